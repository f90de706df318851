using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Enum members as text: their name, unless several members share the value and any of the names may be printed.</summary>
internal static class EnumValues
{
    public static Value Of(IFieldSymbol member)
    {
        var type = member.ContainingType;
        foreach (var other in type.GetMembers())
        {
            if (other is IFieldSymbol { HasConstantValue: true } field
                && !SymbolEqualityComparer.Default.Equals(field, member)
                && Equals(field.ConstantValue, member.ConstantValue))
            {
                return new UnknownValue(new Hole(member.Name, TypeBounds.MaxBytes(type, format: null)));
            }
        }

        return TextValue.Literal(member.Name);
    }
}
