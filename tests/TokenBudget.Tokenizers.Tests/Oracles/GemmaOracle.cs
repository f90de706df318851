using System.Text;
using System.Text.RegularExpressions;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Tests.Oracles;

/// <summary>
/// <c>gemma3</c> without any cutting: the added tokens are taken out, and what stands between them is merged as a whole, from characters. Only runs of
/// spaces are joined beforehand, in chunks of 31, as their merges come before all others.
/// </summary>
internal static class GemmaOracle
{
    private const string Elements =
        "table|caption|thead|tbody|tfoot|tr|th|td|h1|h2|h3|h4|h5|h6|blockquote|strong|em|b|i|u|s|sub|sup|code|a|html|body|img|span|bbox|ul|li|div|iframe|footer";

    private const string Numbers = "[0-9]|[1-9][0-9]{1,2}|[1-5][0-9]{3}|6[01][0-9]{2}|62[0-3][0-9]|624[01]";

    private static readonly Regex s_added = new(@$"\n{{1,31}}|\t{{1,31}}|<mask>|\[multimodal\]|</?(?:{Elements})>|<unused(?:{Numbers})>", RegexOptions.CultureInvariant);
    private static readonly Regex s_part = new(@" {1,31}|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^ ]", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static int CountTokens(Vocabulary vocabulary, string text)
    {
        text = text.Replace('\u2581', ' ');
        var tokens = 0;
        var end = 0;
        foreach (Match added in s_added.Matches(text))
        {
            tokens += CountMerged(vocabulary, text[end..added.Index]) + 1;
            end = added.Index + added.Length;
        }

        return tokens + CountMerged(vocabulary, text[end..]);
    }

    private static int CountMerged(Vocabulary vocabulary, string text) => SlowMerge.CountTokens(vocabulary, s_part.Matches(text).SelectMany(part => PartsOf(vocabulary, part.Value)));

    // A character that is no token counts by its bytes, which no merge touches.
    private static IEnumerable<byte[]> PartsOf(Vocabulary vocabulary, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        return SlowMerge.IsToken(vocabulary, bytes) ? [bytes] : bytes.Select(single => new[] { single });
    }
}
