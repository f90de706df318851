using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.OutputCaps;

/// <summary>Gives options to a call that leaves its options parameter out.</summary>
internal static class OptionsArgument
{
    /// <summary>By position where that is possible, otherwise by name.</summary>
    public static CapEdit Add(SemanticModel model, InvocationExpressionSyntax invocation, IParameterSymbol parameter, OptionsType options, long cap)
    {
        var isReduced = model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ReducedFrom: not null };
        var position = isReduced ? parameter.Ordinal - 1 : parameter.Ordinal;
        var arguments = invocation.ArgumentList.Arguments;
        var isPositional = arguments.Count >= position && arguments.Take(position).All(static argument => argument.NameColon is null);
        var name = TypeName.At(model, invocation.SpanStart, options.Symbol);
        var value = SyntaxFactory.Argument(CapEditFinder.Creation(name, options, cap));
        return new CapEdit(
            invocation,
            node =>
            {
                var call = (InvocationExpressionSyntax)node;
                var list = isPositional
                    ? ArgumentLists.Insert(call.ArgumentList, position, value)
                    : ArgumentLists.Insert(call.ArgumentList, arguments.Count, value.WithNameColon(NameColon(parameter.Name)));
                return call.WithArgumentList(list);
            },
            name.Namespaces);
    }

    private static NameColonSyntax NameColon(string name) =>
        SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(name)).WithTrailingTrivia(SyntaxFactory.Space);
}
