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
    /// <summary>Makes unknown what the call is given, or sees anyway, and the caller changes later, by whatever name.</summary>
    public static void Forget(IInvocationOperation call, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        if (!(IsTask(call.Type) ? !IsAwaited(call) : IsLazy(call, evaluation)) || MemberRoots.Of(call.Syntax) is not { } root)
        {
            return;
        }

        var seen = new HashSet<int>();
        Reach(receiver, evaluation.State, seen);
        foreach (var argument in arguments.ToArray())
        {
            Reach(argument, evaluation.State, seen);
        }

        foreach (var pair in evaluation.State.Variables)
        {
            var isSeen = pair.Key is IFieldSymbol or IPropertySymbol || call.TargetMethod.MethodKind == MethodKind.LocalFunction || Shares(pair.Value, evaluation.State, seen);
            if (isSeen && pair.Value is ReferenceValue or ChoiceValue && IsUsedLater(pair.Key.Name, call, root))
            {
                Forget(pair.Value, pair.Key.Name, evaluation);
            }
        }
    }

    /// <summary>What nobody can change by way of an object stays known. Objects of other projects are nothing else.</summary>
    private static void Forget(Value value, string name, Evaluation evaluation)
    {
        if (value is ChoiceValue choice)
        {
            foreach (var one in choice.Choices)
            {
                Forget(one, name, evaluation);
            }
        }
        else if (value is ReferenceValue reference && evaluation.Content(reference) is PlainObjectValue made)
        {
            evaluation.State = evaluation.State.SetObject(reference.Id, Kept(made, evaluation));
        }
        else
        {
            evaluation.Escape(value, name);
        }
    }

    private static PlainObjectValue Kept(PlainObjectValue made, Evaluation evaluation)
    {
        var snapshot = new Snapshot(evaluation.State);
        var members = made.Members;
        foreach (var pair in made.Members)
        {
            var stays = evaluation.Symbols.IsReadOnly(pair.Key) || (evaluation.Symbols.IsFixed(pair.Key) && Lasting.Of(snapshot.Freeze(pair.Value), evaluation.Symbols) is not null);
            if (!stays)
            {
                evaluation.Escape(pair.Value, pair.Key.Name);
                members = members.Remove(pair.Key);
            }
        }

        return new PlainObjectValue(members, made.Type) { IsPartial = true };
    }

    /// <summary>True when a value leads to one of some objects.</summary>
    private static bool Shares(Value value, FlowState state, HashSet<int> seen)
    {
        var own = new HashSet<int>();
        Reach(value, state, own);
        return own.Overlaps(seen);
    }

    /// <summary>Collects the objects that a value leads to.</summary>
    private static void Reach(Value? value, FlowState state, HashSet<int> seen)
    {
        if (value is ReferenceValue reference && seen.Add(reference.Id) && state.Heap.TryGetValue(reference.Id, out var content))
        {
            Reach(content, state, seen);
        }

        foreach (var part in value?.Parts ?? [])
        {
            Reach(part, state, seen);
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
