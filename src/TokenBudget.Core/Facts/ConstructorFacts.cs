namespace TokenBudget.Core.Facts;

/// <summary>What a constructor that other projects may call does with its arguments, for summaries that name what objects keep.</summary>
/// <param name="Id">Documentation id of the constructor.</param>
public sealed record ConstructorFacts(string Id)
{
    /// <summary>Its own arguments by the constructors that get them: itself, and those that it calls with <c>this</c> and <c>base</c>.</summary>
    public IReadOnlyList<PassedFacts> Passes { get; init; } = [];

    /// <summary>Ordinals of the parameters whose lists and options nobody changes by way of the object, now or later, ascending.</summary>
    public IReadOnlyList<int> Untouched { get; init; } = [];
}
