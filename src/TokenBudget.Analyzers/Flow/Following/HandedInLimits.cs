using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What limits the texts that callers hand to a method, by ordinal of the parameter; null where nothing does.</summary>
internal static class HandedInLimits
{
    /// <summary>The limits at one call.</summary>
    public static IReadOnlyList<Hole?> Of(IMethodSymbol method, ArgumentValues arguments, Evaluation evaluation)
    {
        var limits = new Hole?[method.Parameters.Length];
        for (var i = 0; i < limits.Length; i++)
        {
            var parameter = method.Parameters[i];
            limits[i] = parameter.RefKind == RefKind.None && Types.IsString(parameter.Type) && arguments[i] is { } value
                ? Of(evaluation.Content(value), parameter.Name)
                : null;
        }

        return limits;
    }

    /// <summary>The limits when it is called in one of two places.</summary>
    public static IReadOnlyList<Hole?> Either(IReadOnlyList<Hole?> left, IReadOnlyList<Hole?> right)
    {
        var limits = new Hole?[left.Count];
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i] = left[i] is { } a && right[i] is { } b ? Either(a, b) : null;
        }

        return limits;
    }

    private static Hole? Of(Value value, string name) => value switch
    {
        ConstantValue { Constant: null } => new Hole(name, MaxBytes: 0),
        UnknownValue { Hole: { IsBounded: true } hole } => new Hole(name, hole.MaxBytes, hole.MaxTokens) { IsReply = hole.IsReply, AnsweredBy = hole.AnsweredBy, IsCut = hole.IsCut },
        TextValue text => OfText(text, name),
        _ => null,
    };

    private static Hole? OfText(TextValue text, string name)
    {
        if (text.MaxBytes() is { } bytes)
        {
            return new Hole(name, bytes);
        }

        long? most = 0;
        var (holdsReply, isCut) = (false, false);
        string? answeredBy = null;
        foreach (var run in text.Runs)
        {
            // Text that is known has no more tokens than bytes, however it is cut.
            long? tokens = 0;
            foreach (var part in run.Parts)
            {
                var more = part switch
                {
                    LiteralPart literal => Utf8.Length(literal.Text),
                    HolePart hole => hole.Hole.MaxTokens ?? hole.Hole.MaxBytes,
                    _ => null,
                };
                if (part is HolePart { Hole: { IsReply: true } reply })
                {
                    answeredBy = holdsReply ? Replies.Either(answeredBy, reply.AnsweredBy) : reply.AnsweredBy;
                    holdsReply = true;
                }

                isCut |= part is HolePart { Hole.IsCut: true };
                tokens = tokens <= long.MaxValue - more ? tokens + more : null;
            }

            most = tokens > most || tokens is null ? tokens : most;
            if (most is null)
            {
                return null;
            }
        }

        return new Hole(name, MaxTokens: most) { IsReply = holdsReply, AnsweredBy = answeredBy, IsCut = isCut };
    }

    private static Hole Either(Hole left, Hole right) => new(
        left.Name,
        left.MaxBytes is { } a && right.MaxBytes is { } b ? Math.Max(a, b) : null,
        left.MaxTokens is null && right.MaxTokens is null ? null : Math.Max(left.MaxTokens ?? left.MaxBytes ?? 0, right.MaxTokens ?? right.MaxBytes ?? 0))
    {
        IsReply = left.IsReply || right.IsReply,
        AnsweredBy = left.IsReply && right.IsReply ? Replies.Either(left.AnsweredBy, right.AnsweredBy) : left.AnsweredBy ?? right.AnsweredBy,
        IsCut = left.IsCut || right.IsCut,
    };
}
