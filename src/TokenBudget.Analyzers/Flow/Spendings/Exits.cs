namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>Ways out of the middle of a member, with what was spent on each: returns, exceptions and jumps.</summary>
internal sealed class Exits
{
    private readonly List<(Trail Spent, ExitKind Kind)> _exits = [];

    /// <summary>How many there are; a mark for <see cref="Since"/>.</summary>
    public int Count => _exits.Count;

    /// <summary>True when control went elsewhere, other than by an exception, since a mark.</summary>
    public bool HasLeft(int mark)
    {
        for (var i = mark; i < _exits.Count; i++)
        {
            if (_exits[i].Kind != ExitKind.Throw)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(Trail spent, ExitKind kind) => _exits.Add((spent, kind));

    /// <summary>What was spent after <paramref name="origin"/> on the ways to the exits of some kinds that were noted after a mark.</summary>
    public List<Spending> Since(int mark, Trail origin, params ExitKind[] kinds)
    {
        var spent = new List<Spending>();
        for (var i = mark; i < _exits.Count; i++)
        {
            if (Array.IndexOf(kinds, _exits[i].Kind) >= 0 && ReferenceEquals(_exits[i].Spent.Root, origin.Root) && Trail.Ancestor(_exits[i].Spent, origin) is { } common)
            {
                spent.Add(_exits[i].Spent.Since(common));
            }
        }

        return spent;
    }

    /// <summary>A <c>finally</c> adds to what is spent on every way that was noted since a mark.</summary>
    public void Append(int mark, Trail root, Spending spent)
    {
        for (var i = mark; i < _exits.Count; i++)
        {
            if (ReferenceEquals(_exits[i].Spent.Root, root))
            {
                _exits[i] = (_exits[i].Spent.Add(spent), _exits[i].Kind);
            }
        }
    }

    /// <summary>Exits that were noted inside a pass over a loop get what the whole loop spends.</summary>
    public void Rebase(int mark, Trail root, Trail whole)
    {
        for (var i = mark; i < _exits.Count; i++)
        {
            if (ReferenceEquals(_exits[i].Spent.Root, root))
            {
                _exits[i] = (whole, _exits[i].Kind);
            }
        }
    }

    /// <summary>What the member spends when it is left, by whichever way.</summary>
    /// <param name="end">What was spent at its end; null when that is not reached.</param>
    /// <param name="root">Where the member began.</param>
    public Spending Total(Trail? end, Trail root)
    {
        // What all ways have in common stands before the choice.
        var common = end;
        foreach (var (spent, kind) in _exits)
        {
            if (kind is ExitKind.Return or ExitKind.Throw)
            {
                common = common is null ? spent : Trail.Ancestor(common, spent) ?? root;
            }
        }

        if (common is null)
        {
            // What goes on until the program is stopped spends as well.
            var endless = Since(0, root, ExitKind.Never);
            return endless.Count == 0 ? SequenceSpending.None : EitherSpending.Of(endless, []);
        }

        foreach (var (spent, kind) in _exits)
        {
            common = kind == ExitKind.Never ? Trail.Ancestor(common, spent) ?? root : common;
        }

        var normal = new List<Spending>();
        var aborted = new List<Spending>();
        if (end is not null)
        {
            normal.Add(end.Since(common));
        }

        foreach (var (spent, kind) in _exits)
        {
            if (kind != ExitKind.Jump)
            {
                (kind == ExitKind.Return ? normal : aborted).Add(spent.Since(common));
            }
        }

        if (normal.Count == 0)
        {
            normal.Add(SequenceSpending.None);
        }

        return common.Add(EitherSpending.Of(normal, aborted)).ToSpending();
    }
}
