using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>Reads what a recorded request says.</summary>
internal static class RequestDecoder
{
    /// <summary>Decodes a request of any of the addresses that the server answers.</summary>
    /// <exception cref="NotSupportedException">The request holds something that this decoder does not know; a comparison would not be complete.</exception>
    public static SentRequest Decode(RecordedRequest request) => request.Path switch
    {
        "/chat/completions" => ChatCompletionsDecoder.Decode(request.Body),
        "/responses" => ResponsesDecoder.Decode(request.Body),
        "/embeddings" => DecodeEmbeddings(request.Body),
        "/v1/messages" => MessagesDecoder.Decode(request.Body),
        _ => throw new NotSupportedException($"Nothing is known about {request.Path}."),
    };

    /// <summary>The number of a property; null when it is absent or null.</summary>
    internal static long? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    /// <summary>The text of a property; null when it is absent or null.</summary>
    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The elements of an array property; none when it is absent or null.</summary>
    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>The texts of a content that is a string or an array of text blocks.</summary>
    internal static IEnumerable<string> Contents(JsonElement element, string name)
    {
        if (Text(element, name) is { } text)
        {
            return [text];
        }

        return Items(element, name).Select(block =>
            Text(block, "text") ?? Text(block, "refusal") ?? throw new NotSupportedException($"A content block that is not text: {block.GetRawText()}"));
    }

    private static SentRequest DecodeEmbeddings(JsonElement body) => new()
    {
        IsChat = false,
        Model = Text(body, "model") ?? "",
        Texts = [.. Contents(body, "input", static item => item.GetString()).Select(text => new SentText(PromptPartKind.User, text))],
    };

    private static IEnumerable<string> Contents(JsonElement body, string name, Func<JsonElement, string?> read)
    {
        var value = body.GetProperty(name);
        return value.ValueKind == JsonValueKind.String ? [value.GetString() ?? ""] : value.EnumerateArray().Select(item => read(item) ?? "");
    }
}
