using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Methods;

/// <summary>TB2002 and TB2003: what a member repeats without a limit. Each finding stands at a call of the member itself.</summary>
internal sealed class MemberFindings
{
    private readonly MethodCost _cost;
    private readonly Biller _biller;
    private readonly Stack<RepeatedSpending> _open = new();
    private readonly Dictionary<(string Rule, SyntaxNode Place), RuleFinding> _findings = [];

    private MemberFindings(MethodCost cost, Biller biller) => (_cost, _biller) = (cost, biller);

    public static IReadOnlyCollection<RuleFinding> Of(MethodCost cost, Biller biller)
    {
        var findings = new MemberFindings(cost, biller);
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

    private void Check(Spending call)
    {
        if (_open.Count == 0)
        {
            return;
        }

        var bill = _biller.Of(call);
        var inner = _open.Peek();
        Add(Unbounded(call, bill, inner));
        foreach (var loop in _open)
        {
            if (loop.Loop is { } run && Contains(bill.Input.Most, run.Index))
            {
                Add(Growing(call, bill, loop));
            }
        }
    }

    private static RuleFinding Unbounded(Spending call, Bill bill, RepeatedSpending loop)
    {
        var isCollection = loop.Count.Name.Length > 0 && loop.Count.Name[0] == '|';
        var method = (call as CalleeSpending)?.Method ?? (call as SummarySpending)?.Method;
        var requests = method is null
            ? "any number of requests"
            : $"any number of requests, {Words.Range(bill.Requests.Tokens)} per call of {method.Name}()";
        return new RuleFinding(Rules.Descriptors.Descriptors.TB2002_UnboundedLoop, call.Place!.GetLocation(), [requests, loop.Count.Name])
        {
            // A collection has an end, whatever its size; a loop that only a condition ends need not have one.
            Severity = isCollection ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        };
    }

    private RuleFinding Growing(Spending call, Bill bill, RepeatedSpending loop)
    {
        var count = Counts.Expected(loop.Count);
        var sum = bill.Input.Expression.SumOver(loop.Loop!.Index, count);
        return new RuleFinding(Rules.Descriptors.Descriptors.TB2003_GrowingHistory, call.Place!.GetLocation(), [sum.ToString(), loop.Count.Name]);
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
