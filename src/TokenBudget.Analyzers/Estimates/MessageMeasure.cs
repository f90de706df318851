using Microsoft.CodeAnalysis;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Tokens of one message of a request, without what the chat format adds.</summary>
/// <param name="Kind">What the message is for.</param>
/// <param name="Measure">Its tokens, all repetitions together.</param>
/// <param name="Origin">Where the message is made; null when that is not in this method.</param>
internal sealed record MessageMeasure(PromptPartKind Kind, Measure Measure, SyntaxNode? Origin)
{
    /// <summary>True when the role is not known: the tokens may belong to any kind of message.</summary>
    public bool HasUnknownRole { get; init; }
}
