using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Limits;

namespace TokenBudget.CodeFixes;

/// <summary>TB1006: declares what a parameter or property holds at most, where another layer ensures it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareMaxTokensFixer))]
[Shared]
public sealed class DeclareMaxTokensFixer : CodeFixProvider
{
    private static readonly LimitFix Fix = new(
        nameof(DeclareMaxTokensFixer), FixProperties.MaxTokens, FixProperties.DeclareAt, "Declare at most {0} tokens for {1} ([MaxTokens])", TokensDeclaration.Find);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.UnprovedBudget];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => Fix.FixAll();

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Fix.RegisterAsync(context);
}
