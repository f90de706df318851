using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>Turns a call with single values into one with a request object, which is where a cap can stand.</summary>
internal static class RequestObject
{
    private const string ItemType = "OpenAI.Responses.ResponseItem";

    /// <summary><c>CreateResponse(model, text, previous)</c> becomes
    /// <c>CreateResponse(new CreateResponseOptions(model, [item of text]) { PreviousResponseId = previous, … })</c>.</summary>
    /// <returns>Null for calls of another form, and for versions of the language without collection expressions.</returns>
    public static CapEdit? Replace(SemanticModel model, InvocationExpressionSyntax invocation, IInvocationOperation operation, OptionsType options, long cap)
    {
        var parameters = operation.TargetMethod.Parameters;
        if (parameters.Length != 4
            || model.Compilation.GetTypesByMetadataName(ItemType) is not [var item, ..]
            || IndexOf(0) is not { } modelIndex
            || IndexOf(1) is not { } inputIndex
            || !Collections.CanBeExpressions(invocation))
        {
            return null;
        }

        var isText = parameters[1].Type.SpecialType == SpecialType.System_String;
        var (previousIndex, cancellationIndex) = (IndexOf(2), IndexOf(3));
        var optionsName = TypeName.At(model, invocation.SpanStart, options.Symbol);
        var itemName = TypeName.At(model, invocation.SpanStart, item);
        return new CapEdit(
            invocation,
            node =>
            {
                var call = (InvocationExpressionSyntax)node;
                var input = isText ? $"[{itemName.Text}.CreateUserMessageItem({Text(inputIndex)})]" : Text(inputIndex);
                var previous = previousIndex is { } p ? $"PreviousResponseId = {Text(p)}, " : "";
                var cancellation = cancellationIndex is { } c ? ", " + Text(c) : "";
                var list = SyntaxFactory.ParseArgumentList(
                    $"(new {optionsName.Text}({Text(modelIndex)}, {input}) {{ {previous}{options.CapProperty} = {Literals.Tokens(cap)} }}{cancellation})");
                return call.WithArgumentList(list.WithTriviaFrom(call.ArgumentList));

                string Text(int index) => call.ArgumentList.Arguments[index].Expression.ToString();
            },
            isText ? [.. optionsName.Namespaces.Union(itemName.Namespaces)] : optionsName.Namespaces);

        int? IndexOf(int ordinal)
        {
            foreach (var argument in operation.Arguments)
            {
                if (argument.Parameter?.Ordinal == ordinal && argument.Syntax is ArgumentSyntax syntax)
                {
                    return invocation.ArgumentList.Arguments.IndexOf(syntax);
                }
            }

            return null;
        }
    }
}
