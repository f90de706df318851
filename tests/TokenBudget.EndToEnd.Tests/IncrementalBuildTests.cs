using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class IncrementalBuildTests : IClassFixture<ShopFixture>
{
    private const string Facts = "Shop/obj/Debug/net10.0/Shop.tokenbudget";
    private const string Report = "Shop/bin/Debug/net10.0/Shop.tokenbudget.json";

    private readonly Consumer _consumer;
    private readonly DateTime _compiledAt;

    public IncrementalBuildTests(ShopFixture shop)
    {
        _consumer = shop.BuiltAnew();
        _compiledAt = _consumer.CompiledAt("Shop");
    }

    [Fact]
    public void A_build_without_changes_compiles_nothing_and_says_the_same()
    {
        var report = File.GetLastWriteTimeUtc(_consumer.PathOf(Report));

        _consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites");

        Assert.Equal(_compiledAt, _consumer.CompiledAt("Shop"));
        Assert.Equal(report, File.GetLastWriteTimeUtc(_consumer.PathOf(Report)));
    }

    [Fact]
    public void Deleted_facts_come_back_by_compiling()
    {
        var before = File.ReadAllText(_consumer.PathOf(Facts));
        File.Delete(_consumer.PathOf(Facts));

        _consumer.Build("Shop").ShouldSucceed();

        Assert.NotEqual(_compiledAt, _consumer.CompiledAt("Shop"));
        Assert.Equal(before, File.ReadAllText(_consumer.PathOf(Facts)));
    }

    [Fact]
    public void A_deleted_report_comes_back_without_compiling()
    {
        var before = File.ReadAllText(_consumer.PathOf(Report));
        File.Delete(_consumer.PathOf(Report));

        _consumer.Build("Shop").ShouldSucceed();

        Assert.Equal(_compiledAt, _consumer.CompiledAt("Shop"));
        Assert.Equal(before, File.ReadAllText(_consumer.PathOf(Report)));
    }

    [Fact]
    public void A_change_that_leaves_the_facts_alone_compiles_once_and_not_in_every_build_after_it()
    {
        File.AppendAllText(_consumer.PathOf("Shop/Chat.cs"), "\n// A remark at the end moves no call.\n");
        _consumer.Build("Shop").ShouldSucceed();
        var compiledAt = _consumer.CompiledAt("Shop");
        Assert.NotEqual(_compiledAt, compiledAt);

        _consumer.Build("Shop").ShouldSucceed();

        Assert.Equal(compiledAt, _consumer.CompiledAt("Shop"));
    }

    [Fact]
    public void A_design_time_build_writes_nothing_and_makes_the_next_build_compile_nothing()
    {
        File.Delete(_consumer.PathOf(Report));
        var files = _consumer.OurFiles();

        _consumer.Build(
            "Shop",
            "-t:Compile",
            "-p:DesignTimeBuild=true",
            "-p:BuildingProject=false",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true").ShouldSucceed().ShouldNotSay("TokenBudget: ");

        Assert.Equal(files, _consumer.OurFiles());
        _consumer.Build("Shop").ShouldSucceed();
        Assert.Equal(_compiledAt, _consumer.CompiledAt("Shop"));
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void Without_analyzers_nothing_is_asked_and_nothing_stale_stays(string property)
    {
        _consumer.Build("Shop", $"-p:{property}=false").ShouldSucceed().ShouldNotSay("TokenBudget: ").ShouldNotSay("warning TB");
        Assert.Empty(_consumer.OurFiles());
        var compiledAt = _consumer.CompiledAt("Shop");

        _consumer.Build("Shop", $"-p:{property}=false").ShouldSucceed();
        Assert.Equal(compiledAt, _consumer.CompiledAt("Shop"));

        _consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites");
        Assert.NotEqual(compiledAt, _consumer.CompiledAt("Shop"));
        compiledAt = _consumer.CompiledAt("Shop");

        _consumer.Build("Shop").ShouldSucceed();
        Assert.Equal(compiledAt, _consumer.CompiledAt("Shop"));
    }

    [Fact]
    public void A_failed_compilation_shows_its_errors_and_a_repaired_one_reports_again()
    {
        var source = _consumer.PathOf("Shop/Chat.cs");
        var text = File.ReadAllText(source);
        File.WriteAllText(source, text.Replace("return answer", "return nothing", StringComparison.Ordinal));

        _consumer.Build("Shop").ShouldFail().ShouldSay("error CS0103").ShouldNotSay("error TB");

        File.WriteAllText(source, text);
        _consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites");
    }

    [Fact]
    public void Clean_removes_everything()
    {
        Assert.Equal(4, _consumer.OurFiles().Count);

        _consumer.Run("clean", "Shop", "-nodeReuse:false", "-tl:off").ShouldSucceed();

        Assert.Empty(_consumer.OurFiles());
    }

    [Fact]
    public void Switched_off_it_does_nothing()
    {
        _consumer.Build("Shop", "-p:TokenBudgetEnabled=false").ShouldSucceed().ShouldNotSay("TokenBudget: ").ShouldNotSay("TokenBudget.Analyzers.dll");

        Assert.Empty(_consumer.OurFiles());
    }

    [Fact]
    public void Damaged_facts_fail_the_build_and_say_what_to_do()
    {
        File.AppendAllText(_consumer.PathOf(Facts), "more");

        _consumer.Build("Shop").ShouldFail().ShouldSay("error TB8001").ShouldSay("delete the file and build again");
    }
}
