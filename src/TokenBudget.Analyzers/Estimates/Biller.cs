using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Adds up what members spend: sequence adds, branches take the larger, loops multiply. Thread safe; every part is added up once.</summary>
/// <param name="settings">The settings that apply to a file.</param>
/// <param name="figures">What requests send.</param>
/// <param name="paths">Paths for people.</param>
/// <param name="standIn">The model that stands for those that callers hand in; empty text when it may be any, null when they name none.</param>
internal sealed class Biller(Func<SyntaxTree, BudgetSettings> settings, FiguresBook figures, SourcePaths paths, string? standIn = null)
{
    private readonly ConcurrentDictionary<Spending, Bill> _bills = new();
    private readonly ToolLoop _loops = new(paths);

    public Bill Of(Spending spending)
    {
        if (spending.Size == 0)
        {
            return Bill.Nothing;
        }

        if (_bills.TryGetValue(spending, out var known))
        {
            return known;
        }

        if (!Limits.HasStack())
        {
            return Bill.Unknown("calls nested too deeply");
        }

        return _bills.GetOrAdd(spending, spending switch
        {
            RequestSpending request => OfRequests(request),
            SequenceSpending sequence => OfSequence(sequence),
            EitherSpending either => OfEither(either),
            RepeatedSpending repeated => OfRepeated(repeated),
            CalleeSpending callee => Contract.Apply(callee.IsSummary ? Of(callee.Body).WithoutNames() : Of(callee.Body), callee.Method, paths),
            SummarySpending summary => External.Bill(summary, settings(summary.Place!.SyntaxTree), paths, _loops, standIn),
            UnknownSpending unknown => Bill.Unknown(unknown.Name),
            _ => throw new InvalidOperationException("A new kind of spending needs a bill."),
        });
    }

    private Bill OfRequests(RequestSpending request)
    {
        Bill? bill = null;
        foreach (var arguments in RequestChoices.Of(request.Arguments))
        {
            var one = OfRequest(new RequestSpending(request.Operation, request.Entry, arguments));
            bill = bill is null ? one : Bill.Either(bill, one);
        }

        return bill!;
    }

    private Bill OfRequest(RequestSpending request)
    {
        var applied = settings(request.Place!.SyntaxTree);
        var slots = new RequestSlots(request.Arguments);
        var handedIn = new HandedIn(slots);
        var (model, source) = HandedInModel.Of(slots, applied, fallback: null, standIn);
        var sent = figures.OfRequest(request.Entry, request.Arguments, model, applied);
        var call = new RecordedCall(request.Operation, request.Entry);
        call.Add(request.Arguments, TripCount.One);
        var rounds = _loops.Read(call);

        var output = request.Entry.IsEmbedding ? Measure.Zero : Answer.Of(slots, sent.Output, source is not null, "the answer");
        var models = source is null ? model.All.Select(static one => one.PricedId) : [HandedInModel.Name(source, model)];
        var input = source is not null && standIn is not null && model.Id is null ? HandedInModel.FromAbove(sent.Input.Total) : sent.Input.Total;
        var once = new Bill(Measure.Constant(1), input, output, sent.Cost, Bill.Nothing.Models.Union(models));
        var bill = rounds.Requests.Max == 1
            ? once
            : Rounds.Of(once, rounds.Requests, ToolResults.PerRound(call, rounds, sent.Output, applied.AssumeHoleTokens), model, request.Place);
        return handedIn.Rounds(request.Entry) is { } client ? Rounds.HandedIn(bill, once, client) : bill;
    }

    private Bill OfSequence(SequenceSpending sequence)
    {
        var sum = Bill.Nothing;
        foreach (var step in sequence.Steps)
        {
            sum += Of(step);
        }

        return sum;
    }

    private Bill OfEither(EitherSpending either)
    {
        var bill = Of(either.Options[0]);
        for (var i = 1; i < either.Options.Count; i++)
        {
            bill = Bill.Either(bill, Of(either.Options[i]));
        }

        foreach (var aborted in either.Aborted)
        {
            bill = Bill.OrAborted(bill, Of(aborted));
        }

        return bill;
    }

    private Bill OfRepeated(RepeatedSpending repeated)
    {
        var once = Of(repeated.Body);
        var assumed = settings(repeated.Place!.SyntaxTree).AssumeLoopIterations ?? 1;
        var times = repeated.Count.ToEstimate(assumed);
        return new Bill(
            Repetition.Of(once.Requests, repeated, assumed),
            Repetition.Of(once.Input, repeated, assumed),
            Repetition.Of(once.Output, repeated, assumed),
            once.Usd is { } usd ? usd * times : null,
            once.Models);
    }
}
