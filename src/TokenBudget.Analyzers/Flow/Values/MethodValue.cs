using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A delegate to a known method or lambda; its symbol tells the schema of a tool.</summary>
internal sealed class MethodValue(IMethodSymbol method) : Value
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda, when every call of it is followed to where it happens; otherwise null.</summary>
    public IAnonymousFunctionOperation? Lambda { get; init; }

    /// <summary>Where the variables of the member change that holds the lambda.</summary>
    public VariableUses? Uses { get; init; }

    public override bool Equals(Value? other) => other is MethodValue value && SymbolEqualityComparer.Default.Equals(value.Method, Method);
}
