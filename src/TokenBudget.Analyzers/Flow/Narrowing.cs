using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What a condition says about the length of a text: in <c>text.Length &gt; 100 ? text[..100] : text</c> the last text is short.</summary>
internal static class Narrowing
{
    /// <summary>Adds to the state what holds when the condition has this outcome.</summary>
    public static void Apply(IOperation condition, bool outcome, Evaluation evaluation)
    {
        switch (condition)
        {
            case IParenthesizedOperation inner:
                Apply(inner.Operand, outcome, evaluation);
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                Apply(negation.Operand, !outcome, evaluation);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when outcome:
                Apply(both.LeftOperand, outcome, evaluation);
                Apply(both.RightOperand, outcome, evaluation);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } neither when !outcome:
                Apply(neither.LeftOperand, outcome, evaluation);
                Apply(neither.RightOperand, outcome, evaluation);
                break;
            case IBinaryOperation comparison:
                Compare(comparison, outcome, evaluation);
                break;
        }
    }

    private static void Compare(IBinaryOperation comparison, bool outcome, Evaluation evaluation)
    {
        if (ListWithCount(comparison.LeftOperand, comparison) is { } counted && MaxOf(comparison.RightOperand, evaluation) is { } most)
        {
            LimitCount(counted, UpperLimit(comparison.OperatorKind, outcome, most), evaluation);
        }
        else if (VariableWithLength(comparison.LeftOperand) is { } left && MaxOf(comparison.RightOperand, evaluation) is { } limit)
        {
            Limit(left, UpperLimit(comparison.OperatorKind, outcome, limit), evaluation);
        }
        else if (VariableWithLength(comparison.RightOperand) is { } right && MaxOf(comparison.LeftOperand, evaluation) is { } mirrored)
        {
            Limit(right, UpperLimit(Mirror(comparison.OperatorKind), outcome, mirrored), evaluation);
        }
    }

    /// <summary>The largest length that <c>length (op) limit</c> allows with this outcome; null when it allows any.</summary>
    private static long? UpperLimit(BinaryOperatorKind kind, bool outcome, long limit) => (kind, outcome) switch
    {
        (BinaryOperatorKind.LessThan, true) or (BinaryOperatorKind.GreaterThanOrEqual, false) => limit - 1,
        (BinaryOperatorKind.LessThanOrEqual, true) or (BinaryOperatorKind.GreaterThan, false) or (BinaryOperatorKind.Equals, true) => limit,
        _ => null,
    };

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    private static ISymbol? VariableWithLength(IOperation operation) => operation is IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String } } length
        ? length.Instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        }
        : null;

    /// <summary>A list whose elements are counted, in a condition that changes nothing.</summary>
    private static IOperation? ListWithCount(IOperation operation, IOperation condition)
    {
        if (operation is not IPropertyReferenceOperation { Property.Name: "Count", Instance: ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation } count)
        {
            return null;
        }

        while (condition.Parent is IBinaryOperation or IUnaryOperation or IParenthesizedOperation)
        {
            condition = condition.Parent;
        }

        foreach (var part in condition.Descendants())
        {
            if (part is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IAwaitOperation)
            {
                return null;
            }
        }

        return count.Instance;
    }

    private static void LimitCount(IOperation list, long? most, Evaluation evaluation)
    {
        if (most is not { } limit || limit < 0)
        {
            return;
        }

        Value? owner = null;
        evaluation.Silently(() => owner = evaluation.Evaluate(list));
        evaluation.Change(owner!, content => content is SequenceValue sequence ? sequence.AtMost(limit) : content);
    }

    private static long? MaxOf(IOperation operation, Evaluation evaluation)
    {
        long? max = null;
        evaluation.Silently(() => max = (evaluation.Evaluate(operation) as NumberValue)?.Max);
        return max;
    }

    private static void Limit(ISymbol variable, long? maxChars, Evaluation evaluation)
    {
        if (maxChars is not { } chars || evaluation.Uses.IsUntracked(variable))
        {
            return;
        }

        var bytes = Hole.OfChars(variable.Name, Math.Max(0, chars)).MaxBytes!.Value;
        switch (evaluation.Find(variable) ?? evaluation.Begin(variable, Holes.UnknownOf(variable)))
        {
            case UnknownValue { Hole: { } hole } when hole.MaxBytes is null || bytes < hole.MaxBytes:
                evaluation.Assign(variable, new UnknownValue(hole with { MaxBytes = bytes, Given = null }));
                break;
            case TextValue text:
                evaluation.Assign(variable, Limit(text, new Hole(variable.Name, bytes)));
                break;
        }
    }

    /// <summary>No part is longer than the whole.</summary>
    private static TextValue Limit(TextValue text, Hole whole)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>(text.Runs.Length);
        foreach (var run in text.Runs)
        {
            runs.Add(Limit(run, whole));
        }

        return TextValue.OfRuns(runs);
    }

    private static TextRun Limit(TextRun run, Hole whole)
    {
        var limited = run;
        for (var i = 0; i < run.Parts.Length; i++)
        {
            limited = run.Parts[i] switch
            {
                HolePart { Hole: { } hole } when hole.MaxBytes is null || whole.MaxBytes < hole.MaxBytes => limited.WithPart(i, new HolePart(hole with { MaxBytes = whole.MaxBytes, Given = null })),
                RepeatPart { Count.Max: null } => limited.WithPart(i, new HolePart(whole)),
                RepeatPart repeat when Limit(repeat.Body, whole) is var body && !ReferenceEquals(body, repeat.Body) => limited.WithPart(i, repeat with { Body = body }),
                _ => limited,
            };
        }

        return limited;
    }
}
