namespace TokenBudget.Core.Costs;

/// <summary>Reads what <see cref="CostWriter"/> writes. Every expression has one text, and no other text is read.</summary>
internal sealed class CostReader(string text)
{
    /// <summary>No expression within the limits has a longer text: names of 32 letters a factor with 5 characters for each, 61 digits a term.</summary>
    private const int MaxLength = 2_500_000;

    private readonly CostCursor _cursor = new(text);

    private int _size;

    public CostExpression Read()
    {
        if (text.Length > MaxLength)
        {
            throw CostCursor.Expected($"at most {MaxLength} characters", 0);
        }

        var expression = ReadSum(0);
        return _cursor.IsAtEnd ? expression : throw CostCursor.Expected("the end, + or *", _cursor.Position);
    }

    private CostExpression ReadSum(int depth)
    {
        var start = _cursor.Position;
        if (_cursor.TryRead('0'))
        {
            return CostExpression.Zero;
        }

        var terms = new List<CostTerm>();
        do
        {
            var termStart = _cursor.Position;
            var term = ReadTerm(depth);
            if (terms.Count > 0 && CostTerm.CompareFactors(terms[terms.Count - 1], term) >= 0)
            {
                throw CostCursor.Expected("a term that comes after the one before", termStart);
            }

            terms.Add(term);
        }
        while (_cursor.TryRead(CostWriter.Plus));

        var sum = new CostExpression(terms.ToArray());
        return sum.Size > CostLimits.MaxSize || terms.Count > CostExpression.MaxTerms ? throw TooLarge(start) : sum;
    }

    private CostTerm ReadTerm(int depth)
    {
        Grow(1);
        var coefficient = _cursor.ReadCoefficient();
        var factors = new List<CostAtom>();
        while (_cursor.TryRead(CostWriter.Times))
        {
            var start = _cursor.Position;
            var factor = ReadFactor(depth);
            if (factors.Count > 0 && factors[factors.Count - 1].CompareTo(factor) > 0)
            {
                throw CostCursor.Expected("a factor that does not come before the one before", start);
            }

            factors.Add(factor);
            if (factors.Count > CostLimits.MaxFactors)
            {
                throw CostCursor.Expected($"at most {CostLimits.MaxFactors} factors", start);
            }
        }

        return new CostTerm(coefficient, factors.ToArray());
    }

    private CostAtom ReadFactor(int depth)
    {
        var start = _cursor.Position;
        if (_cursor.TryRead(CostWriter.Anything))
        {
            Grow(1);
            return CostAtom.Anything;
        }

        if (_cursor.TryRead(CostQuoting.Quote))
        {
            var unknown = CostAtom.Unknown(_cursor.ReadName());
            Grow(unknown.Size);
            return unknown;
        }

        var isMaximum = _cursor.TryRead(CostWriter.Maximum);
        if (!isMaximum && !_cursor.TryRead(CostWriter.Pairs))
        {
            throw CostCursor.Expected("a name in quotes, m(, p( or ?", start);
        }

        if (depth == CostLimits.MaxDepth)
        {
            throw CostCursor.Expected($"at most {CostLimits.MaxDepth} maxima and pairs inside one another", start);
        }

        _cursor.Read(CostWriter.Open);
        return isMaximum ? ReadMaximum(depth + 1, start) : ReadPairs(depth + 1);
    }

    private CostAtom ReadMaximum(int depth, int start)
    {
        var operands = new List<CostExpression>();
        do
        {
            operands.Add(ReadSum(depth));
        }
        while (_cursor.TryRead(CostWriter.Comma));

        _cursor.Read(CostWriter.Close);
        var atom = CostAtom.Maximum(operands.ToArray());
        if (atom.Size > CostLimits.MaxSize || operands.Count > CostExpression.MaxTerms)
        {
            throw TooLarge(start);
        }

        return CostSum.Of(atom).Equals(CostMaximum.Of(atom.Operands))
            ? atom
            : throw CostCursor.Expected("a maximum of at least two sorted operands, each of which may be the largest", start);
    }

    private CostAtom ReadPairs(int depth)
    {
        var start = _cursor.Position;
        var count = ReadSum(depth);
        _cursor.Read(CostWriter.Close);
        return CostPairs.StaysWhole(count) ? CostAtom.Pairs(count) : throw CostCursor.Expected("a product without coefficient that is no maximum", start);
    }

    /// <summary>Counts while reading, so that no text makes more work than the largest expression.</summary>
    private void Grow(int size)
    {
        _size += size;
        if (_size > CostLimits.MaxSize)
        {
            throw TooLarge(_cursor.Position);
        }
    }

    private static FormatException TooLarge(int position) => CostCursor.Expected("a smaller expression", position);
}
