namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes calls of the SDKs.</summary>
internal static class Requests
{
    /// <summary>A statement that sends; null when it can't be paid.</summary>
    public static string? Statement(Body body)
    {
        if (!body.TryPay(1))
        {
            return null;
        }

        return body.Random.Next(10) switch
        {
            0 when body.IsAsync => Extensions(body),
            1 => Embedding(body),
            2 when body.IsAsync => Streaming(body),
            _ => Chat(body),
        };
    }

    private static string Chat(Body body)
    {
        var draft = body.Draft;
        var history = body.Of(Kind.Messages) is { Count: > 0 } lists && draft.Chance(2) ? draft.Pick(lists).Name : null;
        var messages = history ?? (draft.Chance(3) ? Values.Messages(body) : null);
        string arguments;
        if (messages is null && draft.Chance(2))
        {
            draft.Uses("chat with a text");
            arguments = draft.Mark(Texts.Text(body, 2));
        }
        else
        {
            draft.Uses(messages is null ? "chat with a collection expression" : "chat with a list");
            messages ??= $"[new SystemChatMessage({Texts.Leaf(body)}), {Values.Message(body)}]";
            if (draft.Chance(3))
            {
                draft.Uses("chat with options");
                messages += ", " + Values.Options(body);
            }

            arguments = messages + draft.Mark();
        }

        var call = body.IsAsync && !draft.Chance(6)
            ? $"await {Values.Client(body)}.CompleteChatAsync({arguments})"
            : $"{Values.Client(body)}.CompleteChat({arguments})";
        return After(body, call, history);
    }

    /// <summary>What becomes of the reply.</summary>
    private static string After(Body body, string call, string? history)
    {
        var draft = body.Draft;
        var name = draft.Name("answer");
        switch (draft.IsBounded ? -1 : body.Random.Next(4))
        {
            case 0:
                draft.Uses("reply in a later prompt");
                body.Declare(new Variable(Kind.Text, name));
                return $"var {name} = ({call}).Value.Content[0].Text;";
            case 1 or 2 when history is not null:
                draft.Uses(body.IsRepeated ? "history that grows in a loop" : "history that grows");
                return $"ChatCompletion {name} = {call};\n{history}.Add(new AssistantChatMessage({name}));";
            case 3 when body.Of(Kind.Text).Where(text => text.IsAssignable).ToList() is { Count: > 0 } texts:
                return $"{draft.Pick(texts).Name} = ({call}).Value.Content[0].Text;";
            default:
                return call + ";";
        }
    }

    private static string Extensions(Body body)
    {
        body.Draft.Uses("Microsoft.Extensions.AI");
        var options = $"new Ai.ChatOptions {{ ModelId = \"gpt-4o-mini\", MaxOutputTokens = {body.Random.Next(1, 200)} }}";
        var client = body.Draft.Name("ai");
        return body.Draft.Chance(2)
            ? $"await Provider.Extensions.GetResponseAsync({Texts.Text(body, 2)}, {options}{body.Draft.Mark()});"
            : $"IChatClient {client} = Provider.Extensions;\n"
                + $"await {client}.GetResponseAsync(new List<Ai.ChatMessage> {{ new(Ai.ChatRole.System, {Texts.Leaf(body)}), new(Ai.ChatRole.User, {Texts.Text(body, 1)}) }}, {options}{body.Draft.Mark()});";
    }

    private static string Embedding(Body body)
    {
        const string Client = "new EmbeddingClient(\"text-embedding-3-small\", Provider.Key, Provider.OpenAI)";
        if (body.IsAsync && body.Of(Kind.Texts) is { Count: > 0 } arrays && body.Draft.Chance(2))
        {
            body.Draft.Uses("embeddings of a batch");
            return $"await {Client}.GenerateEmbeddingsAsync({body.Draft.Pick(arrays).Name}.Append(\"end\"){body.Draft.Mark()});";
        }

        body.Draft.Uses("embedding of a text");
        return $"{(body.IsAsync ? "await " : "")}{Client}.GenerateEmbedding{(body.IsAsync ? "Async" : "")}({body.Draft.Mark(Texts.Text(body, 1))});";
    }

    private static string Streaming(Body body)
    {
        body.Draft.Uses("streaming");
        var update = body.Draft.Name("update");
        return $"await foreach (var {update} in {Values.Client(body)}.CompleteChatStreamingAsync({body.Draft.Mark(Texts.Text(body, 1))})) {{ _ = {update}; }}";
    }
}
