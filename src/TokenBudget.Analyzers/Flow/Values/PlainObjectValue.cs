using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>An object of a type that the catalogue does not know, by the properties and fields that were set where it was made.</summary>
internal sealed class PlainObjectValue(ValueMap<ISymbol> members, INamedTypeSymbol? type = null) : Value
{
    public static readonly PlainObjectValue Empty = new(new ValueMap<ISymbol>(SymbolEqualityComparer.Default));

    public ValueMap<ISymbol> Members { get; } = members;

    /// <summary>The type of the object, exactly; null when it may also be of a derived one.</summary>
    public INamedTypeSymbol? Type { get; } = type;

    public override IEnumerable<Value> Parts => Members.Values;

    /// <summary>True when the object comes from elsewhere and holds more than its members say: it may know any other object.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Under which symbol a member is kept: the same for a generic class and what uses it with type arguments.</summary>
    public static ISymbol KeyOf(ISymbol member) => member is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } ? member.OriginalDefinition : member;

    /// <summary>What a member holds; null when that is not known.</summary>
    public Value? Find(ISymbol member) => Members.TryGetValue(KeyOf(member), out var value) ? value : null;

    public PlainObjectValue With(ISymbol member, Value value) => With(Members.SetItem(KeyOf(member), value));

    public PlainObjectValue With(ValueMap<ISymbol> members) => new(members, Type) { IsPartial = IsPartial };

    public override bool Equals(Value? other)
    {
        if (other is not PlainObjectValue plain || plain.Members.Count != Members.Count || plain.IsPartial != IsPartial || !SymbolEqualityComparer.Default.Equals(plain.Type, Type))
        {
            return false;
        }

        foreach (var pair in Members)
        {
            if (!plain.Members.TryGetValue(pair.Key, out var value) || !value.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }
}
