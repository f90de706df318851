using System.Globalization;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Special tokens in text, compared with what the packages call special (eng/vocabularies/special-tokens.mjs).</summary>
public sealed class SpecialTokensTests
{
    private static readonly string[] s_deepSeekRoles = ["<｜User｜>", "<｜Assistant｜>", "<｜tool"];

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Every_special_token_of_the_package_is_found_where_it_stands(string encoding)
    {
        Assert.NotEmpty(Tokens(encoding, "special"));
        Assert.All(Tokens(encoding, "special"), token =>
        {
            Assert.Equal([token], Find(encoding, token));
            Assert.Equal([token, token], Find(encoding, "a " + token + "<" + token + "[b"));
            Assert.Equal((5, token.Length), First(encoding, "<|<| " + token, 1));
        });
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void A_special_token_that_is_cut_short_or_changed_is_ordinary_text(string encoding) =>
        Assert.All(Tokens(encoding, "special"), token =>
        {
            Assert.Empty(Find(encoding, token[..^1]));
            Assert.Empty(Find(encoding, token[1..]));
            Assert.Empty(Find(encoding, token.Insert(token.Length - 1, " ")));
            Assert.Empty(Find(encoding, token.Insert(1, "x")));
        });

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Added_tokens_that_are_not_special_are_ordinary_text(string encoding) =>
        Assert.All(Tokens(encoding, "added").Where(token => !Array.Exists(s_deepSeekRoles, token.StartsWith)), token => Assert.Empty(Find(encoding, token)));

    [Fact]
    public void The_role_markers_of_DeepSeek_are_found_although_it_does_not_call_them_special() =>
        Assert.Equal(11, Tokens("deepseek_v3", "added").Count(token => Find("deepseek_v3", token).SequenceEqual([token])));

    [Theory]
    [InlineData("llama3", "<|reserved_special_token_250|>", true)]
    [InlineData("llama3", "<|reserved_special_token_251|>", false)]
    [InlineData("llama3", "<|reserved_special_token_07|>", false)]
    [InlineData("llama3", "<|reserved_special_token_|>", false)]
    [InlineData("llama3", "<|reserved_special_token_-1|>", false)]
    [InlineData("llama3", "<|reserved_special_token_4294967297|>", false)]
    [InlineData("llama3", "<|reserved_special_token_١|>", false)]
    [InlineData("tekken", "<SPECIAL_13>", false)]
    [InlineData("tekken", "<SPECIAL_14>", true)]
    [InlineData("tekken", "<SPECIAL_1000>", false)]
    [InlineData("o200k_harmony", "<|reserved_200002|>", false)]
    [InlineData("o200k_harmony", "<|reserved_201087|>", true)]
    public void A_numbered_token_has_its_number_within_the_range(string encoding, string token, bool isSpecial) =>
        Assert.Equal(isSpecial ? [token] : Array.Empty<string>(), Find(encoding, token));

    [Theory]
    [InlineData("cl100k_base")]
    [InlineData("o200k_base")]
    public void The_role_markers_of_ChatML_are_found_for_OpenAI(string encoding) =>
        Assert.Equal(["<|im_start|>", "<|im_end|>"], Find(encoding, "<|im_start|>user\nHello<|im_end|>"));

    [Theory]
    [InlineData("o200k_base", "<|im_start|", "<|IM_START|>", "< |im_start|>", "[INST]", "<think>", "<s>", "<｜im_start｜>")]
    [InlineData("qwen3", "<|eot_id|>", "<start_of_turn>", "<tool_call>", "<|im_sep|>")]
    [InlineData("tekken", "[inst]", "[INST", "<S>", "<|im_start|>")]
    [InlineData("gemma3", "<table>", "<s>", "<unused7>", "<|endoftext|>")]
    public void Look_alikes_and_tokens_of_other_families_are_ordinary_text(string encoding, params string[] texts) =>
        Assert.All(texts, text => Assert.Empty(Find(encoding, text)));

    [Theory]
    [InlineData(SpecialTokenFamily.Llama4, "<|header_start|>user<|header_end|>", "<|header_start|>", "<|header_end|>")]
    [InlineData(SpecialTokenFamily.Llama4, "<|reserved_special_token_903|><|reserved_special_token_904|>", "<|reserved_special_token_903|>")]
    [InlineData(SpecialTokenFamily.Kimi, "<|im_user|>user<|im_middle|>Hi<|im_end|>", "<|im_user|>", "<|im_middle|>", "<|im_end|>")]
    [InlineData(SpecialTokenFamily.Glm, "[gMASK]<sop><|user|>", "[gMASK]", "<sop>", "<|user|>")]
    [InlineData(SpecialTokenFamily.Command, "<BOS_TOKEN><|USER_TOKEN|>", "<BOS_TOKEN>", "<|USER_TOKEN|>")]
    public void Families_without_a_vocabulary_have_theirs(SpecialTokenFamily family, string text, params string[] expected) =>
        Assert.Equal(expected, Find(family, text));

    [Fact]
    public void A_family_without_special_tokens_has_none_in_any_text()
    {
        Assert.False(SpecialTokens.TryFind(SpecialTokenFamily.None, "<|endoftext|><EOT>[INST]", 0, out var position, out var length));
        Assert.Equal((24, 0), (position, length));
    }

    [Fact]
    public void The_search_ends_at_the_end_of_the_text()
    {
        Assert.False(SpecialTokens.TryFind(TokenEncoding.Qwen3, "", 0, out var position, out _));
        Assert.Equal(0, position);
        Assert.False(SpecialTokens.TryFind(TokenEncoding.Qwen3, "<|im_end|>", 10, out position, out _));
        Assert.Equal(10, position);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecialTokens.TryFind(TokenEncoding.Qwen3, "<|im_end|>", 11, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecialTokens.TryFind(TokenEncoding.Qwen3, "<|im_end|>", -1, out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpecialTokens.FamilyOf((TokenEncoding)99));
    }

    [Fact]
    public void A_special_token_counts_as_the_ordinary_text_it_is() =>
        Assert.Equal(7, Tokenizer.For(TokenEncoding.O200kBase).CountTokens("<|endoftext|>"));

    private static List<string> Find(string encoding, string text) =>
        Encodings.TryParse(encoding, out var known) ? Find(SpecialTokens.FamilyOf(known), text) : throw new ArgumentException(encoding, nameof(encoding));

    private static List<string> Find(SpecialTokenFamily family, string text)
    {
        var found = new List<string>();
        for (var start = 0; SpecialTokens.TryFind(family, text, start, out var position, out var length); start = position + length)
        {
            found.Add(text.Substring(position, length));
        }

        return found;
    }

    private static (int Position, int Length) First(string encoding, string text, int start)
    {
        Encodings.TryParse(encoding, out var known);
        SpecialTokens.TryFind(known, text, start, out var position, out var length);
        return (position, length);
    }

    private static List<string> Tokens(string encoding, string kind)
    {
        var tokens = new List<string>();
        foreach (var line in File.ReadLines(TestData.PathOf("special-tokens.txt")))
        {
            if (line.Split(' ') is [var name, var what, var form] && name == encoding && what == kind)
            {
                tokens.AddRange(Expand(form));
            }
        }

        return tokens;
    }

    private static IEnumerable<string> Expand(string form)
    {
        var open = form.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return [form];
        }

        var close = form.IndexOf('}', StringComparison.Ordinal);
        var limits = form[(open + 1)..close].Split('-').Select(limit => int.Parse(limit, CultureInfo.InvariantCulture)).ToArray();
        return Enumerable.Range(limits[0], limits[1] - limits[0] + 1).Select(number => form[..open] + number.ToString(CultureInfo.InvariantCulture) + form[(close + 1)..]);
    }
}
