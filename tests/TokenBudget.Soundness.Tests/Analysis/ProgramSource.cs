using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.Soundness.Tests.Analysis;

/// <summary>The sources of a program and its settings, ready to compile.</summary>
/// <param name="Name">Name of the assembly.</param>
/// <param name="Files">Its C# files.</param>
/// <param name="EditorConfig">Text of the <c>.editorconfig</c> in its folder; null when it has none.</param>
internal sealed record ProgramSource(string Name, IReadOnlyList<SourceFile> Files, string? EditorConfig)
{
    /// <summary>The folder that the compiler sees. Nothing is read or written there.</summary>
    public const string Folder = "/program/";

    // What the SDK generates for ImplicitUsings in a console project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parseOptions = new(LanguageVersion.Latest);

    // Everything that the tests run on, the packages of the samples among it.
    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles the program.</summary>
    public CSharpCompilation Compile()
    {
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([new("OPENAI001", ReportDiagnostic.Suppress)]);
        return CSharpCompilation.Create(
            Name,
            Files.Append(new SourceFile("obj/GlobalUsings.g.cs", ImplicitUsings))
                .Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parseOptions, Folder + file.Path)),
            s_references,
            options);
    }
}
