using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing.Markup;

namespace TokenBudget.Testing.Projects;

/// <summary>Everything that decides how a project under test is compiled.</summary>
internal sealed class ProjectDescription(string name)
{
    private const string SettingsFile = ".editorconfig";

    private readonly List<string> _settings = [];
    private readonly List<ProjectFile> _files = [];

    public string Name { get; } = name;

    public string Folder { get; } = $"/{name}/";

    /// <summary>The files in the order in which they were added, the settings file that <see cref="AddSettings"/> builds last.</summary>
    public IReadOnlyList<ProjectFile> Files => _settings.Count == 0 ? _files : [.. _files, SettingsOfLines()];

    public List<string> Usings { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    public HashSet<MetadataReference> References { get; } = [];

    public List<ProjectDescription> Projects { get; } = [];

    public SortedDictionary<string, string> BuildProperties { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ReportDiagnostic> Severities { get; } = new(StringComparer.Ordinal);

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public OutputKind? OutputKind { get; set; }

    public void Add(string path, string text, (string Name, string Value)[] metadata)
    {
        var full = FullPath(path);
        if (_files.Any(file => file.Path == full) || (_settings.Count > 0 && full == FullPath(SettingsFile)))
        {
            throw new VerificationException($"The project has two files '{path}'. Give each its own path; settings go into one of WithSettings and WithFile.");
        }

        _files.Add(new ProjectFile(full, MarkupText.Parse(ProjectFile.Normalize(text)), [.. metadata]));
    }

    /// <summary>Adds a file in whose text nothing is a mark.</summary>
    public void AddVerbatim(string path, string text, (string Name, string Value)[] metadata) =>
        _files.Add(new ProjectFile(FullPath(path), MarkupText.Verbatim(text), [.. metadata]));

    /// <summary>Adds lines under <c>[*.cs]</c>; the first one is line 3 of the file, after <c>root = true</c> and the section.</summary>
    public void AddSettings(string lines)
    {
        if (_files.Any(file => file.Path == FullPath(SettingsFile)))
        {
            throw new VerificationException("The project already has a file '.editorconfig'; write the settings there.");
        }

        _settings.Add(ProjectFile.Normalize(lines));
    }

    public string FullPath(string path) => path.StartsWith('/') ? path : Folder + path;

    private ProjectFile SettingsOfLines() =>
        new(FullPath(SettingsFile), MarkupText.Parse($"root = true\n[*.cs]\n{string.Join('\n', _settings)}\n"), []);
}
