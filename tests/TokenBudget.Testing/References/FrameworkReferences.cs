using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing.References;

/// <summary>The assemblies of the .NET that the tests run on: its reference pack where the SDK has one, otherwise the runtime's own assemblies.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<string>> LazyPaths = new(FindPaths);
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyAll =
        new(() => [.. LazyPaths.Value.Select(path => MetadataReference.CreateFromFile(path))]);

    public static ImmutableArray<MetadataReference> All => LazyAll.Value;

    /// <summary>Simple names, to tell what a package needs beyond the framework.</summary>
    public static ImmutableHashSet<string> Names { get; } =
        LazyPaths.Value.Select(path => Path.GetFileNameWithoutExtension(path)).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<string> FindPaths()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        var pack = Directory.Exists(packs)
            ? Directory.GetDirectories(packs)
                .Where(folder => Version.TryParse(Path.GetFileName(folder), out _) && Directory.Exists(Path.Combine(folder, "ref", framework)))
                .MaxBy(folder => Version.Parse(Path.GetFileName(folder)))
            : null;
        return pack is null
            ? [.. TrustedAssemblies().Where(path => Path.GetDirectoryName(path) == runtime)]
            : [.. Directory.GetFiles(Path.Combine(pack, "ref", framework), "*.dll").Order(StringComparer.Ordinal)];
    }

    private static string[] TrustedAssemblies() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
