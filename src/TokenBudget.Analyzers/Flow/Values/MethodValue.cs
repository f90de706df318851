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

    /// <summary>See <see cref="Evaluation.Own"/>, where the lambda is made.</summary>
    public INamedTypeSymbol? Own { get; init; }

    /// <summary>What the object of the lambda holds while a method of another one runs; null when its own does.</summary>
    public ReferenceValue? Owner { get; private init; }

    /// <summary>The lambda, seen from a method of another object.</summary>
    public MethodValue OwnedBy(ReferenceValue owner) => Owner is null ? new MethodValue(Method) { Lambda = Lambda, Uses = Uses, Own = Own, Owner = owner } : this;

    public override bool Equals(Value? other) =>
        other is MethodValue value && SymbolEqualityComparer.Default.Equals(value.Method, Method) && Equals(value.Owner?.Id, Owner?.Id);
}
