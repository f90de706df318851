namespace TokenBudget.Tokenizers.Tests;

public sealed class ModelNameTests
{
    /// <summary>A name and, behind a tab, its encoding, or its family where no tokeniser is published.</summary>
    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var line in File.ReadLines(TestData.PathOf("model-names.txt")))
            {
                var tab = line.IndexOf('\t');
                names.Add(line[..tab], line[(tab + 1)..]);
            }

            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_leads_to_its_tokeniser(string name, string expected)
    {
        var family = ModelFamilies.Find(name);
        if (Encodings.TryParse(expected, out var encoding))
        {
            Assert.True(ModelFamilies.TryGetEncoding(family, out var found), family.ToString());
            Assert.Equal(encoding, found);
            Assert.Equal(encoding, Tokenizer.ForModel(name).Encoding);
            Assert.True(TokenEstimator.ForModel(name).IsExact);
        }
        else
        {
            Assert.Equal(expected, family.ToString());
            Assert.False(Tokenizer.TryForModel(name, out _));
            Assert.Throws<NotSupportedException>(() => Tokenizer.ForModel(name));
            Assert.False(TokenEstimator.ForModel(name).IsExact);
        }

        Assert.Equal(family, ModelFamilies.Find(" " + name.ToUpperInvariant()));
    }

    [Fact]
    public void There_are_names_enough() => Assert.True(Names.Count >= 300, $"{Names.Count} names");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ft:")]
    [InlineData("/")]
    [InlineData(".")]
    [InlineData("..gpt-4o")]
    [InlineData("us.")]
    public void A_name_that_says_nothing_is_unknown(string? name) => Assert.Equal(ModelFamily.Unknown, ModelFamilies.Find(name));

    [Fact]
    public void No_name_makes_the_search_fail()
    {
        var random = new Random(5);
        const string characters = "gpt-4o.:/@ claude3 ft:llama\uD800é5";
        for (var i = 0; i < 20_000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => characters[random.Next(characters.Length)]));
            Assert.InRange(ModelFamilies.Find(name), ModelFamily.Unknown, ModelFamily.Command);
        }
    }

    [Fact]
    public void A_model_that_cannot_be_counted_says_what_to_do()
    {
        Assert.Contains("TokenEstimator.ForModel", Assert.Throws<NotSupportedException>(() => Tokenizer.ForModel("claude-opus-5")).Message);
        Assert.Contains("'my-deployment' is not known", Assert.Throws<NotSupportedException>(() => Tokenizer.ForModel("my-deployment")).Message);
    }
}
