using TokenBudget.Reporting;
using TokenBudget.Reporting.Explanations;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>Methods and call sites as the user types them.</summary>
internal static class TargetArgument
{
    private const int MostMatches = 20;
    private const int MostExamples = 5;

    /// <summary>The one that is meant.</summary>
    /// <exception cref="UserErrorException">Nothing or more than one thing fits, or there is no such project; the message says what to type.</exception>
    public static ExplainTarget Find(TargetFinder finder, string text, string? project)
    {
        if (project is not null && !finder.Projects.Any(candidate => TargetFinder.IsProject(candidate, project)))
        {
            throw new UserErrorException($"There is no project '{project}'. There are: {string.Join(", ", finder.Projects.Select(static known => known.Name).Distinct())}.");
        }

        var found = finder.Find(text, project);
        return found.Count switch
        {
            0 => throw new UserErrorException(Unknown(finder, text)),
            1 => found[0],
            _ => throw new UserErrorException($"'{text}' may mean {found.Count} things. Type one of:{List(finder, found, MostMatches)}"),
        };
    }

    private static string Unknown(TargetFinder finder, string text)
    {
        var sentence = $"No method that sends requests and no call site is '{text}'.";
        var nearest = NearestTargets.Of(finder, text);
        if (nearest.Count > 0)
        {
            return $"{sentence} Did you mean:{List(finder, nearest, nearest.Count)}";
        }

        var dearest = NearestTargets.Dearest(finder);
        return dearest.Count > 0 ? $"{sentence} The dearest methods are:{List(finder, dearest, MostExamples)}" : $"{sentence} The report holds none.";
    }

    private static string List(TargetFinder finder, IReadOnlyList<ExplainTarget> targets, int most)
    {
        (string Name, string Place)[] lines =
        [
            .. targets.Take(most).Select(target => (TargetNames.ToType(finder, target), PlaceText.Of(target.File, target.Line))),
        ];
        var width = lines.Max(static line => line.Name.Length);
        var list = string.Concat(lines.Select(line => $"\n  {line.Name.PadRight(width)}  {line.Place}".TrimEnd()));
        return targets.Count > most ? $"{list}\n  … and {targets.Count - most} more" : list;
    }
}
