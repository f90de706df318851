using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

/// <summary>Which of the two builds of our assemblies the compiler gets. On systems that we have no images for it is always the IL.</summary>
[Collection(PackageCollection.Name)]
public sealed class PrecompiledTests(PackageFixture package)
{
    private const string ShowAnalyzers = """
        <PropertyGroup><ProvideCommandLineArgs>true</ProvideCommandLineArgs></PropertyGroup>
        <Target Name="ShowAnalyzers" AfterTargets="CoreCompile">
          <Message Importance="high" Text="%(CscCommandLineArgs.Identity)" Condition="$([System.String]::new('%(CscCommandLineArgs.Identity)').StartsWith('/analyzer:'))" />
        </Target>
        """;

    private static readonly string[] Precompiled = ["TokenBudget.Analyzers.dll", "TokenBudget.Core.dll", "TokenBudget.Tokenizers.dll"];

    [Theory]
    [InlineData("", true)]
    [InlineData("-p:TokenBudgetPrecompiled=false", false)]
    [InlineData("-p:UseSharedCompilation=true", false)]
    [InlineData("-p:DesignTimeBuild=true", false)]
    public void The_compiler_gets_them_when_it_runs_without_a_server(string argument, bool expected)
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop", more: ShowAnalyzers);
        consumer.Write("Shop/Chat.cs", Programs.Chat());

        var result = consumer.Build("Shop", ["-t:Compile", "-p:SkipCompilerExecution=true", .. argument.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).ShouldSucceed();
        AssertAnalyzers(result, expected);
    }

    [Fact]
    public void They_say_what_the_others_say()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop", more: ShowAnalyzers);
        consumer.Write("Shop/Chat.cs", Programs.Chat());
        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TB1000.severity = warning\n");

        var precompiled = consumer.Build("Shop").ShouldSucceed();
        var report = File.ReadAllText(consumer.PathOf("Shop/bin/Debug/net10.0/Shop.tokenbudget.json"));
        var plain = consumer.Build("Shop", "-t:Rebuild", "-p:TokenBudgetPrecompiled=false").ShouldSucceed();

        AssertAnalyzers(precompiled, expected: true);
        AssertAnalyzers(plain, expected: false);
        Assert.NotEmpty(Said(plain));
        Assert.Equal(Said(plain), Said(precompiled));
        Assert.Equal(File.ReadAllText(consumer.PathOf("Shop/bin/Debug/net10.0/Shop.tokenbudget.json")), report);
    }

    [Fact]
    public void Changing_between_them_compiles_nothing_again()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop");
        consumer.Write("Shop/Chat.cs", Programs.Chat());
        consumer.Build("Shop").ShouldSucceed();
        var compiled = consumer.CompiledAt("Shop");

        consumer.Build("Shop", "-p:TokenBudgetPrecompiled=false").ShouldSucceed();
        Assert.Equal(compiled, consumer.CompiledAt("Shop"));
    }

    private static void AssertAnalyzers(DotnetResult result, bool expected)
    {
        var ours = result.Lines.Select(static line => line.Trim().Replace('\\', '/'))
            .Where(static line => line.StartsWith("/analyzer:", StringComparison.Ordinal) && line.Contains("/TokenBudget.", StringComparison.Ordinal)).ToArray();
        var folder = expected && Places.SdkRuntimeIdentifier == "linux-x64" ? "/precompiled/linux-x64/" : "/analyzers/dotnet/roslyn4.14/cs/";

        Assert.Equal(11, ours.Length);
        foreach (var name in Precompiled)
        {
            Assert.EndsWith(folder + name, Assert.Single(ours, line => line.EndsWith("/" + name, StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<string> Said(DotnetResult result) =>
    [
        .. result.Lines.Where(static line => line.Contains(": warning TB", StringComparison.Ordinal) || line.StartsWith("  TokenBudget:", StringComparison.Ordinal))
            .Select(static line => line.Trim()).Distinct().Order(StringComparer.Ordinal),
    ];
}
