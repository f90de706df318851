using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;

namespace TokenBudget.Analyzers.Methods;

/// <summary>What one execution of a member spends, with everything that it calls.</summary>
/// <param name="Root">The member's code; see <see cref="Calls.MemberRoots"/>.</param>
/// <param name="Member">The member.</param>
/// <param name="Spent">How its requests are nested in branches, loops and calls.</param>
/// <param name="Biller">Adds them up.</param>
internal sealed record MethodCost(SyntaxNode Root, ISymbol Member, Spending Spent, Biller Biller)
{
    /// <summary>What the requests add up to. Added up when it is asked for: most of what squiggles while typing does not need it.</summary>
    public Bill Bill => Biller.Of(Spent);

    /// <summary>Lists of its object that are longer after each execution.</summary>
    public IReadOnlyList<MemberGrowth> Growths { get; init; } = [];

    /// <summary>Ordinals of the parameters whose lists it leaves as they are.</summary>
    public IReadOnlyList<int> Untouched { get; init; } = [];
}
