using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Whether code makes a list longer or shorter. Read by syntax: a name that only looks the same counts too, and what is not plain counts as shortening.</summary>
/// <param name="IsLengthened">True when something may be added after the object is made.</param>
/// <param name="IsShortened">True when something may be taken away.</param>
internal sealed record ListUses(bool IsLengthened, bool IsShortened)
{
    /// <summary>What the code under the roots does to the list behind a name. What constructors assign is where it begins.</summary>
    public static ListUses Of(string name, IEnumerable<SyntaxNode> roots)
    {
        var (isLengthened, isShortened) = (false, false);
        foreach (var root in roots)
        {
            foreach (var node in root.DescendantNodes())
            {
                if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name)
                {
                    var list = MemberUses.Whole(identifier);
                    var lengthens = Lengthens(list);
                    isLengthened |= lengthens && !IsInConstructor(list);
                    isShortened |= !lengthens && !Keeps(list);
                }
            }
        }

        return new ListUses(isLengthened, isShortened);
    }

    private static bool Lengthens(ExpressionSyntax list) => list.Parent is MemberAccessExpressionSyntax access && access.Expression == list
        && access.Name.Identifier.ValueText is "Add" or "AddRange" or "AddMessages" or "Insert" or "InsertRange" or "Enqueue" or "Push" or "AddLast" or "AddFirst";

    private static bool Keeps(ExpressionSyntax list) => MemberUses.IsTarget(list) ? IsInConstructor(list) : MemberUses.OnlyReads(list) || list.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == list
            && access.Name.Identifier.ValueText is "AsReadOnly" or "IndexOf" or "Find" or "Exists" or "ForEach" or "EnsureCapacity" or "Sum" or "OfType",
        ElementAccessExpressionSyntax element => element.Expression == list,
        LockStatementSyntax or IsPatternExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        ReturnStatementSyntax or ArrowExpressionClauseSyntax => IsReadOnly(list.FirstAncestorOrSelf<MemberDeclarationSyntax>()),
        _ => false,
    };

    private static bool IsInConstructor(ExpressionSyntax list) =>
        list.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax && list.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null;

    /// <summary>Who gets the list as this type can't change it without a cast.</summary>
    private static bool IsReadOnly(MemberDeclarationSyntax? member)
    {
        var type = member switch
        {
            PropertyDeclarationSyntax property => property.Type,
            MethodDeclarationSyntax method => method.ReturnType,
            _ => null,
        };
        return type is GenericNameSyntax { Identifier.ValueText: var name }
            && (name == "IEnumerable" || name.StartsWith("IReadOnly", StringComparison.Ordinal));
    }
}
