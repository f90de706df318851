using System.Collections.Immutable;
using TokenBudget.Testing.Markup;

namespace TokenBudget.Testing.Projects;

/// <summary>A file of a project under test, without its marks.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Content">The text and the marks that stood in it.</param>
/// <param name="Metadata">MSBuild metadata of an additional file.</param>
internal sealed record ProjectFile(string Path, MarkupText Content, ImmutableArray<(string Name, string Value)> Metadata)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsNumbered => Kind == ProjectFileKind.Source && Name.StartsWith("Test", StringComparison.Ordinal) && char.IsAsciiDigit(Name[4]);

    public ProjectFileKind Kind => Name switch
    {
        ".editorconfig" or ".globalconfig" => ProjectFileKind.Settings,
        _ when Name.EndsWith(".cs", StringComparison.Ordinal) => ProjectFileKind.Source,
        _ when Name.EndsWith(".globalconfig", StringComparison.Ordinal) => ProjectFileKind.Settings,
        _ => ProjectFileKind.Additional,
    };

    /// <summary>Line feeds only, so that spans do not depend on how a test file was checked out.</summary>
    public static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
