using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Everything that variables were assigned, and which objects were changed, inside the <c>try</c> bodies that are being evaluated: an exception may stop
/// anywhere between, and what was changed just before it is seen on no way that goes on.</summary>
/// <param name="outer">Those of the code that calls this; null when there is none.</param>
internal sealed class TryFrames(TryFrames? outer = null)
{
    private readonly TryFrames? _outer = outer is { IsOpen: true } ? outer : null;
    private Stack<Frame>? _frames;

    /// <summary>True inside of a <c>try</c>, here or in the code that calls this.</summary>
    public bool IsOpen => _outer is not null || _frames is { Count: > 0 };

    public void Open(FlowState before) => (_frames ??= new Stack<Frame>()).Push(new Frame(before.Heap));

    public void Note(ISymbol variable, Value value, Limits limits)
    {
        if (_frames is null)
        {
            return;
        }

        foreach (var frame in _frames)
        {
            frame.Assigned[variable] = frame.Assigned.TryGetValue(variable, out var other) ? ValueJoin.Join(other, value, limits) : value;
        }
    }

    /// <summary>Notes which objects are not what they were when the bodies began.</summary>
    public void Note(ValueMap<int> heap)
    {
        if (_frames is not null)
        {
            foreach (var frame in _frames)
            {
                frame.Note(heap);
            }
        }

        _outer?.Note(heap);
    }

    /// <summary>What holds in a handler: a variable holds what it held before or anything it was assigned; an object that changed is unknown.</summary>
    public FlowState Close(FlowState before, FlowState after, Limits limits)
    {
        var state = before.Restarted().Certain(before.IsCertain);
        var frame = _frames!.Pop();
        foreach (var pair in frame.Assigned)
        {
            state = state.Set(pair.Key, before.Variables.TryGetValue(pair.Key, out var held) ? ValueJoin.Join(held, pair.Value, limits) : pair.Value);
        }

        foreach (var pair in after.Heap)
        {
            if (frame.Changed.Contains(pair.Key) || !before.Heap.TryGetValue(pair.Key, out var content) || !content.Equals(pair.Value))
            {
                state = state.SetObject(pair.Key, new UnknownValue(new Hole("object")));
            }
        }

        foreach (var pair in after.Variables)
        {
            if (pair.Key is IFieldSymbol or IPropertySymbol)
            {
                state = state.Forget(pair.Key);
            }
        }

        return state;
    }

    private sealed class Frame(ValueMap<int> before)
    {
        public Dictionary<ISymbol, Value> Assigned { get; } = new(SymbolEqualityComparer.Default);

        public HashSet<int> Changed { get; } = [];

        public void Note(ValueMap<int> heap)
        {
            foreach (var pair in heap)
            {
                if (before.TryGetValue(pair.Key, out var content) && !ReferenceEquals(content, pair.Value))
                {
                    Changed.Add(pair.Key);
                }
            }
        }
    }
}
