using Microsoft.CodeAnalysis;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB9001 and TB9002 of settings: what is written in <c>.editorconfig</c> but has no effect.</summary>
internal static class SettingFindings
{
    public static IEnumerable<RuleFinding> Of(Compilation compilation, CompilationSession session)
    {
        var seen = new HashSet<(string Key, string Value)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var problem in session.SettingsOf(tree).Problems)
            {
                if (seen.Add((problem.Key, problem.Value)))
                {
                    yield return new RuleFinding(
                        Descriptors.Descriptors.TB9001_InvalidSetting, session.Sources.Location(problem.Key, problem.Value), [problem.Message]);
                }
            }
        }
    }
}
