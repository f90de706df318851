using System.Globalization;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Text;

/// <summary>Figures as people read them; the same on every machine.</summary>
public static class Figures
{
    private const long Million = 1_000_000;
    private const long Billion = 1_000_000_000;

    /// <summary>What <see cref="Limit"/> says when there is none.</summary>
    public const string NoLimit = "none";

    /// <summary>A whole number with thousands separators: <c>6,214</c>.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A large number in short: <c>300 M</c>, <c>1.25 B</c>; below a million as <see cref="Count"/>. Rounded to two decimals.</summary>
    public static string Compact(decimal value) => value switch
    {
        >= Billion => Scaled(value / Billion) + " B",
        >= Million => Scaled(value / Million) + " M",
        _ => Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>An interval of tokens: <c>41</c>, <c>61…261</c>, or <c>≥ 61</c> when nothing limits it; with a leading <c>~</c> when it rests on an assumption.</summary>
    public static string Interval(TokenEstimate estimate)
    {
        var figure = estimate.Max switch
        {
            null => "≥ " + Count(estimate.Min),
            { } max when max == estimate.Min => Count(max),
            { } max => Count(estimate.Min) + "…" + Count(max),
        };
        return estimate.Basis == Basis.Assumed ? "~" + figure : figure;
    }

    /// <summary>An upper limit of tokens: <c>800</c>, or <c>none</c>.</summary>
    public static string Limit(long? max) => max is { } limit ? Count(limit) : NoLimit;

    /// <summary>An amount of USD without the unit: two decimals from 1 upwards, two significant digits below: <c>1,204.50</c>, <c>0.0012</c>.</summary>
    public static string Usd(decimal amount)
    {
        if (amount == 0)
        {
            return "0";
        }

        if (amount >= 1)
        {
            return amount.ToString("N2", CultureInfo.InvariantCulture);
        }

        // decimal holds 28 decimals, so the loop ends.
        var decimals = 2;
        for (var scaled = amount * 10; scaled < 1 && decimals < 28; scaled *= 10)
        {
            decimals++;
        }

        return Math.Round(amount, decimals, MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    /// <summary>An interval of USD: <c>0.0003…0.0012</c>, <c>≥ 0.0003</c>, or <c>unknown</c> without a price.</summary>
    public static string UsdInterval(CostFacts? cost) => cost switch
    {
        null => "unknown",
        { Max: null } => "≥ " + Usd(cost.Min),
        { Max: { } max } when max == cost.Min => Usd(max),
        { Max: { } max } => Usd(cost.Min) + "…" + Usd(max),
    };

    /// <summary>A share: <c>73 %</c>; one decimal below 10 and around 100, and never <c>100 %</c> for what is only near it.</summary>
    public static string Percent(decimal percent)
    {
        if (percent is > 0 and < 0.1m)
        {
            return "< 0.1 %";
        }

        var step = percent is < 10 or (> 99 and < 101) ? 0.1m : 1m;
        var steps = percent / step;

        // Away from 100: 99.97 is not yet 100 %, and 100.01 is over it.
        var rounded = percent switch
        {
            < 100 and > 99 => Math.Floor(steps),
            > 100 and < 101 => Math.Ceiling(steps),
            _ => Math.Round(steps, MidpointRounding.AwayFromZero),
        };
        return (rounded * step).ToString("#,0.#", CultureInfo.InvariantCulture) + " %";
    }

    private static string Scaled(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
