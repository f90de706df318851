using System.Text.Json;

namespace TokenBudget.Tokenizers.Tests;

public sealed class GoldenTokenTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Every_golden_line_counts_as_the_vendors_tokeniser_counts_it(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var lines = File.ReadAllLines(TestData.PathOf("golden-tokens.jsonl"));

        var differences = lines.Where(line => Difference(counter, line));

        Assert.Equal(400, lines.Length);
        Assert.Empty(differences);
    }

    private static bool Difference(ITokenCounter counter, string line)
    {
        using var document = JsonDocument.Parse(line);
        var expected = document.RootElement.GetProperty(counter.EncodingName == "o200k_harmony" ? "o200k_base" : counter.EncodingName).GetInt32();
        return counter.CountTokens(document.RootElement.GetProperty("text").GetString()) != expected;
    }
}
