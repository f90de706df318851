namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A method that other code of the program may call.</summary>
/// <param name="Name">What stands before the arguments, such as <c>Service3.AskAsync</c>; <c>{0}</c> stands for a receiver.</param>
/// <param name="Returns">What it returns; null for nothing.</param>
/// <param name="IsAwaited">Whether it is asynchronous.</param>
/// <param name="Cost">The most requests of one call, without those of the functions that it is given.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record Callable(string Name, Kind? Returns, bool IsAwaited, int Cost, IReadOnlyList<Parameter> Parameters)
{
    /// <summary>Makes the receiver; null when <see cref="Name"/> needs none.</summary>
    public Func<Body, string>? Receiver { get; init; }

    /// <summary>The construct that a call is counted as.</summary>
    public string Construct { get; init; } = "call of a static method";

    /// <summary>True when its first argument stands in front of the name.</summary>
    public bool IsExtension { get; init; }

    /// <summary>True for a property: its name is all that a call needs, and an argument is assigned.</summary>
    public bool IsAccessor { get; init; }

    /// <summary>What stands after the call, such as <c>.Item1</c>.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>True when the method can be named as a group with the signature of <see cref="Kind.Ask"/>.</summary>
    public bool IsAsk => IsAwaited && Returns == Kind.Text && Receiver is null && Parameters is [{ Kind: Kind.Text, Modifier: "" }];
}
