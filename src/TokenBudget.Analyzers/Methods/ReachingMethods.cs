using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Finds the members that reach a request: those with call sites, those that call them, and so on.</summary>
internal sealed class ReachingMethods(CompilationSession session, InvocationIndex invocations)
{
    private readonly Dictionary<SyntaxNode, MethodCost> _reaching = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);
    private readonly Queue<MethodCost> _waiting = new();
    private readonly CallerIndex _callers = new(session.Symbols, invocations);
    private readonly HiddenUsers _users = new(session.Symbols);
    private readonly CallTargets _targets = new(session.Symbols.Implementations.OwnTypes);

    /// <summary>All of them, in no order.</summary>
    /// <param name="callSites">Nodes of the call sites.</param>
    /// <param name="referenced">Names of methods of other projects that reach a request.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyCollection<MethodCost> Find(IEnumerable<SyntaxNode> callSites, IEnumerable<string> referenced, CancellationToken cancellation)
    {
        foreach (var site in callSites)
        {
            Add(MemberRoots.Of(site), cancellation);
        }

        var mayHide = false;
        foreach (var name in referenced)
        {
            mayHide |= HiddenUsers.MayHide(name);
            foreach (var called in _callers.Of(name, cancellation))
            {
                if (IsReferenced(called.Key))
                {
                    AddAll(called.Value, cancellation);
                }
            }
        }

        if (mayHide)
        {
            AddAll(_users.Of(IsReferenced, cancellation), cancellation);
        }

        while (_waiting.Count > 0)
        {
            AddCallers(_waiting.Dequeue().Member, cancellation);
        }

        return _reaching.Values;
    }

    private void Add(SyntaxNode? root, CancellationToken cancellation)
    {
        if (root is not null && _seen.Add(root) && session.CostOf(root, cancellation) is { Spent.Size: > 0 } cost)
        {
            _reaching.Add(root, cost);
            _waiting.Enqueue(cost);
        }
    }

    private void AddCallers(ISymbol member, CancellationToken cancellation)
    {
        foreach (var target in CalledBy(member))
        {
            if (!_called.Add(target))
            {
                continue;
            }

            AddAll(_callers.Of(target, cancellation), cancellation);
            if (HiddenUsers.MayHide(target))
            {
                AddAll(_users.Of(target, cancellation), cancellation);
            }
        }
    }

    /// <summary>What callers call: the member, what it implements, or the constructors that run an initialiser.</summary>
    private IEnumerable<IMethodSymbol> CalledBy(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [constructor, .. Heirs(constructor.ContainingType)],
        IMethodSymbol method => _targets.Of(method),
        IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } => [.. member.ContainingType.InstanceConstructors, .. Heirs(member.ContainingType)],
        _ => [],
    };

    /// <summary>Constructors of derived classes: they may call those of the base class without a word.</summary>
    private IEnumerable<IMethodSymbol> Heirs(INamedTypeSymbol type)
    {
        foreach (var own in session.Symbols.Implementations.OwnTypes)
        {
            for (var ancestor = own.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor.OriginalDefinition, type.OriginalDefinition))
                {
                    foreach (var constructor in own.InstanceConstructors)
                    {
                        yield return constructor;
                    }
                }
            }
        }
    }

    private void AddAll(IReadOnlyCollection<SyntaxNode> roots, CancellationToken cancellation)
    {
        foreach (var root in roots)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(root, cancellation);
        }
    }

    /// <summary>True for methods of other projects of which facts or a contract say what they spend.</summary>
    private bool IsReferenced(IMethodSymbol method) =>
        session.Referenced.Find(method) is not null || session.Referenced.FindVirtual(method).Count > 0
        || (!session.Symbols.IsOwn(method) && References.HasContract(method));
}
