using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Limits;

namespace TokenBudget.CodeFixes;

/// <summary>TB1006, TB2002, TB2004: takes a number of elements of a collection that nothing limits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeElementsFixer))]
[Shared]
public sealed class TakeElementsFixer : CodeFixProvider
{
    private static readonly LimitFix Fix = new(
        nameof(TakeElementsFixer), FixProperties.MaxElements, FixProperties.TakeAt, "Take at most {0} elements of {1}", ElementsCut.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnprovedBudget, DiagnosticIds.UnlimitedData, DiagnosticIds.UnboundedLoop];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => Fix.FixAll();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Fix.RegisterAsync(context);
}
