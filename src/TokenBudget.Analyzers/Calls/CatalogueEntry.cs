using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Calls;

/// <summary>One line of the catalogue.</summary>
internal sealed class CatalogueEntry
{
    public required EntryKind Kind { get; init; }

    public required string Sdk { get; init; }

    public required string Assembly { get; init; }

    /// <summary>Full metadata name of the containing type.</summary>
    public required string Type { get; init; }

    /// <summary>Metadata name of the member; empty for plumbing types.</summary>
    public required string Member { get; init; }

    /// <summary>Simple names of the parameter types; null when the line holds for all overloads.</summary>
    public string[]? ParameterTypes { get; init; }

    public Shape Shape { get; init; }

    public bool IsEmbedding { get; init; }

    /// <summary>How often clients of this SDK send a failed request again by default; null when the SDK has no clients of its own.</summary>
    public int? DefaultRetries { get; init; }

    /// <summary>True when a client of this SDK may call tools and send another request by itself.</summary>
    public bool MayLoop { get; init; }

    public IReadOnlyList<SlotBinding> Slots { get; init; } = [];

    /// <summary>Of <see cref="EntryKind.Pass"/> and <see cref="EntryKind.Change"/>: the argument that the result stands for.</summary>
    public int PassedOrdinal { get; init; }

    /// <summary>Of <see cref="EntryKind.Value"/>: the text on the wire.</summary>
    public string Text { get; init; } = "";

    /// <summary>True when the line says where this slot comes from, whether or not the code fills it.</summary>
    public bool Speaks(Slot slot)
    {
        foreach (var binding in Slots)
        {
            if (binding.Slot == slot)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasType(INamedTypeSymbol type) =>
        MetadataNames.Is(type.OriginalDefinition, Type)
        && string.Equals(type.ContainingAssembly?.Name, Assembly, StringComparison.Ordinal);

    /// <summary>True when the parameter types are those of the line.</summary>
    public bool HasParameters(IMethodSymbol method)
    {
        if (ParameterTypes is null)
        {
            return true;
        }

        if (ParameterTypes.Length != method.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < ParameterTypes.Length; i++)
        {
            if (!HasSimpleName(method.Parameters[i].Type, ParameterTypes[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSimpleName(ITypeSymbol type, string name) => type is IArrayTypeSymbol array
        ? name.EndsWith("[]", StringComparison.Ordinal) && name.Length == array.ElementType.Name.Length + 2
            && name.StartsWith(array.ElementType.Name, StringComparison.Ordinal)
        : string.Equals(type.Name, name, StringComparison.Ordinal);
}
