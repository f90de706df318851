using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>A task that is not awaited at once runs on beside its caller, and an iterator runs while its result is enumerated: both may see every change
/// that the caller makes from then on, or not.</summary>
internal static class Unawaited
{
    /// <summary>Makes unknown what the call is given, or sees anyway, and the caller changes later.</summary>
    public static void Forget(IInvocationOperation call, ArgumentValues arguments, Evaluation evaluation)
    {
        if (!(IsTask(call.Type) ? !IsAwaited(call) : IsLazy(call, evaluation)) || MemberRoots.Of(call.Syntax) is not { } root)
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && arguments[parameter.Ordinal] is ReferenceValue value && Name(Unconverted.Of(argument.Value)) is { } name && IsUsedLater(name, call, root))
            {
                evaluation.Escape(value, name);
            }
        }

        foreach (var pair in evaluation.State.Variables)
        {
            if ((pair.Key is IFieldSymbol or IPropertySymbol || call.TargetMethod.MethodKind == MethodKind.LocalFunction) && pair.Value is ReferenceValue && IsUsedLater(pair.Key.Name, call, root))
            {
                evaluation.Escape(pair.Value, pair.Key.Name);
            }
        }
    }

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };

    private static bool IsLazy(IInvocationOperation call, Evaluation evaluation) => call.Type is { Name: "IEnumerable" or "IAsyncEnumerable" }
        && (call.IsVirtual
            || call.TargetMethod.MethodKind == MethodKind.LocalFunction
            || (evaluation.Symbols.Bodies.Of(call.TargetMethod) is { } body && (body.IsIterator || HasFunctions(body)))
            || evaluation.Symbols.Referenced.Find(call.TargetMethod)?.Summary is { IsLazy: true });

    /// <summary>True when the method has functions, such as those of <c>Select</c>, that may run while its result is enumerated.</summary>
    private static bool HasFunctions(MethodBody body) => body.Body.Descendants().Any(static inner => inner is IAnonymousFunctionOperation or IMethodReferenceOperation);

    /// <summary>True when nothing runs between the call and its end, or when whoever called the member sees to that.</summary>
    private static bool IsAwaited(IOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case IAwaitOperation or IReturnOperation or IPropertyReferenceOperation { Property.Name: "Result" }
                    or IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }:
                    return true;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" } or IConversionOperation:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static string? Name(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        _ => null,
    };

    /// <summary>True when code that may run after the call does more with the name than read it: what follows, and what loops lead back to.</summary>
    private static bool IsUsedLater(string name, IInvocationOperation call, SyntaxNode root)
    {
        var repeated = Repeated(name, call);
        foreach (var node in root.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name
                && (identifier.SpanStart >= call.Syntax.Span.End || repeated?.Span.Contains(identifier.Span) == true)
                && !MemberUses.OnlyReads(MemberUses.Whole(identifier)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outermost loop or function around the call that does not declare the name itself: its next iteration uses the same object.</summary>
    private static SyntaxNode? Repeated(string name, IInvocationOperation call)
    {
        SyntaxNode? repeated = null;
        for (IOperation? outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IBlockOperation block && Declares(block, name))
            {
                break;
            }

            // What a loop enumerates is evaluated once.
            if (outer is IForEachLoopOperation each && each.Collection.Syntax.Span.Contains(call.Syntax.Span))
            {
                continue;
            }

            if (outer is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                repeated = outer.Syntax;
            }
        }

        return repeated;
    }

    private static bool Declares(IBlockOperation block, string name)
    {
        foreach (var local in block.Locals)
        {
            if (local.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
