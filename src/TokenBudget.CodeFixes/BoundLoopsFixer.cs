using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Limits;

namespace TokenBudget.CodeFixes;

/// <summary>TB2002, TB2003: declares with <c>[LoopBound]</c> how often the loops and the recursion of a method run at most.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BoundLoopsFixer))]
[Shared]
public sealed class BoundLoopsFixer : CodeFixProvider
{
    private static readonly LimitFix Fix = new(
        nameof(BoundLoopsFixer), FixProperties.LoopBound, FixProperties.LoopAt, "Declare at most {0} iterations per loop of {1}", LoopsDeclaration.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnboundedLoop, DiagnosticIds.GrowingHistory];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => Fix.FixAll();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Fix.RegisterAsync(context);
}
