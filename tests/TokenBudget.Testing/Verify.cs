using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing;

/// <summary>Where every test of an analyzer or a fix begins.</summary>
/// <example>
/// <code>
/// await Verify.Analyzer&lt;InputBudgetAnalyzer&gt;()
///     .WithOpenAI()
///     .WithSettings("token_budget.max_input_tokens = 20")
///     .WithBody("OpenAI.Chat.ChatClient client", """{|TB1001:client.CompleteChat("…")|};""")
///     .ExpectMessage("TB1001", "…")
///     .RunAsync();
/// </code>
/// </example>
public static class Verify
{
    /// <summary>Verifies one analyzer.</summary>
    public static Verification Analyzer<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new() => new([new TAnalyzer()], "Project");

    /// <summary>Verifies one analyzer on a project of another name than <c>Project</c>.</summary>
    public static Verification Analyzer<TAnalyzer>(string project)
        where TAnalyzer : DiagnosticAnalyzer, new() => new([new TAnalyzer()], project);

    /// <summary>Verifies several analyzers together, for example that valid code is silent under all of them.</summary>
    public static Verification Analyzers(params DiagnosticAnalyzer[] analyzers) => new([.. analyzers], "Project");
}
