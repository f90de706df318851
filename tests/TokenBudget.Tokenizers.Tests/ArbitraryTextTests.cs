using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Every entry accepts any sequence of UTF-16 units.</summary>
public sealed class ArbitraryTextTests
{
    public static TheoryData<ModelFamily> Families => new(Enum.GetValues<ModelFamily>());

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Any_units_are_counted_and_measured(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var units = new RandomUnits(seed: 61);
        for (var i = 0; i < 20_000; i++)
        {
            var text = units.Next(most: 40);
            var tokens = tokenizer.CountTokens(text);
            var prefix = tokenizer.MeasureStablePrefix(text);
            var boundary = tokenizer.FindBoundary(text);

            Assert.InRange(tokens, text.Length == 0 ? 0 : 1, Encoding.UTF8.GetByteCount(text) * tokenizer.MaxTokensPerByte);
            Assert.InRange(prefix.Length, 0, text.Length);
            Assert.Equal(tokens, prefix.Tokens + tokenizer.CountTokens(text.AsSpan(prefix.Length)));
            Assert.InRange(boundary, Math.Min(1, text.Length), text.Length);
            Assert.Equal(tokens, tokenizer.CountTokens(text.AsSpan(0, boundary)) + tokenizer.CountTokens(text.AsSpan(boundary)));
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Lone_surrogates_count_as_the_replacement_character_wherever_they_stand(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var units = new RandomUnits(seed: 62);
        for (var i = 0; i < 20_000; i++)
        {
            var text = units.Next(most: 12);
            var replaced = Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
            if (tokenizer.CountTokens(replaced) != tokenizer.CountTokens(text))
            {
                Assert.Fail(Escape.Text(text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Any_units_are_estimated(ModelFamily family)
    {
        var estimator = TokenEstimator.ForFamily(family);
        var units = new RandomUnits(seed: 63);
        for (var i = 0; i < 3_000; i++)
        {
            var text = units.Next(most: 40);
            var range = estimator.Estimate(text);

            Assert.InRange(range.Expected, range.Min, range.Max);
            Assert.InRange(range.Max, text.Length == 0 ? 0 : 1, Encoding.UTF8.GetByteCount(text) * estimator.Tokenizer.MaxTokensPerByte);
        }
    }

    /// <summary>Units of all values, half of them halves of surrogate pairs or in the lowest block.</summary>
    private sealed class RandomUnits(int seed)
    {
        private readonly Random _random = new(seed);

        public string Next(int most) => string.Create(_random.Next(most + 1), _random, (text, random) =>
        {
            foreach (ref var unit in text)
            {
                unit = (char)(random.Next(4) switch
                {
                    0 => random.Next(0xD800, 0xE000),
                    1 => random.Next(0x100),
                    _ => random.Next(0x10000),
                });
            }
        });
    }
}
