using System;
using System.ClientModel;
using OpenAI;
using OpenAI.Audio;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Images;
using OpenAI.Responses;

namespace Azure.AI.OpenAI;

public class AzureOpenAIClient : OpenAIClient
{
    public AzureOpenAIClient(Uri endpoint, ApiKeyCredential credential, AzureOpenAIClientOptions? options = null)
    {
    }

    protected AzureOpenAIClient()
    {
    }

    public override AudioClient GetAudioClient(string deploymentName) => throw null!;

    public override ChatClient GetChatClient(string deploymentName) => throw null!;

    public override EmbeddingClient GetEmbeddingClient(string deploymentName) => throw null!;

    public override ImageClient GetImageClient(string deploymentName) => throw null!;

    public virtual ResponsesClient GetResponsesClient(string deploymentName) => throw null!;
}
