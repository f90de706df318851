using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>How the code of one type uses names that may be its own fields and properties. Read by syntax: a name that only looks the same counts too.</summary>
internal sealed class MemberUses
{
    private readonly HashSet<string> _assigned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exposed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _exposedLater = new(StringComparer.Ordinal);

    private MemberUses()
    {
    }

    public static MemberUses Of(INamedTypeSymbol type)
    {
        var uses = new MemberUses();
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            uses.NoteAll(reference.GetSyntax());
        }

        return uses;
    }

    /// <summary>The uses in all files of an assembly, for members that all of it can see.</summary>
    public static MemberUses Of(Compilation compilation)
    {
        var uses = new MemberUses();
        foreach (var tree in compilation.SyntaxTrees)
        {
            uses.NoteAll(tree.GetRoot());
        }

        return uses;
    }

    /// <summary>True when a method other than a constructor may assign a member of this name.</summary>
    public bool IsAssigned(string name) => _assigned.Contains(name);

    /// <summary>True when something other than reading and sending may happen to the object behind the name.</summary>
    public bool IsExposed(string name) => _exposed.Contains(name) || _assigned.Contains(name);

    /// <summary>The same, apart from what initialisers do while an object is made.</summary>
    public bool IsExposedLater(string name) => _exposedLater.Contains(name) || _assigned.Contains(name);

    /// <summary>True when a constructor mentions the member on the left of an assignment.</summary>
    public static bool Assigns(ConstructorDeclarationSyntax constructor, string name)
    {
        foreach (var node in constructor.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsTarget(Whole(identifier)))
            {
                return true;
            }
        }

        return false;
    }

    private void NoteAll(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name)
            {
                Note(name);
            }
        }
    }

    private void Note(IdentifierNameSyntax name)
    {
        var whole = Whole(name);
        var text = name.Identifier.ValueText;
        if (IsTarget(whole))
        {
            if (whole.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not ConstructorDeclarationSyntax || whole.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null)
            {
                _assigned.Add(text);
            }
        }
        else if (!OnlyReads(whole))
        {
            _exposed.Add(text);
            if (!IsInInitializer(whole))
            {
                _exposedLater.Add(text);
            }
        }
    }

    private static bool IsInInitializer(ExpressionSyntax expression)
    {
        for (SyntaxNode? outer = expression; outer is not (null or AnonymousFunctionExpressionSyntax or BlockSyntax or ArrowExpressionClauseSyntax); outer = outer.Parent)
        {
            if (outer is FieldDeclarationSyntax or PropertyDeclarationSyntax or PrimaryConstructorBaseTypeSyntax)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>this.x</c> and <c>Type.x</c> as a whole, so that its parent tells how it is used.</summary>
    internal static ExpressionSyntax Whole(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    internal static bool IsTarget(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression),
        PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.RawKind != 0 || argument.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax },
        RefExpressionSyntax => true,
        _ => false,
    };

    internal static bool OnlyReads(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => Catalogue.Instance.IsCallName(MemberRoots.CalledName(call)),
        SpreadElementSyntax => true,
        WithExpressionSyntax copy => copy.Expression == expression,
        CommonForEachStatementSyntax loop => loop.Expression == expression,
        MemberAccessExpressionSyntax access => access.Expression == expression && access.Name.Identifier.ValueText is "Count" or "Length" or "Select" or "ToList"
            or "ToArray" or "Concat" or "Append" or "Prepend" or "Where" or "Take" or "Skip" or "Any" or "ToString" or "First" or "Last" or "Contains",
        _ => false,
    };
}
