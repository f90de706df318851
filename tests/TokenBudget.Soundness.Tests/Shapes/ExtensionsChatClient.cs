using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using MeaiMessage = Microsoft.Extensions.AI.ChatMessage;
using MeaiRole = Microsoft.Extensions.AI.ChatRole;
using OpenAIMessage = OpenAI.Chat.ChatMessage;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Sends what an <see cref="IChatClient"/> is given by the OpenAI SDK, as the adapter package does: instructions become the first system message.</summary>
internal sealed class ExtensionsChatClient : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<MeaiMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatCompletion completion = await Provider.Chat(options?.ModelId).CompleteChatAsync(Translate(messages, options), Translate(options), cancellationToken);
        return new ChatResponse(new MeaiMessage(MeaiRole.Assistant, completion.Content.Count > 0 ? completion.Content[0].Text : ""));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<MeaiMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = Provider.Chat(options?.ModelId).CompleteChatStreamingAsync(Translate(messages, options), Translate(options), cancellationToken);
        await foreach (var update in updates)
        {
            foreach (var part in update.ContentUpdate)
            {
                yield return new ChatResponseUpdate(MeaiRole.Assistant, part.Text);
            }
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static List<OpenAIMessage> Translate(IEnumerable<MeaiMessage> messages, ChatOptions? options)
    {
        List<OpenAIMessage> result = options?.Instructions is { } instructions ? [new SystemChatMessage(instructions)] : [];
        foreach (var message in messages)
        {
            var parts = message.Contents.OfType<TextContent>().Select(content => ChatMessageContentPart.CreateTextPart(content.Text)).ToList();
            result.Add(message.Role == MeaiRole.System ? new SystemChatMessage(parts)
                : message.Role == MeaiRole.Assistant ? new AssistantChatMessage(parts)
                : new UserChatMessage(parts));
        }

        return result;
    }

    private static ChatCompletionOptions Translate(ChatOptions? options)
    {
        var result = new ChatCompletionOptions { MaxOutputTokenCount = options?.MaxOutputTokens };
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            result.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.JsonSchema.GetRawText())));
        }

        return result;
    }
}
