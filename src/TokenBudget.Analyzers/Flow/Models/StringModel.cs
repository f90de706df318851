using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary>Methods of <see cref="string"/>.</summary>
internal static class StringModel
{
    public static Value? Evaluate(IInvocationOperation operation, Value? receiver, ArgumentValues arguments, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        return method.IsStatic
            ? OfStatic(operation, method, arguments, evaluation)
            : OfInstance(operation, method, Texts.Of(receiver ?? ConstantValue.Null, operation.Instance!, evaluation), arguments, evaluation);
    }

    /// <summary><c>new string('-', 20)</c> and the other constructors.</summary>
    public static Value Repeat(IObjectCreationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        if (arguments[0] is ConstantValue { Constant: char letter } && arguments[1] is NumberValue count)
        {
            if (count.TryGetExact(out var exact) && exact is >= 0 and <= 100_000)
            {
                return TextValue.Literal(new string(letter, (int)exact));
            }

            return count.Max is { } max and >= 0 ? TextValue.OfHole(Hole.OfChars(Holes.Name(operation), max)) : evaluation.Unknown(operation);
        }

        return arguments[0] switch
        {
            TextValue text when operation.Arguments.Length == 1 => text,
            { } letters when evaluation.Content(letters) is SequenceValue { Items: var items } && TypeBounds.MaxBytes(Types.ElementType(operation.Arguments[0].Value.Type), format: null) is not null
                => TextValue.OfHole(Hole.OfChars(Holes.Name(operation), new SequenceValue(items).Count().Max ?? long.MaxValue) is { MaxBytes: < long.MaxValue } hole ? hole : new Hole(Holes.Name(operation))),
            _ => evaluation.Unknown(operation),
        };
    }

    private static Value? OfStatic(IInvocationOperation operation, IMethodSymbol method, ArgumentValues arguments, Evaluation evaluation)
    {
        switch (method.Name)
        {
            case "Concat":
                return Concat(operation, method, arguments, evaluation);
            case "Join":
                return JoinModel.Join(operation, arguments, evaluation);
            case "Format":
                return FormatModel.Format(operation, arguments, evaluation);
            case "IsNullOrEmpty" or "IsNullOrWhiteSpace" when arguments[0] is TextValue text && text.AsLiteral() is { } known:
                return (method.Name == "IsNullOrEmpty" ? known.Length == 0 : string.IsNullOrWhiteSpace(known)) ? ConstantValue.True : ConstantValue.False;
            case "Create" when method.Parameters.Length > 1 && arguments[method.Parameters.Length - 1] is TextValue interpolated:
                return interpolated;
            case "Copy" or "Intern":
                return arguments[0];
            default:
                return null;
        }
    }

    private static TextValue Concat(IInvocationOperation operation, IMethodSymbol method, ArgumentValues arguments, Evaluation evaluation)
    {
        var text = TextValue.Empty;
        foreach (var argument in operation.Arguments)
        {
            var value = arguments[argument.Parameter?.Ordinal ?? 0] ?? ConstantValue.Null;
            var isMany = method.Parameters.Length == 1 && !IsText(value, evaluation);
            text = text.Append(
                isMany
                    ? JoinModel.Join(Sequences.Of(value, argument.Value, evaluation), TextValue.Empty, argument.Value, evaluation)
                    : Texts.Of(value, argument.Value, evaluation),
                evaluation.Limits);
        }

        return text;
    }

    private static bool IsText(Value value, Evaluation evaluation) => evaluation.Content(value) is TextValue or NumberValue or ConstantValue;

