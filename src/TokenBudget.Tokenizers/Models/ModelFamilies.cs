using TokenBudget.Tokenizers.Models;

namespace TokenBudget.Tokenizers;

/// <summary>Which family a model belongs to, by its name.</summary>
public static class ModelFamilies
{
    /// <summary>
    /// Finds the family of a model. Names are understood as the vendors, Azure, Bedrock, Vertex, Ollama and gateways spell them: with a path
    /// before them (<c>azure/</c>, <c>meta-llama/</c>), as fine-tunes (<c>ft:</c>), with place and vendor (<c>us.anthropic.</c>, <c>openai:</c>), with dates and
    /// tags behind them, in any case.
    /// </summary>
    /// <param name="model">The name; null, empty or unknown gives <see cref="ModelFamily.Unknown"/>.</param>
    public static ModelFamily Find(string? model) => Find(model.AsSpan());

    /// <summary>Finds the family of a model. See <see cref="Find(string)"/>.</summary>
    /// <param name="model">The name.</param>
    public static ModelFamily Find(ReadOnlySpan<char> model)
    {
        var name = WithoutPath(model);
        while (true)
        {
            var family = LongestMatch(name);
            if (family != ModelFamily.Unknown)
            {
                return family;
            }

            // A place or a vendor: letters and hyphens before a dot or a colon. A model with its version has a digit there.
            var vendor = WordLength(name);
            if (vendor == 0 || vendor == name.Length || name[vendor] is not ('.' or ':'))
            {
                return ModelFamily.Unknown;
            }

            name = name.Slice(vendor + 1);
        }
    }

    /// <summary>The encoding in which a family counts exactly.</summary>
    /// <param name="family">A named value.</param>
    /// <param name="encoding">The encoding; its vocabulary may still have to be installed.</param>
    /// <returns>False when the family's tokeniser is not published, or not known for certain.</returns>
    public static bool TryGetEncoding(ModelFamily family, out TokenEncoding encoding)
    {
        const TokenEncoding none = (TokenEncoding)(-1);
        encoding = family switch
        {
            ModelFamily.GptOss => TokenEncoding.O200kHarmony,
            ModelFamily.Gpt4o or ModelFamily.Gpt5 => TokenEncoding.O200kBase,
            ModelFamily.Gpt4 => TokenEncoding.Cl100kBase,
            ModelFamily.TextDavinci => TokenEncoding.P50kBase,
            ModelFamily.TextDavinciEdit => TokenEncoding.P50kEdit,
            ModelFamily.Gpt3 => TokenEncoding.R50kBase,
            ModelFamily.Claude2 => TokenEncoding.Claude2023,
            ModelFamily.Llama3 => TokenEncoding.Llama3,
            ModelFamily.Qwen3 => TokenEncoding.Qwen3,
            ModelFamily.DeepSeekV3 => TokenEncoding.DeepSeekV3,
            ModelFamily.Tekken => TokenEncoding.Tekken,
            ModelFamily.Gemma3 => TokenEncoding.Gemma3,
            _ => none,
        };
        return encoding != none;
    }

    private static ReadOnlySpan<char> WithoutPath(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (name.Length > 3 && (name[0] | 0x20) == 'f' && (name[1] | 0x20) == 't' && name[2] == ':')
        {
            name = name.Slice(3);
        }

        // The span's own search makes the runtime load dozens of generic interfaces of numbers: a millisecond of the first count.
        var start = name.Length;
        while (start > 0 && name[start - 1] != '/')
        {
            start--;
        }

        return name.Slice(start);
    }

    private static ModelFamily LongestMatch(ReadOnlySpan<char> name)
    {
        var best = ModelFamily.Unknown;
        var longest = 0;
        for (var family = ModelFamily.Unknown + 1; (int)family < ModelRules.FamilyCount; family++)
        {
            var prefixes = ModelRules.PrefixesOf(family);
            for (int start = 0, end; start < prefixes.Length; start = end + 1)
            {
                end = start;
                while (end < prefixes.Length && prefixes[end] != ' ')
                {
                    end++;
                }

                if (end - start > longest && StartsWith(name, prefixes, start, end))
                {
                    best = family;
                    longest = end - start;
                }
            }
        }

        return best;
    }

    /// <summary>
    /// Whether a name begins with a prefix, and a new word follows: <c>o1</c> does not begin <c>o10</c>. A dot goes on with a version behind
    /// a digit, but behind a letter the prefix is a vendor (<c>mistral.mistral-large</c>).
    /// </summary>
    private static bool StartsWith(ReadOnlySpan<char> name, string prefixes, int start, int end)
    {
        var length = end - start;
        if (name.Length < length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            var character = name[i];
            if ((character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character) != prefixes[start + i])
            {
                return false;
            }
        }

        var last = prefixes[end - 1];
        return name.Length == length || !IsLetterOrDigit(last) || (!IsLetterOrDigit(name[length]) && (name[length] != '.' || last is >= '0' and <= '9'));
    }

    /// <summary>How many letters and hyphens a text begins with.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '-' || (IsLetterOrDigit(text[length]) && text[length] is not (>= '0' and <= '9'))))
        {
            length++;
        }

        return length;
    }

    private static bool IsLetterOrDigit(char character) => character is >= '0' and <= '9' || (character | 0x20) is >= 'a' and <= 'z' || character > '\x7F';
}
