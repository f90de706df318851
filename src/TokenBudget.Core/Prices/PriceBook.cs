using System.Diagnostics.CodeAnalysis;
using TokenBudget.Core.Text;

namespace TokenBudget.Core.Prices;

/// <summary>The models that are known, with prices, limits and sources. Immutable and thread safe.</summary>
/// <remarks>Names are compared without case. A name that is not in the book stays unknown: it is never taken for a similar one.</remarks>
public sealed class PriceBook
{
    private const string ResourceName = "TokenBudget.Core.models.csv";

    private static readonly Lazy<PriceBook> LazyDefault = new(Load);

    private readonly ModelResolver _resolver;

    private PriceBook(IReadOnlyList<ModelInfo> models)
    {
        Models = models;
        _resolver = new ModelResolver(models);
    }

    /// <summary>The price book that ships with TokenBudget; parsed once, when it is first asked for.</summary>
    public static PriceBook Default => LazyDefault.Value;

    /// <summary>All models, in the order of the book.</summary>
    public IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>Reads a price book from CSV text with the columns of the embedded one.</summary>
    /// <exception cref="FormatException">The text is damaged; the message names line, column and what is expected.</exception>
    public static PriceBook Parse(string csv) => new(PriceBookParser.Parse(csv));

    /// <summary>Finds a model by id, alias, dated name (<c>gpt-4o-mini-2024-07-18</c>), vendor prefix (<c>openai/…</c>, <c>azure/…</c>,
    /// <c>models/…</c>), Bedrock spelling (<c>us.anthropic.claude-…-v1:0</c>), fine-tune (<c>ft:…</c>, without a price) or <c>…-latest</c>.</summary>
    /// <remarks>Rows of Azure are used only when <c>azure/…</c> is asked for; an Azure name without a row of its own costs the vendor's list price.</remarks>
    public bool TryFind(string modelId, [NotNullWhen(true)] out ModelInfo? model)
    {
        model = _resolver.Resolve(modelId);
        return model is not null;
    }

    /// <summary>The known name that is nearest to an unknown one, for "did you mean"; null when none is near.</summary>
    /// <remarks>Near means: at most one mistake per four characters (three at most), or one name continues the other behind a separator.</remarks>
    public string? Suggest(string modelId)
    {
        var text = modelId.Trim();
        var limit = Math.Min(3, text.Length / 4);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var name in _resolver.Names)
        {
            var distance = EditDistance.Compute(text, name, limit);
            if (distance < bestDistance || (distance == bestDistance && best is not null && IsBetter(text, name, best)))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best ?? SuggestByPart(text);
    }

    private static PriceBook Load()
    {
        using var stream = typeof(PriceBook).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from TokenBudget.Core: the package is damaged, install it again.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Among equally near names: the one that shares the longer beginning, then the first in ordinal order.</summary>
    private static bool IsBetter(string text, string name, string best)
    {
        var shared = SharedStart(text, name).CompareTo(SharedStart(text, best));
        return shared > 0 || (shared == 0 && string.CompareOrdinal(name, best) < 0);
    }

    private static int SharedStart(string text, string name)
    {
        var length = 0;
        while (length < text.Length && length < name.Length && char.ToLowerInvariant(text[length]) == char.ToLowerInvariant(name[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The longest known name that the text continues, or else the shortest that continues the text.</summary>
    private string? SuggestByPart(string text)
    {
        string? start = null;
        string? continued = null;
        foreach (var name in _resolver.Names)
        {
            if (Continues(text, name) && (start is null || name.Length > start.Length))
            {
                start = name;
            }

            if ((Continues(name, text) || name.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase))
                && (continued is null || name.Length < continued.Length || (name.Length == continued.Length && string.CompareOrdinal(name, continued) < 0)))
            {
                continued = name;
            }
        }

        return start ?? continued;
    }

    private static bool Continues(string longer, string shorter) =>
        shorter.Length > 0 && longer.Length > shorter.Length && longer[shorter.Length] is '-' or '.' or ':' or '@' or '/'
        && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);
}
