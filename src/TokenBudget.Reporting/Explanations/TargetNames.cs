using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Explanations;

/// <summary>What to type for a method or a call site.</summary>
public static class TargetNames
{
    /// <summary>The shortest arguments that mean this target and no other, ready for a shell.</summary>
    public static string ToType(TargetFinder finder, ExplainTarget target)
    {
        string[] names = [.. Candidates(target)];
        foreach (var name in names)
        {
            if (finder.Find(name) is [var found] && found == target)
            {
                return Quote(name);
            }
        }

        // The same source may be compiled into several projects; then only the project tells them apart.
        var last = names[names.Length - 1];
        var sameName = finder.Projects.Count(project => TargetFinder.IsProject(project, target.Project.Name));
        return $"{Quote(last)} --project {Quote(sameName == 1 ? target.Project.Name : target.Project.File)}";
    }

    private static IEnumerable<string> Candidates(ExplainTarget target)
    {
        if (target is ExplainTarget.OfMethod { Method.Id: var id })
        {
            var path = MemberPath.OfId(id);
            for (var parts = Math.Min(2, path.Parts.Count); parts <= path.Parts.Count; parts++)
            {
                yield return string.Join(".", path.Parts.Skip(path.Parts.Count - parts));
            }

            yield return id;
        }
        else if (target is ExplainTarget.OfCallSite { CallSite: var site })
        {
            for (var start = site.File.LastIndexOf('/'); start > 0; start = site.File.LastIndexOf('/', start - 1))
            {
                yield return PlaceText.Of(site.File.Substring(start + 1), site.Line);
            }

            yield return PlaceText.Of(site.File, site.Line);
            yield return site.Id;
        }
    }

    private static string Quote(string text) =>
        text.IndexOfAny(['$', '`']) >= 0 ? $"'{text}'"
        : text.IndexOfAny([' ', '(', ')', '<', '>', '{', '}', '[', ']', '*', '?', '&', ';', '|', '#', '~', '@']) >= 0 ? $"\"{text}\""
        : text;
}
