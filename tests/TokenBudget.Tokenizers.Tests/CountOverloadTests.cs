using System.Text;

namespace TokenBudget.Tokenizers.Tests;

public sealed class CountOverloadTests
{
    private static readonly Tokenizer s_tokenizer = Tokenizer.For("o200k_base");

    [Fact]
    public void Strings_spans_and_bytes_of_the_same_text_count_the_same()
    {
        var texts = new RandomText(seed: 31);
        for (var i = 0; i < 10_000; i++)
        {
            var text = texts.Next(i % 100 == 0 ? 2_000 : 20);
            var tokens = s_tokenizer.CountTokens(text);
            Assert.Equal(tokens, s_tokenizer.Count(text));
            Assert.Equal(tokens, s_tokenizer.Count(text.AsSpan()));
            Assert.Equal(tokens, s_tokenizer.Count(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Bytes_that_are_no_utf8_count_as_the_platform_replaces_them()
    {
        var random = new Random(32);
        byte[] interesting = [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];
        for (var i = 0; i < 200_000; i++)
        {
            var bytes = new byte[random.Next(12)];
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = interesting[random.Next(interesting.Length)];
            }

            Assert.Equal(s_tokenizer.Count(Encoding.UTF8.GetString(bytes)), s_tokenizer.Count(bytes));
        }
    }

    [Fact]
    public void Bytes_are_counted_without_allocating()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("请用中文总结 the report. ", 1_000)));
        s_tokenizer.Count(bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        s_tokenizer.Count(bytes);
        s_tokenizer.Count(bytes.AsSpan(0, 300));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_names_that_are_known()
    {
        var exception = Assert.Throws<ArgumentException>(() => Tokenizer.For("o200k"));

        Assert.All(Encodings.Names, name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>(() => Tokenizer.For(null!));
        Assert.Same(Tokenizer.For(TokenEncoding.Cl100kBase), Tokenizer.For("cl100k_base"));
    }

    [Fact]
    public void A_missing_text_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => s_tokenizer.Count((string)null!));
        Assert.Throws<ArgumentNullException>(() => s_tokenizer.Split((string)null!));
    }
}
