using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TokenBudget.Analyzers;

namespace TokenBudget.CodeFixes.Tests;

/// <summary>What holds for every fix.</summary>
public sealed class FixerTests
{
    public static TheoryData<Type> Fixers() => new(typeof(AddOutputCapFixer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider))));

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Fixes_rules_that_exist(Type fixer) => Assert.Subset(
        new TokenBudgetAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal),
        Create(fixer).FixableDiagnosticIds.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Fixes_all_in_document_project_and_solution(Type fixer) => Assert.Equal(
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
        Create(fixer).GetFixAllProvider()!.GetSupportedFixAllScopes().Intersect([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]));

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Is_exported_for_CSharp_under_its_own_name(Type fixer)
    {
        var export = fixer.GetCustomAttribute<ExportCodeFixProviderAttribute>();

        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(fixer.Name, export.Name);
        Assert.True(fixer.IsSealed);
    }

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Has_tests(Type fixer) => Assert.NotNull(typeof(FixerTests).Assembly.GetType($"{typeof(FixerTests).Namespace}.{fixer.Name}Tests"));

    private static CodeFixProvider Create(Type fixer) => (CodeFixProvider)Activator.CreateInstance(fixer)!;
}
