using System.Globalization;

namespace TokenBudget.Core.Prices;

/// <summary>Recognises the dates that providers append to model names.</summary>
internal static class DateSuffix
{
    /// <summary>Length of the name without its date, or -1 when it does not end with one.</summary>
    /// <remarks>Forms: <c>-2024-07-18</c>, <c>-20251001</c>, <c>-250615</c> (year, month, day), and <c>-0613</c> (month, day) for
    /// GPT-3.5 and GPT-4 only: elsewhere four digits are a version (<c>mistral-large-2512</c>).</remarks>
    public static int Find(string name)
    {
        if (Ends(name, 10) && IsIsoDay(name.Substring(name.Length - 10)))
        {
            return name.Length - 11;
        }

        if (Ends(name, 8) && Is(name.Substring(name.Length - 8), "yyyyMMdd"))
        {
            return name.Length - 9;
        }

        if (Ends(name, 6) && Is("20" + name.Substring(name.Length - 6), "yyyyMMdd"))
        {
            return name.Length - 7;
        }

        var monthDay = name.StartsWith("gpt-4", StringComparison.OrdinalIgnoreCase) || name.StartsWith("gpt-3.5", StringComparison.OrdinalIgnoreCase);
        return monthDay && Ends(name, 4) && Is("2024" + name.Substring(name.Length - 4), "yyyyMMdd") ? name.Length - 5 : -1;
    }

    /// <summary>True for a day such as <c>2027-01-01</c>.</summary>
    public static bool IsIsoDay(string text) => Is(text, "yyyy-MM-dd");

    private static bool Ends(string name, int digits) => name.Length > digits + 1 && name[name.Length - digits - 1] == '-';

    private static bool Is(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2020 and < 2100;
}
