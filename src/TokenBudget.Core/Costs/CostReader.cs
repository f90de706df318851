using System.Globalization;
using System.Numerics;
using System.Text;

namespace TokenBudget.Core.Costs;

/// <summary>Reads what <see cref="CostWriter"/> writes. Every expression has one text, and no other text is read.</summary>
internal sealed class CostReader(string text)
{
    /// <summary>No expression within the limits has a longer text: names of 32 letters a factor with 5 characters for each, 61 digits a term.</summary>
    private const int MaxLength = 2_500_000;

    private int _position;

    private int _size;

    public CostExpression Read()
    {
        if (text.Length > MaxLength)
        {
            throw Expected($"at most {MaxLength} characters", 0);
        }

        var expression = ReadSum(0);
        return _position == text.Length ? expression : throw Expected("the end, + or *");
    }

    private CostExpression ReadSum(int depth)
    {
        var start = _position;
        if (TryRead('0'))
        {
            return CostExpression.Zero;
        }

        var terms = new List<CostTerm>();
        do
        {
            var termStart = _position;
            var term = ReadTerm(depth);
            if (terms.Count > 0 && CostTerm.CompareFactors(terms[terms.Count - 1], term) >= 0)
            {
                throw Expected("a term that comes after the one before", termStart);
            }

            terms.Add(term);
        }
        while (TryRead(CostWriter.Plus));

        var sum = new CostExpression(terms.ToArray());
        return sum.Size > CostLimits.MaxSize || terms.Count > CostExpression.MaxTerms ? throw TooLarge(start) : sum;
    }

    private CostTerm ReadTerm(int depth)
    {
        Grow(1);
        var coefficient = ReadCoefficient();
        var factors = new List<CostAtom>();
        while (TryRead(CostWriter.Times))
        {
            var start = _position;
            var factor = ReadFactor(depth);
            if (factors.Count > 0 && factors[factors.Count - 1].CompareTo(factor) > 0)
            {
                throw Expected("a factor that does not come before the one before", start);
            }

            factors.Add(factor);
            if (factors.Count > CostLimits.MaxFactors)
            {
                throw Expected($"at most {CostLimits.MaxFactors} factors", start);
            }
        }

        return new CostTerm(coefficient, factors.ToArray());
    }

    private BigInteger ReadCoefficient()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is >= '0' and <= '9' && _position - start <= CostLimits.MaxPower)
        {
            _position++;
        }

        if (_position == start || text[start] == '0')
        {
            throw Expected("a number above 0 without zeros in front", start);
        }

        var number = BigInteger.Parse(text.Substring(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return number <= CostLimits.MaxCoefficient ? number : throw Expected($"a number up to 10^{CostLimits.MaxPower}", start);
    }

    private CostAtom ReadFactor(int depth)
    {
        var start = _position;
        if (TryRead(CostWriter.Anything))
        {
            Grow(1);
            return CostAtom.Anything;
        }

        if (TryRead(CostQuoting.Quote))
        {
            var unknown = CostAtom.Unknown(ReadName(start));
            Grow(unknown.Size);
            return unknown;
        }

        var isMaximum = TryRead(CostWriter.Maximum);
        if (!isMaximum && !TryRead(CostWriter.Pairs))
        {
            throw Expected("a name in quotes, m(, p( or ?");
        }

        if (depth == CostLimits.MaxDepth)
        {
            throw Expected($"at most {CostLimits.MaxDepth} maxima and pairs inside one another", start);
        }

        Read(CostWriter.Open);
        return isMaximum ? ReadMaximum(depth + 1, start) : ReadPairs(depth + 1);
    }

    private CostAtom ReadMaximum(int depth, int start)
    {
        var operands = new List<CostExpression>();
        do
        {
            operands.Add(ReadSum(depth));
        }
        while (TryRead(CostWriter.Comma));

        Read(CostWriter.Close);
        var atom = CostAtom.Maximum(operands.ToArray());
        if (atom.Size > CostLimits.MaxSize || operands.Count > CostExpression.MaxTerms)
        {
            throw TooLarge(start);
        }

        return CostSum.Of(atom).Equals(CostMaximum.Of(atom.Operands))
            ? atom
            : throw Expected("a maximum of at least two sorted operands, each of which may be the largest", start);
    }

    private CostAtom ReadPairs(int depth)
    {
        var start = _position;
        var count = ReadSum(depth);
        Read(CostWriter.Close);
        return CostPairs.StaysWhole(count) ? CostAtom.Pairs(count) : throw Expected("a product without coefficient that is no maximum", start);
    }

    /// <summary>The position is after the quote.</summary>
    private string ReadName(int start)
    {
        var builder = new StringBuilder();
        while (_position < text.Length && text[_position] != CostQuoting.Quote)
        {
            builder.Append(text[_position] == CostQuoting.Escape ? ReadEscape() : text[_position]);
            _position++;
        }

        Read(CostQuoting.Quote);
        var name = builder.ToString();
        CostQuoting.Append(builder.Clear(), name);
        return name.Length > 0 && builder.Length == _position - start && string.CompareOrdinal(text, start, builder.ToString(), 0, builder.Length) == 0
            ? name
            : throw Expected("a name that is not empty, with an escape for each character that needs one and for no other", start);
    }

    /// <summary>Goes to the last digit.</summary>
    private char ReadEscape()
    {
        var start = _position;
        _position += CostQuoting.Digits;
        return _position < text.Length
            && ushort.TryParse(text.Substring(start + 1, CostQuoting.Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw Expected("% and four digits of a hexadecimal number", start);
    }

    private bool TryRead(char expected)
    {
        var found = _position < text.Length && text[_position] == expected;
        _position += found ? 1 : 0;
        return found;
    }

    private void Read(char expected)
    {
        if (!TryRead(expected))
        {
            throw Expected(expected.ToString());
        }
    }

    /// <summary>Counts while reading, so that no text makes more work than the largest expression.</summary>
    private void Grow(int size)
    {
        _size += size;
        if (_size > CostLimits.MaxSize)
        {
            throw TooLarge(_position);
        }
    }

    private static FormatException TooLarge(int position) => Expected("a smaller expression", position);

    private FormatException Expected(string what) => Expected(what, _position);

    private static FormatException Expected(string what, int position) =>
        new($"Character {(position + 1).ToString(CultureInfo.InvariantCulture)}: expected {what}.");
}
