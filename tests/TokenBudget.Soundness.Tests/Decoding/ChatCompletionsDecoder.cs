using System.Text.Json;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>Reads a body of <c>POST /chat/completions</c>.</summary>
internal static class ChatCompletionsDecoder
{
    public static SentRequest Decode(JsonElement body)
    {
        var messages = RequestDecoder.Items(body, "messages").ToList();
        return new SentRequest
        {
            IsChat = true,
            Model = RequestDecoder.Text(body, "model") ?? "",
            OutputCap = RequestDecoder.Number(body, "max_completion_tokens") ?? RequestDecoder.Number(body, "max_tokens"),
            Messages = messages.Count,
            Names = messages.Count(message => RequestDecoder.Text(message, "name") is not null),
            Texts = [.. messages.SelectMany(Texts)],
            Tools = [.. RequestDecoder.Items(body, "tools").Select(Tool)],
            ResponseSchema = Schema(body),
        };
    }

    /// <summary>The kind of part for a role.</summary>
    internal static PromptPartKind Kind(string? role) => role switch
    {
        "system" or "developer" => PromptPartKind.System,
        "user" => PromptPartKind.User,
        "assistant" => PromptPartKind.Assistant,
        "tool" or "function" => PromptPartKind.ToolResult,
        _ => throw new NotSupportedException($"Role {role}."),
    };

    private static IEnumerable<SentText> Texts(JsonElement message)
    {
        var kind = Kind(RequestDecoder.Text(message, "role"));
        foreach (var text in RequestDecoder.Contents(message, "content"))
        {
            yield return new SentText(kind, text);
        }

        if (RequestDecoder.Text(message, "name") is { } name)
        {
            yield return new SentText(kind, name);
        }

        foreach (var call in RequestDecoder.Items(message, "tool_calls"))
        {
            var function = call.GetProperty("function");
            yield return new SentText(kind, RequestDecoder.Text(function, "name") ?? "");
            yield return new SentText(kind, RequestDecoder.Text(function, "arguments") ?? "");
        }
    }

    private static SentTool Tool(JsonElement tool)
    {
        var function = tool.GetProperty("function");
        return new SentTool(
            RequestDecoder.Text(function, "name") ?? "",
            RequestDecoder.Text(function, "description") ?? "",
            function.TryGetProperty("parameters", out var schema) ? schema : default,
            function.GetRawText());
    }

    private static string? Schema(JsonElement body) =>
        body.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema.GetRawText() : null;
}
