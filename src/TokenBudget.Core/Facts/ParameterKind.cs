namespace TokenBudget.Core.Facts;

/// <summary>What of an argument, or of the arguments of a source, an unknown stands for.</summary>
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

    /// <summary>The output tokens of one request at most, as the options, client or number of a source say, or the model.</summary>
    Cap,

    /// <summary>The input tokens that the options of a source add to one request.</summary>
    Added,

    /// <summary>The requests that a library sends after the first one, because of the client and the tools of a source.</summary>
    Rounds,
}
