using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Settings that make every rule want to speak: budgets of almost nothing, assumptions, caps and traffic.</summary>
internal sealed class HarnessOptions : AnalyzerConfigOptionsProvider
{
    private readonly Values _global;
    private readonly Values _tree = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["token_budget.model"] = "gpt-4o-mini",
        ["token_budget.max_input_tokens"] = "5",
        ["token_budget.max_output_tokens"] = "5",
        ["token_budget.max_cost_usd"] = "0.000001",
        ["token_budget.calls_per_day"] = "1000",
        ["token_budget.assume_hole_tokens"] = "200",
        ["token_budget.assume_loop_iterations"] = "10",
        ["token_budget.require_max_output_tokens"] = "true",
        ["token_budget.engineers"] = "1",
        ["token_budget.annual_tokens_per_engineer"] = "10",
        ["token_budget.annual_usd_per_engineer"] = "0.01",
        ["token_budget.max_imput_tokens"] = "misspelt",
    });

    public HarnessOptions(string? factsFile)
    {
        var global = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["build_property.ProjectDir"] = "/Mutants/" };
        if (factsFile is not null)
        {
            global["build_property.TokenBudgetFactsFile"] = factsFile;
        }

        _global = new Values(global);
    }

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _tree;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _tree;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
