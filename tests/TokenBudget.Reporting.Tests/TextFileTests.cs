namespace TokenBudget.Reporting.Tests;

public sealed class TextFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tb-file-").FullName;

    [Fact]
    public void Only_changes_are_written()
    {
        var path = Path.Combine(_folder, "deep", "a b.json");

        Assert.True(TextFile.WriteIfChanged(path, "één"));
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.False(TextFile.WriteIfChanged(path, "één"));
        Assert.Equal(2020, File.GetLastWriteTimeUtc(path).Year);
        Assert.True(TextFile.WriteIfChanged(path, "twee"));

        Assert.Equal("twee"u8.ToArray(), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing_behind()
    {
        var path = Path.Combine(_folder, "taken");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<Exception>(() => TextFile.WriteIfChanged(path, "text"));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
