using Microsoft.Extensions.AI;

namespace Seeds.Wrappers;

public interface ILanguageModel<in TIn, TOut>
    where TIn : notnull
{
    static abstract string DefaultModel { get; }

    Task<TOut> RunAsync(TIn input, CancellationToken cancellationToken = default);
}

public sealed class LoggingClient(IChatClient inner, Action<string> log) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        log($"{messages.Count()} messages");
        var response = await base.GetResponseAsync(messages, options, cancellationToken);
        return response.Messages.Count > 0 ? response : await InnerClient.GetResponseAsync(messages, options, cancellationToken);
    }
}

public sealed class Translator(IChatClient chat) : ILanguageModel<(string Text, string Language), string>
{
    public static string DefaultModel => "gpt-4o-mini";

    public async Task<string> RunAsync((string Text, string Language) input, CancellationToken cancellationToken = default)
    {
        var (text, language) = input;
        var response = await chat.GetResponseAsync(Build(text, language: language), new() { ModelId = DefaultModel, MaxOutputTokens = text.Length }, cancellationToken);
        return response.Text;
    }

    private static List<ChatMessage> Build(string text, string language = "French", params string[] hints)
    {
        var list = new List<ChatMessage>(capacity: 3) { new(ChatRole.System, $"Translate to {language}.") };
        list.AddRange(hints.Select(h => new ChatMessage(ChatRole.User, h)));
        list.Add(new ChatMessage { Role = ChatRole.User, Contents = [new TextContent(text)] });
        return list;
    }
}

public sealed class EchoClient : IChatClient
{
    public void Dispose()
    {
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(messages.Last()));

    public object? GetService(Type serviceType, object? serviceKey = null) => this is var self && serviceType.IsInstanceOfType(self) ? self : null;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, "echo");
    }
}
