namespace TokenBudget.Tokenizers.Tests;

public sealed class TokenCountersTests
{
    [Fact]
    public void Every_listed_encoding_is_found_under_its_own_name()
    {
        Assert.Equal(["o200k_base", "cl100k_base"], TokenCounters.Encodings);
        Assert.All(TokenCounters.Encodings, encoding => Assert.Equal(encoding, TestData.Counter(encoding).Encoding));
    }

    [Fact]
    public void The_properties_and_the_names_give_the_same_counters()
    {
        Assert.Same(TokenCounters.O200kBase, TestData.Counter("o200k_base"));
        Assert.Same(TokenCounters.Cl100kBase, TestData.Counter("cl100k_base"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("O200K_BASE")]
    [InlineData("claude")]
    public void An_unknown_encoding_is_not_found(string encoding)
    {
        Assert.False(TokenCounters.TryGet(encoding, out var counter));
        Assert.Null(counter);
    }
}
