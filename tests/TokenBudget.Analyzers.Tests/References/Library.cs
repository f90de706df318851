using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Projects that are built one after the other, each with what the ones before left of themselves.</summary>
internal static class Library
{
    /// <summary>A project with OpenAI's SDK that references libraries as a build does.</summary>
    public static Verification Project(string name, string source, params CompiledLibrary[] references)
    {
        var project = Verify.Analyzer<TokenBudgetAnalyzer>(name).WithOpenAI().WithAnnotations().WithUsings("TokenBudget", "OpenAI.Chat").WithSource(source);
        foreach (var reference in references)
        {
            project.WithLibrary(reference);
        }

        return project;
    }

    public static Task<CompiledLibrary> BuildAsync(string name, string source, params CompiledLibrary[] references) =>
        Project(name, source, references).RunAndGetLibraryAsync();

    /// <summary>What the facts of a project say of the methods, by their names.</summary>
    public static async Task<IReadOnlyDictionary<string, MethodFacts>> MethodsAsync(Verification project) => Methods(await project.RunAndGetFactsAsync());

    public static IReadOnlyDictionary<string, MethodFacts> Methods(string facts) =>
        FactsFormat.Read(facts).Methods.GroupBy(static method => NameOf(method.Id)).ToDictionary(static same => same.Key, static same => same.First());

    /// <summary>Requests and input tokens per execution, such as <c>1 × 8..9</c>; <c>?</c> is no limit.</summary>
    public static string Figures(this MethodFacts method) => $"{Show(method.Requests)} × {Show(method.Tokens)}";

    private static string Show(TokenEstimate estimate) =>
        estimate.Min == estimate.Max ? $"{estimate.Min}" : $"{estimate.Min}..{(estimate.Max is { } max ? max : "?")}";

    /// <summary><c>M:A.B.C``1(System.String)</c> becomes <c>C</c>.</summary>
    private static string NameOf(string id)
    {
        var name = id.Split('(')[0];
        return name[(name.LastIndexOf('.') + 1)..].Split('`')[0];
    }
}
