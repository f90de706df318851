using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Finds history in a field or property: a method that sends a list of its object and leaves it longer, where nothing makes it shorter.</summary>
/// <param name="cost">The method.</param>
/// <param name="symbols">What is true of fields and properties.</param>
internal sealed class SharedHistory(MethodCost cost, SymbolValues symbols)
{
    /// <summary>The request as one of a row of calls of the method, with what the calls before it have added; null when it sends no such list.</summary>
    /// <param name="request">A request of the method.</param>
    /// <param name="run">Counts the calls before it.</param>
    public (ISymbol List, RequestSpending Request)? Of(RequestSpending request, LoopRun run)
    {
        if (new Estimates.RequestSlots(request.Arguments).OfClient(Slot.Reducer) is not null)
        {
            return null;
        }

        foreach (var growth in Growths(request.Arguments))
        {
            if (With(request.Arguments, growth, run) is { } arguments)
            {
                return (growth.Member, new RequestSpending(request.Operation, request.Entry, arguments));
            }
        }

        return null;
    }

    /// <summary>What each call adds to the lists that are sent: what this method adds or, where it adds nothing but another method does, any number of messages.</summary>
    private IEnumerable<MemberGrowth> Growths(CallArguments arguments)
    {
        var type = cost.Member.ContainingType;
        foreach (var item in Messages(arguments)?.Items ?? [])
        {
            var name = item.Count.Name;
            foreach (var member in name.Length > 2 && type is not null ? type.GetMembers(name.Substring(1, name.Length - 2)) : [])
            {
                if (MemberGrowth.IsWhatWasThere(item, member) && symbols.UsesOf(member, CancellationToken.None) is { IsLengthened: true, IsShortened: false })
                {
                    yield return cost.Growths.FirstOrDefault(growth => SymbolEqualityComparer.Default.Equals(growth.Member, member))
                        ?? new MemberGrowth(member, new SequenceValue([item with { Count = new TripCount(0, null, "|messages added in between|") }]));
                }
            }
        }
    }

    private static SequenceValue? Messages(CallArguments arguments) =>
        (arguments[Slot.Messages] ?? (arguments[Slot.Request] as ObjectValue)?[Slot.Messages]) as SequenceValue;

    /// <summary>The messages may be an argument, or part of a request that is an object.</summary>
    private CallArguments? With(CallArguments arguments, MemberGrowth growth, LoopRun run)
    {
        if (arguments[Slot.Messages] is SequenceValue messages && Replace(messages, growth, run) is { } sent)
        {
            return new CallArguments(arguments.Slots.SetItem(Slot.Messages, sent));
        }

        return arguments[Slot.Request] is ObjectValue request && request[Slot.Messages] is SequenceValue inner && Replace(inner, growth, run) is { } replaced
            ? new CallArguments(arguments.Slots.SetItem(Slot.Request, request.With(Slot.Messages, replaced)))
            : null;
    }

    private SequenceValue? Replace(SequenceValue messages, MemberGrowth growth, LoopRun run)
    {
        for (var i = 0; i < messages.Items.Length; i++)
        {
            if (MemberGrowth.IsWhatWasThere(messages.Items[i], growth.Member))
            {
                var items = ImmutableArray.CreateBuilder<SequenceItem>();
                items.AddRange(messages.Items, i);
                items.AddRange(symbols.InitialOf(growth.Member) is SequenceValue initial ? initial.Items : []);
                foreach (var added in growth.Added.Items)
                {
                    items.Add(new SequenceItem(added.Element, new TripCount(0, null, "calls").Finished(run, added.Count)));
                }

                items.AddRange(messages.Items.RemoveRange(0, i + 1));
                return new SequenceValue(items.ToImmutable());
            }
        }

        return null;
    }
}
