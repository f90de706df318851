namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Where text that nothing limits comes from.</summary>
internal enum DataKind
{
    /// <summary>A variable, or what some method gives: nothing is known but that it is text.</summary>
    Text,

    /// <summary>All of a file.</summary>
    File,

    /// <summary>All that a reader gives.</summary>
    Stream,

    /// <summary>The body of a request or response.</summary>
    HttpBody,

    /// <summary>An object or collection as JSON.</summary>
    Serialized,

    /// <summary>What somebody types or pipes in.</summary>
    Console,

    /// <summary>What another program writes.</summary>
    ProcessOutput,

    /// <summary>An exception with its stack trace.</summary>
    Exception,

    /// <summary>All elements of a collection.</summary>
    Elements,
}
