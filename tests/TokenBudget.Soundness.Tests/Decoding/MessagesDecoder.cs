using System.Text.Json;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>Reads a body of Anthropic's <c>POST /v1/messages</c>.</summary>
internal static class MessagesDecoder
{
    public static SentRequest Decode(JsonElement body)
    {
        var messages = RequestDecoder.Items(body, "messages").ToList();
        var system = RequestDecoder.Contents(body, "system").ToList();
        return new SentRequest
        {
            IsChat = true,
            Model = RequestDecoder.Text(body, "model") ?? "",
            OutputCap = RequestDecoder.Number(body, "max_tokens"),
            Messages = messages.Count + (system.Count > 0 ? 1 : 0),
            Texts = [.. system.Select(text => new SentText(PromptPartKind.System, text)), .. messages.SelectMany(Texts)],
            Tools = [.. RequestDecoder.Items(body, "tools").Select(Tool)],
        };
    }

    private static IEnumerable<SentText> Texts(JsonElement message)
    {
        var kind = ChatCompletionsDecoder.Kind(RequestDecoder.Text(message, "role"));
        if (RequestDecoder.Text(message, "content") is { } text)
        {
            return [new SentText(kind, text)];
        }

        return RequestDecoder.Items(message, "content").SelectMany(block => Block(kind, block));
    }

    private static IEnumerable<SentText> Block(PromptPartKind kind, JsonElement block) => RequestDecoder.Text(block, "type") switch
    {
        "text" => [new SentText(kind, RequestDecoder.Text(block, "text") ?? "")],
        "tool_use" => [new SentText(kind, RequestDecoder.Text(block, "name") ?? ""), new SentText(kind, block.GetProperty("input").GetRawText())],
        "tool_result" => RequestDecoder.Contents(block, "content").Select(text => new SentText(PromptPartKind.ToolResult, text)),
        var type => throw new NotSupportedException($"A content block of type {type}."),
    };

    private static SentTool Tool(JsonElement tool) => new(
        RequestDecoder.Text(tool, "name") ?? "",
        RequestDecoder.Text(tool, "description") ?? "",
        tool.TryGetProperty("input_schema", out var schema) ? schema : default,
        tool.GetRawText());
}
