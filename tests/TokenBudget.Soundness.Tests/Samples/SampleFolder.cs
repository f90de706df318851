using TokenBudget.Soundness.Tests.Analysis;

namespace TokenBudget.Soundness.Tests.Samples;

/// <summary>Finds the samples of this repository and what was built of them.</summary>
internal static class SampleFolder
{
    private const string Marker = "TokenBudget.sln";

    private static readonly string s_root = FindRoot();

    // The last part of artifacts/bin/<project>/<configuration>/.
    private static readonly string s_configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    /// <summary>Path of the program of a sample, built in the same configuration as the tests.</summary>
    /// <exception cref="FileNotFoundException">It was not built.</exception>
    public static string Program(string sample)
    {
        var bin = Path.Combine(s_root, "samples", sample, "bin");
        var path = Directory.Exists(bin)
            ? Directory.EnumerateFiles(bin, sample + ".dll", SearchOption.AllDirectories)
                .FirstOrDefault(file => file.Contains($"{Path.DirectorySeparatorChar}{s_configuration}{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase))
            : null;
        return path ?? throw new FileNotFoundException($"The sample {sample} is not built in configuration {s_configuration}. Build samples/{sample} first.");
    }

    /// <summary>The sources of a sample.</summary>
    public static ProgramSource Source(string sample)
    {
        var folder = Path.Combine(s_root, "samples", sample);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path))));
        return new ProgramSource(sample, [.. files], File.ReadAllText(Path.Combine(folder, ".editorconfig")));
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Marker)))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
