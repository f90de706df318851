namespace TokenBudget.Tokenizers.Special;

/// <summary>Compares text with the forms of special tokens.</summary>
internal static class SpecialTokenMatch
{
    /// <summary>The length of the special token that <paramref name="text"/> begins with; 0 when it begins with none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="forms">Forms as <see cref="SpecialTokenForms"/> writes them. None is the beginning of another.</param>
    public static int LengthAt(ReadOnlySpan<char> text, ReadOnlySpan<char> forms)
    {
        while (!forms.IsEmpty)
        {
            var space = forms.IndexOf(' ');
            var form = space < 0 ? forms : forms.Slice(0, space);
            var length = Length(text, form);
            if (length > 0)
            {
                return length;
            }

            forms = forms.Slice(space < 0 ? forms.Length : space + 1);
        }

        return 0;
    }

    private static int Length(ReadOnlySpan<char> text, ReadOnlySpan<char> form)
    {
        // Text full of angle brackets must not pay for a search in every form.
        if (text.Length < 2 || text[0] != form[0] || text[1] != form[1])
        {
            return 0;
        }

        var open = form.IndexOf('{');
        if (open < 0)
        {
            return text.StartsWith(form) ? form.Length : 0;
        }

        if (!text.StartsWith(form.Slice(0, open)))
        {
            return 0;
        }

        var close = form.IndexOf('}');
        var limits = form.Slice(open + 1, close - open - 1);
        var dash = limits.IndexOf('-');
        var end = open;
        var number = Number(text, ref end);
        return number >= Number(limits.Slice(0, dash)) && number <= Number(limits.Slice(dash + 1)) && text.Slice(end).StartsWith(form.Slice(close + 1))
            ? end + form.Length - close - 1
            : 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var start = 0;
        return Number(digits, ref start);
    }

    /// <summary>The number at <paramref name="position"/>, which moves behind it; -1 when there is none, it has leading zeros, or more than nine digits.</summary>
    private static int Number(ReadOnlySpan<char> text, ref int position)
    {
        const int mostDigits = 9;
        var start = position;
        var number = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            if (position - start == mostDigits)
            {
                return -1;
            }

            number = (number * 10) + (text[position++] - '0');
        }

        return position == start || (text[start] == '0' && position > start + 1) ? -1 : number;
    }
}
