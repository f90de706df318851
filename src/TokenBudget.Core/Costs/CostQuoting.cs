using System.Globalization;
using System.Text;

namespace TokenBudget.Core.Costs;

/// <summary>How names stand in stored expressions: in quotes, on one line, and without a backslash of our own, which the facts file would double.</summary>
internal static class CostQuoting
{
    public const char Quote = '"';

    public const char Escape = '%';

    /// <summary>Digits after the escape.</summary>
    public const int Digits = 4;

    public static void Append(StringBuilder builder, string name)
    {
        builder.Append(Quote);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                builder.Append(c).Append(name[++i]);
            }
            else if (MustBeEscaped(c))
            {
                builder.Append(Escape).Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        builder.Append(Quote);
    }

    /// <summary>Our own characters, control characters, whatever breaks lines, and half of a pair of surrogates.</summary>
    private static bool MustBeEscaped(char c) =>
        c is Quote or Escape or < ' ' or >= '\u007f' and <= '\u009f' or '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c);
}
