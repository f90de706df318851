using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB8001, as the compiler reports it: the facts could not be written.</summary>
public sealed class FactsUnavailableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tokenbudget-rule-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Reports_a_folder_that_is_a_file() => Project(InsideOfAFile())
        .ExpectWithoutPlace("TB8001")
        .RunAsync();

    [Fact]
    public Task Settings_cannot_hide_it() => Project(InsideOfAFile())
        .WithSettings("dotnet_diagnostic.TB8001.severity = none")
        .ExpectWithoutPlace("TB8001")
        .RunAsync();

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        var path = Path.Combine(_folder, "obj", "Debug", "Project.tokenbudget");

        await Project(path).RunAsync();

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_file_with_the_same_facts_is_left_alone()
    {
        var path = Path.Combine(_folder, "Project.tokenbudget");
        await Project(path).RunAsync();
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, before);

        await Project(path).RunAsync();

        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public async Task A_file_with_other_facts_is_replaced()
    {
        var path = Path.Combine(_folder, "Project.tokenbudget");
        File.WriteAllText(path, "old");

        await Project(path).RunAsync();

        Assert.StartsWith("tokenbudget-facts/4\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public Task An_editor_asks_for_no_facts_and_gets_no_complaint() => Given.OpenAI("TB8001")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    private static Verification Project(string factsFile) => Given.Project("TB8001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithBuildProperty("TokenBudgetFactsFile", factsFile)
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""");

    private string InsideOfAFile()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        return Path.Combine(file, "Project.tokenbudget");
    }
}
