using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Finds the lists and options that a method is given and leaves as they were: callers of other projects then still know what is in them.</summary>
internal static class UntouchedParameters
{
    /// <summary>Ordinals of the parameters; of none where the method was not followed to its end.</summary>
    /// <param name="method">The method.</param>
    /// <param name="evaluation">The run over it that has ended.</param>
    /// <param name="limits">The limits of that run.</param>
    public static IReadOnlyList<int> In(IMethodSymbol? method, Evaluation evaluation, Limits limits)
    {
        if (method is null || limits.IsExhausted || evaluation.EndState(limits) is not { } end)
        {
            return [];
        }

        List<int>? untouched = null;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind == RefKind.None && CanBe(parameter.Type)
                && end.Variables.TryGetValue(parameter, out var value) && new Snapshot(end).Freeze(value).Equals(Givens.Of(parameter))
                && (value is not ReferenceValue list || !IsKept(list, parameter, end, evaluation.LiveResult)))
            {
                (untouched ??= []).Add(parameter.Ordinal);
            }
        }

        return untouched ?? (IReadOnlyList<int>)[];
    }

    /// <summary>True for types whose objects can be told to be as they were.</summary>
    public static bool CanBe(ITypeSymbol type) => IsListOfPlainValues(type) || OptionsTypes.Is(type);

    /// <summary>Elements that are objects may be changed where nobody sees it.</summary>
    private static bool IsListOfPlainValues(ITypeSymbol type) =>
        Types.ElementType(type) is { } element && (Types.IsString(element) || TypeBounds.Range(element) is not null);

    /// <summary>True when somebody holds on to the list: a field, a property, another parameter, or who gets the result.</summary>
    private static bool IsKept(ReferenceValue list, IParameterSymbol own, FlowState end, Value? result)
    {
        if (result is not null && Reaches(result, list, end, depth: 0))
        {
            return true;
        }

        foreach (var pair in end.Variables)
        {
            if (pair.Key is not ILocalSymbol && !SymbolEqualityComparer.Default.Equals(pair.Key, own) && Reaches(pair.Value, list, end, depth: 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a value leads to an object.</summary>
    public static bool Reaches(Value value, ReferenceValue list, FlowState end, int depth = 0) => depth > Limits.MaxCallDepth * 3 || (value is ReferenceValue reference
        ? reference.Id == list.Id || (end.Heap.TryGetValue(reference.Id, out var content) && Reaches(content, list, end, depth + 1))
        : value.Parts.Any(part => Reaches(part, list, end, depth + 1)));
}
