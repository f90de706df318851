using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Changes of single tokens: often still C#, seldom still meaningful.</summary>
internal static class TokenMutations
{
    private static readonly string[] Literals =
    [
        "null", "default", "null!", "default!", "\"\"", "\"\\ud800\"", "\"\\0\"", "\"<|endoftext|>\"", "\"a\"u8", "'x'", "-1", "0", "1", "int.MaxValue", "int.MinValue", "long.MaxValue",
        "2147483648", "1e400", "0.1f", "1.5m", "double.NaN", "true", "new()", "[]", "[[]]", "[null, ..null]", "$\"\"", "$\"{null}\"", "$\"{1,-99999:X99999}\"", "$\"{$\"{\"x\"}\"}\"",
        "string.Empty", "new string('x', int.MaxValue)", "new string('x', -1)", "\"x\"[^1..0]", "\"abc\"[5..2]", "\"abc\".Substring(9, -4)", "\"abc\".PadLeft(int.MaxValue)", "\"abc\".Remove(-1)",
        "string.Format(\"{9} {x} {0\", 1)", "string.Join(null, (object[])null!)", "(object)null!", "throw null!", "args", "this", "typeof(void)", "stackalloc int[3]", "await null!", "__arglist",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "/", "%", "&&", "||", "??", "??=", "+=", "-=", "=", "==", "<", ">>>", "is", "as", "..", "=>", ".", "?.", "::", "->"];

    /// <summary>Every mutation of this kind.</summary>
    public static Func<string, Random, string>[] All { get; } = [Delete, Repeat, Swap, ReplaceLiteral, ReplaceName, ReplaceOperator, Nest];

    private static string Delete(string source, Random random) => Replace(source, random, _ => true, _ => string.Empty);

    private static string Repeat(string source, Random random) => Replace(source, random, _ => true, token => token.Text + " " + token.Text);

    private static string Swap(string source, Random random)
    {
        var tokens = Tokens(source);
        var (first, second) = (tokens[random.Next(tokens.Count)], tokens[random.Next(tokens.Count)]);
        return first.SpanStart == second.SpanStart
            ? source
            : SourceText.From(source).WithChanges(
                new[] { new TextChange(first.Span, second.Text), new TextChange(second.Span, first.Text) }.OrderBy(change => change.Span.Start)).ToString();
    }

    private static string ReplaceLiteral(string source, Random random) =>
        Replace(source, random, token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.NumericLiteralToken), _ => Literals[random.Next(Literals.Length)]);

    private static string ReplaceName(string source, Random random)
    {
        var names = Tokens(source).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text).ToList();
        return Replace(source, random, token => token.IsKind(SyntaxKind.IdentifierToken), _ => names[random.Next(names.Count)]);
    }

    private static string ReplaceOperator(string source, Random random) =>
        Replace(source, random, token => Array.IndexOf(Operators, token.Text) >= 0, _ => Operators[random.Next(Operators.Length)]);

    /// <summary>Puts a literal under hundreds of layers, or makes it the start of a sum of hundreds of terms.</summary>
    private static string Nest(string source, Random random) => Replace(source, random, token => token.IsKind(SyntaxKind.StringLiteralToken), token =>
    {
        var depth = random.Next(20, 300);
        return random.Next(5) switch
        {
            0 => new string('(', depth) + token.Text + new string(')', depth),
            1 => token.Text + string.Concat(Enumerable.Repeat(" + \"x\"", depth * 3)),
            2 => string.Concat(Enumerable.Repeat("true ? \"y\" : ", depth)) + token.Text,
            3 => token.Text + string.Concat(Enumerable.Repeat(".Trim()", depth)),
            _ => string.Concat(Enumerable.Repeat("string.Concat(", depth / 4)) + token.Text + new string(')', depth / 4),
        };
    });

    private static string Replace(string source, Random random, Func<SyntaxToken, bool> suits, Func<SyntaxToken, string> replacement)
    {
        var candidates = Tokens(source).Where(suits).ToList();
        if (candidates.Count == 0)
        {
            return source;
        }

        var token = candidates[random.Next(candidates.Count)];
        return SourceText.From(source).Replace(token.Span, replacement(token)).ToString();
    }

    private static List<SyntaxToken> Tokens(string source) => [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()];
}
