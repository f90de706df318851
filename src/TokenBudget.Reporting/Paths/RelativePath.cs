namespace TokenBudget.Reporting.Paths;

/// <summary>Paths as they stand in facts and reports: relative, with <c>/</c>, without <c>.</c> and needless <c>..</c>.</summary>
public static class RelativePath
{
    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The way from a folder to a file or folder. Both must be absolute; the result is absolute only when they share no root.</summary>
    /// <param name="folder">Absolute path of the folder to start from.</param>
    /// <param name="target">Absolute path to reach.</param>
    /// <returns>The path with <c>/</c>; empty when both are the same.</returns>
    public static string Between(string folder, string target)
    {
        var from = Segments(folder);
        var to = Segments(target);
        var common = 0;
        while (common < from.Count && common < to.Count && string.Equals(from[common], to[common], Comparison))
        {
            common++;
        }

        // Different drives: there is no relative path.
        if (common == 0 && from.Count > 0 && IsDrive(from[0]))
        {
            return string.Join("/", to);
        }

        return string.Join("/", Enumerable.Repeat("..", from.Count - common).Concat(to.Skip(common)));
    }

    /// <summary>A path relative to a folder that is itself relative to the root, as one path relative to the root.</summary>
    public static string Combine(string folder, string path)
    {
        var normalised = path.Replace('\\', '/');
        var isAbsolute = normalised.Length > 0 && (normalised[0] == '/' || (normalised.Length > 1 && normalised[1] == ':'));
        return isAbsolute ? normalised : string.Join("/", Segments(folder + "/" + normalised));
    }

    /// <summary>The folder part of a path with <c>/</c>; empty when there is none.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    private static List<string> Segments(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] != "..")
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment.Length > 0 && segment != ".")
            {
                segments.Add(segment);
            }
        }

        return segments;
    }

    private static bool IsDrive(string segment) => segment.Length == 2 && segment[1] == ':';
}
