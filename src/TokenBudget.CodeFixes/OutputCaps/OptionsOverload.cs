using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>Moves a call of an overload without options to the one that takes them.</summary>
internal static class OptionsOverload
{
    /// <summary>Null when there is no such overload, or the arguments don't fit it.</summary>
    public static CapEdit? Find(SemanticModel model, InvocationExpressionSyntax invocation, IInvocationOperation operation, long cap)
    {
        foreach (var overload in operation.TargetMethod.ContainingType.GetMembers(operation.TargetMethod.Name).OfType<IMethodSymbol>())
        {
            if (overload.Parameters.Length > 1 && OptionsType.Of(overload.Parameters[1].Type) is { } second && operation.TargetMethod.Parameters is [{ IsParams: true }])
            {
                return OfMessages(model, invocation, operation, second, cap);
            }

            if (overload.Parameters.Length > 0 && OptionsType.Of(overload.Parameters[0].Type) is { } first)
            {
                return RequestObject.Replace(model, invocation, operation, first, cap);
            }
        }

        return null;
    }

    /// <summary><c>CompleteChat(a, b)</c> becomes <c>CompleteChat([a, b], options)</c>.</summary>
    private static CapEdit? OfMessages(SemanticModel model, InvocationExpressionSyntax invocation, IInvocationOperation operation, OptionsType options, long cap)
    {
        if (operation.Arguments is not [var messages] || invocation.ArgumentList.Arguments.Count == 0)
        {
            return null;
        }

        var name = TypeName.At(model, invocation.SpanStart, options.Symbol);
        var value = SyntaxFactory.Argument(CapEditFinder.Creation(name, options, cap));
        var isList = messages.ArgumentKind == ArgumentKind.ParamArray;
        if (isList && !Collections.CanBeExpressions(invocation))
        {
            return null;
        }

        return new CapEdit(
            invocation,
            node =>
            {
                var call = (InvocationExpressionSyntax)node;
                var list = isList ? ArgumentLists.Collect(call.ArgumentList) : call.ArgumentList;
                return call.WithArgumentList(ArgumentLists.Insert(list, 1, value));
            },
            name.Namespaces);
    }
}
