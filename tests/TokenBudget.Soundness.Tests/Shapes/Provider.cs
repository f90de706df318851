using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Points the SDKs of a shape to the loopback server.</summary>
public static class Provider
{
    /// <summary>A key that no provider accepts.</summary>
    public static ApiKeyCredential Key { get; } = new("test-key");

    /// <summary>The address for the Anthropic client.</summary>
    public static string Address => ShapeRun.Current.Loopback.Endpoint.ToString();

    /// <summary>Options for the OpenAI clients.</summary>
    public static OpenAIClientOptions OpenAI => new()
    {
        Endpoint = ShapeRun.Current.Loopback.Endpoint,
        Transport = ShapeRun.Current.IsAnsweredHere ? InProcessHandler.Transport : null,
    };

    /// <summary>Options for the Responses client.</summary>
    public static ResponsesClientOptions Responses => new() { Endpoint = ShapeRun.Current.Loopback.Endpoint };

    /// <summary>A client of Microsoft.Extensions.AI. Which model it uses can't be seen from outside; it is gpt-4o-mini unless the options name one.</summary>
    public static IChatClient Extensions => new ExtensionsChatClient();

    /// <summary>Generates embeddings by text-embedding-3-small unless the options name another model.</summary>
    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings => new ExtensionsEmbeddingGenerator();

    internal static ChatClient Chat(string? model) => new(model ?? "gpt-4o-mini", Key, OpenAI);
}
