using System.Globalization;
using TokenBudget.Core.Prices;
using TokenBudget.Tokenizers;

namespace TokenBudget.Cli.Counting;

/// <summary>Counts texts in an encoding, or for a model.</summary>
internal sealed class TextCounter
{
    public const string DefaultEncoding = "o200k_base";

    private readonly TokenEstimator? _estimator;

    private TextCounter(string name, Tokenizer tokenizer, TokenEstimator? estimator)
    {
        Name = name;
        Tokenizer = tokenizer;
        _estimator = estimator;
    }

    /// <summary>Names of all encodings, for help and messages.</summary>
    public static string EncodingNames => string.Join(", ", Encodings.Names);

    /// <summary>The encoding or model.</summary>
    public string Name { get; }

    /// <summary>Counts exactly, or is the base of an estimate.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>False when the model's own tokeniser is not public or not installed, so that figures are estimates.</summary>
    public bool IsExact => _estimator?.IsExact ?? true;

    /// <summary>How far estimates may be off, and why; empty when exact.</summary>
    public string Margin => IsExact ? "" : $"{_estimator!.Margin} ({_estimator.Source})";

    /// <summary>The counter of an encoding.</summary>
    /// <exception cref="UserErrorException">The encoding is unknown, or its vocabulary is not there.</exception>
    public static TextCounter OfEncoding(string name)
    {
        if (!Encodings.TryParse(name, out var encoding))
        {
            var near = Encodings.Names.FirstOrDefault(known => name.Length > 0 && known.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            var suggestion = near is null ? "" : $" Did you mean '{near}'?";
            throw new UserErrorException($"The encoding '{name}' is unknown.{suggestion} There are: {EncodingNames}.");
        }

        return Encodings.IsInstalled(encoding)
            ? new TextCounter(name, Tokenizer.For(encoding), estimator: null)
            : throw new UserErrorException(
                $"The vocabulary of {name} comes with the package TokenBudget.Vocabularies.LlamaGemma. Pass its assembly: --vocabulary TokenBudget.Vocabularies.{(encoding == TokenEncoding.Llama3 ? "Llama3" : "Gemma3")}.dll");
    }

    /// <summary>The counter of a model.</summary>
    /// <exception cref="UserErrorException">The model is unknown.</exception>
    public static TextCounter OfModel(string name)
    {
        var id = PriceBook.Default.TryFind(name, out var model) ? model.Id
            : PriceBook.Default.Suggest(name) is null && ModelFamilies.Find(name) != ModelFamily.Unknown ? name
            : Commands.ModelArgument.Find(name).Id;
        var estimator = TokenEstimator.ForModel(id);
        return new TextCounter(id, estimator.Tokenizer, estimator);
    }

    /// <summary>Tokens of the text alone, without what a chat format adds.</summary>
    public EstimatedTokens Count(string text)
    {
        if (_estimator is not null)
        {
            return _estimator.Estimate(text);
        }

        var tokens = Tokenizer.Count(text);
        return new EstimatedTokens(tokens, tokens, tokens);
    }

    /// <summary>A figure as it is shown: one number only when it is exact.</summary>
    public string Format(EstimatedTokens tokens) => IsExact
        ? tokens.Expected.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{tokens.Expected} ({tokens.Min}…{tokens.Max})");
}
