using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What limits the texts that a private method is given, when every place is known that calls it. Thread safe.</summary>
/// <remarks>Private methods are called by the code of their type only, so its source names all places. Nothing is said about a method whose name stands
/// anywhere but in a call (a method group may go anywhere), that has attributes (a framework may call it), or that may call itself.</remarks>
internal sealed class KnownCallers(SymbolValues symbols)
{
    /// <summary>Private methods that call one another; beyond it nothing is said.</summary>
    private const int MaxChain = 8;

    /// <summary>The limits by ordinal of the parameter; null when there are none.</summary>
    public IReadOnlyList<Hole?>? LimitsOf(SyntaxNode root, CancellationToken cancellation)
    {
        if (root is not MethodDeclarationSyntax { AttributeLists.Count: 0 } || symbols.DeclaredAt(root, cancellation) is not IMethodSymbol method || !MayBeLimited(method)
            || CallsOf(method) is not { IsEmpty: false } calls || ReachesItself(method, cancellation))
        {
            return null;
        }

        IReadOnlyList<Hole?>? limits = null;
        foreach (var call in calls)
        {
            if (MemberRoots.Of(call) is not { } caller || symbols.Summaries.OfMember(caller, cancellation)?.HandedIn(call) is not { } handedIn || handedIn.Count != method.Parameters.Length)
            {
                return null;
            }

            limits = limits is null ? handedIn : HandedInLimits.Either(limits, handedIn);
        }

        foreach (var limit in limits!)
        {
            if (limit is not null)
            {
                return limits;
            }
        }

        return null;
    }

    private static bool MayBeLimited(IMethodSymbol method)
    {
        if (method is not { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct }
            || method.GetAttributes().Length > 0 || method.PartialDefinitionPart is not null)
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (Types.IsString(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every call of the method, of all that have its name; empty when there is none, or when the name stands elsewhere.</summary>
    private static ImmutableArray<InvocationExpressionSyntax> CallsOf(IMethodSymbol method)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(member, method))
            {
                return [];
            }
        }

        foreach (var reference in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax().DescendantNodes())
            {
                if (node is not SimpleNameSyntax name || name.Identifier.ValueText != method.Name)
                {
                    continue;
                }

                if (CallAt(name) is not { } call)
                {
                    return [];
                }

                calls.Add(call);
            }
        }

        return calls.ToImmutable();
    }

    private static InvocationExpressionSyntax? CallAt(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : null;
    }

    /// <summary>True when the private methods that call the method, and those that call these, lead back to it, or are too many to tell.</summary>
    private bool ReachesItself(IMethodSymbol method, CancellationToken cancellation)
    {
        var level = new List<IMethodSymbol> { method };
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (depth == MaxChain)
            {
                return true;
            }

            var next = new List<IMethodSymbol>();
            foreach (var called in level)
            {
                foreach (var call in CallsOf(called))
                {
                    if (MemberRoots.Of(call) is not { } root || symbols.DeclaredAt(root, cancellation) is not IMethodSymbol caller)
                    {
                        continue;
                    }

                    if (SymbolEqualityComparer.Default.Equals(caller, method))
                    {
                        return true;
                    }

                    if (caller.DeclaredAccessibility == Accessibility.Private && seen.Add(caller))
                    {
                        next.Add(caller);
                    }
                }
            }

            level = next;
        }

        return false;
    }
}
