using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>The two parts of partial methods and of the accessors of partial properties: who calls one names its definition, its code stands in the implementation.</summary>
internal static class PartialMembers
{
    /// <summary>The method itself when it is not partial.</summary>
    public static IMethodSymbol Implementation(IMethodSymbol method) =>
        method.PartialImplementationPart ?? Accessor(method, (method.AssociatedSymbol as IPropertySymbol)?.PartialImplementationPart) ?? method;

    /// <summary>The method itself when it is not partial.</summary>
    public static IMethodSymbol Definition(IMethodSymbol method) =>
        method.PartialDefinitionPart ?? Accessor(method, (method.AssociatedSymbol as IPropertySymbol)?.PartialDefinitionPart) ?? method;

    private static IMethodSymbol? Accessor(IMethodSymbol method, IPropertySymbol? part) => method.MethodKind == MethodKind.PropertyGet ? part?.GetMethod : part?.SetMethod;
}
