using TokenBudget.Reporting;
using TokenBudget.Reporting.Json;

namespace TokenBudget.Cli.Commands;

/// <summary>Reads report files and merges them.</summary>
internal static class ReportInput
{
    /// <summary>Pattern of the files that builds leave.</summary>
    private const string Pattern = "*.tokenbudget.json";

    /// <summary>Reads every file, and every project report under every folder.</summary>
    /// <exception cref="UserErrorException">A path does not exist, a folder holds no report, or a file is none.</exception>
    public static Report Read(IEnumerable<string> paths)
    {
        var merged = Report.Empty;
        foreach (var file in paths.SelectMany(Files))
        {
            merged = Add(merged, file);
        }

        return merged;
    }

    private static Report Add(Report merged, string file)
    {
        try
        {
            return ReportMerger.Merge([merged, ReportJson.Read(File.ReadAllText(file))]);
        }
        catch (Exception exception) when (exception is ReportFormatException or ReportConflictException)
        {
            throw new UserErrorException($"{file}: {exception.Message}");
        }
    }

    private static IReadOnlyList<string> Files(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UserErrorException($"There is no file or folder '{path}'.");
        }

        var files = Directory.GetFiles(path, Pattern, SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new UserErrorException($"There is no {Pattern} under '{path}'. Build with the package TokenBudget first, or use 'tokenbudget scan'.");
    }
}
