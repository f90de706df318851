using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class BudgetGateTests : IDisposable
{
    private readonly Consumer _consumer;
    private readonly string _source;

    public BudgetGateTests(PackageFixture package)
    {
        _consumer = new Consumer(package);
        _consumer.WriteProject("Shop");
        _source = _consumer.Write("Shop/Chat.cs", Programs.Chat(maxInputTokens: 5));
    }

    [Fact]
    public void An_exceeded_budget_fails_every_build_until_it_is_repaired()
    {
        var line = 1 + Array.FindIndex(File.ReadAllLines(_source), static text => text.Contains("CompleteChatAsync(", StringComparison.Ordinal));

        var first = _consumer.Build("Shop").ShouldFail().ShouldSay($"{_source}({line},").ShouldSay("error TB1001: ").ShouldSay("warning TB1001: ").ShouldSay(" · 1 over budget");
        Assert.DoesNotContain(first.Lines, static text => text.Contains(": error ", StringComparison.Ordinal) && !text.Contains("TB1001", StringComparison.Ordinal));
        var compiledAt = _consumer.CompiledAt("Shop");

        // The compiler has nothing to do now; the budget is still exceeded.
        _consumer.Build("Shop").ShouldFail().ShouldSay("error TB1001: ").ShouldNotSay("warning TB1001: ");
        Assert.Equal(compiledAt, _consumer.CompiledAt("Shop"));

        _consumer.Build("Shop", "-p:TokenBudgetFailOn=never").ShouldSucceed().ShouldSay(" · 1 over budget");
        _consumer.Build("Shop", "-p:TokenBudgetFailOn=error").ShouldSucceed();
        _consumer.Build("Shop", "-p:TokenBudgetFailOn=eror").ShouldFail().ShouldSay("error TB9001: TokenBudgetFailOn is 'eror'. It must be one of: warning, error, never.");

        _consumer.Write("Shop/Chat.cs", Programs.Chat(maxInputTokens: 500));
        _consumer.Build("Shop").ShouldSucceed().ShouldSay(" · 0 over budget");
        Assert.Equal(0, _consumer.Run("clean", "Shop", "-nodeReuse:false", "-tl:off").ExitCode);
        Assert.Empty(_consumer.OurFiles());
    }

    [Fact]
    public void Severities_of_settings_decide_what_fails()
    {
        _consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TB1001.severity = suggestion\n");
        _consumer.Build("Shop").ShouldSucceed().ShouldSay(" · 1 over budget");

        _consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TB1001.severity = error\n");
        _consumer.Build("Shop").ShouldFail().ShouldSay("error TB1001: ");
    }

    public void Dispose() => _consumer.Dispose();
}
