using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Whether code may use collection expressions.</summary>
internal static class Collections
{
    /// <summary>True from C# 12 on.</summary>
    public static bool CanBeExpressions(SyntaxNode node) =>
        node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };
}
