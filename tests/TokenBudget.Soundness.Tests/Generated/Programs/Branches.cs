namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes branches.</summary>
internal static class Branches
{
    public static string Statement(Body body)
    {
        var draft = body.Draft;
        switch (body.Random.Next(5))
        {
            case 0:
                draft.Uses("switch statement");
                return $"switch ({Texts.Number(body)})\n{{\ncase 0:\n{Inner(body)}\nbreak;\ncase 1 or 2:\n{Inner(body)}\nbreak;\ndefault:\n{Inner(body)}\nbreak;\n}}";
            case 1:
                draft.Uses("switch statement of texts");
                return $"switch ({Texts.Leaf(body)})\n{{\ncase \"a\":\n{Inner(body)}\nbreak;\ncase {{ Length: > 9 }}:\n{Inner(body)}\nbreak;\n}}";
            case 2:
                draft.Uses("if");
                return $"if ({Texts.Flag(body)})\n{Inner(body)}";
            case 3:
                draft.Uses("nested if");
                return $"if ({Texts.Flag(body)} && {Texts.Flag(body)})\n{Inner(body)}\nelse if ({Texts.Flag(body)})\n{Inner(body)}\nelse\n{Inner(body)}";
            default:
                draft.Uses("if and else");
                return $"if ({Texts.Flag(body)})\n{Inner(body)}\nelse\n{Inner(body)}";
        }
    }

    private static string Inner(Body body) => $"{{\n{Statements.Block(body.Block(), body.Random.Next(1, 3))}\n}}";
}
