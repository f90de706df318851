using System.IO.Compression;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class OptionalVocabulariesTests(PackageFixture package, OptionalPackageFixture optional) : IClassFixture<OptionalPackageFixture>
{
    // Of each text, o200k_base and cl100k_base count another number.
    private const string System = "Du begrüßt die Gäste eines kleinen Teehauses. 用客人的语言回答。";
    private const string User = "Guten Tag! 今天有什么新茶？";
    private const long SystemTokens = 20;
    private const long UserTokens = 10;

    private const string Chat = $$"""
        using OpenAI.Chat;

        namespace Shop;

        public sealed class Chat(ChatClient client)
        {
            public async Task<string> GreetAsync()
            {
                ChatCompletion answer = await client.CompleteChatAsync(
                    [new SystemChatMessage("{{System}}"), new UserChatMessage("{{User}}")],
                    new ChatCompletionOptions { MaxOutputTokenCount = 100 });
                return answer.Content[0].Text;
            }
        }
        """;

    [Fact]
    public void Llama_is_an_estimate_until_its_vocabulary_stands_beside_the_package()
    {
        using var consumer = new Consumer(package);
        consumer.Write(".editorconfig", """
            root = true
            [*.cs]
            token_budget.model = azure/llama-3.3-70b-instruct
            dotnet_diagnostic.TB9003.severity = warning
            """);
        consumer.Write("Shop/Chat.cs", Chat);

        consumer.WriteProject("Shop");
        consumer.Build("Shop").ShouldSucceed().ShouldSay("warning TB9003: Counts for azure/llama-3.3-70b-instruct are estimates");
        var estimated = Site(consumer);
        Assert.EndsWith("~", estimated.Model.Encoding, StringComparison.Ordinal);
        Assert.Equal((Basis.Assumed, Basis.Assumed), (Tokens(estimated, PromptPartKind.System).Basis, Tokens(estimated, PromptPartKind.User).Basis));

        consumer.WriteProject("Shop", more: $"""<ItemGroup><PackageReference Include="{OptionalPackageFixture.PackageId}" Version="{PackageFixture.Version}" IncludeAssets="analyzers;build" /></ItemGroup>""");
        consumer.Build("Shop").ShouldSucceed().ShouldNotSay("TB9003");
        var exact = Site(consumer);
        Assert.Equal("llama3", exact.Model.Encoding);
        Assert.Equal(TokenEstimate.Exact(SystemTokens), Tokens(exact, PromptPartKind.System));
        Assert.Equal(TokenEstimate.Exact(UserTokens), Tokens(exact, PromptPartKind.User));
        Assert.InRange(SystemTokens, Tokens(estimated, PromptPartKind.System).Min, Tokens(estimated, PromptPartKind.System).Max!.Value);
        Assert.InRange(UserTokens, Tokens(estimated, PromptPartKind.User).Min, Tokens(estimated, PromptPartKind.User).Max!.Value);

        // What decides is the setting that the package brings, not whether the process could find the assembly.
        consumer.WriteProject("Shop", more: $"""<ItemGroup><PackageReference Include="{OptionalPackageFixture.PackageId}" Version="{PackageFixture.Version}" IncludeAssets="analyzers" /></ItemGroup>""");
        consumer.Build("Shop").ShouldSucceed().ShouldSay("warning TB9003");
        Assert.Equal(estimated.Model.Encoding, Site(consumer).Model.Encoding);
    }

    [Fact]
    public void The_optional_package_holds_its_vocabularies_for_programs_and_for_the_compiler()
    {
        using var archive = ZipFile.OpenRead(optional.Package);

        Assert.Equal(
            """
            LICENSE.md
            NOTICE.txt
            README.md
            TokenBudget.Vocabularies.LlamaGemma.nuspec
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Gemma3.dll
            analyzers/dotnet/roslyn4.14/cs/TokenBudget.Vocabularies.Llama3.dll
            build/TokenBudget.Vocabularies.LlamaGemma.globalconfig
            build/TokenBudget.Vocabularies.LlamaGemma.props
            lib/netstandard2.0/TokenBudget.Vocabularies.Gemma3.dll
            lib/netstandard2.0/TokenBudget.Vocabularies.Gemma3.xml
            lib/netstandard2.0/TokenBudget.Vocabularies.Llama3.dll
            lib/netstandard2.0/TokenBudget.Vocabularies.Llama3.xml
            """.Split('\n'),
            archive.ContentNames());
    }

    [Fact]
    public void The_optional_package_depends_on_nothing_and_is_not_under_our_licence()
    {
        using var archive = ZipFile.OpenRead(optional.Package);

        var nuspec = archive.Read(OptionalPackageFixture.PackageId + ".nuspec");
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("MIT", nuspec, StringComparison.Ordinal);
        Assert.Contains("<license type=\"file\">LICENSE.md</license>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<requireLicenseAcceptance>true</requireLicenseAcceptance>", nuspec, StringComparison.Ordinal);

        // Both vendors prescribe these words.
        var notice = archive.Read("NOTICE.txt");
        Assert.Contains("Meta Llama 3 is licensed under the Meta Llama 3 Community License, Copyright © Meta Platforms, Inc. All Rights Reserved.", notice, StringComparison.Ordinal);
        Assert.Contains("Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms", notice, StringComparison.Ordinal);
        Assert.Contains("Built with Meta Llama 3", archive.Read("README.md"), StringComparison.Ordinal);
    }

    private static CallSiteFacts Site(Consumer consumer) =>
        Assert.Single(Assert.Single(consumer.ReadReport("Shop/bin/Debug/net10.0/Shop.tokenbudget.json").Projects).CallSites);

    private static TokenEstimate Tokens(CallSiteFacts site, PromptPartKind kind) => Assert.Single(site.Parts, part => part.Kind == kind).Tokens;
}
