using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Limits;

namespace TokenBudget.CodeFixes;

/// <summary>TB1006, TB2004: cuts a text that nothing limits to a number of characters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CutTextFixer))]
[Shared]
public sealed class CutTextFixer : CodeFixProvider
{
    private static readonly LimitFix Fix = new(
        nameof(CutTextFixer), FixProperties.MaxChars, FixProperties.CutAt, "Cut {1} to {0} characters", TextCut.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnprovedBudget, DiagnosticIds.UnlimitedData];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => Fix.FixAll();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Fix.RegisterAsync(context);
}
