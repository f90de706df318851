namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes random statements.</summary>
internal static class Statements
{
    private const int MaxDepth = 2;

    public static string Block(Body body, int count)
    {
        List<string> statements = [];
        for (; count > 0; count--)
        {
            statements.Add(One(body));
        }

        return string.Join("\n", statements);
    }

    private static string One(Body body)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            if (Try(body) is { } statement)
            {
                return statement;
            }
        }

        return Lists.Variable(body) ?? ";";
    }

    private static string? Try(Body body) => body.Random.Next(34) switch
    {
        0 or 1 or 2 or 3 or 30 or 31 or 32 or 33 => Requests.Statement(body),
        4 or 5 or 6 or 7 or 8 => Calls.Statement(body),
        9 or 10 => Lists.Variable(body),
        11 or 12 or 13 => Lists.Statement(body),
        14 => Lists.Options(body),
        15 => Functions.Local(body),
        16 => Functions.LocalFunction(body),
        17 => Jumps.Statement(body),
        18 => Parallels.Statement(body),
        19 => Caches.Statement(body),
        _ when body.Depth >= MaxDepth => null,
        20 or 21 or 22 => Branches.Statement(body),
        23 => Exceptions.Statement(body),
        24 => Enumerators.Statement(body),
        _ => Loops.Statement(body),
    };
}
