using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.References;

/// <summary>Compiles the sources under <c>Stubs/&lt;assembly name&gt;</c> into references in memory, once per process.</summary>
internal static class StubAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<MetadataReference>>> Cache = new(StringComparer.Ordinal);

    /// <summary>The stub of this assembly with everything that it needs beyond the framework.</summary>
    /// <exception cref="VerificationException">There is no such stub, or it does not compile.</exception>
    public static ImmutableArray<MetadataReference> Get(string assemblyName) =>
        Cache.GetOrAdd(assemblyName, static name => new Lazy<ImmutableArray<MetadataReference>>(() => Compile(name))).Value;

    private static ImmutableArray<MetadataReference> Compile(string assemblyName)
    {
        ImmutableArray<MetadataReference> dependencies = assemblyName switch
        {
            Stub.AzureOpenAI => SdkReferences.OpenAI,
            Stub.SemanticKernel or Stub.PollyCore or Stub.Polly => [],
            Stub.SemanticKernelOpenAI or Stub.SemanticKernelMistral => Get(Stub.SemanticKernel),
            _ => [.. SdkReferences.OpenAI.Union(SdkReferences.ExtensionsAI)],
        };
        var compilation = CSharpCompilation.Create(
            assemblyName,
            Sources(assemblyName).Select(source => CSharpSyntaxTree.ParseText(source)),
            SdkReferences.Framework.Concat(dependencies),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(ExperimentalApis.Allowed));

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new VerificationException($"The stub of '{assemblyName}' does not compile:\n{string.Join('\n', result.Diagnostics)}");
        }

        return [MetadataReference.CreateFromImage(image.ToArray(), filePath: assemblyName + ".dll"), .. dependencies];
    }

    private static ImmutableArray<SourceText> Sources(string assemblyName)
    {
        var resources = typeof(StubAssemblies).Assembly;
        var prefix = $"Stubs/{assemblyName}/";
        var names = resources.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            throw new VerificationException($"There is no stub of '{assemblyName}'. Stubs exist of: {string.Join(", ", Stub.All)}.");
        }

        return [.. names.Select(name =>
        {
            using var stream = resources.GetManifestResourceStream(name)!;
            return SourceText.From(stream);
        })];
    }
}
