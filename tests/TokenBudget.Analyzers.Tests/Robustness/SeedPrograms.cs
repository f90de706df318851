using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Programs that call LLMs in every form that users write; what the mutator starts from.</summary>
internal static class SeedPrograms
{
    private const string Prefix = "Seeds/";

    /// <summary>File names in a fixed order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(SeedPrograms).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Programs with top-level statements; a compilation has room for one.</summary>
    public static ImmutableArray<string> TopLevelNames { get; } = [.. Names.Where(name => name.StartsWith("TopLevel", StringComparison.Ordinal))];

    /// <summary>All other programs; each has its own namespace, so that a compilation has room for all.</summary>
    public static ImmutableArray<string> LibraryNames { get; } = [.. Names.Except(TopLevelNames)];

    /// <summary>The text of a program.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(SeedPrograms).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new ArgumentException($"There is no seed program '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
