using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>The allowance of a project: <c>[assembly: TokenAllowance]</c>, or the settings.</summary>
internal static class AllowanceReader
{
    public static (AllowanceFacts Facts, Location? Location)? Read(Compilation compilation, CompilationSession session)
    {
        if (BudgetAttributes.ReadAllowance(compilation.Assembly, session.Paths) is { } declared)
        {
            return declared;
        }

        // Settings hold per file; the allowance is one for the project, so the first file that has one speaks for all.
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (FromSettings(session.SettingsOf(tree).Settings, tree.FilePath, session) is { } facts)
            {
                return (facts, null);
            }
        }

        return null;
    }

    private static AllowanceFacts? FromSettings(BudgetSettings settings, string file, CompilationSession session)
    {
        var key = settings.AnnualTokensPerEngineer is not null
            ? "token_budget.annual_tokens_per_engineer"
            : settings.AnnualUsdPerEngineer is not null ? "token_budget.annual_usd_per_engineer" : null;
        return key is null
            ? null
            : new AllowanceFacts(settings.Engineers ?? 1, settings.AnnualTokensPerEngineer, settings.AnnualUsdPerEngineer, session.Sources.Describe(key, file));
    }
}
