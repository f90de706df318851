using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>The parameters of constructors whose arguments the object of a method keeps, as far as a summary names them.</summary>
/// <param name="type">The class of the object; null when objects of several classes may be meant.</param>
/// <param name="symbols">The compilation.</param>
internal sealed class KeptParameters(INamedTypeSymbol? type, SymbolValues symbols)
{
    private readonly List<KeptFacts> _met = [];
    private readonly List<int> _ordinals = [];

    /// <summary>Those that were asked for, each once, in the order of their indexes.</summary>
    public IReadOnlyList<KeptFacts> Met => _met;

    /// <summary>The parameter that an ordinal in a name means; null when it means none of a constructor.</summary>
    public IParameterSymbol? Find(int ordinal)
    {
        var (level, number) = Givens.Split(ordinal);
        return ConstructorAt(level) is { } constructor && number < constructor.Parameters.Length ? constructor.Parameters[number] : null;
    }

    /// <summary>The index of a parameter that <see cref="Find"/> finds.</summary>
    public int IndexOf(int ordinal)
    {
        var index = _ordinals.IndexOf(ordinal);
        if (index >= 0)
        {
            return index;
        }

        var parameter = Find(ordinal)!;
        _ordinals.Add(ordinal);
        _met.Add(new KeptFacts(CallSiteFactory.MethodId(parameter.ContainingSymbol), parameter.Ordinal, parameter.Name, parameter.Type.GetDocumentationCommentId() ?? ""));
        return _met.Count - 1;
    }

    private IMethodSymbol? ConstructorAt(int level)
    {
        var one = type;
        for (var i = 1; i < level && one is not null; i++)
        {
            one = one.BaseType?.OriginalDefinition;
        }

        return level > 0 && one is not null ? symbols.KeptBy(one, level)?.Constructor : null;
    }
}
