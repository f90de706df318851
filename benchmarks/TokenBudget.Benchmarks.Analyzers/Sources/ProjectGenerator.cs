using System.Collections.Immutable;
using System.Globalization;

namespace TokenBudget.Benchmarks.Analyzers.Sources;

/// <summary>Generates the files of a shop: ordinary classes, and every so often one that calls an LLM. Always the same for the same numbers.</summary>
internal static class ProjectGenerator
{
    private static readonly ImmutableArray<string> Plain = Templates("Plain");
    private static readonly ImmutableArray<string> Calls = Templates("Calls");

    /// <summary>Generates a project.</summary>
    /// <param name="files">How many files.</param>
    /// <param name="callEvery">Every how many files one has one LLM call; 0 for none.</param>
    public static ImmutableArray<GeneratedFile> Generate(int files, int callEvery) => [.. Enumerable.Range(0, files).Select(number => GenerateFile(number, callEvery))];

    /// <summary>How many LLM calls the files of <see cref="Generate"/> hold.</summary>
    public static int CountCalls(int files, int callEvery) => callEvery == 0 ? 0 : (files + callEvery - 1) / callEvery;

    private static GeneratedFile GenerateFile(int number, int callEvery)
    {
        var template = callEvery > 0 && number % callEvery == 0 ? Calls[number / callEvery % Calls.Length] : Plain[number % Plain.Length];
        var text = template
            .Replace("__N__", number.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("__AREA__", (number / 50).ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new GeneratedFile($"File{number:D4}.cs", text);
    }

    private static ImmutableArray<string> Templates(string kind)
    {
        var assembly = typeof(ProjectGenerator).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Templates/{kind}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
