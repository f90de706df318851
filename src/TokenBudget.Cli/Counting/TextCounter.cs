using TokenBudget.Cli.Commands;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Tokenizers;

namespace TokenBudget.Cli.Counting;

/// <summary>Counts texts in an encoding, or for a model.</summary>
internal sealed class TextCounter
{
    public const string DefaultEncoding = "o200k_base";

    private readonly ITokenCounter _counter;
    private readonly ModelTokenizer? _model;

    private TextCounter(string name, ITokenCounter counter, ModelTokenizer? model)
    {
        Name = name;
        _counter = counter;
        _model = model;
    }

    /// <summary>Names of all encodings, for help and messages.</summary>
    public static string EncodingNames => string.Join(", ", Encodings.Names);

    /// <summary>The encoding or model.</summary>
    public string Name { get; }

    /// <summary>False when the model's own tokeniser is not public, so that figures are estimates.</summary>
    public bool IsExact => _model?.IsExact ?? true;

    /// <summary>How far estimates may be off; empty when exact.</summary>
    public string Margin => _model?.Margin ?? "";

    /// <summary>Finds the counter that the user asks for.</summary>
    /// <exception cref="UserErrorException">The encoding or model is unknown.</exception>
    public static TextCounter Create(string? encoding, string? model)
    {
        if (model is not null)
        {
            var info = ModelArgument.Find(model);
            var tokenizer = ModelTokenizer.For(info.Id);
            return new TextCounter(info.Id, tokenizer.Counter, tokenizer);
        }

        var name = encoding ?? DefaultEncoding;
        return Encodings.TryParse(name, out var known)
            ? new TextCounter(name, Tokenizer.For(known), model: null)
            : throw new UserErrorException($"The encoding '{name}' is unknown. There are: {EncodingNames}.");
    }

    /// <summary>Tokens of the text alone, without what a chat format adds.</summary>
    public TokenEstimate Count(string text)
    {
        return _model is null ? TokenEstimate.Exact(_counter.CountTokens(text)) : _model.Estimate(text);
    }
}
