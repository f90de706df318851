namespace TokenBudget.Cli.Tests;

public sealed class ScanArgumentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb scan ").FullName;

    [Theory]
    [InlineData("There is no file or folder", "missing")]
    [InlineData("is no .sln, .slnx or .csproj file", "text.txt")]
    [InlineData("There is no .sln, .slnx or .csproj file under", ".")]
    [InlineData("--fail-on is 'eror'. It must be one of: error, warning, never.", ".", "--fail-on", "eror")]
    [InlineData("'htm' is no report format", ".", "-f", "htm")]
    public async Task Wrong_arguments_are_explained_before_anything_is_built(string explanation, params string[] args)
    {
        File.WriteAllText(Path.Combine(_folder, "text.txt"), "");

        var result = await Cli.RunAsync("", ["scan", Path.Combine(_folder, args[0]), .. args.Skip(1)]);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains(explanation, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_in_output_folders_are_not_the_users_code()
    {
        foreach (var folder in (string[])["bin", "obj", ".hidden", "node_modules"])
        {
            Directory.CreateDirectory(Path.Combine(_folder, folder));
            File.WriteAllText(Path.Combine(_folder, folder, "X.csproj"), "<Project/>");
        }

        Assert.Contains("There is no .sln", (await Cli.RunAsync("", "scan", _folder)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_does_not_build_gives_its_errors_and_exit_code_3()
    {
        File.WriteAllText(Path.Combine(_folder, "X.csproj"), """<Project><Target Name="Build"><Error Code="X1" Text="Out of flour" /></Target><Target Name="Restore" /></Project>""");

        var result = await Cli.RunAsync("", "scan", _folder);

        Assert.Equal(ExitCodes.BuildFailed, result.ExitCode);
        Assert.Contains("error X1: Out of flour", result.Error, StringComparison.Ordinal);
        Assert.Contains("X.csproj does not build", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_a_report_is_an_error_and_not_an_empty_report()
    {
        File.WriteAllText(Path.Combine(_folder, "X.csproj"), """<Project><Target Name="Build" /><Target Name="Restore" /></Project>""");

        var result = await Cli.RunAsync("", "scan", _folder);

        Assert.Equal(ExitCodes.UsageError, result.ExitCode);
        Assert.Contains("left no report", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
