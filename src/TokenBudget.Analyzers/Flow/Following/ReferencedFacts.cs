using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>The facts of referenced projects, by assembly and method. Thread safe.</summary>
internal sealed class ReferencedFacts
{
    private readonly Dictionary<string, Dictionary<string, MethodFacts>> _byAssembly = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodFacts?> _known = new(SymbolEqualityComparer.Default);

    public static readonly ReferencedFacts None = new();

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>Simple names of the methods that spend something, for looking at names before anything is bound.</summary>
    public IReadOnlyCollection<string> Names => _names;

    public void Add(CompilationFacts facts)
    {
        if (!_byAssembly.TryGetValue(facts.Assembly, out var methods))
        {
            _byAssembly.Add(facts.Assembly, methods = new Dictionary<string, MethodFacts>(StringComparer.Ordinal));
        }

        foreach (var method in facts.Methods)
        {
            if (method.Summary is not null)
            {
                methods[method.Id] = method;
                _names.Add(NameOf(method.Id));
            }
        }
    }

    /// <summary>Null when the facts say nothing about the method: then it spends nothing, or has no facts.</summary>
    public MethodFacts? Find(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (IsEmpty || definition.ContainingAssembly is not { } assembly || !_byAssembly.TryGetValue(assembly.Name, out var methods))
        {
            return null;
        }

        return _known.GetOrAdd(definition, key => key.GetDocumentationCommentId() is { } id && methods.TryGetValue(id, out var facts) ? facts : null);
    }

    /// <summary><c>M:A.B.C``1(System.String)</c> becomes <c>C</c>.</summary>
    private static string NameOf(string id)
    {
        var end = id.IndexOf('(');
        end = end < 0 ? id.Length : end;
        var start = id.LastIndexOf('.', end - 1) + 1;
        var name = id.Substring(start, end - start);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
