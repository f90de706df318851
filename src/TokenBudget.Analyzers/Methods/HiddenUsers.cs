using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>The members that call an accessor, operator, conversion or <c>Dispose</c> without naming it in an invocation. All code is looked through, which is
/// only asked for where such a method sends something.</summary>
internal sealed class HiddenUsers(SymbolValues symbols)
{
    /// <summary>True for methods that may be called without being named.</summary>
    public static bool MayHide(IMethodSymbol method) =>
        method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.UserDefinedOperator or MethodKind.Conversion
        || (method.Parameters.IsEmpty && (method.Name.EndsWith("Dispose", StringComparison.Ordinal) || method.Name.EndsWith("DisposeAsync", StringComparison.Ordinal)));

    /// <summary>The code of the members; see <see cref="MemberRoots"/>.</summary>
    public IReadOnlyCollection<SyntaxNode> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        var users = new HashSet<SyntaxNode>();
        foreach (var tree in symbols.Trees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodesAndSelf())
            {
                if (method.AssociatedSymbol is IPropertySymbol property)
                {
                    if (Names(node, property, cancellation) && MemberRoots.Of(node) is { } root)
                    {
                        users.Add(root);
                    }
                }
                else if (MemberRoots.Is(node) && Calls(node, method, cancellation))
                {
                    users.Add(node);
                }
            }
        }

        return users;
    }

    /// <summary>Only nodes that look like a use of the property are bound.</summary>
    private bool Names(SyntaxNode node, IPropertySymbol property, CancellationToken cancellation)
    {
        var isNamed = property.IsIndexer ? node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax
            : node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == property.Name;
        return isNamed && symbols.SymbolAt(node, cancellation) is IPropertySymbol used && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, property.OriginalDefinition);
    }

    private bool Calls(SyntaxNode root, IMethodSymbol method, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var operation in symbols.OperationOf(root, cancellation)?.DescendantsAndSelf() ?? [])
        {
            var (first, second) = HiddenCallees.Of(operation);
            if (IsSame(first, method) || IsSame(second, method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(IMethodSymbol? called, IMethodSymbol method) => called is not null && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method.OriginalDefinition);
}
