using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using MeaiMessage = Microsoft.Extensions.AI.ChatMessage;
using MeaiRole = Microsoft.Extensions.AI.ChatRole;
using OpenAIMessage = OpenAI.Chat.ChatMessage;

namespace SupportDesk.Clients;

/// <summary>Puts the OpenAI client behind <see cref="IChatClient"/>, so that the desk can change its provider.</summary>
public sealed class OpenAIChatClient(ChatClient client) : IChatClient
{
    /// <inheritdoc />
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<MeaiMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var completion = (await client.CompleteChatAsync(Translate(messages, options), Translate(options), cancellationToken)).Value;
        var text = string.Concat(completion.Content.Select(part => part.Text));
        return new ChatResponse(new MeaiMessage(MeaiRole.Assistant, text)) { ModelId = completion.Model };
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<MeaiMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in client.CompleteChatStreamingAsync(Translate(messages, options), Translate(options), cancellationToken))
        {
            foreach (var part in update.ContentUpdate)
            {
                yield return new ChatResponseUpdate(MeaiRole.Assistant, part.Text);
            }
        }
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType.IsInstanceOfType(this) ? this : serviceType.IsInstanceOfType(client) ? client : null;

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private static List<OpenAIMessage> Translate(IEnumerable<MeaiMessage> messages, ChatOptions? options)
    {
        List<OpenAIMessage> result = [];
        if (options?.Instructions is { Length: > 0 } instructions)
        {
            result.Add(new SystemChatMessage(instructions));
        }

        foreach (var message in messages)
        {
            result.Add(message.Role == MeaiRole.System ? new SystemChatMessage(message.Text)
                : message.Role == MeaiRole.Assistant ? new AssistantChatMessage(message.Text)
                : new UserChatMessage(message.Text));
        }

        return result;
    }

    private static ChatCompletionOptions Translate(ChatOptions? options) => new()
    {
        MaxOutputTokenCount = options?.MaxOutputTokens,
        Temperature = options?.Temperature,
    };
}
