using System.Globalization;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>One line of a facts file; its fields are taken from left to right.</summary>
internal sealed class FactsLine
{
    private readonly string[] _fields;
    private readonly int _number;
    private int _next = 1;

    public FactsLine(int number, string text)
    {
        _number = number;
        _fields = text.Split('\t');
    }

    public string Keyword => _fields[0];

    /// <summary>The next field, or null when it holds no value.</summary>
    public string? OptionalText()
    {
        if (_next >= _fields.Length)
        {
            throw Problem($"\"{Keyword}\" has too few fields");
        }

        var field = _fields[_next++];
        return field == FactsText.Null ? null
            : FactsText.Unescape(field) ?? throw Problem($"field {_next - 1} of \"{Keyword}\" holds an unknown escape sequence");
    }

    public string Text() => OptionalText() ?? throw Problem($"field {_next - 1} of \"{Keyword}\" is missing");

    public long Number() => OptionalNumber() ?? throw Problem($"field {_next - 1} of \"{Keyword}\" is missing");

    public int SmallNumber() => Number() is var number and <= int.MaxValue ? (int)number : throw Malformed("a smaller number");

    public int? OptionalSmallNumber() => OptionalNumber() switch
    {
        null => null,
        <= int.MaxValue and var number => (int)number,
        _ => throw Malformed("a smaller number"),
    };

    public long? OptionalNumber()
    {
        var text = OptionalText();
        return text is null ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw Malformed("a whole number");
    }

    public decimal Usd() => OptionalUsd() ?? throw Problem($"field {_next - 1} of \"{Keyword}\" is missing");

    public decimal? OptionalUsd()
    {
        var text = OptionalText();
        return text is null ? null
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd) ? usd
            : throw Malformed("an amount");
    }

    /// <summary>The position of the next field among the words.</summary>
    public int Word(string[] words)
    {
        var index = Array.IndexOf(words, Text());
        return index >= 0 ? index : throw Malformed($"one of {string.Join(", ", words)}");
    }

    public CostExpression Expression()
    {
        try
        {
            return CostExpression.FromStorage(Text());
        }
        catch (FormatException problem)
        {
            throw Problem($"field {_next - 1} of \"{Keyword}\" is no cost expression ({problem.Message})");
        }
    }

    public TokenEstimate Estimate()
    {
        var min = Number();
        var expected = Number();
        var max = OptionalNumber();
        var basis = (Basis)Word(FactsWords.Basis);
        if (expected < min || expected > max || max < min || (max is null) != (basis == Basis.Unbounded))
        {
            throw Problem($"the estimate of \"{Keyword}\" needs min <= expected <= max, and a maximum unless it is unbounded");
        }

        return new TokenEstimate(min, expected, max, basis);
    }

    /// <summary>Ends the line.</summary>
    /// <exception cref="FactsFormatException">Fields are left.</exception>
    public void End()
    {
        if (_next < _fields.Length)
        {
            throw Problem($"\"{Keyword}\" has too many fields");
        }
    }

    public FactsFormatException Problem(string what) => new(_number, what + FactsReader.Remedy);

    private FactsFormatException Malformed(string expected) => Problem($"field {_next - 1} of \"{Keyword}\" is not {expected}");
}
