using System.Text.Json;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>Reads a body of <c>POST /responses</c>.</summary>
internal static class ResponsesDecoder
{
    public static SentRequest Decode(JsonElement body)
    {
        List<SentText> texts = [];
        var messages = 0;
        if (RequestDecoder.Text(body, "instructions") is { } instructions)
        {
            texts.Add(new SentText(PromptPartKind.System, instructions));
            messages++;
        }

        if (RequestDecoder.Text(body, "input") is { } input)
        {
            texts.Add(new SentText(PromptPartKind.User, input));
            messages++;
        }

        foreach (var item in RequestDecoder.Items(body, "input"))
        {
            texts.AddRange(Texts(item));
            messages++;
        }

        return new SentRequest
        {
            IsChat = true,
            Model = RequestDecoder.Text(body, "model") ?? "",
            OutputCap = RequestDecoder.Number(body, "max_output_tokens"),
            Messages = messages,
            Texts = texts,
            Tools = [.. RequestDecoder.Items(body, "tools").Select(Tool)],
            ResponseSchema = Schema(body),
        };
    }

    private static IEnumerable<SentText> Texts(JsonElement item) => (RequestDecoder.Text(item, "type") ?? "message") switch
    {
        "message" => RequestDecoder.Contents(item, "content").Select(text => new SentText(ChatCompletionsDecoder.Kind(RequestDecoder.Text(item, "role")), text)),
        "function_call" =>
        [
            new SentText(PromptPartKind.Assistant, RequestDecoder.Text(item, "name") ?? ""),
            new SentText(PromptPartKind.Assistant, RequestDecoder.Text(item, "arguments") ?? ""),
        ],
        "function_call_output" => RequestDecoder.Contents(item, "output").Select(text => new SentText(PromptPartKind.ToolResult, text)),
        var type => throw new NotSupportedException($"An input item of type {type}."),
    };

    private static SentTool Tool(JsonElement tool) => new(
        RequestDecoder.Text(tool, "name") ?? throw new NotSupportedException($"A tool that is not a function: {tool.GetRawText()}"),
        RequestDecoder.Text(tool, "description") ?? "",
        tool.TryGetProperty("parameters", out var schema) ? schema : default,
        tool.GetRawText());

    private static string? Schema(JsonElement body) =>
        body.TryGetProperty("text", out var text) && text.TryGetProperty("format", out var format) && format.TryGetProperty("schema", out _)
            ? format.GetRawText()
            : null;
}
