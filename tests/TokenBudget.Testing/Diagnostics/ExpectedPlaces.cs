using System.Collections.Immutable;
using TokenBudget.Testing.Markup;
using TokenBudget.Testing.Projects;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>The marks of all files as places.</summary>
internal static class ExpectedPlaces
{
    /// <summary>One place for each id of each mark; <c>[|…|]</c> stands for the only rule under test.</summary>
    /// <exception cref="VerificationException">There is a <c>[|…|]</c> and not exactly one rule.</exception>
    public static ImmutableArray<DiagnosticPlace> Of(IEnumerable<(string Path, MarkupText Content)> files, ImmutableArray<string> rules) =>
    [
        .. from file in files
           from span in file.Content.Spans
           from id in span.Ids.IsEmpty ? [OnlyOne(rules)] : span.Ids
           select new DiagnosticPlace(file.Path, span.Span, id),
    ];

    /// <summary>The marks of the files of a project.</summary>
    public static ImmutableArray<DiagnosticPlace> Of(ProjectDescription project, ImmutableArray<string> rules) =>
        Of(project.Files.Select(file => (file.Path, file.Content)), rules);

    private static string OnlyOne(ImmutableArray<string> rules) => rules is [var rule]
        ? rule
        : throw new VerificationException($"'[|…|]' needs exactly one rule under test, here are {rules.Length}: {string.Join(", ", rules)}. Write {{|ID:…|}} or restrict with Only(…).");
}
