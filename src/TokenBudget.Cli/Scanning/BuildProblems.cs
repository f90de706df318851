namespace TokenBudget.Cli.Scanning;

/// <summary>Picks errors and warnings out of the output of a build.</summary>
internal sealed class BuildProblems
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<string> _all = [];

    /// <summary>Errors and warnings, each once, in order; all lines when there are none.</summary>
    public IReadOnlyList<string> Lines => _problems.Count > 0 ? _problems : _all;

    public void Add(string line)
    {
        _all.Add(line);

        // MSBuild repeats all of them in its summary.
        if (IsProblem(line) && _known.Add(line.Trim()))
        {
            _problems.Add(line);
        }
    }

    private static bool IsProblem(string line) =>
        line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal);
}
