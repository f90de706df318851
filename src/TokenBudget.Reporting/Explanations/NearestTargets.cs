using TokenBudget.Core.Text;

namespace TokenBudget.Reporting.Explanations;

/// <summary>What a user may have meant who typed something that nothing fits.</summary>
public static class NearestTargets
{
    private const int Most = 5;

    // Farther than any distance between words.
    private const int Far = int.MaxValue;

    /// <summary>The nearest targets, the nearest first; empty when nothing is near.</summary>
    public static IReadOnlyList<ExplainTarget> Of(TargetFinder finder, string query)
    {
        Func<ExplainTarget, int> distance = SourcePosition.Parse(query) is { } position
            ? target => Distance(target, position)
            : Named(MemberPath.OfQuery(query));
        return
        [
            .. finder.All
                .Select(target => (target, distance: distance(target)))
                .Where(static entry => entry.distance < Far)
                .OrderBy(static entry => entry.distance)
                .Select(static entry => entry.target)
                .Take(Most),
        ];
    }

    /// <summary>All methods, the dearest first: what to show to a user of whom nothing is near.</summary>
    public static IReadOnlyList<ExplainTarget> Dearest(TargetFinder finder) =>
        [.. DearestMethods.Of(finder.Projects).Select(static entry => new ExplainTarget.OfMethod(entry.Project, entry.Method))];

    private static int Distance(ExplainTarget target, SourcePosition position) =>
        position.IsIn(target.File) ? Math.Abs(target.Line - position.Line) : Far;

    private static Func<ExplainTarget, int> Named(MemberPath query)
    {
        var name = query.Parts.Count > 0 ? query.Parts[query.Parts.Count - 1] : "";
        var mistakes = Math.Max(1, name.Length / 3);
        return target => target is ExplainTarget.OfMethod { Method.Id: var id } && name.Length > 0 ? Distance(MemberPath.OfId(id), name, mistakes) : Far;
    }

    /// <summary>Misspelt names come first, then names that hold the word, then the methods of a type or namespace of that name.</summary>
    private static int Distance(MemberPath path, string name, int mistakes)
    {
        var last = path.Parts.Count > 0 ? path.Parts[path.Parts.Count - 1] : "";
        var distance = Math.Min(EditDistance.Compute(name, last, mistakes), EditDistance.Compute(WithoutAsync(name), WithoutAsync(last), mistakes));
        return distance <= mistakes ? distance
            : last.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0 ? mistakes + 1
            : path.Parts.Any(part => EditDistance.Compute(name, part, 1) <= 1) ? mistakes + 2
            : Far;
    }

    // The ending is what people leave out first.
    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 5) : name;
}
