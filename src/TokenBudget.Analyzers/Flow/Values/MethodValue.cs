using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>A delegate to a known method or lambda; its symbol tells the schema of a tool.</summary>
internal sealed class MethodValue(IMethodSymbol method) : Value
{
    public IMethodSymbol Method { get; } = method;

    public override bool Equals(Value? other) => other is MethodValue value && SymbolEqualityComparer.Default.Equals(value.Method, Method);
}
