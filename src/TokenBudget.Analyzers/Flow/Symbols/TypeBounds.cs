using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>How long the text of a value can be, by its type alone.</summary>
/// <remarks>Unit: UTF-8 bytes. Cultures may write signs and separators with several characters, so those count generously.</remarks>
internal static class TypeBounds
{
    /// <summary>Room for a sign, exponent and separators in any culture.</summary>
    private const int Ornaments = 24;

    /// <summary>Longest text that one letter of a custom date format expands to (names of months and days), with room to spare.</summary>
    private const int BytesPerDateLetter = 60;

    private const int StandardDate = 240;
    private const int Guid = 68;

    /// <summary>The interval of a whole-number type.</summary>
    public static NumberValue? Range(ITypeSymbol type) => type.TypeKind == TypeKind.Enum ? null : type.SpecialType switch
    {
        SpecialType.System_Byte => new NumberValue(byte.MinValue, byte.MaxValue),
        SpecialType.System_SByte => new NumberValue(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Int16 => new NumberValue(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new NumberValue(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new NumberValue(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new NumberValue(uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => new NumberValue(long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => new NumberValue(0, null),
        _ => null,
    };

    /// <summary>UTF-8 bytes of the text at most; null when the type does not limit it.</summary>
    public static long? MaxBytes(ITypeSymbol? type, string? format)
    {
        type = Types.Awaited(type);
        if (type is null)
        {
            return null;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return EnumBytes((INamedTypeSymbol)type);
        }

        return type.SpecialType switch
        {
            SpecialType.System_Boolean => 5,
            SpecialType.System_Char => Hole.BytesPerChar,
            SpecialType.System_Byte or SpecialType.System_SByte => Number(3, format),
            SpecialType.System_Int16 or SpecialType.System_UInt16 => Number(5, format),
            SpecialType.System_Int32 or SpecialType.System_UInt32 => Number(10, format),
            SpecialType.System_Int64 or SpecialType.System_UInt64 => Number(20, format),
            SpecialType.System_Single => Number(format is null ? 16 : 39, format),
            SpecialType.System_Double => Number(format is null ? 24 : 309, format),
            SpecialType.System_Decimal => Number(30, format),
            SpecialType.System_DateTime => Date(format),
            _ when IsSystem(type, "Guid") => Guid,
            _ when IsSystem(type, "DateTimeOffset") || IsSystem(type, "DateOnly") || IsSystem(type, "TimeOnly") || IsSystem(type, "TimeSpan") => Date(format),
            _ => null,
        };
    }

    /// <summary>Digits, group separators, the format's precision (which pads), its own characters, ornaments.</summary>
    private static long? Number(int digits, string? format)
    {
        if (format is null)
        {
            return digits + Ornaments;
        }

        var precision = 0L;
        for (var i = 1; i < format.Length && format[i] is >= '0' and <= '9'; i++)
        {
            precision = (precision * 10) + format[i] - '0';
            if (precision > 1_000_000)
            {
                return null;
            }
        }

        // 'B' writes 64 binary digits; a separator of up to three bytes may follow every digit; a custom format repeats its own characters.
        return Math.Max(64, digits * 4L) + precision + (format.Length * 8L) + Ornaments;
    }

    private static long Date(string? format) => format is null || format.Length <= 1 ? StandardDate : (format.Length * BytesPerDateLetter) + StandardDate;

    private static long EnumBytes(INamedTypeSymbol type)
    {
        var longest = 20L + Ornaments;
        var all = 0L;
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true })
            {
                var bytes = Utf8.Length(member.Name);
                longest = Math.Max(longest, bytes);
                all += bytes + 2;
            }
        }

        return HasFlags(type) ? Math.Max(longest, all) : longest;
    }

    private static bool HasFlags(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "FlagsAttribute" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSystem(ITypeSymbol type, string name) =>
        string.Equals(type.Name, name, StringComparison.Ordinal) && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
