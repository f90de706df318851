using System.Security.Cryptography;
using System.Text.Json;

namespace TokenBudget.Tokenizers.Tests;

public sealed class VocabularyManifestTests
{
    [Fact]
    public void The_embedded_vocabularies_are_those_of_the_manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("vocabularies.json")));
        var expected = manifest.RootElement.EnumerateArray().Select(entry => (
            entry.GetProperty("file").GetString()!,
            entry.GetProperty("bytes").GetInt32(),
            entry.GetProperty("sha256").GetString()!));

        var assembly = typeof(ITokenCounter).Assembly;
        var actual = assembly.GetManifestResourceNames().Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return (name, (int)stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        });

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void Every_encoding_has_a_vocabulary_with_a_known_source_and_licence()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("vocabularies.json")));
        var sources = manifest.RootElement.EnumerateArray().ToDictionary(entry => entry.GetProperty("file").GetString()!, entry => entry.GetProperty("source").Clone());

        Assert.All(Encodings.Names, encoding => Assert.Equal("MIT", sources[encoding + ".bin"].GetProperty("licence").GetString()));
        Assert.All(sources.Values, source => Assert.NotEmpty(source.GetProperty("version").GetString()!));
    }
}
