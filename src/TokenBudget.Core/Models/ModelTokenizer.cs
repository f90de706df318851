using System.Runtime.CompilerServices;
using TokenBudget.Core.Estimates;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>How the text of a model is counted, and what the figure is worth. Immutable and thread safe.</summary>
public sealed class ModelTokenizer
{
    private static readonly ConditionalWeakTable<TokenEstimator, ModelTokenizer> Known = new();

    private readonly TokenEstimator _estimator;

    private ModelTokenizer(TokenEstimator estimator)
    {
        _estimator = estimator;
        EncodingName = estimator.IsExact ? Counter.EncodingName : Counter.EncodingName + "~";
    }

    /// <summary>Counts the text: the model's own tokeniser, or the one that estimates are based on.</summary>
    public ITokenCounter Counter => _estimator.Tokenizer;

    /// <summary>True when the counter is the model's own tokeniser.</summary>
    public bool IsExact => _estimator.IsExact;

    /// <summary>Name of the encoding, such as <c>o200k_base</c>; with a trailing <c>~</c> when the figures are estimates by way of it.</summary>
    public string EncodingName { get; }

    /// <summary>How far an estimate may be off, for messages; empty when exact.</summary>
    public string Margin => _estimator.Margin;

    /// <summary>Where an estimate's factors are from, for messages; empty when exact.</summary>
    public string Source => _estimator.Source;

    /// <summary>The tokeniser of a model.</summary>
    /// <param name="modelId">Id as written in code or settings, in any spelling that providers use; null when the model is not known.</param>
    /// <param name="optionalVocabularies">Whether vocabularies may be used that not everybody has installed.</param>
    /// <returns>Always one: models without a published or installed tokeniser are estimated.</returns>
    public static ModelTokenizer For(string? modelId, bool optionalVocabularies = true) =>
        Known.GetValue(TokenEstimator.ForFamily(ModelFamilies.Find(modelId), optionalVocabularies), static estimator => new ModelTokenizer(estimator));

    /// <summary>The tokens of a text that is known completely.</summary>
    /// <param name="text">The text alone, without what a chat format adds.</param>
    /// <returns>
    /// The exact number; or, for an estimate, its minimum, what is expected, and the UTF-8 bytes as maximum, on an assumed basis.
    /// </returns>
    public TokenEstimate Estimate(ReadOnlySpan<char> text)
    {
        var range = _estimator.Estimate(text);
        return IsExact || range.Max == 0 ? TokenEstimate.Exact(range.Max) : new TokenEstimate(range.Min, range.Expected, range.Max, Basis.Assumed);
    }

    /// <summary>The most tokens that a text of some size can have.</summary>
    /// <param name="utf8Bytes">UTF-8 bytes of the text at most, 0 or more.</param>
    /// <returns>
    /// The same, or more if the model's own tokeniser normalises text first. For estimates it is the same: that no tokeniser makes the text
    /// longer is part of the assumption.
    /// </returns>
    public long MaxTokens(long utf8Bytes)
    {
        var perByte = IsExact ? Counter.MaxTokensPerByte : 1;
        return utf8Bytes > long.MaxValue / perByte ? long.MaxValue : utf8Bytes * perByte;
    }
}
