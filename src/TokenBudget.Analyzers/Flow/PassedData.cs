using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>The unknown result of a call that is not followed, with the source of its data where its arguments tell it.</summary>
internal static class PassedData
{
    public static Value Of(IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        var result = evaluation.Unknown(operation);
        if (result is not UnknownValue { Hole: { IsBounded: false, Source: { } source } hole } || arguments[0] is not { } first)
        {
            return result;
        }

        if (source.Kind == DataKind.Serialized && operation.TargetMethod.IsStatic)
        {
            return evaluation.Content(first) is SequenceValue sequence ? new UnknownValue(hole with { Source = OfElements(sequence, source, operation) }) : result;
        }

        return source.Kind == DataKind.Text && DataTable.PassesOn(operation.TargetMethod) && OfArgument(evaluation.Content(first)) is { } passed
            ? new UnknownValue(hole with { Source = passed.Changed() })
            : result;
    }

    /// <summary>A list of limited length whose elements have a fixed shape is no more than the texts in it.</summary>
    private static DataSource OfElements(SequenceValue sequence, DataSource source, IInvocationOperation operation)
    {
        if (Unconverted.FirstArgument(operation) is not { } argument || !SerializedTypes.IsLimited(Types.ElementType(argument.Type)))
        {
            return source;
        }

        return sequence.Count().Max is null
            ? source with { Collection = argument.Syntax }
            : new DataSource(DataKind.Text) { Origin = source.Origin };
    }

    private static DataSource? OfArgument(Value argument) => argument switch
    {
        UnknownValue { Hole: { IsBounded: false } hole } => hole.Source,
        TextValue text => text.UnlimitedSource(),
        SequenceValue sequence => sequence.Count().UnlimitedSource,
        _ => null,
    };
}
