namespace TokenBudget.Tokenizers.Tests;

public sealed class EncodingsTests
{
    [Fact]
    public void Every_listed_encoding_is_found_under_its_own_name()
    {
        Assert.Equal(Encodings.All.Select(Encodings.NameOf), Encodings.Names);
        Assert.All(Encodings.All, encoding =>
        {
            Assert.True(Encodings.TryParse(Encodings.NameOf(encoding), out var parsed));
            Assert.Equal(encoding, parsed);
            Assert.Equal(encoding, Tokenizer.For(encoding).Encoding);
            Assert.Same(Tokenizer.For(encoding), Tokenizer.For(encoding));
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("O200K_BASE")]
    [InlineData("claude")]
    public void An_unknown_encoding_is_not_found(string? name) => Assert.False(Encodings.TryParse(name, out _));

    [Fact]
    public void A_number_that_names_no_encoding_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokenizer.For((TokenEncoding)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Encodings.NameOf((TokenEncoding)(-1)));
    }
}
