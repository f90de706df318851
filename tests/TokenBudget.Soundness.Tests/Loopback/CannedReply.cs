using System.Text;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>A valid reply of a provider.</summary>
/// <param name="ContentType">Media type of the body.</param>
/// <param name="Body">JSON, or a stream of events.</param>
internal sealed record CannedReply(string ContentType, string Body)
{
    /// <summary>What every reply says. Short, because a reply may be capped to five tokens, and part of the next request when it is sent again.</summary>
    public const string Text = "Fixed.";

    /// <summary>The reply to a request; null when no provider has such an address.</summary>
    public static CannedReply? For(RecordedRequest request) => request.Path switch
    {
        "/chat/completions" => ChatCompletionsReply.For(request.Body),
        "/responses" => ResponsesReply.For(request.Body),
        "/embeddings" => EmbeddingsReply.For(request.Body),
        "/v1/messages" => MessagesReply.For(request.Body),
        _ => null,
    };

    /// <summary>A JSON document.</summary>
    public static CannedReply Json(string body) => new("application/json", body);

    /// <summary>Events of a stream: names (empty for none) and data.</summary>
    public static CannedReply Events(params (string Name, string Data)[] events)
    {
        var body = new StringBuilder();
        foreach (var (name, data) in events)
        {
            body.Append(name.Length > 0 ? $"event: {name}\n" : "").Append("data: ").Append(data).Append("\n\n");
        }

        return new CannedReply("text/event-stream", body.ToString());
    }
}
