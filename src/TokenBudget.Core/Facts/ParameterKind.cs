namespace TokenBudget.Core.Facts;

/// <summary>What of an argument an unknown stands for.</summary>
public enum ParameterKind
{
    /// <summary>The tokens that its text adds inside of a longer text.</summary>
    Text,

    /// <summary>The tokens that any one of its elements adds inside of a longer text.</summary>
    Element,

    /// <summary>The number of its elements.</summary>
    Count,

    /// <summary>The number itself; 0 when it is negative.</summary>
    Number,

    /// <summary>The tokens of its text where that stands alone in a message.</summary>
    Whole,

    /// <summary>The tokens of any one of its elements where that stands alone in a message.</summary>
    WholeElement,
}
