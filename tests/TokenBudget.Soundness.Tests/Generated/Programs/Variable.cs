namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A variable of a generated program.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">Its name, or how a field or property is reached.</param>
internal sealed record Variable(Kind Kind, string Name)
{
    /// <summary>True when it may be assigned.</summary>
    public bool IsAssignable { get; init; } = true;

    /// <summary>False for properties, which can't be given by <c>ref</c>.</summary>
    public bool CanBeReferenced { get; init; } = true;

    /// <summary>False for <c>ref</c> and <c>out</c> parameters: lambdas can't use them.</summary>
    public bool CanBeCaptured { get; init; } = true;

    /// <summary>For functions: the most requests that one call of it sends, if who calls it pays for them.</summary>
    public int Cost { get; init; }

    /// <summary>For functions that are parameters: the parameter, which counts how often it is called, because who gives the function pays.</summary>
    public Parameter? Parameter { get; init; }
}
