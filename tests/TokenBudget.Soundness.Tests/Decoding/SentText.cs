using TokenBudget.Core.Estimates;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>A text that a request holds and that the model reads.</summary>
/// <param name="Kind">Which part of the prompt it belongs to.</param>
/// <param name="Text">The text, JSON escapes undone.</param>
internal sealed record SentText(PromptPartKind Kind, string Text);
