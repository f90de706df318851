using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing;

/// <summary>What a build leaves of a library: the assembly, and the facts that the analyzers wrote about it.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Assembly">The assembly, as metadata.</param>
/// <param name="Facts">The text of its facts file.</param>
public sealed record CompiledLibrary(string Name, MetadataReference Assembly, string Facts);
