namespace TokenBudget.Reporting.Json;

/// <summary>Entries of a report by the project that they name.</summary>
internal sealed class ByProject<T>
{
    private readonly Dictionary<(string File, string TargetFramework), (List<T> Items, JsonCursor First)> _groups = [];

    public void Add((string File, string TargetFramework) project, T item, JsonCursor entry)
    {
        if (!_groups.TryGetValue(project, out var group))
        {
            _groups.Add(project, group = ([], entry));
        }

        group.Items.Add(item);
    }

    /// <summary>The entries of a project, once.</summary>
    public IReadOnlyList<T> Take((string File, string TargetFramework) project)
    {
        if (!_groups.TryGetValue(project, out var group))
        {
            return [];
        }

        _groups.Remove(project);
        return group.Items;
    }

    /// <summary>Refuses entries of projects that the report does not list: dropping them would make its figures too small.</summary>
    public void ExpectEmpty()
    {
        foreach (var group in _groups)
        {
            throw group.Value.First.Damaged($"belongs to {group.Key.File} ({group.Key.TargetFramework}), which \"projects\" does not list");
        }
    }
}
