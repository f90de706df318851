using TokenBudget.Analyzers;
using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

/// <summary>Where the tests of a fix begin: a project that uses an SDK, looked at by one rule. Its model is gpt-4o-mini, whose answers have
/// up to 16,384 tokens at $0.60 per million.</summary>
internal static class Given
{
    public static Verification OpenAI(string rule) => Project(rule).WithOpenAI().WithUsings("OpenAI.Chat", "OpenAI.Responses");

    public static Verification ExtensionsAI(string rule) => Project(rule).WithExtensionsAI().WithUsings("Microsoft.Extensions.AI");

    public static Verification Project(string rule) => Verify.Analyzer<TokenBudgetAnalyzer>()
        .Only(rule)
        .WithSettings("token_budget.model = gpt-4o-mini");

    /// <summary>The file that <c>WithBody</c> makes of the same arguments.</summary>
    public static string Body(string parameters, string statements)
    {
        var lines = statements.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "        " + line);
        return $"public sealed class Sample\n{{\n    public async Task Run({parameters})\n    {{\n{string.Join('\n', lines)}\n    }}\n}}\n";
    }
}
