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
    private const long UsualIterations = 10;

    /// <summary>TB2002.</summary>
    /// <param name="call">A request, or the call of a method that sends some.</param>
    /// <param name="bill">What it spends.</param>
    /// <param name="loops">The loops around it that nothing limits, the innermost first.</param>
    public RuleFinding Unbounded(Spending call, Bill bill, IReadOnlyCollection<RepeatedSpending> loops)
    {
        var method = (call as CalleeSpending)?.Method ?? (call as SummarySpending)?.Method;
        var each = method is null
            ? $"({Words.Range(bill.Input.Tokens)} input tokens each)"
            : $"({Words.Range(bill.Requests.Tokens)} per call of {method.Name}(), with {Words.Range(bill.Input.Tokens)} input tokens)";
        var (names, areCollections) = (new List<string>(), true);
        foreach (var loop in loops)
        {
            areCollections &= loop.Count.Name.Length > 0 && loop.Count.Name[0] == '|';
            if (!names.Contains(loop.Count.Name))
            {
                names.Add(loop.Count.Name);
            }
        }

        var (properties, locations) = Proposal(loops);
        return new RuleFinding(Descriptors.TB2002_UnboundedLoop, call.Place!.GetLocation(), [each, Words.List(names)], properties)
        {
            // A collection has an end, whatever its size; a loop that only a condition ends need not have one.
            Severity = areCollections ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
            AdditionalLocations = locations,
        };
    }

    /// <summary>TB2003 of a loop.</summary>
    public RuleFinding Growing(Spending call, RepeatedSpending loop, GrowthText growth)
    {
        var (properties, locations) = Proposal([loop]);
        return new RuleFinding(
            Descriptors.TB2003_GrowingHistory,
            call.Place!.GetLocation(),
            [growth.Figures("calls"), Words.Limit(loop.Count.Name), "n calls: " + growth.ClosedForm()],
            properties)
        {
            AdditionalLocations = locations,
        };
    }

    /// <summary>TB2003 of a field or property.</summary>
    public RuleFinding Growing(Spending call, ISymbol list, GrowthText growth) => new(
        Descriptors.TB2003_GrowingHistory,
        call.Place!.GetLocation(),
        [growth.Figures($"calls of {member.Name}()"), list.Name, "n calls: " + growth.ClosedForm()]);

    /// <summary>What fixes may do: bound all loops by an attribute or, where each goes over a collection, go over a part of each.</summary>
    private (ImmutableDictionary<string, string?> Properties, IReadOnlyList<Location> Locations) Proposal(IReadOnlyCollection<RepeatedSpending> loops)
    {
        var iterations = (settings.AssumeLoopIterations ?? UsualIterations).ToString(CultureInfo.InvariantCulture);
        var properties = ImmutableDictionary<string, string?>.Empty;
        var locations = new List<Location>();
        var numbers = new List<string>();
        foreach (var loop in loops)
        {
            if (loop.Place is not { } place)
            {
                return (properties, locations);
            }

            if (locations.Count == 0)
            {
                properties = properties.Add(FixProperties.LoopBound, iterations).Add(FixProperties.LoopAt, "0");
                locations.Add(place.GetLocation());
            }

            if (LoopedCollection.Of(place) is { } collection)
            {
                numbers.Add(locations.Count.ToString(CultureInfo.InvariantCulture));
                locations.Add(collection.GetLocation());
            }
        }

        return (numbers.Count == loops.Count ? properties.Add(FixProperties.MaxElements, iterations).Add(FixProperties.TakeAt, string.Join(" ", numbers)) : properties, locations);
    }
}
