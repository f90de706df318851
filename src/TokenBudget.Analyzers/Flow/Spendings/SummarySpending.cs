using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What a method of another project spends that is called here: by the facts of that project, by its contract, or both.</summary>
/// <param name="method">The method that is called.</param>
/// <param name="facts">Null when the project has no facts but the method has a contract.</param>
/// <param name="arguments">What it is given, by ordinal of the parameter, with everything that it refers to.</param>
/// <param name="names">How messages name what it is given; null where the parameter's own name has to do.</param>
/// <param name="place">The call.</param>
internal sealed class SummarySpending(IMethodSymbol method, MethodFacts? facts, Value[] arguments, string?[] names, SyntaxNode place) : Spending(place)
{
    public IMethodSymbol Method { get; } = method;

    public MethodFacts? Facts { get; } = facts;

    public Value[] Arguments { get; } = arguments;

    /// <summary>The models that dependency injection has for clients among the arguments that come from elsewhere, by ordinal; null for the others.</summary>
    public Value?[] RegisteredModels { get; init; } = [];

    public override int Size => 1;

    /// <summary>How messages name an argument.</summary>
    public string NameOf(int ordinal) => names[ordinal] ?? (ordinal < Method.Parameters.Length ? Method.Parameters[ordinal].Name : "argument");
}
