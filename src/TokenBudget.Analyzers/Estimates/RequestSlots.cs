using System.Collections.Immutable;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The slots of a request, wherever they were given: as arguments, in an options object, or with the client.</summary>
internal sealed class RequestSlots
{
    private readonly CallArguments _arguments;
    private readonly ObjectValue? _request;
    private readonly ObjectValue? _client;

    public RequestSlots(CallArguments arguments)
    {
        _arguments = arguments;
        var options = arguments[Slot.Request] ?? arguments[Slot.Options];
        _request = options as ObjectValue;
        _client = arguments[Slot.Client] as ObjectValue;
        UnknownOptions = options is null or ObjectValue or ConstantValue { Constant: null } ? null : options;
    }

    /// <summary>Options that the call has, but of which nothing is known; null when there are none or they are known.</summary>
    public Value? UnknownOptions { get; }

    /// <summary>True when the options hold the messages too.</summary>
    public bool IsWholeRequest => _arguments[Slot.Request] is not null;

    /// <summary>The nearest that is said: argument, then options, then client.</summary>
    public Value? this[Slot slot] => Known(_arguments[slot]) ?? Known(_request?[slot]) ?? Known(_client?[slot]);

    /// <summary>What the client says alone.</summary>
    public Value? OfClient(Slot slot) => Known(_client?[slot]);

    /// <summary>All slots that the options set.</summary>
    public ImmutableDictionary<Slot, Value> Options => _request?.Slots ?? ImmutableDictionary<Slot, Value>.Empty;

    private static Value? Known(Value? value) => value is ConstantValue { Constant: null } ? null : value;
}
