using System.Text;
using TokenBudget.Tokenizers.Normalization;

namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>The bounds that <see cref="ITokenCounter.MaxTokensPerByte"/> rests on.</summary>
public sealed class NormalizationGrowthTests
{
    [Theory]
    [InlineData((int)NormalForm.Canonical, 3, "qwen3")]
    [InlineData((int)NormalForm.Compatible, 11, "claude_2023")]
    public void No_code_point_decomposes_to_more_bytes_than_stated_and_one_to_as_many(int form, int most, string encoding)
    {
        var factors = ComposingMaterial.CodePoints.Select(codePoint =>
        {
            var before = char.ConvertFromUtf32(codePoint);
            var after = Decompose(codePoint, (NormalForm)form);
            return (double)Encoding.UTF8.GetByteCount(after) / Encoding.UTF8.GetByteCount(before);
        });

        Assert.Equal(most, factors.Max());
        Assert.Equal(most, TestData.Counter(encoding).MaxTokensPerByte);
    }

    [Fact]
    public void No_composition_has_more_bytes_than_its_two_parts()
    {
        var found = 0;
        foreach (var starter in ComposingMaterial.Starters)
        {
            foreach (var follower in ComposingMaterial.Followers)
            {
                var composed = NormalizationData.Compose(char.ConvertToUtf32(starter, 0), char.ConvertToUtf32(follower, 0));
                if (composed >= 0)
                {
                    found++;
                    var text = char.ConvertFromUtf32(composed);
                    Assert.True(Encoding.UTF8.GetByteCount(text) <= Encoding.UTF8.GetByteCount(starter + follower), Escape.Text(text));
                }
            }
        }

        Assert.True(found > 900, $"only {found} compositions");
    }

    [Theory]
    [InlineData((int)NormalForm.Canonical, 3)]
    [InlineData((int)NormalForm.Compatible, 11)]
    public void No_text_grows_by_more(int form, int most)
    {
        var random = new Random(26);
        for (var i = 0; i < 60_000; i++)
        {
            var text = ComposingMaterial.Random(random, 6);
            var bytes = Encoding.UTF8.GetByteCount(Normalized.Text(text, (NormalForm)form));
            Assert.True(bytes <= most * Encoding.UTF8.GetByteCount(text), Escape.Text(text));
        }
    }

    private static string Decompose(int codePoint, NormalForm form)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            var (leading, vowel, trailing) = Hangul.Decompose(codePoint);
            return string.Concat((char)leading, (char)vowel) + (trailing == 0 ? "" : ((char)trailing).ToString());
        }

        var decomposition = NormalizationData.Decompose(codePoint, form);
        return decomposition.IsEmpty ? char.ConvertFromUtf32(codePoint) : decomposition.ToString();
    }
}
