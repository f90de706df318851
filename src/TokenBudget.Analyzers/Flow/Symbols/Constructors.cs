using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>What the code of a constructor says about it.</summary>
internal static class Constructors
{
    /// <summary>True for a constructor with <c>: this(…)</c>: initialisers run in the one that it calls.</summary>
    public static bool CallsAnother(IMethodSymbol constructor)
    {
        // A partial one has two declarations.
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer })
            {
                return true;
            }
        }

        return false;
    }
}
