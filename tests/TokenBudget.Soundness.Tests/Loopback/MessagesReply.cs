using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Replies of Anthropic's <c>POST /v1/messages</c>.</summary>
internal static class MessagesReply
{
    public static CannedReply For(JsonElement request)
    {
        var model = request.GetProperty("model").GetRawText();
        if (!request.TryGetProperty("stream", out var stream) || !stream.GetBoolean())
        {
            return CannedReply.Json(Message(model, $$$"""{"type":"text","text":"{{{CannedReply.Text}}}","citations":null}""", "\"end_turn\""));
        }

        return CannedReply.Events(
            ("message_start", $$$"""{"type":"message_start","message":{{{Message(model, "", "null")}}}}"""),
            ("content_block_start", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"","citations":null}}"""),
            ("content_block_delta", $$$"""{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{CannedReply.Text}}}"}}"""),
            ("content_block_stop", """{"type":"content_block_stop","index":0}"""),
            ("message_delta", """{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":1}}"""),
            ("message_stop", """{"type":"message_stop"}"""));
    }

    private static string Message(string model, string content, string reason) =>
        $$$"""{"id":"msg_1","type":"message","role":"assistant","model":{{{model}}},"content":[{{{content}}}],"stop_reason":{{{reason}}},"stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1,"cache_creation_input_tokens":0,"cache_read_input_tokens":0}}""";
}
