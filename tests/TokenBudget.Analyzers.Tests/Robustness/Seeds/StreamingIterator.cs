using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Seeds.Streaming;

public static class StreamingIterator
{
    public static async IAsyncEnumerable<string> StreamAsync(
        this IChatClient chat, IAsyncEnumerable<string> questions, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "You translate to French.")];
        await foreach (var question in questions.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            messages.Add(new ChatMessage(ChatRole.User, question));
            var answer = string.Empty;
            await foreach (var update in chat.GetStreamingResponseAsync(messages, new ChatOptions { MaxOutputTokens = 100 }, cancellationToken))
            {
                answer += update.Text;
                yield return update.Text;
            }

            messages.Add(new(ChatRole.Assistant, answer));
            if (messages.Count > 20)
            {
                messages.RemoveRange(1, messages.Count - 11);
            }
        }

        yield return (await chat.GetResponseAsync(messages, cancellationToken: cancellationToken)).Text;
    }

    public static IEnumerable<Task<ChatResponse>> Lazily(IChatClient chat, params ReadOnlySpan<string> texts)
    {
        var all = texts.ToArray();
        return Iterate();

        IEnumerable<Task<ChatResponse>> Iterate()
        {
            foreach (var text in all)
            {
                yield return chat.GetResponseAsync($"Echo: {text}");
            }
        }
    }
}
