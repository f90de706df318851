using System.Globalization;

namespace TokenBudget.CodeFixes.Syntax;

/// <summary>Numbers as C# source.</summary>
internal static class Literals
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "_" };

    /// <summary>Tokens, in groups of three digits: <c>6_214</c>.</summary>
    public static string Tokens(long tokens) => tokens.ToString("N0", Grouped);

    /// <summary>USD, rounded up to a millionth so that the amount stays enough: <c>0.014205</c>.</summary>
    public static string Usd(decimal amount) => (Math.Ceiling(amount * 1_000_000m) / 1_000_000m).ToString("0.0#####", CultureInfo.InvariantCulture);
}
