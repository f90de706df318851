namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes expressions of any kind.</summary>
internal static class Values
{
    /// <summary>An expression; null when it can't be written here.</summary>
    public static string? Of(Kind kind, Body body) => kind switch
    {
        Kind.Text => Texts.Text(body, body.IsRepeated ? 1 : 2),
        Kind.Number => Texts.Number(body),
        Kind.Flag => Texts.Flag(body),
        Kind.Messages => Messages(body),
        Kind.Texts => Array(body),
        Kind.Sequence => Sequence(body),
        Kind.Client => Client(body),
        Kind.Options => Options(body),
        _ => null,
    };

    public static string Client(Body body)
    {
        if (body.Of(Kind.Client) is { Count: > 0 } clients && !body.Draft.Chance(8))
        {
            return body.Draft.Pick(clients).Name;
        }

        body.Draft.Uses("client made in place");
        return New(body.Draft);
    }

    public static string New(Draft draft) => $"new ChatClient(\"{(draft.Chance(3) ? "gpt-4" : "gpt-4o-mini")}\", Provider.Key, Provider.OpenAI)";

    public static string Options(Body body)
    {
        if (body.Of(Kind.Options) is { Count: > 0 } options && !body.Draft.Chance(3))
        {
            return body.Draft.Pick(options).Name;
        }

        return Calls.Expression(body, Kind.Options) ?? $"new ChatCompletionOptions {{ MaxOutputTokenCount = {body.Random.Next(1, 300)} }}";
    }

    public static string Message(Body body) => $"new {body.Draft.Pick(["User", "User", "System", "Assistant"])}ChatMessage({Texts.Text(body, 1)})";

    /// <summary>A list; an existing one as often as a new one.</summary>
    public static string Messages(Body body)
    {
        if (body.Of(Kind.Messages) is { Count: > 0 } lists && body.Draft.Chance(2))
        {
            return body.Draft.Pick(lists).Name;
        }

        return Calls.Expression(body, Kind.Messages) ?? $"new List<ChatMessage> {{ {Message(body)}{(body.Draft.Chance(2) ? ", " + Message(body) : "")} }}";
    }

    private static string Array(Body body)
    {
        if (body.Of(Kind.Texts) is { Count: > 0 } arrays && !body.Draft.Chance(3))
        {
            return body.Draft.Pick(arrays).Name;
        }

        return body.Random.Next(3) switch
        {
            0 when !body.Draft.IsBounded => $"Given.Texts({body.Random.Next(1, Draft.MaxTexts + 1)})",
            1 => $"new[] {{ {Texts.Leaf(body)}, {Texts.Leaf(body)} }}",
            _ => $"new string[] {{ {Texts.Literal(body.Draft)}, {Texts.Leaf(body)}, {Texts.Leaf(body)} }}",
        };
    }

    private static string Sequence(Body body)
    {
        var array = Array(body);
        switch (body.Random.Next(5))
        {
            case 0:
                body.Draft.Uses("LINQ Take");
                return $"{array}.Take({body.Random.Next(1, 4)})";
            case 1:
                body.Draft.Uses("LINQ Where");
                return $"{array}.Where(t => t.Length > {body.Random.Next(8)})";
            case 2:
                body.Draft.Uses("LINQ Select");
                return $"{array}.Select(t => {Texts.Literal(body.Draft)} + t)";
            default:
                return array;
        }
    }
}
