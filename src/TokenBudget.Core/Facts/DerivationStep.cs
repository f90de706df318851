using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>One line of the derivation of a method's figures.</summary>
/// <param name="Depth">Nesting; 0 for the method's own statements.</param>
/// <param name="Kind">What stands at that place.</param>
/// <param name="Text">What people read, such as <c>ChatClient.CompleteChatAsync</c>, <c>foreach |docs| times</c> or <c>Summarize(doc)</c>.</param>
/// <param name="File">Path relative to the project folder, with <c>/</c>; empty when the place is not known.</param>
/// <param name="Line">Line, from 1; 0 when the place is not known.</param>
/// <param name="Requests">Requests of this line with everything below it.</param>
/// <param name="Tokens">Input tokens of this line with everything below it.</param>
/// <param name="Expression">The input tokens as a cost expression.</param>
public sealed record DerivationStep(
    int Depth,
    DerivationKind Kind,
    string Text,
    string File,
    int Line,
    TokenEstimate Requests,
    TokenEstimate Tokens,
    string Expression);
