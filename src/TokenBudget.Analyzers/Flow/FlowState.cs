using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What is known at one point of a member: values of variables, contents of mutable objects, and whether the point is reached, and what was spent on the way. Immutable.</summary>
internal sealed class FlowState
{
    public static readonly FlowState Start = new(
        PlainObjectValue.Empty.Members,
        new ValueMap<int>(EqualityComparer<int>.Default),
        Trail.Start(),
        Reach.Reached,
        isCertain: true);

    private readonly Reach _reach;

    private FlowState(ValueMap<ISymbol> variables, ValueMap<int> heap, Trail spent, Reach reach, bool isCertain)
    {
        Variables = variables;
        Heap = heap;
        Spent = spent;
        _reach = reach;
        IsCertain = isCertain;
    }

    private enum Reach
    {
        Reached,
        Left,
        Thrown,
    }

    /// <summary>Locals, parameters and the fields and properties that were read or written.</summary>
    public ValueMap<ISymbol> Variables { get; }

    /// <summary>Contents of mutable objects by id.</summary>
    public ValueMap<int> Heap { get; }

    /// <summary>What was spent since the member, loop or function began.</summary>
    public Trail Spent { get; }

    /// <summary>False after a return, throw or jump.</summary>
    public bool IsReachable => _reach == Reach.Reached;

    /// <summary>True after an exception was thrown: what follows elsewhere is as certain as before, because an execution that throws does not end normally.</summary>
    public bool HasThrown => _reach == Reach.Thrown;

    /// <summary>True when every execution that ends normally passes here.</summary>
    public bool IsCertain { get; }

    public FlowState Set(ISymbol variable, Value value) => new(Variables.SetItem(variable, value), Heap, Spent, _reach, IsCertain);

    public FlowState Forget(ISymbol variable) => new(Variables.Remove(variable), Heap, Spent, _reach, IsCertain);

    public FlowState SetObject(int id, Value content) => new(Variables, Heap.SetItem(id, content), Spent, _reach, IsCertain);

    public FlowState With(ValueMap<ISymbol> variables, ValueMap<int> heap) =>
        new(variables, heap, Spent, _reach, IsCertain);

    public FlowState WithSpent(Trail spent) => new(Variables, Heap, spent, _reach, IsCertain);

    public FlowState Leave() => IsReachable ? new(Variables, Heap, Spent, Reach.Left, isCertain: false) : this;

    public FlowState Throw() => IsReachable ? new(Variables, Heap, Spent, Reach.Thrown, isCertain: false) : this;

    /// <summary>The same knowledge at the start of something that runs on its own.</summary>
    public FlowState Restarted() => new(Variables, Heap, Spent, Reach.Reached, isCertain: true);

    /// <summary>The same knowledge on a path that need not be taken.</summary>
    public FlowState Uncertain() => IsCertain ? new(Variables, Heap, Spent, _reach, isCertain: false) : this;

    /// <summary>The same knowledge where the paths have met again.</summary>
    public FlowState Certain(bool isCertain) => IsCertain == isCertain ? this : new(Variables, Heap, Spent, _reach, isCertain);

    /// <summary>What holds on both paths. When one of them ended early, what follows is not certain any more.</summary>
    public static FlowState Join(FlowState left, FlowState right, Limits limits)
    {
        if (!left.IsReachable || !right.IsReachable)
        {
            return left.IsReachable || (!right.IsReachable && right.HasThrown) ? left : right;
        }

        var spent = Trail.Join(left.Spent, right.Spent);
        if (ReferenceEquals(left.Variables, right.Variables) && ReferenceEquals(left.Heap, right.Heap))
        {
            return (left.IsCertain ? left : right).WithSpent(spent);
        }

        var joined = new FlowState(
            JoinMaps(left.Variables, right.Variables, limits),
            JoinMaps(left.Heap, right.Heap, limits),
            spent,
            Reach.Reached,
            left.IsCertain || right.IsCertain);
        joined = Escape(left.Variables, right.Variables, joined.Variables, Escape(left.Heap, right.Heap, joined.Heap, joined));
        return OnOneSide(OnOneSide(joined, left, right, limits), right, left, limits);
    }

    /// <summary>What did not begin on one side but was read or changed there alone holds either that or what it held before, of which only what is
    /// always true is known. It is asked anew where that is the simplest.</summary>
    private static FlowState OnOneSide(FlowState joined, FlowState known, FlowState other, Limits limits)
    {
        if (ReferenceEquals(known.Variables, other.Variables))
        {
            return joined;
        }

        foreach (var pair in known.Variables)
        {
            if (pair.Key is not (IFieldSymbol or IPropertySymbol or IParameterSymbol) || other.Variables.ContainsKey(pair.Key))
            {
                continue;
            }

            if (pair.Key is IParameterSymbol && pair.Value is not ReferenceValue && !ReceiverState.IsMember(pair.Key))
            {
                joined = joined.Set(pair.Key, ValueJoin.Join(pair.Value, Holes.UnknownOf(pair.Key), limits));
                continue;
            }

            // Another name may stand for the same object; what happens to it by this name will not be seen there.
            joined = Escapes.From(joined, pair.Value, new UnknownValue(new Hole(pair.Key.Name))).Forget(pair.Key);
        }

        return joined;
    }

    /// <summary>What has become unknown because there are too many possibilities may still be changed by way of it.</summary>
    private static FlowState Escape<TKey>(ValueMap<TKey> left, ValueMap<TKey> right, ValueMap<TKey> now, FlowState joined)
        where TKey : notnull
    {
        if (!ReferenceEquals(left, now))
        {
            foreach (var pair in left)
            {
                if (now[pair.Key] is UnknownValue unknown && right.TryGetValue(pair.Key, out var other)
                    && (pair.Value is ReferenceValue or ChoiceValue || other is ReferenceValue or ChoiceValue))
                {
                    joined = Escapes.Replaced(Escapes.Replaced(joined, pair.Value, unknown, joined), other, unknown, joined);
                }
            }
        }

        return joined;
    }

    /// <remarks>A local that only one side knows was declared there; the other side never uses that value.</remarks>
    private static ValueMap<TKey> JoinMaps<TKey>(
        ValueMap<TKey> left, ValueMap<TKey> right, Limits limits)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var joined = left;
        foreach (var pair in right)
        {
            joined = joined.SetItem(pair.Key, left.TryGetValue(pair.Key, out var value) ? ValueJoin.Join(value, pair.Value, limits) : pair.Value);
        }

        return joined;
    }
}
