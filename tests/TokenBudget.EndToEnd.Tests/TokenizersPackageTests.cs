using System.IO.Compression;
using System.Xml.Linq;
using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class TokenizersPackageTests(PackageFixture package)
{
    // The figures are those of the npm package tiktoken. "é" and "e" with a combining accent, an unassigned and an astral letter: whatever the platform thinks of them.
    private const string Program = """
        using TokenBudget.Tokenizers;

        foreach (var name in new[] { "o200k_base", "cl100k_base" })
        {
            var tokenizer = Tokenizer.For(name);
            var fits = tokenizer.TryFit("The quick brown fox", 3, out var length);
            var counter = new IncrementalCounter(tokenizer);
            counter.Append("tan");
            counter.Append("dings");
            Console.WriteLine($"{name}: {tokenizer.Count("Hello world")} {tokenizer.Count("caf\u00E9 cafe\u0301 \U00020BB7\u0378 中文"u8)} {fits} {length} {tokenizer.Split("tandings").Length} {counter.Count}");
        }
        """;

    private const string ExpectedOutput = """
        o200k_base: 2 12 False 15 3 3
        cl100k_base: 2 13 False 15 3 3
        """;

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public void A_fresh_project_counts_with_the_package(string invariantGlobalization)
    {
        Pack();
        using var consumer = new Consumer(package);
        WriteProject(consumer, $"<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><InvariantGlobalization>{invariantGlobalization}</InvariantGlobalization>");
        consumer.Write("Counting/Program.cs", Program);
        consumer.Build("Counting").ShouldSucceed();

        var output = consumer.Run(consumer.PathOf("Counting/bin/Debug/net10.0/Counting.dll")).ShouldSucceed().Output;

        Assert.Equal(ExpectedOutput, output.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_library_for_net_standard_builds_with_the_package()
    {
        Pack();
        using var consumer = new Consumer(package);
        WriteProject(consumer, "<TargetFramework>netstandard2.0</TargetFramework>");
        consumer.Write("Counting/Library.cs", """
            public static class Library
            {
                public static int Count(string text) => TokenBudget.Tokenizers.Tokenizer.For(TokenBudget.Tokenizers.TokenEncoding.O200kBase).Count(text.AsSpan());
            }
            """);

        consumer.Build("Counting").ShouldSucceed();
    }

    [Fact]
    public void The_package_brings_the_vocabularies_and_depends_on_nothing_but_spans()
    {
        Pack();
        using var archive = ZipFile.OpenRead(Path.Combine(package.Feed, $"TokenBudget.Tokenizers.{PackageFixture.Version}.nupkg"));
        var entries = archive.Entries.Select(static entry => entry.FullName).ToList();
        foreach (var folder in (string[])["lib/net10.0", "lib/netstandard2.0"])
        {
            foreach (var assembly in (string[])["Tokenizers", "Vocabularies.Cl100kBase", "Vocabularies.Claude2023", "Vocabularies.DeepSeekV3", "Vocabularies.O200kBase", "Vocabularies.P50k", "Vocabularies.Qwen3", "Vocabularies.Tekken"])
            {
                Assert.Contains($"{folder}/TokenBudget.{assembly}.dll", entries);
                Assert.Contains($"{folder}/TokenBudget.{assembly}.xml", entries);
            }
        }

        Assert.Equal(16, entries.Count(static entry => entry.StartsWith("lib/", StringComparison.Ordinal) && entry.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.Contains("README.md", entries);
        Assert.Contains("LICENSE", entries);
        Assert.Contains("THIRD-PARTY-NOTICES.md", entries);

        using var specification = archive.GetEntry("TokenBudget.Tokenizers.nuspec")!.Open();
        var dependencies = XDocument.Load(specification).Descendants().Where(static element => element.Name.LocalName == "dependency").Select(static element => (string)element.Attribute("id")!);
        Assert.Equal(["System.Memory"], dependencies);
    }

    private static void WriteProject(Consumer consumer, string properties) => consumer.Write("Counting/Counting.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
            <LangVersion>latest</LangVersion>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="TokenBudget.Tokenizers" Version="{PackageFixture.Version}" />
          </ItemGroup>
        </Project>
        """);

    private void Pack()
    {
        if (!File.Exists(Path.Combine(package.Feed, $"TokenBudget.Tokenizers.{PackageFixture.Version}.nupkg")))
        {
            package.Pack(Places.TokenizersProject);
        }
    }
}
