using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Reads how many requests one call may make because a library calls tools and asks again.</summary>
internal sealed class ToolLoop(SourcePaths paths)
{
    private const string NoTools = "no tools are passed";

    public Multiplier Read(RecordedCall call)
    {
        if (call.Entry.IsEmbedding)
        {
            return Multiplier.One("embeddings have no tools");
        }

        Multiplier? rounds = null;
        foreach (var arguments in call.Arguments)
        {
            var one = Of(new RequestSlots(arguments), call);
            rounds = rounds is null ? one : rounds.Or(one);
        }

        return rounds is null || (call.IsTruncated && rounds.Origin != MultiplierOrigin.None)
            ? Multiplier.Unlimited(MultiplierOrigin.Unseen, "calls of nested loops")
            : rounds;
    }

    /// <summary>How many requests follow the first one at most when it is sent by these clients with these options; null when nothing limits them.</summary>
    /// <param name="slots">The client and the options; where there is no client, it is one that asks again as often as there are tools.</param>
    /// <param name="isInside">Whether such a client is around the one that is known.</param>
    public long? More(RequestSlots slots, bool isInside)
    {
        var mayCall = MayHold(slots[Slot.Tools]) || slots.UnknownOptions is not null || slots[Slot.Choice] is not null;
        if (slots.Arguments[Slot.Client] is null || isInside)
        {
            mayCall |= slots.Clients.Any(static client => MayHold(client?[Slot.MoreTools]));
            return mayCall ? null : 0;
        }

        var most = (long?)0;
        foreach (var client in slots.Clients)
        {
            most = most is { } a && More(client, mayCall) is { } b ? Math.Max(a, b) : null;
        }

        return most;
    }

    private long? More(ObjectValue? client, bool mayCall)
    {
        if (client is null)
        {
            return mayCall ? null : 0;
        }

        return client[Slot.Iterations] is { } iterations && (mayCall || MayHold(client[Slot.MoreTools]))
            ? WithInner(OfIterations(iterations, client.Origin), client).Requests.Max - 1
            : 0;
    }

    private Multiplier Of(RequestSlots slots, RecordedCall call)
    {
        if (call.Entry.Speaks(Slot.Requests))
        {
            return OfRunner(slots[Slot.Requests], call.Operation.Syntax);
        }

        if (call.Entry.Speaks(Slot.Kernel))
        {
            return KernelTools.Loop(slots);
        }

        Multiplier? rounds = null;
        foreach (var client in slots.Clients)
        {
            var one = OfClient(client, slots, call.Entry);
            rounds = rounds is null ? one : rounds.Or(one);
        }

        return rounds!;
    }

    /// <summary>A runner whose limit is the number of requests itself.</summary>
    private Multiplier OfRunner(Value? limit, SyntaxNode call)
    {
        var rounds = limit switch
        {
            null => Multiplier.Unlimited(MultiplierOrigin.Default, "ToolRunner without maxIterations"),
            NumberValue { Max: { } most and < int.MaxValue } => Multiplier.UpTo(most, MultiplierOrigin.Configured, $"maxIterations = {Math.Max(1, most)}{paths.At(call)}"),
            _ => Multiplier.Unlimited(MultiplierOrigin.Configured, "the value of maxIterations is not known"),
        };
        return rounds with { Place = call };
    }

    private Multiplier OfClient(ObjectValue? client, RequestSlots slots, CatalogueEntry entry)
    {
        var mayCall = MayHold(slots[Slot.Tools]) || slots.UnknownOptions is not null || MayHold(client?[Slot.MoreTools]);
        if (client is null)
        {
            return !entry.MayLoop ? Multiplier.One("the SDK has no tool loop")
                : mayCall ? Multiplier.Unlimited(MultiplierOrigin.Unseen, "the client is not visible here; it may have a tool loop")
                : Multiplier.One(NoTools);
        }

        if (client[Slot.Iterations] is not { } iterations)
        {
            return Multiplier.One("the client has no tool loop");
        }

        return mayCall ? WithInner(OfIterations(iterations, client.Origin), client) : Multiplier.One(NoTools);
    }

    /// <summary>After as many iterations as are allowed, one more request is sent without tools.</summary>
    private Multiplier OfIterations(Value iterations, SyntaxNode? origin)
    {
        var rounds = iterations switch
        {
            TextValue text when long.TryParse(text.AsLiteral(), out var usual) => Multiplier.UpTo(usual + 1, MultiplierOrigin.Default, "default of Microsoft.Extensions.AI"),
            NumberValue { Max: { } most and < int.MaxValue } =>
                Multiplier.UpTo(most + 1, MultiplierOrigin.Configured, $"MaximumIterationsPerRequest = {Math.Max(0, most)}{paths.At(origin)}"),
            _ => Multiplier.Unlimited(MultiplierOrigin.Configured, "the value of MaximumIterationsPerRequest is not known"),
        };
        return rounds with { Place = origin };
    }

    private Multiplier WithInner(Multiplier rounds, ObjectValue client)
    {
        if (client[Slot.InnerRounds] is not { } inner)
        {
            return rounds;
        }

        foreach (var loop in (inner as SequenceValue)?.Items ?? [new SequenceItem(inner, TripCount.One)])
        {
            var other = loop.Element is TextValue or NumberValue ? OfIterations(loop.Element, origin: null) : null;
            rounds = rounds with { Requests = rounds.Requests * (other ?? Multiplier.Unlimited(MultiplierOrigin.Unseen, "")).Requests };
        }

        return rounds;
    }

    /// <summary>True when a list of tools has any, or may have some.</summary>
    public static bool MayHold(Value? tools) => tools is not (null or ConstantValue { Constant: null }) && (tools as SequenceValue)?.Count().Max != 0;
}
