using System.Globalization;
using System.Text;

namespace TokenBudget.Core.Costs;

/// <summary>Writes expressions for programs: <c>412+35*"|docs|"+1*m(12,1*"n")</c>.</summary>
/// <remarks>
/// A sum is <c>0</c> or terms with <c>+</c> between them; a term is its coefficient, then its factors with <c>*</c> before each.
/// A factor is a quoted name, <c>m(…,…)</c> for the largest, <c>p(…)</c> for the number of pairs, or <c>?</c> for what was given up.
/// Terms, factors and operands stand in the order of the expression, so that equal expressions have equal text.
/// </remarks>
internal static class CostWriter
{
    public const char Plus = '+';
    public const char Times = '*';
    public const char Maximum = 'm';
    public const char Pairs = 'p';
    public const char Anything = '?';
    public const char Open = '(';
    public const char Comma = ',';
    public const char Close = ')';

    public static string Write(CostExpression expression)
    {
        var builder = new StringBuilder();
        Append(builder, expression);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, CostExpression expression)
    {
        if (expression.Terms.Length == 0)
        {
            builder.Append('0');
        }

        for (var i = 0; i < expression.Terms.Length; i++)
        {
            if (i > 0)
            {
                builder.Append(Plus);
            }

            builder.Append(expression.Terms[i].Coefficient.ToString(CultureInfo.InvariantCulture));
            foreach (var factor in expression.Terms[i].Factors)
            {
                Append(builder.Append(Times), factor);
            }
        }
    }

    private static void Append(StringBuilder builder, CostAtom atom)
    {
        switch (atom.Kind)
        {
            case CostAtomKind.Unknown:
                CostQuoting.Append(builder, atom.Name!);
                return;
            case CostAtomKind.Anything:
                builder.Append(Anything);
                return;
            default:
                builder.Append(atom.Kind == CostAtomKind.Maximum ? Maximum : Pairs).Append(Open);
                for (var i = 0; i < atom.Operands.Length; i++)
                {
                    Append(i > 0 ? builder.Append(Comma) : builder, atom.Operands[i]);
                }

                builder.Append(Close);
                return;
        }
    }
}
