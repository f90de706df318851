using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class ScanTests : IDisposable
{
    private readonly Consumer _consumer;

    public ScanTests(PackageFixture package)
    {
        _consumer = new Consumer(package, "to scan");
        _consumer.WriteProject("Plain", withPackage: false, more: "<PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup>");
        _consumer.Write("Plain/Chat.cs", Programs.Chat());
    }

    [Fact]
    public void Code_that_knows_nothing_of_us_is_scanned_as_it_is()
    {
        var sources = Sources();

        var scan = _consumer.Scan("Plain", "-o", "out", "-f", "json,md").ShouldSucceed().ShouldSay("│ Plain   │ Chat.GreetAsync │ Plain/Chat.cs:").ShouldSay("TokenBudget: 2 call sites");

        Assert.DoesNotContain('\u001b', scan.Output);
        Assert.Equal(sources, Sources());
        Assert.Equal(2, Assert.Single(_consumer.ReadReport("out/tokenbudget.json").Projects).CallSites.Count);
        Assert.StartsWith("# TokenBudget report\n", File.ReadAllText(_consumer.PathOf("out/tokenbudget.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_that_an_ordinary_build_made_stale_are_not_believed()
    {
        _consumer.Scan("Plain").ShouldSay("TokenBudget: 2 call sites, 1 bounded");
        var facts = _consumer.PathOf("Plain/obj/Debug/net10.0/Plain.tokenbudget");
        var old = File.ReadAllBytes(facts);

        // An ordinary build compiles the change but writes no facts; were they still there, they would look up to date.
        _consumer.Write("Plain/Chat.cs", Programs.Chat().Replace("AskAsync(string question)", "AskAsync(int question)", StringComparison.Ordinal));
        _consumer.Build("Plain").ShouldSucceed().ShouldNotSay("TokenBudget: ");
        File.WriteAllBytes(facts, old);
        File.SetLastWriteTimeUtc(facts, DateTime.UtcNow.AddHours(-1));

        _consumer.Scan("Plain").ShouldSay("TokenBudget: 2 call sites, 2 bounded");
        Assert.NotEqual(old, File.ReadAllBytes(facts));
    }

    [Fact]
    public void A_budget_of_a_setting_gives_exit_code_1_and_never_fails_the_scanned_build()
    {
        _consumer.Write(".editorconfig", "root = true\n[*.cs]\ntoken_budget.max_input_tokens = 5\ndotnet_diagnostic.TB1001.severity = error\n");

        Assert.Equal(1, _consumer.Scan("Plain").ShouldSay("Over budget:").ShouldSay("error TB1001: ").ExitCode);
        Assert.Equal(1, _consumer.Scan("Plain", "--fail-on", "error").ExitCode);
        Assert.Equal(0, _consumer.Scan("Plain", "--fail-on", "never").ShouldSay("Over budget:").ExitCode);
    }

    [Fact]
    public void A_project_with_the_package_is_analysed_once_and_code_that_does_not_build_gives_exit_code_3()
    {
        _consumer.WriteProject("Own", "net10.0;netstandard2.0");
        _consumer.Write("Own/Chat.cs", Programs.Chat(maxInputTokens: 5));

        Assert.Equal(1, _consumer.Scan(".", "-o", "out").ShouldSay("TokenBudget: 4 call sites, 2 bounded").ExitCode);
        var report = _consumer.ReadReport("out/tokenbudget.json");
        Assert.Equal([("Own", "net10.0"), ("Own", "netstandard2.0"), ("Plain", "net10.0")], report.Projects.Select(static project => (project.Name, project.TargetFramework)));

        _consumer.Write("Plain/Chat.cs", "class {");
        Assert.Equal(3, _consumer.Scan(".").ShouldSay("error CS").ExitCode);
    }

    public void Dispose() => _consumer.Dispose();

    private IReadOnlyList<string> Sources() =>
    [
        .. Directory.EnumerateFiles(_consumer.PathOf("Plain")).Order(StringComparer.Ordinal).Select(static file => $"{file}: {File.ReadAllText(file)}"),
    ];
}
