using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>A field or property that one execution of a method leaves longer than it was.</summary>
/// <param name="Member">The field or property.</param>
/// <param name="Added">What stands behind everything that was there before.</param>
internal sealed record MemberGrowth(ISymbol Member, SequenceValue Added)
{
    /// <summary>What lists that are fields or properties got, when a method ended in this state.</summary>
    public static IReadOnlyList<MemberGrowth> In(FlowState? end)
    {
        if (end is null)
        {
            return [];
        }

        List<MemberGrowth>? growths = null;
        foreach (var pair in end.Variables)
        {
            if (pair.Key is IFieldSymbol or IPropertySymbol
                && new Snapshot(end).Freeze(pair.Value) is SequenceValue { Items: { Length: > 1 } items } && IsWhatWasThere(items[0], pair.Key))
            {
                (growths ??= []).Add(new MemberGrowth(pair.Key, new SequenceValue(items.RemoveAt(0))));
            }
        }

        return growths ?? (IReadOnlyList<MemberGrowth>)[];
    }

    /// <summary>True for the elements of a field or property of which only its name is known.</summary>
    public static bool IsWhatWasThere(SequenceItem item, ISymbol member) =>
        item is { Element: UnknownValue, Count: { Min: 0, Max: null, Name: var name } }
        && name.Length == member.Name.Length + 2 && name[0] == '|' && name.EndsWith(member.Name + "|", StringComparison.Ordinal);
}
