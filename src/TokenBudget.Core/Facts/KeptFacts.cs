namespace TokenBudget.Core.Facts;

/// <summary>Something that the object of a method was given when it was made, and keeps.</summary>
/// <param name="Constructor">Documentation id of the constructor.</param>
/// <param name="Ordinal">Ordinal of the constructor's parameter, from 0.</param>
/// <param name="Name">Name of that parameter.</param>
/// <param name="Type">Documentation id of its type, such as <c>T:Microsoft.Extensions.AI.IChatClient</c>; empty when it has none. Where the object is not known, what is registered for the type stands for it.</param>
public sealed record KeptFacts(string Constructor, int Ordinal, string Name, string Type);
