using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes expressions that are texts, numbers and conditions.</summary>
internal static class Texts
{
    private static readonly string[] s_literals =
    [
        "Answer briefly.", "You are a helpful assistant.", " and ", "Summarise:\n", "don't", "12", "x = y;", "- item\n", "naïve", "漢字", "Be kind! ", "", "a", "HTTPServer",
    ];

    public static string Literal(Draft draft) => Quote(draft.Pick(s_literals) + (draft.Chance(2) ? "" : draft.Random.Next(1000).ToString(CultureInfo.InvariantCulture)));

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text of at most so many nested operations.</summary>
    public static string Text(Body body, int depth)
    {
        var draft = body.Draft;
        if (depth == 0)
        {
            return Leaf(body);
        }

        switch (body.Random.Next(13))
        {
            case 0 or 1:
                return $"{Operand(body, depth - 1)} + {Leaf(body)}";
            case 2 or 3:
                draft.Uses("interpolation");
                return $"$\"Say {{{Hole(body)}}} and {{{Hole(body)}}}.\"";
            case 4:
                draft.Uses("conditional expression");
                return $"({Flag(body)} ? {Text(body, depth - 1)} : {Text(body, depth - 1)})";
            case 5:
                draft.Uses("switch expression of texts");
                return $"({Number(body)} switch {{ 0 => {Leaf(body)}, 1 => {Text(body, depth - 1)}, _ => {Leaf(body)} }})";
            case 6:
                draft.Uses("coalesce");
                return $"(({Flag(body)} ? null : {Leaf(body)}) ?? {Leaf(body)})";
            case 7 when body.Of(Kind.Texts) is { Count: > 0 } arrays && !draft.IsBounded:
                draft.Uses("joined array");
                return $"string.Join(\", \", {draft.Pick(arrays).Name})";
            case 8 or 9 or 10:
                return Calls.Expression(body, Kind.Text) ?? Leaf(body);
            case 11 when !body.IsRepeated && body.Of(Kind.Messages) is { Count: > 0 } lists:
                draft.Uses("number of messages in a prompt");
                return $"\"Turn \" + {draft.Pick(lists).Name}.Count";
            default:
                return Leaf(body);
        }
    }

    /// <summary>A text without operators around it.</summary>
    public static string Leaf(Body body)
    {
        var draft = body.Draft;
        return body.Random.Next(6) switch
        {
            0 or 1 or 2 when body.Of(Kind.Text) is { Count: > 0 } texts => draft.Pick(texts).Name,
            3 when draft.IsBounded || draft.Chance(2) => "Given.Short",
            3 => $"Given.TextOf({body.Random.Next(1, 20)})",
            _ => Literal(draft),
        };
    }

    /// <summary>A short text that does not grow when it is computed again from itself.</summary>
    public static string Small(Body body) => body.Random.Next(3) == 0 ? "Given.Short" : Literal(body.Draft);

    /// <summary>A number in [0, 3].</summary>
    public static string Number(Body body) => body.Random.Next(5) switch
    {
        0 or 1 when body.Of(Kind.Number) is { Count: > 0 } numbers => body.Draft.Pick(numbers).Name,
        2 when body.Of(Kind.Number) is { Count: > 0 } numbers => $"({body.Draft.Pick(numbers).Name} / 2)",
        3 when !body.Draft.IsBounded => "Given.Below(3)",
        _ => body.Random.Next(4).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A condition that differs from run to run.</summary>
    public static string Flag(Body body) => body.Random.Next(6) switch
    {
        0 or 1 when body.Of(Kind.Flag) is { Count: > 0 } flags => body.Draft.Pick(flags).Name,
        2 when body.Of(Kind.Number) is { Count: > 0 } numbers => $"{body.Draft.Pick(numbers).Name} > {body.Random.Next(3)}",
        3 when body.Of(Kind.Text) is { Count: > 0 } texts => $"{body.Draft.Pick(texts).Name}.Length > {body.Random.Next(30)}",
        4 when body.Of(Kind.Messages) is { Count: > 0 } lists => $"{body.Draft.Pick(lists).Name}.Count > {body.Random.Next(5)}",
        _ => "Given.Bool()",
    };

    private static string Operand(Body body, int depth) => Text(body, depth) is var text && text.Contains("await", StringComparison.Ordinal) ? $"({text})" : text;

    private static string Hole(Body body) => body.Random.Next(3) switch
    {
        0 => Number(body),
        1 => "Given.Below(50)",
        _ when body.Of(Kind.Text) is { Count: > 0 } texts => body.Draft.Pick(texts).Name,
        _ => "Given.Short",
    };
}
