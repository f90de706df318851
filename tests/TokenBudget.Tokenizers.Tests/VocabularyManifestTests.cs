using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace TokenBudget.Tokenizers.Tests;

public sealed class VocabularyManifestTests
{
    private static readonly string[] s_optional = ["TokenBudget.Vocabularies.Gemma3", "TokenBudget.Vocabularies.Llama3"];

    public static TheoryData<string> Assemblies =>
        new(Manifest().Select(AssemblyOf).Distinct());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_embedded_data_are_those_of_the_manifest(string name)
    {
        var expected = Manifest().Where(entry => AssemblyOf(entry) == name).Select(entry => (
            entry.GetProperty("file").GetString()!,
            entry.GetProperty("bytes").GetInt32(),
            entry.GetProperty("sha256").GetString()!));

        var assembly = Assembly.Load(name);
        var actual = assembly.GetManifestResourceNames().Select(resource =>
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            return (resource, (int)stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
        });

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void Only_the_optional_assemblies_have_other_than_open_source_terms()
    {
        string[] open = ["MIT", "Apache-2.0", "Unicode-3.0"];

        Assert.All(Manifest(), entry =>
        {
            var source = entry.GetProperty("source");
            Assert.Equal(s_optional.Contains(AssemblyOf(entry)), !open.Contains(source.GetProperty("licence").GetString()));
            Assert.NotEmpty(source.GetProperty("version").GetString()!);
            Assert.NotEmpty(source.GetProperty("package").GetString()!);
        });
    }

    [Fact]
    public void No_assembly_of_the_library_references_an_optional_one()
    {
        var references = typeof(Tokenizer).Assembly.GetReferencedAssemblies().Select(reference => reference.Name);

        Assert.Empty(references.Intersect(s_optional));
    }

    private static IEnumerable<JsonElement> Manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("vocabularies.json")));
        return [.. manifest.RootElement.EnumerateArray().Select(entry => entry.Clone())];
    }

    private static string AssemblyOf(JsonElement entry) => entry.GetProperty("assembly").GetString()!;
}
