using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.Soundness.Tests.Generated;

/// <summary>Writes random C# expressions over the variables of a generated program.</summary>
internal sealed class ExpressionGenerator(Random random)
{
    private static readonly string[] s_literals =
    [
        "", " ", "\n", "You are a helpful assistant.", "Answer in ", "don", "'t", "s'", "ING", "\r\n\r\n", "  indented\n", "12", "3456", "e", "\u0301", "漢字", "の",
        "😀", "\ud83d", "\ude00", "{", "}", "- item", "\n- ", ": ", ".", "!!", "HTTPServer", "naïve", "Привет", "a\tb", "<|im_end|>", "x = y;", "\"quoted\"",
    ];

    private static readonly string[] s_numbers = ["Given.Int()", "Given.Below(100)", "Given.Byte()", "7", "-12", "1000"];

    private static readonly string[] s_values =
    [
        "Given.Long()", "Given.Bool()", "Given.Char()", "Given.Guid()", "Given.DateTime()", "Given.TimeSpan()", "Given.Day()", "Given.Decimal()", "Given.Double()",
        "Given.DateTime():yyyy-MM-dd", "Given.Below(9),5", "Given.Byte():X2", "Given.Day(),-12", "Given.Guid():N", "Given.Decimal():F2",
    ];

    /// <summary>How many more times an expression may use a text variable. Inside loops once, or texts would double each time round.</summary>
    public int VariablesLeft { get; set; } = int.MaxValue;

    /// <summary>A text of at most so many nested operations.</summary>
    public string Text(int depth)
    {
        if (depth == 0)
        {
            return Leaf();
        }

        return random.Next(16) switch
        {
            0 or 1 => $"{Text(depth - 1)} + {Leaf()}",
            2 => $"{Text(depth - 1)} + {Number()}",
            3 or 4 => Interpolation(depth - 1),
            5 => $"({Condition()} ? {Text(depth - 1)} : {Text(depth - 1)})",
            6 => $"(Given.Below(3) switch {{ 0 => {Text(depth - 1)}, 1 => {Leaf()}, _ => {Text(depth - 1)} }})",
            7 => $"({Text(depth - 1)}).Trim()",
            8 when VariablesLeft > 1 => $"({Text(depth - 1)}).Replace({NonEmpty()}, {Literal()})",
            9 => $"Cut({Text(depth - 1)})",
            10 => $"string.Join({Literal()}, {Text(depth - 1)}, {Leaf()})",
            11 => $"string.Concat({Text(depth - 1)}, {Text(depth - 1)})",
            12 => $"string.Format(\"{{0}} of {{1}}\", {Text(depth - 1)}, {Number()})",
            13 => $"({Text(depth - 1)}).PadLeft({random.Next(12)}, '.')",
            14 => $"({Text(depth - 1)}).ToUpperInvariant()",
            _ => Slice(depth - 1),
        };
    }

    /// <summary>A condition that differs from run to run.</summary>
    public string Condition() => random.Next(3) switch
    {
        0 => "Given.Bool()",
        1 => "n > 3",
        _ => $"{Variable()}.Length > {random.Next(20)}",
    };

    /// <summary>A number.</summary>
    public string Number() => random.Next(4) == 0 ? "n" : s_numbers[random.Next(s_numbers.Length)];

    /// <summary>One of the text variables.</summary>
    public string Variable() => "s" + random.Next(3).ToString(CultureInfo.InvariantCulture);

    /// <summary>A string literal.</summary>
    public string Literal() => Quote(s_literals[random.Next(s_literals.Length)]);

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private string NonEmpty() => Quote(s_literals[1 + random.Next(s_literals.Length - 1)]);

    private string Leaf() => random.Next(6) switch
    {
        0 or 1 when VariablesLeft-- > 0 => Variable(),
        2 => "Given.TextOf(" + random.Next(15).ToString(CultureInfo.InvariantCulture) + ")",
        3 when random.Next(3) == 0 => "Given.Text()",
        4 => "Constant",
        _ => Literal(),
    };

    private string Interpolation(int depth)
    {
        // A literal between the holes would need the escapes of an interpolated string; a hole with a literal tests the same.
        var first = $"{{({Text(depth)})}}";
        var second = random.Next(2) == 0 ? $"{{{Number()}}}" : $"{{{s_values[random.Next(s_values.Length)]}}}";
        return random.Next(2) == 0 ? $"$\"Say {first} and {second}!\"" : $"$\"{second}{first} it's\"";
    }

    private string Slice(int depth)
    {
        if (VariablesLeft-- <= 0)
        {
            return Literal();
        }

        var length = random.Next(1, 12).ToString(CultureInfo.InvariantCulture);
        var variable = Variable();
        return random.Next(3) switch
        {
            0 => $"({variable}.Length > {length} ? {variable}[..{length}] : {Text(depth)})",
            1 => $"({variable}.Length > {length} ? {variable}[{length}..] : {variable})",
            _ => $"{variable}.Substring(0, Math.Min({variable}.Length, {length}))",
        };
    }
}
