using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    private const string AnalyzerFolder = "analyzers/dotnet/roslyn4.14/cs/";

    private const string PrecompiledFolder = "precompiled/linux-x64/";

    // Images with machine code say in one number what processor and what system they are for: IMAGE_FILE_MACHINE_AMD64, and Linux.
    private const int LinuxOnX64 = 0x8664 ^ 0x7B79;

    // What Roslyn 4.14 itself references. A newer one could not be loaded into it.
    private static readonly Dictionary<string, Version> Newest = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    };

    [Fact]
    public void The_package_holds_exactly_what_it_should()
    {
        using var archive = ZipFile.OpenRead(package.Package);

        Assert.Equal(
            """
            LICENSE
            README.md
            THIRD-PARTY-NOTICES.md
            TokenBudget.nuspec
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Analyzers.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.CodeFixes.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Core.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Tokenizers.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Cl100kBase.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Claude2023.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.DeepSeekV3.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.O200kBase.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.P50k.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Qwen3.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Tekken.dll
            build/TokenBudget.props
            build/TokenBudget.targets
            buildMultiTargeting/TokenBudget.targets
            lib/netstandard2.0/TokenBudget.Annotations.dll
            lib/netstandard2.0/TokenBudget.Annotations.xml
            precompiled/linux-x64/TokenBudget.Analyzers.dll
            precompiled/linux-x64/TokenBudget.Core.dll
            precompiled/linux-x64/TokenBudget.Tokenizers.dll
            tools/netstandard2.0/Microsoft.Bcl.AsyncInterfaces.dll
            tools/netstandard2.0/System.Buffers.dll
            tools/netstandard2.0/System.IO.Pipelines.dll
            tools/netstandard2.0/System.Memory.dll
            tools/netstandard2.0/System.Numerics.Vectors.dll
            tools/netstandard2.0/System.Runtime.CompilerServices.Unsafe.dll
            tools/netstandard2.0/System.Text.Encodings.Web.dll
            tools/netstandard2.0/System.Text.Json.dll
            tools/netstandard2.0/System.Threading.Tasks.Extensions.dll
            tools/netstandard2.0/TokenBudget.Core.dll
            tools/netstandard2.0/TokenBudget.MSBuild.dll
            tools/netstandard2.0/TokenBudget.Reporting.dll
            """.Split('\n'),
            archive.ContentNames());
    }

    [Fact]
    public void Analyzers_need_nothing_newer_than_their_compiler_has()
    {
        using var archive = ZipFile.OpenRead(package.Package);
        foreach (var entry in archive.Entries.Where(static entry => entry.FullName.StartsWith(AnalyzerFolder, StringComparison.Ordinal)))
        {
            Assert.StartsWith("TokenBudget.", entry.Name, StringComparison.Ordinal);
            foreach (var (name, version) in References(entry))
            {
                if (!name.StartsWith("TokenBudget.", StringComparison.Ordinal))
                {
                    Assert.True(Newest.TryGetValue(name, out var newest) && version <= newest, $"{entry.Name} references {name} {version}");
                }
            }
        }
    }

    [Fact]
    public void The_package_depends_on_nothing()
    {
        using var archive = ZipFile.OpenRead(package.Package);

        var nuspec = archive.Read("TokenBudget.nuspec");
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TokenBudget.Analyzers.dll")]
    [InlineData("TokenBudget.Core.dll")]
    [InlineData("TokenBudget.Tokenizers.dll")]
    public void A_precompiled_assembly_is_that_of_the_analyzer_folder_with_code_for_linux_on_x64(string name)
    {
        using var archive = ZipFile.OpenRead(package.Package);
        using var plain = Open(archive.GetEntry(AnalyzerFolder + name)!);
        using var precompiled = Open(archive.GetEntry(PrecompiledFolder + name)!);

        Assert.Equal(0, plain.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.NotEqual(0, precompiled.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.Equal(LinuxOnX64, (int)precompiled.PEHeaders.CoffHeader.Machine);
        Assert.Equal(Identity(plain), Identity(precompiled));
    }

    private static PEReader Open(ZipArchiveEntry entry)
    {
        var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        memory.Position = 0;
        return new PEReader(memory);
    }

    private static (string Name, Version Version, Guid Build) Identity(PEReader file)
    {
        var metadata = file.GetMetadataReader();
        var assembly = metadata.GetAssemblyDefinition();
        return (metadata.GetString(assembly.Name), assembly.Version, metadata.GetGuid(metadata.GetModuleDefinition().Mvid));
    }

    private static IReadOnlyList<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var file = Open(entry);
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle))
                .Select(reference => (metadata.GetString(reference.Name), reference.Version)),
        ];
    }
}
