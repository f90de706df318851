namespace TokenBudget.Tokenizers.Tests;

public sealed class AllocationTests
{
    private const string Prose = "The committee's report wasn't read by 1,234 members.\n请用中文总结以下文档的主要内容。 𝐇𝐞𝐥𝐥𝐨 \uD800 👨‍👩‍👧‍👦\r\n";

    private static readonly string[] s_texts =
    [
        "",
        Prose,
        string.Concat(Enumerable.Repeat(Prose, 1_000)),
        new('x', 4_095),
        new('中', 1_365),
        new(' ', 4_000),
    ];

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Nothing_is_allocated_for_pieces_below_four_kilobytes(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var texts = s_texts;
        CountAll(counter, texts); // Normalisation rents memory, which is there from then on.

        // Tests that run beside this one may take what it has given back to the pool, so the least of a few rounds counts.
        var allocated = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            CountAll(counter, texts);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, allocated);
    }

    private static void CountAll(ITokenCounter counter, string[] texts)
    {
        foreach (var text in texts)
        {
            counter.CountTokens(text);
            counter.MeasureStablePrefix(text);
            counter.FindBoundary(text);
        }
    }
}
