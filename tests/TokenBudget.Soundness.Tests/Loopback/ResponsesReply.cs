using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Replies of <c>POST /responses</c>.</summary>
internal static class ResponsesReply
{
    private const string Part = $$$"""{"type":"output_text","text":"{{{CannedReply.Text}}}","annotations":[]}""";

    private const string Message = $$$"""{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{{{Part}}}]}""";

    public static CannedReply For(JsonElement request)
    {
        var model = request.GetProperty("model").GetRawText();
        if (!request.TryGetProperty("stream", out var stream) || stream.ValueKind != JsonValueKind.True)
        {
            return CannedReply.Json(Response(model, "completed", Message));
        }

        return CannedReply.Events(
            ("response.created", $$$"""{"type":"response.created","sequence_number":0,"response":{{{Response(model, "in_progress", "")}}}}"""),
            ("response.output_text.delta", $$$"""{"type":"response.output_text.delta","sequence_number":1,"item_id":"msg_1","output_index":0,"content_index":0,"delta":"{{{CannedReply.Text}}}","logprobs":[]}"""),
            ("response.output_text.done", $$$"""{"type":"response.output_text.done","sequence_number":2,"item_id":"msg_1","output_index":0,"content_index":0,"text":"{{{CannedReply.Text}}}","logprobs":[]}"""),
            ("response.completed", $$$"""{"type":"response.completed","sequence_number":3,"response":{{{Response(model, "completed", Message)}}}}"""));
    }

    private static string Response(string model, string status, string output) =>
        $$$"""{"id":"resp_1","object":"response","created_at":1700000000,"status":"{{{status}}}","error":null,"model":{{{model}}},"output":[{{{output}}}],"parallel_tool_calls":true,"tool_choice":"auto","tools":[],"usage":{"input_tokens":1,"input_tokens_details":{"cached_tokens":0},"output_tokens":1,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":2},"metadata":{}}""";
}
