using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Analyzers;

/// <summary>Finds the nodes of a file with which the analysis starts.</summary>
/// <remarks>Every file of a project that references an SDK is looked through, and in most there is nothing to find: this is a quarter of all that such a
/// project pays. So it goes by the parts of the frequent kinds of nodes that may hold a call, and leaves types, names and tokens aside; the enumerations of
/// the compiler look at each slot. Without recursion, for no expression is too deep.</remarks>
internal sealed class Starts
{
    private readonly Stack<SyntaxNode> _open = new();
    private readonly TextSpan? _span;

    private Starts(TextSpan? span) => _span = span;

    /// <summary>Invocations, and methods that may have attributes, in the order of the file.</summary>
    /// <param name="root">The file.</param>
    /// <param name="span">The part that an editor asks for; null for all of it.</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root, TextSpan? span)
    {
        var search = new Starts(span);
        search.Add(root);
        while (search._open.Count > 0)
        {
            var node = search._open.Pop();
            if (node is InvocationExpressionSyntax or MethodDeclarationSyntax { AttributeLists.Count: > 0 })
            {
                yield return node;
            }

            search.AddParts(node);
        }
    }

    /// <summary>Adds what may hold a call; the last first, because the one that is added last comes next.</summary>
    private void AddParts(SyntaxNode node)
    {
        switch (node)
        {
            case MemberAccessExpressionSyntax access:
                Add(access.Expression);
                break;
            case InvocationExpressionSyntax invocation:
                Add(invocation.ArgumentList);
                Add(invocation.Expression);
                break;
            case BinaryExpressionSyntax binary:
                Add(binary.Right);
                Add(binary.Left);
                break;
            case ExpressionStatementSyntax statement:
                Add(statement.Expression);
                break;
            case AssignmentExpressionSyntax assignment:
                Add(assignment.Right);
                Add(assignment.Left);
                break;
            case LocalDeclarationStatementSyntax local:
                Add(local.Declaration);
                break;
            case BlockSyntax block:
                Add(block.Statements);
                break;
            case ReturnStatementSyntax result:
                Add(result.Expression);
                break;
            case IfStatementSyntax choice:
                Add(choice.Else?.Statement);
                Add(choice.Statement);
                Add(choice.Condition);
                break;
            case ForEachStatementSyntax loop:
                Add(loop.Statement);
                Add(loop.Expression);
                break;
            case AwaitExpressionSyntax wait:
                Add(wait.Expression);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                Add(creation.Initializer);
                Add(creation.ArgumentList);
                break;
            case ElementAccessExpressionSyntax element:
                Add(element.ArgumentList);
                Add(element.Expression);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression);
                break;
            case ConditionalExpressionSyntax choice:
                Add(choice.WhenFalse);
                Add(choice.WhenTrue);
                Add(choice.Condition);
                break;
            case IsPatternExpressionSyntax test:
                Add(test.Expression);
                break;
            case LambdaExpressionSyntax lambda:
                Add(lambda.Body);
                break;
            case SwitchExpressionSyntax choice:
                Add(choice.Arms);
                Add(choice.GoverningExpression);
                break;
            case SwitchExpressionArmSyntax arm:
                Add(arm.Expression);
                Add(arm.WhenClause);
                break;
            case InitializerExpressionSyntax initializer:
                Add(initializer.Expressions);
                break;
            case CollectionExpressionSyntax collection:
                Add(collection.Elements);
                break;
            case ExpressionElementSyntax element:
                Add(element.Expression);
                break;
            case PrefixUnaryExpressionSyntax prefix:
                Add(prefix.Operand);
                break;
            case PostfixUnaryExpressionSyntax postfix:
                Add(postfix.Operand);
                break;
            case InterpolatedStringExpressionSyntax text:
                Add(text.Contents);
                break;
            case InterpolatedStringTextSyntax or PredefinedTypeSyntax or ThisExpressionSyntax or DeclarationExpressionSyntax or EnumDeclarationSyntax:
                break;
            case InterpolationSyntax hole:
                Add(hole.AlignmentClause?.Value);
                Add(hole.Expression);
                break;
            case BaseMethodDeclarationSyntax method:
                Add(method.ExpressionBody?.Expression);
                Add(method.Body);
                Add((method as ConstructorDeclarationSyntax)?.Initializer);
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Initializer?.Value);
                Add(property.ExpressionBody?.Expression);
                Add(property.AccessorList);
                break;
            case AccessorListSyntax accessors:
                Add(accessors.Accessors);
                break;
            case AccessorDeclarationSyntax accessor:
                Add(accessor.ExpressionBody?.Expression);
                Add(accessor.Body);
                break;
            case BaseArgumentListSyntax list:
                Add(list);
                break;
            case VariableDeclarationSyntax declaration:
                Add(declaration);
                break;
            case FieldDeclarationSyntax field:
                Add(field.Declaration);
                break;
            case TypeDeclarationSyntax type:
                Add(type.Members);
                Add(type.BaseList);
                break;
            case BaseNamespaceDeclarationSyntax space:
                Add(space.Members);
                break;
            case CompilationUnitSyntax file:
                Add(file.Members);
                break;
            default:
                AddAll(node);
                break;
        }
    }

    /// <summary>All parts of a node that is not frequent, but those that never hold a call; what patterns compare with are constants.</summary>
    private void AddAll(SyntaxNode node)
    {
        foreach (var part in node.ChildNodesAndTokens().Reverse())
        {
            if (part.AsNode() is { } inner and not (NameSyntax or PatternSyntax or VariableDesignationSyntax or AttributeListSyntax or BaseParameterListSyntax))
            {
                Add(inner);
            }
        }
    }

    private void Add(VariableDeclarationSyntax declaration)
    {
        var variables = declaration.Variables;
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            Add(variables[i].Initializer?.Value);
            Add(variables[i].ArgumentList);
        }
    }

    private void Add<T>(SeparatedSyntaxList<T> nodes)
        where T : SyntaxNode
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            Add(nodes[i]);
        }
    }

    private void Add<T>(SyntaxList<T> nodes)
        where T : SyntaxNode
    {
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            Add(nodes[i]);
        }
    }

    private void Add(BaseArgumentListSyntax? list)
    {
        var arguments = list is null ? default : list.Arguments;
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            Add(arguments[i].Expression);
        }
    }

    private void Add(SyntaxNode? node)
    {
        if (node is not (null or IdentifierNameSyntax or LiteralExpressionSyntax) && (_span is not { } span || node.FullSpan.IntersectsWith(span)))
        {
            _open.Push(node);
        }
    }
}
