using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Models;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Method calls: requests are recorded; what the catalogue or a model knows is computed; everything else is unknown.</summary>
internal sealed class InvocationProcessor : OperationProcessor<IInvocationOperation>
{
    protected override Value Evaluate(IInvocationOperation operation, Evaluation evaluation)
    {
        if (LinqModel.TryEvaluate(operation, evaluation) is { } sequence)
        {
            return sequence;
        }

        var receiver = operation.Instance is { } instance ? evaluation.Evaluate(instance) : null;
        var arguments = new ArgumentValues(operation.Arguments, operation.TargetMethod.Parameters.Length, evaluation);
        return evaluation.Sdk.Find(operation.TargetMethod) is { } entry
            ? OfSdk(operation, entry, receiver, arguments, evaluation)
            : OfModel(operation, receiver, arguments, evaluation)
                ?? Callees.Call(operation, receiver, arguments, evaluation)
                ?? OfOther(operation, receiver, arguments, evaluation);
    }

    private static Value OfSdk(IInvocationOperation operation, CatalogueEntry entry, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        Value? Argument(int ordinal) => ordinal == SlotBinding.Receiver ? receiver : arguments[ordinal];

        switch (entry.Kind)
        {
            case EntryKind.Call:
                var request = Injected(SdkObjects.Freeze(SdkObjects.Bind(entry, Argument), evaluation), operation, entry, evaluation);
                evaluation.Record(operation, entry, request);
                Histories.AfterCall(entry, request, Argument, evaluation);
                return Replies.Of(operation, entry, request);
            case EntryKind.Make:
                return SdkObjects.Make(entry, operation, Argument, evaluation);
            case EntryKind.Change when Argument(entry.PassedOrdinal) is { } changed:
                return Clients.Change(entry, operation, changed, SdkObjects.Bind(entry, Argument), evaluation);
            case EntryKind.Add when receiver is not null:
                return Histories.Add(entry, operation, receiver, Argument, evaluation);
            case EntryKind.Pass when Argument(entry.PassedOrdinal) is { } passed:
                return Clients.Pass(operation.TargetMethod, passed, evaluation);
            default:
                return evaluation.Unknown(operation);
        }
    }

    /// <summary>A client that comes from outside is the one that is registered for its type, if any is.</summary>
    private static CallArguments Injected(CallArguments request, IInvocationOperation operation, CatalogueEntry entry, Evaluation evaluation)
    {
        if (request[Slot.Client] is not UnknownValue)
        {
            return request;
        }

        foreach (var binding in entry.Slots)
        {
            if (binding.Slot == Slot.Client)
            {
                var client = binding.Ordinal == SlotBinding.Receiver ? operation.Instance : operation.Arguments.Length > 0 ? operation.Arguments[0].Value : null;
                while (client is IConversionOperation { IsImplicit: true } conversion)
                {
                    client = conversion.Operand;
                }

                return evaluation.Symbols.Registrations.ModelOf(client?.Type, evaluation.Limits) is { } model
                    ? new CallArguments(request.Slots.SetItem(Slot.RegisteredModel, model))
                    : request;
            }
        }

        return request;
    }

    private static Value? OfModel(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        var type = method.ContainingType;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            Unawaited.Forget(operation, receiver, arguments, evaluation);
            return Functions.Invoke(method, operation, arguments.ToArray(), evaluation);
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Delegates.Invoke(operation, receiver, arguments, evaluation);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return StringModel.Evaluate(operation, receiver, arguments, evaluation);
        }

        if (Types.IsStringBuilder(type))
        {
            return BuilderModel.Evaluate(operation, receiver, arguments, evaluation);
        }

        if (receiver is not null && evaluation.Content(receiver) is SequenceValue sequence)
        {
            return ListModel.Evaluate(operation, receiver, sequence, arguments, evaluation);
        }

        return (type.Name, method.Name) switch
        {
            ("Math", "Min") when arguments[0] is NumberValue a && arguments[1] is NumberValue b => new NumberValue(Smaller(a.Min, b.Min, isMax: false), Smaller(a.Max, b.Max, isMax: true)),
            ("Math", "Max") when arguments[0] is NumberValue a && arguments[1] is NumberValue b => Arithmetic.Negate(new NumberValue(
                Smaller(Arithmetic.Negate(a).Min, Arithmetic.Negate(b).Min, isMax: false), Smaller(Arithmetic.Negate(a).Max, Arithmetic.Negate(b).Max, isMax: true))),
            ("ChatResponseExtensions", "AddMessages") when arguments[0] is { } history => ListModel.AddRange(operation, history, arguments[1], evaluation),
            ("Task", "WhenAll") when arguments[0] is { } tasks => evaluation.Allocate(Sequences.Of(tasks, operation.Arguments[0].Value, evaluation)),
            ("Task", "WhenAny") when arguments[0] is { } tasks => Elements.Any(Sequences.Of(tasks, operation.Arguments[0].Value, evaluation), operation, evaluation),
            ("Task" or "ValueTask", "FromResult") => arguments[0],
            ("CollectionExtensions", "AddRange") or ("ListExtensions", "AddRange") when arguments[0] is { } list => ListModel.AddRange(operation, list, arguments[1], evaluation),
            (_, "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult" or "AsReadOnly") => receiver,
            (_, "ToString") when receiver is UnknownValue { Hole.IsReply: true } => receiver,
            (_, "ToString") when receiver is not null && operation.Arguments.Length == 0 && operation.Instance is { } shown
                && (evaluation.Content(receiver) is NumberValue or TextValue or ConstantValue || TypeBounds.MaxBytes(shown.Type, format: null) is not null)
                => Texts.Of(receiver, shown, evaluation),
            (_, "ToString") when operation.Instance is { } shown && arguments[0] is TextValue format && format.AsLiteral() is { } known
                => Texts.Of(evaluation.Unknown(shown), shown, evaluation, known),
            ("FormattableString", "Invariant") or ("FormattableString", "CurrentCulture") => arguments[0],
            _ => null,
        };
    }

    /// <summary>The smaller limit; where one side has none, the other limits a minimum from above but not from below.</summary>
    private static long? Smaller(long? left, long? right, bool isMax) =>
        left is { } a && right is { } b ? Math.Min(a, b) : isMax ? left ?? right : null;

    /// <summary>Code that is not followed: what it is given gets out of sight, unless it is known only to read.</summary>
    private static Value OfOther(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        if (evaluation.Symbols.IsOwn(method.OriginalDefinition))
        {
            evaluation.ForgetMembers();
        }

        if (!ReadsOnly(method))
        {
            foreach (var argument in operation.Arguments)
            {
                var ordinal = argument.Parameter?.Ordinal ?? 0;
                if (!References.LeavesAlone(operation, ordinal, evaluation))
                {
                    evaluation.Escape(arguments[ordinal] ?? ConstantValue.Null, Holes.Name(argument.Value));
                }
            }

            if (receiver is not null && operation.Instance is { } instance && method.Name is not ("ToString" or "GetHashCode" or "Equals" or "GetType"))
            {
                evaluation.Escape(receiver, Holes.Name(instance));
            }
        }

        return evaluation.Place(PassedData.Of(operation, arguments, evaluation));
    }

    private static bool ReadsOnly(IMethodSymbol method) => Types.IsFramework(method.ContainingType)
        && method.ContainingType.Name is "Console" or "Math" or "Convert" or "JsonSerializer" or "Task" or "ValueTask" or "File" or "Path" or "Debug"
            or "Trace" or "ArgumentNullException" or "ArgumentException" or "TextWriter" or "StreamWriter" or "Enumerable" or "Encoding" or "Regex";
}
