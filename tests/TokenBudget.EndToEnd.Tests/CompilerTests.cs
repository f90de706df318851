using TokenBudget.EndToEnd.Tests.Harness;

namespace TokenBudget.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class CompilerTests(PackageFixture package)
{
    [Fact]
    public void A_compiler_that_is_too_old_is_named_and_the_build_goes_on()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop");


        consumer.Build("Shop", "-p:CompilerApiVersion=roslyn4.8").ShouldSucceed().ShouldSay("warning TB8002: ").ShouldSay("(roslyn4.8) is too old").ShouldSay("Use .NET SDK 9.0.300 or later");
    }

    [Fact]
    public void The_users_own_log_of_errors_stays_the_users()
    {
        using var consumer = new Consumer(package);
        consumer.WriteProject("Shop", more: "<PropertyGroup><ErrorLog>mine.sarif,version=2.1</ErrorLog></PropertyGroup>");
        consumer.Write("Shop/Chat.cs", Programs.Chat());

        consumer.Build("Shop").ShouldSucceed().ShouldSay("TokenBudget: 2 call sites");

        Assert.Contains("\"version\": \"2.1.0\"", File.ReadAllText(consumer.PathOf("Shop/mine.sarif")), StringComparison.Ordinal);
    }
}
