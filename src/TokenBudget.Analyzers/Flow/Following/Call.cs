using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>One call of a method.</summary>
/// <param name="Place">The operation that calls.</param>
/// <param name="Instance">What it is called on; null for static methods.</param>
/// <param name="Receiver">The value of that.</param>
/// <param name="Arguments">By ordinal of the parameter; null where none is given.</param>
internal sealed record Call(IOperation Place, IOperation? Instance, Value? Receiver, Value?[] Arguments);
