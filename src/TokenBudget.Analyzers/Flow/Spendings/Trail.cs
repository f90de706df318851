namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What was spent on the way to one point of a member: a list that grows at its end. Paths share what they have in common.</summary>
internal sealed class Trail
{
    private readonly Trail? _previous;
    private readonly Spending? _step;
    private readonly int _length;

    private Trail(Trail? previous, Spending? step)
    {
        _previous = previous;
        _step = step;
        _length = previous is null ? 0 : previous._length + 1;
        Root = previous?.Root ?? this;
    }

    /// <summary>Where the list began: a member, or one pass over a loop or function.</summary>
    public Trail Root { get; }

    /// <summary>An empty list that is told from all others.</summary>
    public static Trail Start() => new(null, null);

    public Trail Add(Spending step) => step.Size == 0 ? this : new Trail(this, step);

    /// <summary>Everything since the root.</summary>
    public Spending ToSpending() => Since(Root);

    /// <summary>Everything after <paramref name="origin"/>, which must be a part of this list.</summary>
    public Spending Since(Trail origin)
    {
        if (ReferenceEquals(this, origin))
        {
            return SequenceSpending.None;
        }

        var steps = new List<Spending>(_length - origin._length);
        for (var cell = this; !ReferenceEquals(cell, origin) && cell._step is { } step; cell = cell._previous!)
        {
            steps.Add(step);
        }

        steps.Reverse();
        return SequenceSpending.Of(steps);
    }

    /// <summary>The last point that both lists have in common; null when they have different roots.</summary>
    public static Trail? Ancestor(Trail left, Trail right)
    {
        if (!ReferenceEquals(left.Root, right.Root))
        {
            return null;
        }

        while (!ReferenceEquals(left, right))
        {
            if (left._length >= right._length)
            {
                left = left._previous!;
            }
            else
            {
                right = right._previous!;
            }
        }

        return left;
    }

    /// <summary>One or the other. Lists with different roots have nothing to compare them by, so then anything may have been spent.</summary>
    public static Trail Join(Trail left, Trail right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        return Ancestor(left, right) is { } common
            ? common.Add(EitherSpending.Of([left.Since(common), right.Since(common)], []))
            : left.Root.Add(EitherSpending.UpTo(new UnknownSpending("paths that are not followed", place: null)));
    }
}
