using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Words what <see cref="MemberFindings"/> finds.</summary>
/// <param name="member">The member that repeats.</param>
/// <param name="settings">What is assumed.</param>
internal sealed class RepetitionFinding(ISymbol member, BudgetSettings settings)
{
    /// <summary>Iterations that a fix declares where the settings assume none.</summary>
    private const long ProposedIterations = 10;

    /// <summary>TB2002.</summary>
    public RuleFinding Unbounded(Spending call, Bill bill, RepeatedSpending loop)
    {
        var isCollection = loop.Count.Name.Length > 0 && loop.Count.Name[0] == '|';
        var method = (call as CalleeSpending)?.Method ?? (call as SummarySpending)?.Method;
        var each = method is null
            ? $"({Words.Range(bill.Input.Tokens)} input tokens each)"
            : $"({Words.Range(bill.Requests.Tokens)} per call of {method.Name}(), with {Words.Range(bill.Input.Tokens)} input tokens)";
        return new RuleFinding(Descriptors.TB2002_UnboundedLoop, call.Place!.GetLocation(), [each, Words.Limit(loop.Count.Name)], Proposal())
        {
            // A collection has an end, whatever its size; a loop that only a condition ends need not have one.
            Severity = isCollection ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            AdditionalLocations = Loop(loop),
        };
    }

    /// <summary>TB2003 of a loop.</summary>
    public RuleFinding Growing(Spending call, RepeatedSpending loop, GrowthText growth) => new(
        Descriptors.TB2003_GrowingHistory,
        call.Place!.GetLocation(),
        [growth.Figures("calls"), Words.Limit(loop.Count.Name), "n calls: " + growth.ClosedForm()],
        Proposal())
    {
        AdditionalLocations = Loop(loop),
    };

    /// <summary>TB2003 of a field or property.</summary>
    public RuleFinding Growing(Spending call, ISymbol list, GrowthText growth) => new(
        Descriptors.TB2003_GrowingHistory,
        call.Place!.GetLocation(),
        [growth.Figures($"calls of {member.Name}()"), list.Name, "n calls: " + growth.ClosedForm()]);

    private static IReadOnlyList<Location>? Loop(RepeatedSpending loop) => loop.Place is { } place ? [place.GetLocation()] : null;

    private ImmutableDictionary<string, string?> Proposal() => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.LoopBound, (settings.AssumeLoopIterations ?? ProposedIterations).ToString(CultureInfo.InvariantCulture));
}
