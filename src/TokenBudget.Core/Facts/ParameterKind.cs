namespace TokenBudget.Core.Facts;

/// <summary>What of an argument an unknown stands for.</summary>
public enum ParameterKind
{
    /// <summary>The tokens that its text adds.</summary>
    Text,

    /// <summary>The tokens that any one of its elements adds.</summary>
    Element,

    /// <summary>The number of its elements.</summary>
    Count,

    /// <summary>The number itself; 0 when it is negative.</summary>
    Number,
}
