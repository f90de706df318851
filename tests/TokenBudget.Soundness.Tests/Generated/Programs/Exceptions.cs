namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes <c>try</c> and <c>using</c> statements.</summary>
internal static class Exceptions
{
    public static string? Statement(Body body)
    {
        var draft = body.Draft;
        if (body.IsIterator)
        {
            return null;
        }

        switch (body.Random.Next(6))
        {
            case 0:
                draft.Uses("try and finally");
                return $"try\n{Inner(body)}\nfinally\n{Finally(body)}";
            case 1:
                draft.Uses("try, catch and finally");
                return $"try\n{Risky(body)}\ncatch (InvalidOperationException)\n{Inner(body)}\nfinally\n{Finally(body)}";
            case 2:
                draft.Uses("exception that is thrown again");
                return $"try\n{Risky(body)}\ncatch (InvalidOperationException) when ({Texts.Flag(body)})\n{{\n{Statements.Block(body.Block(), 1)}\nthrow;\n}}";
            case 3:
                // What the method has changed before it throws is what its caller's catch and finally see.
                draft.Uses("exception that leaves the method");
                return $"{Lists.Statement(body) ?? ";"}\nHelpers.MayFail();";
            case 4:
                draft.Uses("using");
                return $"using (new StringReader({Texts.Literal(draft)}))\n{Inner(body)}";
            default:
                draft.Uses("try and catch");
                return $"try\n{Risky(body)}\ncatch (Exception)\n{Inner(body)}";
        }
    }

    private static string Inner(Body body) => $"{{\n{Statements.Block(body.Block(), body.Random.Next(1, 3))}\n}}";

    /// <summary>Statements, among them one that may throw.</summary>
    private static string Risky(Body body)
    {
        var block = body.Block();
        var before = Statements.Block(block, body.Random.Next(0, 3));
        body.Draft.Uses("helper that throws");
        return $"{{\n{before}\nHelpers.MayFail();\n{Statements.Block(block, body.Random.Next(0, 3))}\n}}";
    }

    /// <summary>No statement may leave a <c>finally</c>.</summary>
    private static string Finally(Body body)
    {
        var block = body.Block();
        return $"{{\n{Requests.Statement(block) ?? Lists.Statement(block) ?? ";"}\n}}";
    }
}
