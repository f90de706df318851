using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>What and where: the part of a diagnostic that marks in a source can say.</summary>
/// <param name="Path">The file; empty when the diagnostic has no place.</param>
/// <param name="Span">In that file; empty when the diagnostic has no place.</param>
/// <param name="Id">The rule.</param>
internal readonly record struct DiagnosticPlace(string Path, TextSpan Span, string Id)
{
    /// <summary>The place of a diagnostic in source or, by path, in an additional or settings file.</summary>
    public static DiagnosticPlace Of(Diagnostic diagnostic) => new(PathOf(diagnostic.Location), diagnostic.Location.SourceSpan, diagnostic.Id);

    /// <summary>The file of a diagnostic, empty when it has no place.</summary>
    public static string PathOf(Location location) => location.SourceTree?.FilePath ?? location.GetLineSpan().Path ?? string.Empty;
}
