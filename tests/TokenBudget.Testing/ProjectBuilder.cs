using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing.Projects;
using TokenBudget.Testing.References;

namespace TokenBudget.Testing;

/// <summary>Says what a project under test is made of. Paths are relative to the project folder, with <c>/</c>.</summary>
/// <typeparam name="TSelf">The type that the fluent calls return.</typeparam>
public abstract class ProjectBuilder<TSelf>
    where TSelf : ProjectBuilder<TSelf>
{
    private protected ProjectBuilder(string name) => Description = new ProjectDescription(name);

    internal ProjectDescription Description { get; }

    private TSelf Self => (TSelf)this;

    /// <summary>Adds a source file named <c>Test0.cs</c>, <c>Test1.cs</c> and so on; a file with top-level statements makes the project an executable.</summary>
    public TSelf WithSource(string markup) => WithFile($"Test{Description.Files.Count(file => file.IsNumbered)}.cs", markup);

    /// <summary>Adds a source file that holds one class <c>Sample</c> with one async method of these parameters and statements.</summary>
    public TSelf WithBody(string parameters, string statements)
    {
        var source = new StringBuilder("public sealed class Sample\n{\n    public async Task Run(").Append(parameters).Append(")\n    {\n");
        foreach (var line in ProjectFile.Normalize(statements).Split('\n'))
        {
            source.Append(line.Length == 0 ? string.Empty : "        ").Append(line).Append('\n');
        }

        return WithSource(source.Append("    }\n}\n").ToString());
    }

    /// <summary>Adds a file: source when it ends in <c>.cs</c>, settings when it is an <c>.editorconfig</c> or <c>.globalconfig</c>, otherwise an additional file.</summary>
    /// <param name="path">Relative to the project folder, or from the root with a leading <c>/</c>.</param>
    /// <param name="text">The content; marks in it say where diagnostics are expected.</param>
    /// <param name="metadata">MSBuild metadata of an additional file, seen by the analyzer as <c>build_metadata.AdditionalFiles.…</c>.</param>
    public TSelf WithFile(string path, string text, params (string Name, string Value)[] metadata)
    {
        Description.Add(path, text, metadata);
        return Self;
    }

    /// <summary>Adds global usings to those of <c>ImplicitUsings</c>, which every project has.</summary>
    public TSelf WithUsings(params string[] namespaces)
    {
        Description.Usings.AddRange(namespaces);
        return Self;
    }

    /// <summary>Takes all global usings away, as without <c>ImplicitUsings</c>.</summary>
    public TSelf WithoutUsings()
    {
        Description.Usings.Clear();
        return Self;
    }

    /// <summary>References the real <c>OpenAI</c> package and what it needs.</summary>
    public TSelf WithOpenAI() => WithReferences(SdkReferences.OpenAI);

    /// <summary>References the real <c>Anthropic</c> package and what it needs.</summary>
    public TSelf WithAnthropic() => WithReferences(SdkReferences.Anthropic);

    /// <summary>References the real <c>Microsoft.Extensions.AI.Abstractions</c> package and what it needs.</summary>
    public TSelf WithExtensionsAI() => WithReferences(SdkReferences.ExtensionsAI);

    /// <summary>References <c>TokenBudget.Annotations</c>, the attributes that users write.</summary>
    public TSelf WithAnnotations() => WithReferences(SdkReferences.Annotations);

    /// <summary>References stubs of SDK assemblies that can't be restored everywhere, with what they need; see <see cref="Stub"/>.</summary>
    public TSelf WithStubs(params string[] assemblyNames) => WithReferences(assemblyNames.SelectMany(name => StubAssemblies.Get(name)));

    /// <summary>References any other assemblies.</summary>
    public TSelf WithReferences(IEnumerable<MetadataReference> references)
    {
        Description.References.UnionWith(references);
        return Self;
    }

    /// <summary>References another project, compiled from source.</summary>
    public TSelf WithProject(string name, Action<ReferencedProject> build)
    {
        var project = new ReferencedProject(name);
        build(project);
        Description.Projects.Add(project.Description);
        return Self;
    }

    /// <summary>References a library as a build does: its assembly as metadata, and its facts as an additional file.</summary>
    /// <param name="library">The library.</param>
    /// <param name="facts">The text of the facts file when it is another one; empty for a library without facts.</param>
    public TSelf WithLibrary(CompiledLibrary library, string? facts = null)
    {
        WithReferences([library.Assembly]);
        return facts is { Length: 0 } ? Self : WithFacts(library.Name, facts ?? library.Facts);
    }

    /// <summary>Hands over a facts file of another project, with any text.</summary>
    public TSelf WithFacts(string assembly, string text)
    {
        Description.AddVerbatim($"/{assembly}/bin/{assembly}.tokenbudget", text, [("TokenBudgetRole", "facts")]);
        return Self;
    }

    /// <summary>Compiles with this version of the language instead of the latest.</summary>
    public TSelf WithLanguageVersion(LanguageVersion version)
    {
        Description.LanguageVersion = version;
        return Self;
    }

    /// <summary>Compiles to this kind instead of a library, or of an executable where there are top-level statements.</summary>
    public TSelf WithOutputKind(OutputKind kind)
    {
        Description.OutputKind = kind;
        return Self;
    }
}
