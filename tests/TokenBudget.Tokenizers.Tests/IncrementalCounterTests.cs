using System.Text;

namespace TokenBudget.Tokenizers.Tests;

public sealed class IncrementalCounterTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Text_in_any_parts_counts_as_the_whole(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 41);
        var random = new Random(41);
        for (var i = 0; i < 2_000; i++)
        {
            var text = texts.Next(i % 20 == 0 ? 1_500 : 60);
            var counter = new IncrementalCounter(tokenizer);
            var reads = random.Next(3);
            for (int start = 0, end; start < text.Length; start = end)
            {
                end = Math.Min(text.Length, start + random.Next(i % 2 == 0 ? 4 : 700));
                counter.Append(text.AsSpan(start, end - start));
                if (reads > 0 && random.Next(reads * 4) == 0)
                {
                    Assert.Equal(tokenizer.CountTokens(text.AsSpan(0, end)), counter.Count);
                }
            }

            Assert.Equal(tokenizer.CountTokens(text), counter.Count);
            Assert.Equal(tokenizer.CountTokens(text), counter.Count);
        }
    }

    [Theory]
    [MemberData(nameof(LongTextTests.Inputs), MemberType = typeof(LongTextTests))]
    public void Much_of_one_thing_counts_as_the_whole_when_it_comes_letter_by_letter(string encoding, string name)
    {
        var tokenizer = TestData.Counter(encoding);
        var text = LongTextTests.Text(name, 100_000);
        var counter = new IncrementalCounter(tokenizer);
        foreach (var character in text)
        {
            counter.Append([character]);
        }

        Assert.Equal(tokenizer.CountTokens(text), counter.Count);
    }

    [Fact]
    public void A_clone_goes_its_own_way()
    {
        var tokenizer = Tokenizer.For(TokenEncoding.O200kBase);
        var counter = new IncrementalCounter(tokenizer);
        counter.Append("The report, tan");
        var clone = counter.Clone();

        counter.Append("dings");
        clone.Append("gent");

        Assert.Equal(tokenizer.Count("The report, tandings"), counter.Count);
        Assert.Equal(tokenizer.Count("The report, tangent"), clone.Count);
    }

    [Fact]
    public void Nothing_is_kept_of_text_that_cannot_change()
    {
        var counter = new IncrementalCounter(Tokenizer.For(TokenEncoding.O200kBase));
        var line = Encoding.UTF8.GetString("The committee's report wasn't read by 1,234 members.\n"u8);
        counter.Append(line);
        _ = counter.Count;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            counter.Append(line);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
        Assert.Equal(10_001 * Tokenizer.For(TokenEncoding.O200kBase).Count(line), counter.Count);
    }

    [Fact]
    public void Empty_text_is_no_token_and_missing_text_is_refused()
    {
        var counter = new IncrementalCounter(Tokenizer.For(TokenEncoding.O200kBase));
        counter.Append("");

        Assert.Equal(0, counter.Count);
        Assert.Throws<ArgumentNullException>(() => counter.Append(null!));
        Assert.Throws<ArgumentNullException>(() => new IncrementalCounter(null!));
    }
}
