namespace TokenBudget.Soundness.Tests.Analysis;

/// <summary>A file of a program.</summary>
/// <param name="Path">Path relative to the project, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text);
