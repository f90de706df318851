using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>The members that call an accessor, operator, conversion, constructor or <c>Dispose</c> without naming it in an invocation. All code is looked through, which is
/// only asked for where such a method sends something.</summary>
internal sealed class HiddenUsers(SymbolValues symbols)
{
    /// <summary>True for methods that may be called without being named.</summary>
    public static bool MayHide(IMethodSymbol method) =>
        method.MethodKind is MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.Constructor
        || (method.Parameters.IsEmpty && (method.Name.EndsWith("Dispose", StringComparison.Ordinal) || method.Name.EndsWith("DisposeAsync", StringComparison.Ordinal)));

    /// <summary>The same by the name that a method has in metadata.</summary>
    public static bool MayHide(string name) =>
        name is "Dispose" or "DisposeAsync" or ReferencedFacts.ConstructorName
        || name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("op_", StringComparison.Ordinal)
        || name.StartsWith("add_", StringComparison.Ordinal) || name.StartsWith("remove_", StringComparison.Ordinal);

    /// <summary>The code of the members; see <see cref="MemberRoots"/>.</summary>
    public IReadOnlyCollection<SyntaxNode> Of(IMethodSymbol method, CancellationToken cancellation) => method.AssociatedSymbol is IPropertySymbol property
        ? Of(property, cancellation)
        : Of(called => SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, method.OriginalDefinition), cancellation);

    /// <summary>The members that call one of several methods.</summary>
    public IReadOnlyCollection<SyntaxNode> Of(Func<IMethodSymbol, bool> isOneOf, CancellationToken cancellation)
    {
        var users = new HashSet<SyntaxNode>();
        foreach (var tree in symbols.Trees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodesAndSelf())
            {
                if (MemberRoots.Is(node) && Calls(node, isOneOf, cancellation))
                {
                    users.Add(node);
                }
            }
        }

        return users;
    }

    private HashSet<SyntaxNode> Of(IPropertySymbol property, CancellationToken cancellation)
    {
        var users = new HashSet<SyntaxNode>();
        foreach (var tree in symbols.Trees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (Names(node, property, cancellation) && MemberRoots.Of(node) is { } root)
                {
                    users.Add(root);
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

    private bool Calls(SyntaxNode root, Func<IMethodSymbol, bool> isOneOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var operation in symbols.OperationOf(root, cancellation)?.DescendantsAndSelf() ?? [])
        {
            var (first, second) = HiddenCallees.Of(operation);
            if ((first is not null && isOneOf(first)) || (second is not null && isOneOf(second)))
            {
                return true;
            }
        }

        return false;
    }
}
