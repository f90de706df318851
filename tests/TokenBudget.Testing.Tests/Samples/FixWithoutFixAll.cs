using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>Fixes one at a time only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FixWithoutFixAll : ForbiddenWordFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}
