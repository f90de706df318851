using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary>Methods of <c>StringBuilder</c>; its content is text on the heap.</summary>
internal static class BuilderModel
{
    public static Value Initial(IObjectCreationOperation operation, ArgumentValues arguments, Evaluation evaluation) =>
        operation.Arguments.Length > 0 && Types.IsString(operation.Constructor?.Parameters[0].Type) && arguments[0] is { } text
            ? Texts.Of(text, operation.Arguments[0].Value, evaluation)
            : TextValue.Empty;

    public static Value? Evaluate(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        if (receiver is null || evaluation.Content(receiver) is not TextValue content)
        {
            return operation.TargetMethod.Name == "ToString" ? evaluation.Unknown(operation) : receiver;
        }

        if (operation.TargetMethod.Name == "ToString" && operation.Arguments.Length == 0)
        {
            return content;
        }

        if (Added(operation, arguments, evaluation) is { } added)
        {
            evaluation.Change(receiver, text => text is TextValue known ? known.Append(added, evaluation.Limits) : text);
            return receiver;
        }

        switch (operation.TargetMethod.Name)
        {
            case "Clear":
                evaluation.Change(receiver, _ => TextValue.Empty);
                return receiver;
            case "Insert" when arguments[0] is NumberValue at && at.TryGetExact(out var index) && index == 0 && operation.Arguments.Length == 2:
                var first = Texts.Of(arguments[1]!, operation.Arguments[1].Value, evaluation);
                evaluation.Change(receiver, text => text is TextValue known ? first.Append(known, evaluation.Limits) : text);
                return receiver;
            case "Replace":
                evaluation.Change(receiver, text => ReplaceModel.Replace(operation, text as TextValue ?? TextValue.OfHole(new Hole("text")), arguments, evaluation) ?? text);
                return receiver;
            case "ToString":
                return Ranges.Substring(content, arguments[0] as NumberValue, arguments[1] as NumberValue, hasLength: true, operation, evaluation);
            case "EnsureCapacity" or "Equals" or "GetChunks" or "CopyTo":
                return null;
            default:
                evaluation.Escape(receiver, Holes.Name(operation.Instance ?? operation));
                return receiver;
        }
    }

    private static TextValue? Added(IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        switch (operation.TargetMethod.Name)
        {
            case "Append":
                return Appended(operation, arguments, evaluation);
            case "AppendLine":
                var line = operation.Arguments.Length == 0 ? TextValue.Empty : Appended(operation, arguments, evaluation);
                return line?.Append(LineBreak.Text, evaluation.Limits);
            case "AppendFormat":
                return FormatModel.Format(operation, arguments, evaluation) as TextValue ?? TextValue.OfHole(new Hole(Holes.Name(operation)));
            case "AppendJoin" when operation.Arguments.Length == 2 && arguments[0] is { } separator && arguments[1] is { } values:
                var source = operation.Arguments[1].Value;
                return JoinModel.Join(Sequences.Of(values, source, evaluation), Texts.Of(separator, operation.Arguments[0].Value, evaluation), source, evaluation);
            default:
                return null;
        }
    }

    private static TextValue? Appended(IInvocationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        var last = method.Parameters.Length - 1;

        // Append($"…") passes an interpolated-string handler; what was interpolated is found below it.
        if (method.Parameters[last].Type.Name == "AppendInterpolatedStringHandler")
        {
            return InterpolatedText(operation.Arguments[operation.Arguments.Length - 1].Value, evaluation);
        }

        if (method.Parameters.Length == 1 && arguments[0] is { } value)
        {
            return Texts.Of(value, operation.Arguments[0].Value, evaluation);
        }

        if (method.Parameters.Length == 2 && arguments[0] is ConstantValue { Constant: char letter } && arguments[1] is NumberValue count)
        {
            return count.TryGetExact(out var times) && times is >= 0 and <= 100_000
                ? TextValue.Literal(new string(letter, (int)times))
                : TextValue.OfHole(count.Max is { } most and >= 0 ? Hole.OfChars(Holes.Name(operation), most) : new Hole(Holes.Name(operation)));
        }

        return method.Parameters.Length == 3 && arguments[0] is { } owner
            ? Ranges.Substring(Texts.Of(owner, operation.Arguments[0].Value, evaluation), arguments[1] as NumberValue, arguments[2] as NumberValue, hasLength: true, operation, evaluation) as TextValue
            : TextValue.OfHole(new Hole(Holes.Name(operation)));
    }

    private static TextValue InterpolatedText(Microsoft.CodeAnalysis.IOperation argument, Evaluation evaluation)
    {
        while (argument is IConversionOperation conversion)
        {
            argument = conversion.Operand;
        }

        if (argument is IInterpolatedStringHandlerCreationOperation creation)
        {
            argument = creation.Content;
        }

        return argument is IInterpolatedStringOperation or IBinaryOperation or IInterpolatedStringAdditionOperation
            && evaluation.Evaluate(argument) is TextValue text ? text : TextValue.OfHole(new Hole(Holes.Name(argument)));
    }
}
