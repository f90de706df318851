using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>One change of a file that caps a call.</summary>
/// <param name="Target">The node that changes.</param>
/// <param name="Change">What becomes of it; the node that is handed in may have changed inside already.</param>
/// <param name="Namespaces">What the new code needs in scope.</param>
internal sealed record CapEdit(SyntaxNode Target, Func<SyntaxNode, SyntaxNode> Change, ImmutableArray<string> Namespaces);
