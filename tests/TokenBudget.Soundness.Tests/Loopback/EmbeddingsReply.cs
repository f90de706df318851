using System.Runtime.InteropServices;
using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Replies of <c>POST /embeddings</c>: one short vector per input.</summary>
internal static class EmbeddingsReply
{
    public static CannedReply For(JsonElement request)
    {
        var input = request.GetProperty("input");
        var count = input.ValueKind == JsonValueKind.Array ? input.GetArrayLength() : 1;
        var vectors = Enumerable.Range(0, count)
            .Select(index => $$$"""{"object":"embedding","index":{{{index}}},"embedding":"{{{Vector(index)}}}"}""");

        return CannedReply.Json($$$"""
            {"object":"list","data":[{{{string.Join(",", vectors)}}}],
             "model":{{{request.GetProperty("model").GetRawText()}}},"usage":{"prompt_tokens":1,"total_tokens":1}}
            """);
    }

    private static string Vector(int index) =>
        Convert.ToBase64String(MemoryMarshal.AsBytes<float>([1f / (index + 1), 0.5f, 0.25f]));
}
