using OpenAI.Assistants;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Responses;

namespace Microsoft.Extensions.AI;

public static class OpenAIClientExtensions
{
    public static IChatClient AsIChatClient(this ChatClient chatClient) => throw null!;

    public static IChatClient AsIChatClient(this ResponsesClient responseClient, string? defaultModelId = null) => throw null!;

    public static IChatClient AsIChatClient(this AssistantClient assistantClient, string assistantId, string? threadId = null) => throw null!;

    public static IEmbeddingGenerator<string, Embedding<float>> AsIEmbeddingGenerator(this EmbeddingClient embeddingClient, int? defaultModelDimensions = null) => throw null!;
}
