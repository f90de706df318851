using System.Globalization;
using System.Numerics;
using System.Text;

namespace TokenBudget.Core.Costs;

/// <summary>Reads characters, numbers and names of a stored expression, one after the other.</summary>
internal sealed class CostCursor(string text)
{
    /// <summary>Of the next character, from 0.</summary>
    public int Position { get; private set; }

    public bool IsAtEnd => Position == text.Length;

    public static FormatException Expected(string what, int position) =>
        new($"Character {(position + 1).ToString(CultureInfo.InvariantCulture)}: expected {what}.");

    public bool TryRead(char expected)
    {
        var found = Position < text.Length && text[Position] == expected;
        Position += found ? 1 : 0;
        return found;
    }

    public void Read(char expected)
    {
        if (!TryRead(expected))
        {
            throw Expected(expected.ToString(), Position);
        }
    }

    public BigInteger ReadCoefficient()
    {
        var start = Position;
        while (Position < text.Length && text[Position] is >= '0' and <= '9' && Position - start <= CostLimits.MaxPower)
        {
            Position++;
        }

        if (Position == start || text[start] == '0')
        {
            throw Expected("a number above 0 without zeros in front", start);
        }

        var number = BigInteger.Parse(text.Substring(start, Position - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return number <= CostLimits.MaxCoefficient ? number : throw Expected($"a number up to 10^{CostLimits.MaxPower}", start);
    }

    /// <summary>The quote was read.</summary>
    public string ReadName()
    {
        var start = Position - 1;
        var builder = new StringBuilder();
        while (Position < text.Length && text[Position] != CostQuoting.Quote)
        {
            builder.Append(text[Position] == CostQuoting.Escape ? ReadEscape() : text[Position]);
            Position++;
        }

        Read(CostQuoting.Quote);
        var name = builder.ToString();
        CostQuoting.Append(builder.Clear(), name);
        return name.Length > 0 && builder.Length == Position - start && string.CompareOrdinal(text, start, builder.ToString(), 0, builder.Length) == 0
            ? name
            : throw Expected("a name that is not empty, with an escape for each character that needs one and for no other", start);
    }

    /// <summary>Goes to the last digit.</summary>
    private char ReadEscape()
    {
        var start = Position;
        Position += CostQuoting.Digits;
        return Position < text.Length
            && ushort.TryParse(text.Substring(start + 1, CostQuoting.Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw Expected("% and four digits of a hexadecimal number", start);
    }
}
