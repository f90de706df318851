using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Bounds that attributes declare: <c>[MaxTokens]</c>, and the length attributes of DataAnnotations.</summary>
internal static class DeclaredBounds
{
    public static Hole Of(ISymbol symbol, string name) => Read(symbol.GetAttributes(), name);

    public static Hole OfReturn(IMethodSymbol method, string name) => Read(method.GetReturnTypeAttributes(), name);

    /// <summary>What <c>[LoopBound]</c> allows the loops of a member; null when it has none.</summary>
    public static long? OfLoops(ISymbol? member)
    {
        foreach (var attribute in member?.GetAttributes() ?? [])
        {
            if (IsOurs(attribute.AttributeClass, "LoopBoundAttribute"))
            {
                return Length(attribute, 0);
            }
        }

        return null;
    }

    /// <summary>An argument, or what the parameter's attributes promise where that says more.</summary>
    public static Value Keep(Value argument, Hole declared)
    {
        var isOpen = argument switch
        {
            UnknownValue unknown => !unknown.Hole.IsBounded,
            TextValue text => text.MaxBytes() is null,
            _ => false,
        };
        return declared.IsBounded && isOpen ? new UnknownValue(declared) : argument;
    }

    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace is { Name: "TokenBudget", ContainingNamespace.IsGlobalNamespace: true };

    private static Hole Read(ImmutableArray<AttributeData> attributes, string name)
    {
        var hole = new Hole(name);
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            if (IsOurs(type, "MaxTokensAttribute"))
            {
                hole = Length(attribute, 0) is { } tokens ? hole with { MaxTokens = tokens } : hole;
            }
            else if (type.ContainingNamespace is { Name: "DataAnnotations", ContainingNamespace.Name: "ComponentModel" } && MaxChars(type.Name, attribute) is { } chars)
            {
                hole = hole with { MaxBytes = Hole.OfChars(name, chars).MaxBytes };
            }
        }

        return hole;
    }

    private static long? MaxChars(string attributeName, AttributeData attribute) => attributeName switch
    {
        "MaxLengthAttribute" or "StringLengthAttribute" => Length(attribute, 0),
        "LengthAttribute" => Length(attribute, 1),
        _ => null,
    };

    private static long? Length(AttributeData attribute, int ordinal)
    {
        if (attribute.ConstructorArguments.Length <= ordinal)
        {
            return null;
        }

        return attribute.ConstructorArguments[ordinal].Value switch
        {
            int value and >= 0 => value,
            long value and >= 0 => value,
            _ => null,
        };
    }
}
