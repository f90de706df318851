using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Calls;

/// <summary>The types of options and of whole requests that the catalogue knows.</summary>
internal static class OptionsTypes
{
    /// <summary>Lines by the simple name of the type: nearly all types are told by it.</summary>
    private static readonly Lazy<ILookup<string, CatalogueEntry>> Lines = new(static () => Catalogue.Instance.Entries
        .Where(static entry => entry is { Shape: Shape.Request, Kind: EntryKind.Make or EntryKind.Property })
        .ToLookup(static entry => entry.Type.Substring(entry.Type.LastIndexOf('.') + 1), StringComparer.Ordinal));

    /// <summary>True for a type whose objects the catalogue can make.</summary>
    public static bool Is(ITypeSymbol type) => Find(type, EntryKind.Make) is not null;

    /// <summary>True when objects of the type may name the model.</summary>
    public static bool MayNameModel(ITypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (Find(declared, EntryKind.Property, Slot.Model) is not null || Find(declared, EntryKind.Make, Slot.Model) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static CatalogueEntry? Find(ITypeSymbol type, EntryKind kind, Slot? slot = null)
    {
        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        foreach (var entry in Lines.Value[named.Name])
        {
            if (entry.Kind == kind && (slot is null || entry.Speaks(slot.Value)) && entry.HasType(named))
            {
                return entry;
            }
        }

        return null;
    }
}
