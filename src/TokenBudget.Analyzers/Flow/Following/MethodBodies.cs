using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>The code of the compilation's own methods, constructors and accessors. One per compilation; thread safe.</summary>
internal sealed class MethodBodies(SymbolValues symbols)
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<MethodBody>> _constructions = new(SymbolEqualityComparer.Default);

    /// <summary>Null when the method has no code here.</summary>
    public MethodBody? Of(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        definition = PartialMembers.Implementation(definition);
        return symbols.IsOwn(definition) ? _bodies.GetOrAdd(definition, Read) : null;
    }

    /// <summary>All code that runs when a constructor makes an object, in order: initialisers, what a base class is given by a primary constructor, the body.</summary>
    public IReadOnlyList<MethodBody> OfConstruction(IMethodSymbol constructor) =>
        symbols.IsOwn(constructor.ContainingType) ? _constructions.GetOrAdd(constructor.OriginalDefinition, ReadConstruction) : [];

    private IReadOnlyList<MethodBody> ReadConstruction(IMethodSymbol constructor)
    {
        // One that nobody wrote has initialisers alone.
        var bodies = new List<MethodBody>();
        var syntax = constructor.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax() : null;
        if (!Constructors.CallsAnother(constructor))
        {
            foreach (var member in constructor.ContainingType.GetMembers())
            {
                if (!member.IsStatic && TypeMembers.InitializerOf(member) is { } initializer)
                {
                    Add(initializer);
                }
            }
        }

        if (syntax is TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax inherited, ..] })
        {
            Add(inherited);
        }

        return Of(constructor) is { } body ? [.. bodies, body] : bodies;

        void Add(SyntaxNode code)
        {
            if (symbols.OperationOf(code, CancellationToken.None) is { } operation)
            {
                bodies.Add(new MethodBody(constructor, operation, VariableUses.Of(operation, constructor), symbols.Sdk.IsPlumbing(constructor.ContainingType), IsIterator: false));
            }
        }
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
