using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.CodeFixes.Limits;

/// <summary>One change of a file that puts a limit in.</summary>
/// <param name="Target">The node that changes.</param>
/// <param name="Change">What becomes of it; the node that is handed in may have changed inside already.</param>
/// <param name="Namespaces">What the new code needs in scope.</param>
internal sealed record LimitEdit(SyntaxNode Target, Func<SyntaxNode, SyntaxNode> Change, ImmutableArray<string> Namespaces);
