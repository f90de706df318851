namespace TokenBudget.Cli.Scanning;

/// <summary>What a scan builds.</summary>
/// <param name="Folder">Absolute path of the folder that the user means; paths are relative to it when there is no repository.</param>
/// <param name="Files">Absolute paths of solutions, or of projects.</param>
internal sealed record ScanTargets(string Folder, IReadOnlyList<string> Files)
{
    private static readonly string[] SolutionExtensions = [".slnx", ".sln"];

    // Output, packages and checkouts of other things: what lies there is not the user's code.
    private static readonly string[] SkippedFolders = ["bin", "obj", "artifacts", "node_modules", "packages"];

    /// <summary>Finds what a path on the command line means.</summary>
    /// <exception cref="UserErrorException">The path does not exist, or holds nothing to build.</exception>
    public static ScanTargets Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return IsSolution(full) || IsProject(full)
                ? new ScanTargets(Path.GetDirectoryName(full)!, [full])
                : throw new UserErrorException($"'{path}' is no .sln, .slnx or .csproj file.");
        }

        if (!Directory.Exists(full))
        {
            throw new UserErrorException($"There is no file or folder '{path}'.");
        }

        var files = Enumerate(full).ToArray();
        var solutions = WithoutTwins(files.Where(IsSolution));
        string[] targets = solutions.Length > 0 ? solutions : [.. files.Where(IsProject)];
        return targets.Length > 0
            ? new ScanTargets(full, targets)
            : throw new UserErrorException($"There is no .sln, .slnx or .csproj file under '{path}'.");
    }

    /// <summary>Of a solution that stands in both formats, the newer format is enough.</summary>
    private static string[] WithoutTwins(IEnumerable<string> solutions) =>
    [
        .. solutions
            .GroupBy(static file => Path.ChangeExtension(file, null), StringComparer.Ordinal)
            .Select(static twins => twins.OrderBy(static file => Array.IndexOf(SolutionExtensions, Extension(file))).First()),
    ];

    private static IEnumerable<string> Enumerate(string folder)
    {
        var files = Directory.GetFiles(folder);
        Array.Sort(files, StringComparer.Ordinal);
        var folders = Directory.GetDirectories(folder);
        Array.Sort(folders, StringComparer.Ordinal);
        return files.Concat(folders.Where(IsSearched).SelectMany(Enumerate));
    }

    // Links are not followed: they may lead back.
    private static bool IsSearched(string folder)
    {
        var name = Path.GetFileName(folder);
        return name[0] != '.'
            && !SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase)
            && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;
    }

    private static bool IsSolution(string file) => SolutionExtensions.Contains(Extension(file), StringComparer.Ordinal);

    private static bool IsProject(string file) => Extension(file) == ".csproj";

    private static string Extension(string file) => Path.GetExtension(file).ToLowerInvariant();
}
