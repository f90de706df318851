using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Questions about types that several processors ask.</summary>
internal static class Types
{
    /// <summary>What <c>await</c> yields, and what is inside <c>Nullable</c>.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Task" or "ValueTask" or "Nullable" } wrapper)
        {
            type = wrapper.TypeArguments[0];
        }

        return type;
    }

    /// <summary>The element type of arrays, lists and other sequences that are read as such; null for text, maps and everything else.</summary>
    public static ITypeSymbol? ElementType(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol { Rank: 1 } array:
                return array.ElementType;
            case INamedTypeSymbol { TypeArguments.Length: 1, SpecialType: not SpecialType.System_String } named
                when IsSystemNamespace(named.ContainingNamespace) && IsSequenceName(named.Name):
                return named.TypeArguments[0];
            default:
                return null;
        }
    }

    public static bool IsStringBuilder(ITypeSymbol? type) =>
        type is { Name: "StringBuilder", ContainingNamespace: { Name: "Text", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsString(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>True for types of the framework itself, whose behaviour is known not to change what they are given.</summary>
    public static bool IsFramework(ITypeSymbol? type) => type?.ContainingNamespace is { } space && IsSystemNamespace(space);

    private static bool IsSequenceName(string name) => name is "IEnumerable" or "IList" or "ICollection" or "IReadOnlyList"
        or "IReadOnlyCollection" or "List" or "IAsyncEnumerable" or "ImmutableArray" or "ImmutableList" or "Queue" or "Stack" or "HashSet"
        or "LinkedList" or "Collection" or "ReadOnlyCollection" or "ObservableCollection" or "ReadOnlySpan" or "Span" or "IOrderedEnumerable"
        or "IQueryable" or "SortedSet" or "ISet" or "IReadOnlySet" or "ConcurrentQueue" or "ConcurrentBag" or "Memory" or "ReadOnlyMemory";

    private static bool IsSystemNamespace(INamespaceSymbol? space)
    {
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" };
    }
}
