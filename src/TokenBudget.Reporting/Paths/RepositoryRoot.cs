namespace TokenBudget.Reporting.Paths;

/// <summary>Finds the folder that the paths of a report are relative to.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder at or above the project with a <c>.git</c> entry; otherwise the solution's folder when the project lies in it; otherwise the project's folder.</summary>
    /// <param name="projectFolder">Absolute path.</param>
    /// <param name="solutionFolder">Absolute path; null or empty when the project is built alone.</param>
    /// <returns>An absolute path.</returns>
    public static string Find(string projectFolder, string? solutionFolder)
    {
        for (var folder = new DirectoryInfo(projectFolder); folder is not null; folder = folder.Parent)
        {
            // A work tree has a .git file, a clone a .git folder.
            var entry = Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(entry) || File.Exists(entry))
            {
                return folder.FullName;
            }
        }

        return solutionFolder is { Length: > 0 } && Contains(solutionFolder, projectFolder) ? solutionFolder : projectFolder;
    }

    private static bool Contains(string folder, string inner)
    {
        var path = RelativePath.Between(folder, inner);
        return path != ".." && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path);
    }
}
