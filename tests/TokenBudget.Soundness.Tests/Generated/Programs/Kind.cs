namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>What a value of a generated program is.</summary>
internal enum Kind
{
    Text,

    /// <summary>A number in [0, 3].</summary>
    Number,

    Flag,

    /// <summary>A list of messages that grows.</summary>
    Messages,

    /// <summary>An array of at most <see cref="Draft.MaxTexts"/> texts.</summary>
    Texts,

    /// <summary>The same as a sequence.</summary>
    Sequence,

    Client,
    Options,

    /// <summary>A function that is given a text and returns one.</summary>
    Ask,

    /// <summary>A function that is given nothing and returns nothing.</summary>
    Work,
}
