namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>Packs TokenBudget once per run into a folder feed, with a package folder of its own for all consumers.</summary>
public sealed class PackageFixture : IDisposable
{
    /// <summary>A version that no feed has, so that no other package is ever tested.</summary>
    public const string Version = "99.0.0-test";

    /// <summary>Packs.</summary>
    public PackageFixture()
    {
        Root = Directory.CreateTempSubdirectory("tb-e2e-").FullName;
        Feed = Path.Combine(Root, "feed");
        Packages = Path.Combine(Root, "packages");
        Pack(Places.PackProject);
    }

    /// <summary>Folder for everything that the tests make.</summary>
    public string Root { get; }

    /// <summary>The folder feed.</summary>
    public string Feed { get; }

    /// <summary>The package folder of all consumers.</summary>
    public string Packages { get; }

    /// <summary>The package file.</summary>
    public string Package => Path.Combine(Feed, $"TokenBudget.{Version}.nupkg");

    /// <summary>Packs a project of the repository, as it was built, into the feed.</summary>
    internal void Pack(string project) => Dotnet.Run(
        Path.GetDirectoryName(project)!,
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        "pack",
        project,
        "--no-build",
        "-c",
        Places.Configuration,
        "-o",
        Feed,
        "-p:PackageVersion=" + Version,
        "-nodeReuse:false").ShouldSucceed();

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
