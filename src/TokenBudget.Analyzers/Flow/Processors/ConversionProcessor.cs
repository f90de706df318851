using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Conversions: the SDKs' own conversions may make a message out of text; the others keep the value.</summary>
internal sealed class ConversionProcessor : OperationProcessor<IConversionOperation>
{
    protected override Value Evaluate(IConversionOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Operand);
        if (operation.OperatorMethod is { } method)
        {
            return evaluation.Sdk.Find(method) switch
            {
                { Kind: EntryKind.Pass } => value,
                { Kind: EntryKind.Make } entry => SdkObjects.Make(entry, operation, _ => value, evaluation),
                _ => Replies.Part(value, operation.Type) ?? evaluation.Symbols.HiddenCalls.Operate(method, operation, value, second: null, evaluation) ?? SpanOrUnknown(operation, value, evaluation),
            };
        }

        if (value is NumberValue number && operation.Type is { } type)
        {
            return TypeBounds.Range(type) is { } range
                ? number.Min >= range.Min && (range.Max is null || number.Max <= range.Max) ? number : range
                : Types.Awaited(type) is { SpecialType: Microsoft.CodeAnalysis.SpecialType.System_Object } or { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface } || TypeBounds.Range(Types.Awaited(type)!) is not null
                    ? number
                    : evaluation.Unknown(operation);
        }

        return value;
    }

    /// <summary>Framework conversions such as string to span keep the text.</summary>
    private static Value SpanOrUnknown(IConversionOperation operation, Value value, Evaluation evaluation) =>
        operation.Type is { Name: "ReadOnlySpan" or "ReadOnlyMemory" or "Span" or "Memory" } ? value : evaluation.Unknown(operation);
}