    private static Value? OfInstance(IInvocationOperation operation, IMethodSymbol method, TextValue text, ArgumentValues arguments, Evaluation evaluation)
    {
        switch (method.Name)
        {
            case "ToString":
                return text;
            case "Trim":
                return Cut(text, arguments[0], operation, static (known, letters) => letters is null ? known.Trim() : known.Trim(letters), evaluation);
            case "TrimStart":
                return Cut(text, arguments[0], operation, static (known, letters) => letters is null ? known.TrimStart() : known.TrimStart(letters), evaluation);
            case "TrimEnd":
                return Cut(text, arguments[0], operation, static (known, letters) => letters is null ? known.TrimEnd() : known.TrimEnd(letters), evaluation);
            case "Substring":
                return Ranges.Substring(text, arguments[0] as NumberValue, operation.Arguments.Length > 1 ? arguments[1] as NumberValue : null, operation.Arguments.Length > 1, operation, evaluation);
            case "Replace":
                return ReplaceModel.Replace(operation, text, arguments, evaluation);
            case "ToUpperInvariant":
                return Recased(text, static known => known.ToUpperInvariant(), evaluation);
            case "ToLowerInvariant":
                return Recased(text, static known => known.ToLowerInvariant(), evaluation);
            case "ToUpper" or "ToLower" or "Normalize" or "ReplaceLineEndings":
                // Depends on the culture or platform; three times the bytes is enough for any case mapping and normal form.
                return TextValue.OfHole(new Hole(Holes.Name(operation), text.MaxBytes() * 18) { Source = text.UnlimitedSource() });
            case "PadLeft" or "PadRight" when arguments[0] is NumberValue width && width.TryGetExact(out var columns):
                return arguments[1] is null or ConstantValue { Constant: char }
                    ? Texts.Pad(text, columns, method.Name == "PadLeft", evaluation.Limits, (arguments[1] as ConstantValue)?.Constant as char? ?? ' ')
                    : null;
            case "Insert" when operation.Arguments.Length == 2 && arguments[1] is { } inserted:
                return Ranges.Insert(text, arguments[0] as NumberValue, Texts.Of(inserted, operation.Arguments[1].Value, evaluation), operation, evaluation);
            case "Split" or "ToCharArray" or "EnumerateRunes":
                return evaluation.Place(PartsOf(text, operation));
            case "Contains" or "StartsWith" or "EndsWith" or "Equals" or "IndexOf":
                return null;
            case "Remove":
                return Ranges.Remove(text, arguments[0] as NumberValue, operation.Arguments.Length > 1 ? arguments[1] as NumberValue : null, operation.Arguments.Length > 1, operation, evaluation);
            default:
                return null;
        }
    }

    private static Value Cut(TextValue text, Value? argument, IInvocationOperation operation, Func<string, char[]?, string> cut, Evaluation evaluation)
    {
        char[]? letters = null;
        if (operation.Arguments.Length > 0 && !TryLetters(argument, evaluation, out letters))
        {
            return TextValue.OfHole(new Hole(Holes.Name(operation), text.MaxBytes()) { Source = text.UnlimitedSource() });
        }

        var name = Holes.Name(operation);
        return text.Map(known => cut(known, letters), run => CutRun(run, name), evaluation.Limits);
    }

    /// <summary>What a trim takes from the ends is not known when a hole may be empty, so only the size stays known.</summary>
    private static TextRun CutRun(TextRun run, string name) => TextRun.Of(new HolePart(run.Parts.Length == 1 && run.Parts[0] is HolePart only
        ? only.Hole.Cut()
        : new Hole(name, run.MaxBytes()) { Source = run.UnlimitedSource() }));

    private static bool TryLetters(Value? argument, Evaluation evaluation, out char[]? letters)
    {
        letters = null;
        switch (argument is null ? null : evaluation.Content(argument))
        {
            case ConstantValue { Constant: char letter }:
                letters = [letter];
                return true;
            case SequenceValue sequence when sequence.IsListed():
                letters = new char[sequence.Items.Length];
                for (var i = 0; i < letters.Length; i++)
                {
                    if (sequence.Items[i].Element is not ConstantValue { Constant: char item })
                    {
                        return false;
                    }

                    letters[i] = item;
                }

                letters = letters.Length == 0 ? null : letters;
                return true;
            default:
                return false;
        }
    }

    private static TextValue Recased(TextValue text, Func<string, string> change, Evaluation evaluation) => text.Map(
        known => IsAscii(known) ? change(known) : known,
        run => TextRun.Of(new HolePart(new Hole("recased text", run.MaxBytes() * 3) { Source = run.UnlimitedSource() })),
        evaluation.Limits) is var mapped && text.AsLiteral() is { } literal && !IsAscii(literal)
            ? TextValue.OfHole(new Hole("recased text", text.MaxBytes() * 3))
            : mapped;

    private static bool IsAscii(string text)
    {
        foreach (var letter in text)
        {
            if (letter >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static SequenceValue PartsOf(TextValue text, IInvocationOperation operation)
    {
        var name = Holes.Name(operation);
        return new SequenceValue([new SequenceItem(
            new UnknownValue(new Hole(name + "[]", text.MaxBytes())),
            new TripCount(0, text.MaxBytes() is { } bytes && bytes < long.MaxValue ? bytes + 1 : null, "|" + name + "|")
            {
                // The pieces of a text are no more than the text.
                Source = text.UnlimitedSource() ?? new DataSource(DataKind.Text),
            })]);
    }
}
