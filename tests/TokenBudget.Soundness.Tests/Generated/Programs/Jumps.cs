namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes early ends of loops and methods.</summary>
internal static class Jumps
{
    public static string? Statement(Body body)
    {
        var draft = body.Draft;
        if (body.IsLoop && !draft.Chance(3))
        {
            var jump = draft.Pick(["break", "continue"]);
            draft.Uses(jump);
            return $"if ({Texts.Flag(body)}) {jump};";
        }

        if (body.IsIterator)
        {
            draft.Uses("yield break");
            return $"if ({Texts.Flag(body)}) yield break;";
        }

        if (draft.Chance(8))
        {
            draft.Uses("throw");
            return $"if (Given.Below(8) == 0) throw new InvalidOperationException({Texts.Literal(draft)});";
        }

        if (!body.CanReturn)
        {
            return null;
        }

        draft.Uses(body.IsLoop ? "return in a loop" : "early return");
        var value = body.Returns switch
        {
            null => "",
            Kind.Text => " " + Texts.Leaf(body),
            { } kind => Values.Of(kind, body) is { } other ? " " + other : null,
        };
        return value is null ? null : $"if ({(draft.Chance(4) ? Texts.Flag(body) : "Given.Below(4) == 0")}) return{value};";
    }
}
