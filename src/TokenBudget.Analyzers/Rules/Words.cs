using System.Globalization;
using System.Text;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Rules;

/// <summary>Writes figures for messages: invariant, with thousands separators, units beside them.</summary>
internal static class Words
{
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>USD with as many decimals as small amounts need; an amount that is not 0 never looks like 0.</summary>
    public static string Usd(decimal value) => value switch
    {
        >= 1m => "$" + value.ToString("N2", CultureInfo.InvariantCulture),
        > 0m and < 0.000001m => "under $0.000001",
        _ => "$" + value.ToString("0.00####", CultureInfo.InvariantCulture),
    };

    public static string Range(TokenEstimate tokens) => tokens.Max switch
    {
        { } max when max == tokens.Min => Number(max),
        { } max => Number(tokens.Min) + " to " + Number(max),
        null => "at least " + Number(tokens.Min),
    };

    /// <summary>The same with its unit.</summary>
    public static string Tokens(TokenEstimate tokens) => Range(tokens) + (tokens is { Min: 1, Max: 1 } ? " token" : " tokens");

    /// <summary>The arithmetic of the input: <c>system 41 · user 20 to 220 · overhead 11</c>.</summary>
    public static string Parts(CallSite site)
    {
        var text = new StringBuilder();
        foreach (var part in site.Parts)
        {
            text.Append(text.Length == 0 ? "" : " · ").Append(Name(part.Kind)).Append(' ').Append(Range(part.Tokens));
        }

        return text.ToString();
    }

    public static string Name(PromptPartKind kind) => kind switch
    {
        PromptPartKind.System => "system",
        PromptPartKind.User => "user",
        PromptPartKind.Assistant => "assistant",
        PromptPartKind.ToolResult => "tool results",
        PromptPartKind.ToolSchema => "tools",
        PromptPartKind.ResponseSchema => "response schema",
        _ => "overhead",
    };

    /// <summary>Such as <c>1 request</c> and <c>at least 2 requests</c>.</summary>
    public static string Requests(TokenEstimate requests) => Range(requests) + (requests is { Min: 1, Max: 1 } ? " request" : " requests");

    /// <summary>The same as <see cref="Range"/>, with words for an amount of which nothing is known.</summary>
    public static string Amount(TokenEstimate amount) => amount is { Min: 0, Max: null } ? "any number of" : Range(amount);

    /// <summary>What nothing limits, by the name of an unknown: <c>|docs|</c> is the length of docs.</summary>
    public static string Limit(string name)
    {
        const string times = " × ", plus = " + ", iterations = "iterations of ", more = "more " + iterations, recursion = "recursion of ", enumerations = "enumerations of ";
        if (name.IndexOf(times, StringComparison.Ordinal) is > 0 and var at)
        {
            return Limit(name.Substring(0, at)) + " and " + Limit(name.Substring(at + times.Length));
        }

        if (name.Length > 2 && name[0] == '(' && name[name.Length - 1] == ')' && name.IndexOf(plus, StringComparison.Ordinal) > 0)
        {
            return LimitOfSum(name.Substring(1, name.Length - 2), plus);
        }

        return name.Length > 2 && name[0] == '|' && name[name.Length - 1] == '|' ? "the length of " + name.Substring(1, name.Length - 2)
            : name.StartsWith(iterations, StringComparison.Ordinal) ? "the loop of " + name.Substring(iterations.Length)
            : name.StartsWith(more, StringComparison.Ordinal) ? "the loop of " + name.Substring(more.Length)
            : name.StartsWith(recursion, StringComparison.Ordinal) ? "the " + name
            : name.StartsWith(enumerations, StringComparison.Ordinal) ? "how often " + name.Substring(enumerations.Length) + " is enumerated"
            : name;
    }

    /// <summary>Addends that have a limit, such as <c>up to 3</c>, are left out.</summary>
    private static string LimitOfSum(string sum, string plus)
    {
        var text = new StringBuilder();
        for (var start = 0; start <= sum.Length;)
        {
            var end = sum.IndexOf(plus, start, StringComparison.Ordinal);
            var addend = sum.Substring(start, (end < 0 ? sum.Length : end) - start);
            if (!addend.StartsWith("up to ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 ? "" : " and ").Append(Limit(addend));
            }

            start = (end < 0 ? sum.Length : end) + plus.Length;
        }

        return text.ToString();
    }

    /// <summary>A few names, <c>a, b and 2 more</c>.</summary>
    public static string List(IReadOnlyList<string> names)
    {
        const int shown = 3;
        var text = new StringBuilder();
        for (var i = 0; i < names.Count && i < shown; i++)
        {
            text.Append(i == 0 ? "" : i == names.Count - 1 ? " and " : ", ").Append(Limit(names[i]));
        }

        return names.Count > shown ? text.Append(" and ").Append(names.Count - shown).Append(" more").ToString() : text.ToString();
    }
}
