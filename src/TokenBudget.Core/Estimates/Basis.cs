namespace TokenBudget.Core.Estimates;

/// <summary>What a figure rests on, from the strongest to the weakest. The sum of two figures has the weaker basis.</summary>
public enum Basis
{
    /// <summary>Counted from text that is known completely; minimum and maximum are the same.</summary>
    Exact,

    /// <summary>An interval that follows from the code: types, slices, lengths, loop bounds, model limits.</summary>
    Bounded,

    /// <summary>An interval that rests on what somebody wrote in an attribute or a setting.</summary>
    Declared,

    /// <summary>An interval that rests on an assumption, such as an estimated tokeniser.</summary>
    Assumed,

    /// <summary>Nothing limits the figure from above.</summary>
    Unbounded,
}
