using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Whether the JSON of a type has a fixed shape: single texts in it are like any other text, collections are data of any size.</summary>
internal static class SerializedTypes
{
    /// <summary>Properties that are looked at; a type with more, or one that refers to itself, counts as data of any size.</summary>
    private const int MaxProperties = 200;
    private const int MaxDepth = 6;

    /// <summary>True when what a call serialises holds no collection, as far as its type says.</summary>
    public static bool IsLimited(IInvocationOperation call) => IsLimited(Unconverted.FirstArgument(call)?.Type);

    /// <summary>True when objects of the type hold no collection, as far as the type says.</summary>
    public static bool IsLimited(ITypeSymbol? type)
    {
        var properties = 0;
        return IsLimited(type, depth: 0, ref properties);
    }

    private static bool IsLimited(ITypeSymbol? type, int depth, ref int properties)
    {
        type = Types.Awaited(type);
        if (type is null || depth > MaxDepth || properties++ > MaxProperties)
        {
            return false;
        }

        // Numbers, dates and their like are limited; a text is what it is without the quotes.
        if (Types.IsString(type) || DataTable.Is(type, "System.Uri") || TypeBounds.MaxBytes(type, format: null) is not null)
        {
            return true;
        }

        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_Object, TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false }
            || DataTable.OfShown(type) is not null || IsEnumerable(type))
        {
            return false;
        }

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null } property
                    && !IsLimited(property.Type, depth + 1, ref properties))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsEnumerable(ITypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return true;
            }
        }

        return false;
    }
}
