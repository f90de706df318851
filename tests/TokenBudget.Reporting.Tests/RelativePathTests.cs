using TokenBudget.Reporting.Paths;

namespace TokenBudget.Reporting.Tests;

public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/repo", "/repo/src/A/A.csproj", "src/A/A.csproj")]
    [InlineData("/repo/", "/repo/A.csproj", "A.csproj")]
    [InlineData("/repo/src", "/repo/lib/B.cs", "../lib/B.cs")]
    [InlineData("/repo", "/repository/B.cs", "../repository/B.cs")]
    [InlineData("/", "/a/b", "a/b")]
    [InlineData("/repo", "/repo", "")]
    [InlineData(@"C:\repo", @"C:\repo\src\A.cs", "src/A.cs")]
    [InlineData(@"C:\repo", @"D:\other\A.cs", "D:/other/A.cs")]
    public void Between_gives_the_way(string folder, string target, string expected) =>
        Assert.Equal(expected, RelativePath.Between(folder, target));

    [Theory]
    [InlineData("src/A", "Chat.cs", "src/A/Chat.cs")]
    [InlineData("src/A", "../B/Chat.cs", "src/B/Chat.cs")]
    [InlineData("src/A", "../../../Chat.cs", "../Chat.cs")]
    [InlineData("", "./Chat.cs", "Chat.cs")]
    [InlineData("src/A", @"Sub\Chat.cs", "src/A/Sub/Chat.cs")]
    [InlineData("src/A", "/abs/Chat.cs", "/abs/Chat.cs")]
    public void Combine_normalises(string folder, string path, string expected) =>
        Assert.Equal(expected, RelativePath.Combine(folder, path));

    [Fact]
    public void The_repository_root_is_found_by_its_git_entry_then_solution_then_project()
    {
        var root = Directory.CreateTempSubdirectory("tb-root-").FullName;
        try
        {
            var project = Directory.CreateDirectory(Path.Combine(root, "src", "A")).FullName;

            Assert.Equal(project, RepositoryRoot.Find(project, null));
            Assert.Equal(root, RepositoryRoot.Find(project, root));
            Assert.Equal(project, RepositoryRoot.Find(project, Path.Combine(root, "elsewhere")));

            File.WriteAllText(Path.Combine(root, "src", ".git"), "gitdir: elsewhere");
            Assert.Equal(Path.Combine(root, "src"), RepositoryRoot.Find(project, root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
