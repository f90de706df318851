namespace TokenBudget.Benchmarks.Analyzers.Sources;

/// <summary>A file of a generated project.</summary>
/// <param name="Name">The file name, without folder.</param>
/// <param name="Text">The C# source.</param>
internal sealed record GeneratedFile(string Name, string Text);
