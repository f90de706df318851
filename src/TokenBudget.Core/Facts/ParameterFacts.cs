namespace TokenBudget.Core.Facts;

/// <summary>An unknown of a summary that a caller knows better.</summary>
/// <param name="Unknown">Its name in the bounds.</param>
/// <param name="Name">Its name in the expected expression, such as <c>tokens(question)</c>.</param>
/// <param name="Ordinal">Ordinal of the parameter, from 0; of <see cref="IsOfSource">some kinds</see> the index among the sources of the summary.</param>
/// <param name="Kind">What of the argument it stands for.</param>
public sealed record ParameterFacts(string Unknown, string Name, int Ordinal, ParameterKind Kind)
{
    /// <summary>Tokens at most, as the parameter's attributes promise; null when they promise none. Attributes are not in metadata, so the facts have to say it.</summary>
    public long? MaxTokens { get; init; }

    /// <summary>UTF-8 bytes at most, as the parameter's attributes promise; null when they promise none.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>True when it stands for something of a source, not of a single parameter.</summary>
    public bool IsOfSource => Kind is ParameterKind.Cap or ParameterKind.Added or ParameterKind.Rounds;

    /// <summary>True when the attributes of the parameter promise a limit.</summary>
    public bool IsDeclared => MaxTokens is not null || MaxBytes is not null;
}
