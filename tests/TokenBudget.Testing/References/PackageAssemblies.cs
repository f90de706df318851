using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing.References;

/// <summary>Assemblies of packages, found beside the running tests, each with everything that it references in turn.</summary>
internal static class PackageAssemblies
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Cache = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The assembly of this name and what it needs beyond the framework.</summary>
    /// <exception cref="VerificationException">It is not beside the tests.</exception>
    public static ImmutableArray<MetadataReference> WithDependencies(string assemblyName)
    {
        var found = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>([assemblyName]);
        while (open.TryDequeue(out var name))
        {
            var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (FrameworkReferences.Names.Contains(name) || found.ContainsKey(name) || !File.Exists(path))
            {
                continue;
            }

            found.Add(name, path);
            foreach (var reference in ReferencedNames(path))
            {
                open.Enqueue(reference);
            }
        }

        return found.ContainsKey(assemblyName)
            ? [.. found.Values.Select(path => Cache.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file)))]
            : throw new VerificationException($"'{assemblyName}.dll' is not in '{AppContext.BaseDirectory}'. Reference its package from TokenBudget.Testing.");
    }

    private static ImmutableArray<string> ReferencedNames(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
