using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary>Methods of lists and other collections; their elements are a sequence on the heap.</summary>
internal static class ListModel
{
    public static SequenceValue Initial(IObjectCreationOperation operation, ArgumentValues arguments, Evaluation evaluation) =>
        operation.Arguments.Length > 0
        && operation.Constructor?.Parameters[0].Type.SpecialType is not (SpecialType.System_Int32 or null)
        && arguments[0] is { } source
            ? Sequences.Of(source, operation.Arguments[0].Value, evaluation)
            : SequenceValue.Empty;

    public static Value? Evaluate(IInvocationOperation operation, Value receiver, SequenceValue sequence, ArgumentValues arguments, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        switch (method.Name)
        {
            case "Add" or "Enqueue" or "Push" or "AddLast" when operation.Arguments.Length == 1 && arguments[0] is { } added:
                Change(receiver, content => content.Append(SequenceValue.Of(added), evaluation.Limits), evaluation);

                // Sets drop what they have, and immutable collections give a new one.
                return IsImmutable(method) ? evaluation.Allocate(sequence.Append(SequenceValue.Of(added), evaluation.Limits)) : evaluation.Unknown(operation);
            case "AddRange":
                return AddRange(operation, receiver, arguments[0], evaluation);
            case "Insert" or "AddFirst" when arguments[method.Name == "Insert" ? 1 : 0] is { } inserted:
                Insert(receiver, arguments[0] as NumberValue, SequenceValue.Of(inserted), evaluation);
                return evaluation.Unknown(operation);
            case "InsertRange" when arguments[1] is { } many:
                Insert(receiver, arguments[0] as NumberValue, Sequences.Of(many, operation.Arguments[1].Value, evaluation), evaluation);
                return evaluation.Unknown(operation);
            case "Clear":
                Change(receiver, static _ => SequenceValue.Empty, evaluation);
                return evaluation.Unknown(operation);
            case "RemoveRange" when Trimmed(operation, receiver, arguments, evaluation) is { } trimmed:
                Change(receiver, content => content.First(trimmed.From).Append(content.WithoutFirst(trimmed.From).Last(trimmed.Left - trimmed.From), evaluation.Limits), evaluation);
                return evaluation.Unknown(operation);
            case "Remove" or "RemoveAt" or "RemoveRange" or "RemoveAll" or "RemoveFirst" or "RemoveLast" or "Dequeue" or "Pop" or "TryDequeue" or "TryPop":
                Change(receiver, static content => content.Optional(), evaluation);
                return Elements.Any(sequence, operation, evaluation);
            case "GetRange":
                return evaluation.Allocate(sequence.Optional());
            case "ToArray" or "ToList" or "ToImmutable" or "ToImmutableArray":
                return evaluation.Allocate(sequence);
            case "AsReadOnly" or "AsSpan" or "AsMemory" or "AsEnumerable":
                return receiver;
            case "Contains" or "IndexOf" or "Exists" or "Any" or "TrueForAll" or "EnsureCapacity" or "TrimExcess" or "CopyTo" or "Equals" or "GetHashCode" or "GetEnumerator" or "GetAsyncEnumerator":
                return evaluation.Unknown(operation);
            case "Peek" or "Find" or "FindLast" or "ElementAt":
                return Elements.Any(sequence, operation, evaluation);
            case "WithCancellation" or "ConfigureAwait":
                return receiver;
            default:
                evaluation.Escape(receiver, Holes.Name(operation.Instance ?? operation));
                return evaluation.Place(evaluation.Unknown(operation));
        }
    }

    public static Value AddRange(IInvocationOperation operation, Value receiver, Value? added, Evaluation evaluation)
    {
        var source = operation.Arguments[operation.Arguments.Length - 1].Value;
        var sequence = added is null ? SequenceValue.OfUnknown(Holes.Name(source), new Hole(Holes.Name(source))) : Sequences.Of(added, source, evaluation);
        Change(receiver, content => content.Append(sequence, evaluation.Limits), evaluation);
        return evaluation.Unknown(operation);
    }

    /// <summary><c>list.RemoveRange(from, list.Count - left)</c> leaves so many; where there are not as many, it throws.</summary>
    private static (long From, long Left)? Trimmed(IInvocationOperation operation, Value receiver, ArgumentValues arguments, Evaluation evaluation) =>
        arguments[0] is NumberValue start && start.TryGetExact(out var from) && from >= 0
        && operation.Arguments[1].Value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, LeftOperand: IPropertyReferenceOperation { Property.Name: "Count", Instance: (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation) and var counted }, RightOperand: var kept }
        && evaluation.Evaluate(counted).Equals(receiver)
        && evaluation.Evaluate(kept) is NumberValue number && number.TryGetExact(out var left) && left >= from
            ? (from, left)
            : null;

    private static void Insert(Value receiver, NumberValue? index, SequenceValue inserted, Evaluation evaluation) => Change(
        receiver,
        content =>
        {
            if (index is not null && index.TryGetExact(out var at) && at == 0)
            {
                return content.Prepend(inserted, evaluation.Limits);
            }

            if (index is not null && index.TryGetExact(out at) && content.IsListed() && at > 0 && at <= content.Items.Length)
            {
                return new SequenceValue(content.Items.InsertRange((int)at, inserted.Items));
            }

            // The place does not change how much is sent.
            return content.Append(inserted, evaluation.Limits);
        },
        evaluation);

    private static void Change(Value receiver, Func<SequenceValue, SequenceValue> change, Evaluation evaluation) =>
        evaluation.Change(receiver, content => content is SequenceValue sequence ? change(sequence) : content);

    private static bool IsImmutable(IMethodSymbol method) => method.ContainingType.Name.StartsWith("Immutable", StringComparison.Ordinal) && !Types.IsString(method.ReturnType);
}
