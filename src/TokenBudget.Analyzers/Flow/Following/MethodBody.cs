using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>The code of a method, read once per compilation.</summary>
/// <param name="Method">The method as declared.</param>
/// <param name="Body">Its operations.</param>
/// <param name="Uses">Where its variables change.</param>
/// <param name="IsPlumbing">True when it passes requests on for others, so that its calls are counted where it is called.</param>
/// <param name="IsIterator">True when it runs while its result is enumerated.</param>
internal sealed record MethodBody(IMethodSymbol Method, IOperation Body, VariableUses Uses, bool IsPlumbing, bool IsIterator);
