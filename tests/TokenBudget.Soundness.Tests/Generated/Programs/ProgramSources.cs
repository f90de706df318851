using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Soundness.Tests.Analysis;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Compiles generated programs, several at once, because the compiler's work for the references is then done once.</summary>
internal static class ProgramSources
{
    private static readonly CSharpCompilation s_empty = new ProgramSource("Generated", [], EditorConfig: null).Compile()
        .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable).WithSpecificDiagnosticOptions([new("OPENAI001", ReportDiagnostic.Suppress)]));

    /// <summary>What the analyzer sees.</summary>
    public static CSharpCompilation Analyzed(IEnumerable<GeneratedProgram> programs) => Compile(programs, static program => program.Text);

    /// <summary>What runs.</summary>
    public static CSharpCompilation Executed(IEnumerable<GeneratedProgram> programs) => Compile(programs, static program => program.Executed);

    /// <summary>The file of a program.</summary>
    public static string PathOf(GeneratedProgram program) => program.Name + ".cs";

    private static CSharpCompilation Compile(IEnumerable<GeneratedProgram> programs, Func<GeneratedProgram, string> text) => s_empty.AddSyntaxTrees(
        programs.Select(program => CSharpSyntaxTree.ParseText(text(program), (CSharpParseOptions)s_empty.SyntaxTrees[0].Options, ProgramSource.Folder + PathOf(program))));
}
