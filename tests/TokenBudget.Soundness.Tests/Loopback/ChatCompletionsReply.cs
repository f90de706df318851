using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Replies of <c>POST /chat/completions</c>: a text, or a call of the first tool as long as no tool has answered.</summary>
internal static class ChatCompletionsReply
{
    public static CannedReply For(JsonElement request)
    {
        var model = JsonSerializer.Serialize(request.GetProperty("model").GetString());
        if (request.TryGetProperty("stream", out var stream) && stream.GetBoolean())
        {
            return CannedReply.Events(
                ("", Chunk(model, """{"role":"assistant","content":""}""", "null")),
                ("", Chunk(model, $$$"""{"content":"{{{CannedReply.Text}}}"}""", "null")),
                ("", Chunk(model, "{}", "\"stop\"")),
                ("", "[DONE]"));
        }

        var (message, reason) = WantsTool(request, out var tool)
            ? ($$$"""{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":{{{tool.Name}}},"arguments":{{{tool.Arguments}}}}}]}""", "tool_calls")
            : ($$$"""{"role":"assistant","content":"{{{CannedReply.Text}}}"}""", "stop");
        return CannedReply.Json($$$"""
            {"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":{{{model}}},
             "choices":[{"index":0,"message":{{{message}}},"finish_reason":"{{{reason}}}","logprobs":null}],
             "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
            """);
    }

    private static bool WantsTool(JsonElement request, out (string Name, string Arguments) tool)
    {
        tool = default;
        if (!request.TryGetProperty("tools", out var tools) || tools.GetArrayLength() == 0
            || request.GetProperty("messages").EnumerateArray().Any(message => message.GetProperty("role").GetString() == "tool"))
        {
            return false;
        }

        var function = tools[0].GetProperty("function");
        var arguments = ToolArguments.For(function.TryGetProperty("parameters", out var schema) ? schema : default);
        tool = (JsonSerializer.Serialize(function.GetProperty("name").GetString()), JsonSerializer.Serialize(arguments));
        return true;
    }

    private static string Chunk(string model, string delta, string reason) =>
        $$$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":{{{model}}},"choices":[{"index":0,"delta":{{{delta}}},"finish_reason":{{{reason}}}}]}""";
}
