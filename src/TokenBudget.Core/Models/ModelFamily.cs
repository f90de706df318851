using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Models that are counted alike.</summary>
internal sealed class ModelFamily
{
    /// <summary>Name for messages.</summary>
    public required string Name { get; init; }

    /// <summary>Beginnings of model ids; what follows must not be a letter or a digit.</summary>
    public required string[] Prefixes { get; init; }

    /// <summary>Counts the text, exactly or as the base of an estimate.</summary>
    public required ITokenCounter Counter { get; init; }

    /// <summary>True when the counter is the family's own.</summary>
    public bool IsExact { get; init; }

    /// <summary>Least tokens in percent of what the counter counts.</summary>
    public int LowPercent { get; init; } = 100;

    /// <summary>Expected tokens in percent of what the counter counts.</summary>
    public int ExpectedPercent { get; init; } = 100;

    /// <summary>What the chat format adds.</summary>
    public required ChatFrame Chat { get; init; }

    /// <summary>What the tool format adds.</summary>
    public required ToolFrame Tools { get; init; }

    /// <summary>True when a name without place and vendor belongs to the family.</summary>
    public bool Contains(ReadOnlySpan<char> name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && (name.Length == prefix.Length || !char.IsLetterOrDigit(name[prefix.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
