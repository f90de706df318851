using System.Threading;
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
        Clients = ClientsOf(arguments[Slot.Client]);
        _client = Joined(Clients);
        UnknownOptions = options is null or ObjectValue or ConstantValue { Constant: null } ? _request?[Slot.Base] : options;
    }

    /// <summary>The arguments of the call itself.</summary>
    public CallArguments Arguments => _arguments;

    /// <summary>The options or the whole request; null when there are none, or nothing is known of them.</summary>
    public ObjectValue? Request => _request;

    /// <summary>Options that the call has, but of which nothing is known apart from what is set here; null when there are none or they are known.</summary>
    public Value? UnknownOptions { get; }

    /// <summary>True when the options hold the messages too.</summary>
    public bool IsWholeRequest => _arguments[Slot.Request] is not null;

    /// <summary>The nearest that is said: argument, then options, then client.</summary>
    public Value? this[Slot slot] => Known(_arguments[slot]) ?? Known(_request?[slot]) ?? Known(_client?[slot]);

    /// <summary>What the client says alone.</summary>
    public Value? OfClient(Slot slot) => Known(_client?[slot]);

    /// <summary>The clients that the code may use, one or the other; null stands for one that can't be seen.</summary>
    public IReadOnlyList<ObjectValue?> Clients { get; }

    private static IReadOnlyList<ObjectValue?> ClientsOf(Value? value)
    {
        if (value is not ChoiceValue choice)
        {
            return [value as ObjectValue];
        }

        var clients = new ObjectValue?[choice.Choices.Length];
        for (var i = 0; i < clients.Length; i++)
        {
            clients[i] = choice.Choices[i] as ObjectValue;
        }

        return clients;
    }

    /// <summary>What all of them say; null when one can't be seen.</summary>
    private static ObjectValue? Joined(IReadOnlyList<ObjectValue?> clients)
    {
        if (clients.Count == 1 || clients.Contains(null))
        {
            return clients.Count == 1 ? clients[0] : null;
        }

        var limits = new Limits(CancellationToken.None);
        var shared = clients[0]!.Slots;
        foreach (var pair in clients[0]!.Slots)
        {
            foreach (var client in clients)
            {
                shared = client![pair.Key] is { } other && shared.TryGetValue(pair.Key, out var value)
                    ? shared.SetItem(pair.Key, ValueJoin.Join(value, other, limits))
                    : shared.Remove(pair.Key);
            }
        }

        return new ObjectValue(Shape.Client, shared, clients[0]!.Origin);
    }

    private static Value? Known(Value? value) => value is ConstantValue { Constant: null } ? null : value;
}
