using System.Globalization;

namespace TokenBudget.Core.Budgets;

/// <summary>Reads the values of settings. Null: not allowed.</summary>
internal static class SettingValue
{
    /// <summary>Written for an assumption that must not be made.</summary>
    public const string None = "none";

    /// <summary>Far above any budget, and low enough that sums over many calls can't overflow a decimal.</summary>
    private const decimal MaxUsd = 1_000_000_000_000m;

    public static long? Count(string value, long min) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= min ? count : null;

    public static int? SmallCount(string value, int min) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= min ? count : null;

    public static decimal? Usd(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd) && usd is >= 0 and <= MaxUsd ? usd : null;

    public static bool? Flag(string value) =>
        value.Equals("true", StringComparison.OrdinalIgnoreCase) ? true
        : value.Equals("false", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    public static bool IsNone(string value) => value.Equals(None, StringComparison.OrdinalIgnoreCase);
}
