namespace TokenBudget.Reporting.Explanations;

/// <summary>Finds the methods and call sites that a user means.</summary>
public sealed class TargetFinder
{
    private readonly IReadOnlyList<ExplainTarget.OfMethod> _methods;
    private readonly IReadOnlyList<ExplainTarget.OfCallSite> _callSites;

    /// <summary>Looks in some projects, each built for one target framework or seen as one (<see cref="TargetFrameworks.Collapse(Report)"/>).</summary>
    public TargetFinder(IReadOnlyList<ProjectReport> projects)
    {
        Projects = projects;
        _methods = [.. projects.SelectMany(static project => project.Methods.Select(method => new ExplainTarget.OfMethod(project, method)))];
        _callSites = [.. projects.SelectMany(static project => project.CallSites.Select(site => new ExplainTarget.OfCallSite(project, site)))];
    }

    /// <summary>Where it looks.</summary>
    public IReadOnlyList<ProjectReport> Projects { get; }

    /// <summary>All methods and call sites.</summary>
    public IEnumerable<ExplainTarget> All => [.. _methods, .. _callSites];

    /// <summary>What the text may mean.</summary>
    /// <param name="query">The name of a method (<c>Ask</c>, <c>Chat.Ask</c>, a documentation-comment id), the id of a call site, or a place (<c>Chat.cs:42</c>).
    /// Case counts only where it decides between several.</param>
    /// <param name="project">Name or file of the only project to look in; null for all.</param>
    /// <returns>In the order of the report; empty when nothing fits.</returns>
    public IReadOnlyList<ExplainTarget> Find(string query, string? project = null)
    {
        var found = SourcePosition.Parse(query) is { } position ? AtPosition(position) : [];
        if (found.Count == 0)
        {
            found = [.. Named(query, StringComparison.Ordinal)];
        }

        if (found.Count == 0)
        {
            found = [.. Named(query, StringComparison.OrdinalIgnoreCase)];
        }

        return project is null ? found : [.. found.Where(target => IsProject(target.Project, project))];
    }

    /// <summary>True when a text names a project: by its name, or by the end of the path of its file.</summary>
    public static bool IsProject(ProjectReport project, string text) =>
        string.Equals(project.Name, text, StringComparison.OrdinalIgnoreCase)
        || (SourcePosition.Parse(text + ":1") is { } file && file.IsIn(project.File));

    /// <summary>Call sites come first: a method that stands on one line with its call is what the call explains too.</summary>
    private List<ExplainTarget> AtPosition(SourcePosition position)
    {
        ExplainTarget[] sites = [.. _callSites.Where(target => target.CallSite.Line == position.Line && position.IsIn(target.File))];
        if (sites.Length == 0)
        {
            return [.. _methods.Where(target => target.Line == position.Line && position.IsIn(target.File))];
        }

        ExplainTarget[] inColumn = [.. sites.Where(target => ((ExplainTarget.OfCallSite)target).CallSite.Column == position.Column)];
        return [.. inColumn.Length > 0 ? inColumn : sites];
    }

    private IEnumerable<ExplainTarget> Named(string query, StringComparison comparison)
    {
        // With its prefix an id is complete, so nothing may stand before it.
        var isId = query.Length > 2 && query[1] == ':';
        var path = MemberPath.OfQuery(query);
        var methods = _methods.Where(target => isId
            ? string.Equals(target.Method.Id, query, comparison)
            : MemberPath.OfId(target.Method.Id).EndsWith(path, comparison));
        return methods.Concat<ExplainTarget>(_callSites.Where(target => string.Equals(target.CallSite.Id, query, comparison)));
    }
}
