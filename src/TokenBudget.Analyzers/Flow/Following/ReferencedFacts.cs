using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>The facts of referenced projects, by assembly and method. Thread safe once they are all added.</summary>
internal sealed class ReferencedFacts
{
    private readonly Dictionary<(string Assembly, string Id), MethodFacts> _methods = [];
    private readonly Dictionary<(string Assembly, string Id), List<(string Assembly, MethodFacts Facts)>> _virtuals = [];
    private readonly Dictionary<(string Assembly, string Id), MethodFacts> _contracts = [];
    private readonly Dictionary<(string Assembly, string Id), ConstructorFacts> _constructors = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts?> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<(string Assembly, MethodFacts Facts)>> _knownVirtuals = new(SymbolEqualityComparer.Default);

    public static readonly ReferencedFacts None = new();

    /// <summary>Stands for all constructors among the <see cref="Names"/>.</summary>
    public const string ConstructorName = "#ctor";

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>Simple names of the methods that spend something, for looking at names before anything is bound.</summary>
    public IReadOnlyCollection<string> Names => _names;

    public void Add(CompilationFacts facts)
    {
        foreach (var method in facts.Methods)
        {
            if (method.Summary is not null)
            {
                _methods[(facts.Assembly, method.Id)] = method;
                _names.Add(NameOf(method.Id));
            }
        }

        foreach (var constructor in facts.Constructors)
        {
            _constructors[(facts.Assembly, constructor.Id)] = constructor;
        }

        foreach (var called in facts.Virtuals)
        {
            _names.Add(NameOf(called.Method.Id));
            if (called.Method.Summary is null)
            {
                _contracts[(called.Assembly, called.Method.Id)] = called.Method;
                continue;
            }

            if (!_virtuals.TryGetValue((called.Assembly, called.Method.Id), out var all))
            {
                _virtuals.Add((called.Assembly, called.Method.Id), all = []);
            }

            all.Add((facts.Assembly, called.Method));
        }
    }

    /// <summary>Null when the facts say nothing about the method: then it spends nothing, or has no facts.</summary>
    public MethodFacts? Find(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return IsEmpty ? null : _known.GetOrAdd(definition, key => KeyOf(key) is { } id && _methods.TryGetValue(id, out var facts) ? facts : null);
    }

    /// <summary>Null when the facts say nothing about what objects keep that the constructor makes.</summary>
    public ConstructorFacts? FindConstructor(IMethodSymbol constructor) =>
        _constructors.Count > 0 && KeyOf(constructor.OriginalDefinition) is { } id && _constructors.TryGetValue(id, out var facts) ? facts : null;

    /// <summary>What the implementations of each referenced project spend when they are called through the method, with the name of that project's assembly.</summary>
    public IReadOnlyList<(string Assembly, MethodFacts Facts)> FindVirtual(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return IsEmpty ? [] : _knownVirtuals.GetOrAdd(definition, SearchVirtual);
    }

    private IReadOnlyList<(string Assembly, MethodFacts Facts)> SearchVirtual(IMethodSymbol method)
    {
        if (KeyOf(method) is not { } key)
        {
            return [];
        }

        var found = new List<(string Assembly, MethodFacts Facts)>();
        var hasHome = false;
        foreach (var one in _virtuals.TryGetValue(key, out var all) ? all : [])
        {
            found.Add(one);
            hasHome |= one.Assembly == key.Assembly;
        }

        // A method that its project does not override has no entry there but its own.
        if (!hasHome && _methods.TryGetValue(key, out var own))
        {
            found.Add((key.Assembly, own));
        }

        if (!_contracts.TryGetValue(key, out var contract))
        {
            return found;
        }

        // What the interface promises holds for every implementation, known or not.
        return found.Count == 0 ? [(key.Assembly, contract)] : [.. found.Select(one => (one.Assembly, one.Facts with { Budgets = [.. one.Facts.Budgets, .. contract.Budgets] }))];
    }

    private static (string Assembly, string Id)? KeyOf(IMethodSymbol definition) =>
        definition.ContainingAssembly is { } assembly && definition.GetDocumentationCommentId() is { } id ? (assembly.Name, id) : null;

    /// <summary><c>M:A.B.C``1(System.String)</c> becomes <c>C</c>.</summary>
    private static string NameOf(string id)
    {
        var end = id.IndexOf('(');
        end = end < 0 ? id.Length : end;
        var start = end == 0 ? 0 : id.LastIndexOf('.', end - 1) + 1;
        var name = id.Substring(start, end - start);
        var arity = name.IndexOf('`');
        name = arity < 0 ? name : name.Substring(0, arity);

        // Explicit implementations are named A#B#C; they are called by the name of the interface's member.
        return name == ConstructorName ? name : name.Substring(name.LastIndexOf('#') + 1);
    }
}
