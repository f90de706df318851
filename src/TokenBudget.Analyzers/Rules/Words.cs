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

    /// <summary>What nothing limits, by the name of an unknown: <c>|docs|</c> is the length of docs.</summary>
    public static string Limit(string name)
    {
        const string times = " × ", iterations = "iterations of ", recursion = "recursion of ", enumerations = "enumerations of ";
        if (name.IndexOf(times, StringComparison.Ordinal) is > 0 and var at)
        {
            return Limit(name.Substring(0, at)) + " and " + Limit(name.Substring(at + times.Length));
        }

        return name.Length > 2 && name[0] == '|' && name[name.Length - 1] == '|' ? "the length of " + name.Substring(1, name.Length - 2)
            : name.StartsWith(iterations, StringComparison.Ordinal) ? "the loop of " + name.Substring(iterations.Length)
            : name.StartsWith(recursion, StringComparison.Ordinal) ? "the " + name
            : name.StartsWith(enumerations, StringComparison.Ordinal) ? "how often " + name.Substring(enumerations.Length) + " is enumerated"
            : name;
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
