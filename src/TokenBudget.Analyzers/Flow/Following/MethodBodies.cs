using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>The code of the compilation's own methods, constructors and accessors. One per compilation; thread safe.</summary>
internal sealed class MethodBodies(SymbolValues symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);

    /// <summary>Null when the method has no code here.</summary>
    public MethodBody? Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = definition.PartialImplementationPart ?? definition;
        return symbols.IsOwn(definition) ? _bodies.GetOrAdd(definition, Read) : null;
    }

    /// <summary>The declaration with the code of a method; null when there is none.</summary>
    public static SyntaxNode? Declaration(IMethodSymbol method)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            if (syntax is BaseMethodDeclarationSyntax { Body: not null } or BaseMethodDeclarationSyntax { ExpressionBody: not null }
                or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax)
            {
                return syntax;
            }
        }

        return null;
    }

    private MethodBody? Read(IMethodSymbol method)
    {
        if (Declaration(method) is not { } declaration || symbols.OperationOf(declaration, CancellationToken.None) is not { } body)
        {
            return null;
        }

        var uses = VariableUses.Of(body, method);
        return new MethodBody(method, body, uses, symbols.Sdk.IsPlumbing(method.ContainingType), uses.HasYields);
    }
}
