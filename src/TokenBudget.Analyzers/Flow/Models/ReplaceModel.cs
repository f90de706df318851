using System.Globalization;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary><c>text.Replace(old, new)</c> on templates: known text around the place stays known.</summary>
internal static class ReplaceModel
{
    public static Value? Replace(IInvocationOperation operation, TextValue text, ArgumentValues arguments, Evaluation evaluation)
    {
        // Overloads with a comparison other than ordinal may match more.
        if (operation.Arguments.Length != 2 || Literal(arguments[0]) is not { Length: > 0 } old || arguments[1] is not { } with)
        {
            return Unknown(operation, text);
        }

        var replacement = Texts.Of(with, operation.Arguments[1].Value, evaluation);
        TextValue? result = null;
        foreach (var open in text.Runs)
        {
            // What is replaced may be a line break.
            foreach (var run in LineBreak.Resolve(open))
            {
                var replaced = Replace(run, old, replacement, operation, evaluation);
                result = result is null ? replaced : result.Or(replaced, evaluation.Limits);
            }
        }

        return result;
    }

    private static TextValue Replace(TextRun run, string old, TextValue replacement, IInvocationOperation operation, Evaluation evaluation)
    {
        if (replacement.AsLiteral() is { } known && run.AsLiteral() is { } whole)
        {
            return TextValue.Literal(whole.Replace(old, known));
        }

        var text = TextValue.Empty;
        foreach (var part in run.Parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    text = text.Append(Replace(literal.Text, old, replacement, evaluation), evaluation.Limits);
                    break;
                case HolePart hole:
                    text = text.Append(TextValue.OfHole(Grown(hole.Hole, old, replacement)), evaluation.Limits);
                    break;
                default:
                    return Unknown(operation, TextValue.Of(run));
            }
        }

        // With a hole, the old text may also arise across the seam; that is only excluded when no literal ends or starts with a piece of it.
        return run.AsLiteral() is null && MayCrossSeam(run, old) ? Unknown(operation, TextValue.Of(run)) : text;
    }

    private static TextValue Replace(string literal, string old, TextValue replacement, Evaluation evaluation)
    {
        var text = TextValue.Empty;
        var start = 0;
        for (var at = literal.IndexOf(old, StringComparison.Ordinal); at >= 0; at = literal.IndexOf(old, start, StringComparison.Ordinal))
        {
            text = text.Append(TextValue.Literal(literal.Substring(start, at - start)), evaluation.Limits).Append(replacement, evaluation.Limits);
            start = at + old.Length;
        }

        return text.Append(TextValue.Literal(literal.Substring(start)), evaluation.Limits);
    }

    /// <summary>The hole may hold the old text as often as there is room for it.</summary>
    private static Hole Grown(Hole hole, string old, TextValue replacement)
    {
        var (before, after) = (Utf8.Length(old), replacement.MaxBytes());
        if (after <= before)
        {
            return hole.Cut();
        }

        // What was declared of the text before says nothing of the longer one. Decimal arithmetic does not overflow here.
        var bytes = hole.MaxBytes is { } size && after is { } each ? size + (decimal.Floor((decimal)size / before) * (each - before)) : (decimal?)null;
        return hole with { MaxBytes = bytes <= long.MaxValue ? (long)bytes : null, MaxTokens = null, Given = null, Source = hole.Source?.Changed() };
    }

    private static bool MayCrossSeam(TextRun run, string old)
    {
        foreach (var part in run.Parts)
        {
            if (part is LiteralPart literal)
            {
                for (var length = 1; length < old.Length; length++)
                {
                    if (literal.Text.EndsWith(old.Substring(0, length), StringComparison.Ordinal)
                        || literal.Text.StartsWith(old.Substring(old.Length - length), StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static TextValue Unknown(IInvocationOperation operation, TextValue text) =>
        TextValue.OfHole(new Hole(Holes.Name(operation), text.AsLiteral() is not null && operation.Arguments.Length < 2 ? text.MaxBytes() : null) { Source = text.UnlimitedSource() });

    private static string? Literal(Value? value) => value switch
    {
        TextValue text => text.AsLiteral(),
        ConstantValue { Constant: char letter } => letter.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
