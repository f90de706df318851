using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Core.Costs;

namespace TokenBudget.Analyzers.Methods;

/// <summary>TB2002 and TB2003: what a member repeats without a limit. Each finding stands at a call of the member itself.</summary>
internal sealed class MemberFindings
{
    private readonly MethodCost _cost;
    private readonly Biller _biller;
    private readonly SharedHistory _shared;
    private readonly RepetitionFinding _finding;
    private readonly Stack<RepeatedSpending> _open = new();
    private readonly Dictionary<(string Rule, SyntaxNode Place), RuleFinding> _findings = [];

    /// <summary>Loops of which it is said already that they send a history that grows: that they have no limit is part of that.</summary>
    private readonly HashSet<RepeatedSpending> _growing = [];

    private readonly HashSet<(SyntaxNode Place, RepeatedSpending? Loop)> _checked = [];

    private MemberFindings(MethodCost cost, CompilationSession session)
    {
        _cost = cost;
        _biller = session.Biller;
        _shared = new SharedHistory(cost, session.Symbols);
        _finding = new RepetitionFinding(cost.Member, session.SettingsOf(cost.Root.SyntaxTree).Settings);
    }

    public static IReadOnlyCollection<RuleFinding> Of(MethodCost cost, CompilationSession session)
    {
        var findings = new MemberFindings(cost, session);
        findings.Visit(cost.Spent);
        return findings._findings.Values;
    }

    private void Visit(Spending spending)
    {
        switch (spending)
        {
            case SequenceSpending sequence:
                VisitAll(sequence.Steps);
                break;
            case EitherSpending either:
                VisitAll(either.Options);
                VisitAll(either.Aborted);
                break;
            case RepeatedSpending repeated:
                VisitRepeated(repeated);
                break;
            case RequestSpending or CalleeSpending or SummarySpending when IsOwn(spending.Place):
                Check(spending);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<Spending> all)
    {
        foreach (var one in all)
        {
            Visit(one);
        }
    }

    private void VisitRepeated(RepeatedSpending repeated)
    {
        var isEndless = repeated.IsLoop && repeated.Count.Max is null;
        if (isEndless)
        {
            _open.Push(repeated);
        }

        Visit(repeated.Body);
        if (isEndless)
        {
            _open.Pop();
        }
    }

    private void Check(Spending call)
    {
        // A loop whose iterations are run one by one passes a call often; each pass says the same.
        if (!_checked.Add((call.Place!, _open.Count > 0 ? _open.Peek() : null)))
        {
            return;
        }

        foreach (var loop in _open)
        {
            if (loop.Loop is { } run && !_growing.Contains(loop) && _biller.Of(call).Input is var input && Contains(input.Most, run.Index))
            {
                _growing.Add(loop);
                Add(_finding.Growing(call, loop, new GrowthText(input, run)));
                return;
            }
        }

        var calls = new LoopRun();
        if (call is RequestSpending request && _shared.Of(request, calls) is { } shared)
        {
            Add(_finding.Growing(call, shared.List, new GrowthText(_biller.Of(shared.Request).Input, calls)));
        }

        if (_open.Count > 0 && !_growing.Contains(_open.Peek()))
        {
            Add(_finding.Unbounded(call, _biller.Of(call), _open));
        }
    }

    private void Add(RuleFinding finding)
    {
        var place = (finding.Descriptor.Id, _cost.Root.SyntaxTree.GetRoot().FindNode(finding.Location.SourceSpan));
        if (!_findings.ContainsKey(place))
        {
            _findings.Add(place, finding);
        }
    }

    /// <summary>Calls of followed methods are found in those methods.</summary>
    private bool IsOwn(SyntaxNode? place) => place is not null && place.SyntaxTree == _cost.Root.SyntaxTree && _cost.Root.FullSpan.Contains(place.Span);

    private static bool Contains(CostExpression expression, string name)
    {
        foreach (var unknown in expression.Unknowns)
        {
            if (unknown == name)
            {
                return true;
            }
        }

        return false;
    }
}
