using System.Text.RegularExpressions;

namespace TokenBudget.Tokenizers.Tests.Oracles;

/// <summary>
/// A pre-tokeniser as its vendor states it: regular expressions, each applied to the pieces of the one before; what is not matched is a piece of its own.
/// </summary>
internal sealed class PatternSplitter(params string[] patterns)
{
    // Written out, as engines differ in what is white space and in what ignoring case adds.
    private const string Space = @"\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";
    private const string Contraction = "'(?:[sS\u017FtTmMdD]|[rRvV][eE]|[lL][lL])";
    private const string Caseless = @"\p{Lm}\p{Lo}\p{M}";
    private const string WhiteSpace = $@"[{Space}]*[\r\n]+|[{Space}]+(?![^{Space}])|[{Space}]+";
    private const string Prefix = @"[^\r\n\p{L}\p{N}]?";
    private const string Cl100kRest = $@"| ?[^{Space}\p{{L}}\p{{N}}]+[\r\n]*|{WhiteSpace}";
    private const string O200kRest = $@"| ?[^{Space}\p{{L}}\p{{N}}]+[\r\n/]*|{WhiteSpace}";
    private const string Lower = $@"{Prefix}[\p{{Lu}}\p{{Lt}}{Caseless}]*[\p{{Ll}}{Caseless}]+";
    private const string Upper = $@"{Prefix}[\p{{Lu}}\p{{Lt}}{Caseless}]+[\p{{Ll}}{Caseless}]*";

    private readonly Regex[] _passes = [.. patterns.Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled))];

    public static PatternSplitter Cl100k { get; } = new($@"{Contraction}|{Prefix}\p{{L}}+|\p{{N}}{{1,3}}{Cl100kRest}");

    public static PatternSplitter Qwen { get; } = new($@"{Contraction}|{Prefix}\p{{L}}+|\p{{N}}{Cl100kRest}");

    public static PatternSplitter O200k { get; } = new($@"{Lower}(?:{Contraction})?|{Upper}(?:{Contraction})?|\p{{N}}{{1,3}}{O200kRest}");

    public static PatternSplitter Tekken { get; } = new($@"{Lower}|{Upper}|\p{{N}}{O200kRest}");

    public static PatternSplitter Gpt2 { get; } =
        new($@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{{L}}+| ?\p{{N}}+| ?[^{Space}\p{{L}}\p{{N}}]+|[{Space}]+(?![^{Space}])|[{Space}]+");

    public static PatternSplitter DeepSeek { get; } = new(
        @"\p{N}{1,3}",
        "[\u4E00-\u9FA5\u3040-\u309F\u30A0-\u30FF]+",
        $@"[!""#$%&'()*+,\-./:;<=>?@\[\\\]^_`{{|}}~][A-Za-z]+|[^\r\n\p{{L}}\p{{P}}\p{{S}}]?[\p{{L}}\p{{M}}]+| ?[\p{{P}}\p{{S}}]+[\r\n]*|{WhiteSpace}");

    /// <summary>Where the pieces of a text end.</summary>
    public IEnumerable<int> Ends(string text)
    {
        var whole = new PatternText(text);
        var pieces = new List<string> { whole.Characters };
        foreach (var pass in _passes)
        {
            pieces = [.. pieces.SelectMany(piece => Cut(pass, piece))];
        }

        var end = 0;
        return pieces.Where(piece => piece.Length > 0).Select(piece => whole.OriginOf(end += piece.Length));
    }

    private static IEnumerable<string> Cut(Regex pass, string piece)
    {
        var end = 0;
        for (var match = pass.Match(piece); match.Success; match = match.NextMatch())
        {
            yield return piece[end..match.Index];
            yield return match.Value;
            end = match.Index + match.Length;
        }

        yield return piece[end..];
    }
}
