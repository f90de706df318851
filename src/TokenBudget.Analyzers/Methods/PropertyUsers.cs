using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>The members that read or assign a property. All code is looked through, which is only asked for where an accessor sends something.</summary>
internal sealed class PropertyUsers(SymbolValues symbols)
{
    /// <summary>The code of the members; see <see cref="MemberRoots"/>.</summary>
    public IReadOnlyCollection<SyntaxNode> Of(IPropertySymbol property, CancellationToken cancellation)
    {
        var users = new HashSet<SyntaxNode>();
        foreach (var tree in symbols.Trees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
            {
                var isNamed = property.IsIndexer ? node is ElementAccessExpressionSyntax or ElementBindingExpressionSyntax
                    : node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == property.Name;
                if (isNamed && symbols.SymbolAt(node, cancellation) is IPropertySymbol used && SymbolEqualityComparer.Default.Equals(used.OriginalDefinition, property.OriginalDefinition)
                    && MemberRoots.Of(node) is { } root)
                {
                    users.Add(root);
                }
            }
        }

        return users;
    }
}
