using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Calls of each SDK are found by symbol: assembly, type and member.</summary>
public sealed class SdkTests
{
    private const string Limit = "token_budget.max_input_tokens = 5";

    [Fact]
    public Task OpenAI_chat_in_all_forms() => Given.OpenAI("TB1001").WithSettings(Limit)
        .WithBody("ChatClient client, List<ChatMessage> history", """
            [|client.CompleteChat("Hello")|];
            await [|client.CompleteChatAsync([new UserChatMessage("Hello")])|];
            [|client.CompleteChatStreaming("Hello")|];
            [|client.CompleteChatStreamingAsync([new UserChatMessage("Hello")], new ChatCompletionOptions())|];
            """)
        .RunAsync();

    [Fact]
    public Task OpenAI_responses_in_all_forms() => Given.Project("TB1001").WithOpenAI().WithUsings("OpenAI.Responses").WithSettings(Limit)
        .WithBody("ResponsesClient client", """
            [|client.CreateResponse("gpt-5-mini", "Hello")|];
            await [|client.CreateResponseAsync("gpt-5-mini", [ResponseItem.CreateUserMessageItem("Hello")])|];
            [|client.CreateResponseStreamingAsync(new CreateResponseOptions("gpt-5-mini", [ResponseItem.CreateUserMessageItem("Hello")]))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 7 tokens; the budget is 5 (.editorconfig:3). user 1 · overhead 6 to 11")
        .ExpectMessage("TB1001", "Sends at least 7 tokens; the budget is 5 (.editorconfig:3). user 1 · overhead 6 to 11")
        .ExpectMessage("TB1001", "Sends at least 7 tokens; the budget is 5 (.editorconfig:3). user 1 · overhead 6 to 11")
        .RunAsync();

    [Fact]
    public Task OpenAI_embeddings() => Given.OpenAI("TB1001", "text-embedding-3-small").WithSettings(Limit)
        .WithBody("EmbeddingClient client", """
            [|client.GenerateEmbedding("You are a helpful assistant that answers in one sentence.")|];
            await [|client.GenerateEmbeddingsAsync(["You are a helpful assistant", " that answers in one sentence."])|];
            client.GenerateEmbedding("Hello");
            """)
        .ExpectMessage("TB1001", "Sends at least 11 tokens; the budget is 5 (.editorconfig:4). user 11")
        .ExpectMessage("TB1001", "Sends at least 11 tokens; the budget is 5 (.editorconfig:4). user 11")
        .RunAsync();

    [Fact]
    public Task Extensions_AI_in_all_forms() => Given.ExtensionsAI("TB1001").WithSettings(Limit)
        .WithBody("IChatClient client", """
            await [|client.GetResponseAsync("Hello")|];
            await [|client.GetResponseAsync(new ChatMessage(ChatRole.User, "Hello"))|];
            await [|client.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")])|];
            [|client.GetStreamingResponseAsync("Hello")|];
            await [|ChatClientExtensions.GetResponseAsync(client, "Hello")|];
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI_counts_instructions() => Given.ExtensionsAI("TB1001").WithSettings(Limit)
        .WithBody("IChatClient client", """
            var options = new ChatOptions { Instructions = "You are a helpful assistant that answers in one sentence." };
            await [|client.GetResponseAsync("Hello", options)|];
            """)
        .ExpectMessage("TB1001", "Sends at least 23 tokens; the budget is 5 (.editorconfig:4). system 11 · user 1 · overhead 11")
        .RunAsync();

    [Fact]
    public Task Extensions_AI_embeddings() => Given.ExtensionsAI("TB1001", "text-embedding-3-small").WithSettings(Limit)
        .WithBody("IEmbeddingGenerator<string, Embedding<float>> generator", """
            await [|generator.GenerateVectorAsync("You are a helpful assistant that answers in one sentence.")|];
            await [|generator.GenerateAsync(["You are a helpful assistant that answers in one sentence."])|];
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI_structured_output() => Given.ExtensionsAI("TB1001").WithSettings(Limit).WithStubs(Stub.ExtensionsAI)
        .WithBody("IChatClient client", """await [|client.GetResponseAsync<int>("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task A_class_that_implements_the_interface_is_called_as_well() => Given.ExtensionsAI("TB1001").WithSettings(Limit)
        .WithSource("""
            public sealed class Logged(IChatClient inner) : DelegatingChatClient(inner);
            """)
        .WithBody("Logged client", """await [|client.GetResponseAsync("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task Anthropic_messages() => Given.Anthropic("TB1001").WithSettings("token_budget.max_input_tokens = 4")
        .WithBody("AnthropicClient client", """
            var request = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 5, Messages = [new UserMessageParam { Content = "Hello" }] };
            await [|client.Messages.Create(request)|];
            [|client.Messages.CreateStreaming(request with { System = "Hello" })|];
            """)
        .ExpectMessage("TB1001", "Sends at least 5 tokens; the budget is 4 (.editorconfig:3). user 1 to 5 · overhead 4 to 18")
        .ExpectMessage("TB1001", "Sends at least 7 tokens; the budget is 4 (.editorconfig:3). system 1 to 5 · user 1 to 5 · overhead 5 to 24")
        .RunAsync();

    [Fact]
    public Task Implementations_of_the_interface_are_plumbing() => Given.ExtensionsAI("TB1001").WithSettings("token_budget.max_input_tokens = 0")
        .WithSource("""
            public sealed class Retrying(IChatClient inner) : DelegatingChatClient(inner)
            {
                public override async Task<ChatResponse> GetResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
                {
                    await InnerClient.GetResponseAsync("Are you there?", options, cancellationToken);
                    return await base.GetResponseAsync(messages, options, cancellationToken);
                }
            }

            public sealed class Fallback(IChatClient first, IChatClient second) : IChatClient
            {
                public async Task<ChatResponse> GetResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
                {
                    try
                    {
                        return await first.GetResponseAsync(messages, options, cancellationToken);
                    }
                    catch (HttpRequestException)
                    {
                        return await second.GetResponseAsync(messages, options, cancellationToken);
                    }
                }

                public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                    first.GetStreamingResponseAsync(messages, options, cancellationToken);

                public object? GetService(Type serviceType, object? serviceKey = null) => null;

                public void Dispose()
                {
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Types_of_the_same_names_in_other_namespaces_are_silent() => Given.OpenAI("TB1001").WithSettings("token_budget.max_input_tokens = 0")
        .WithSource("""
            namespace Contoso.Chat
            {
                public sealed class ChatClient
                {
                    public string CompleteChat(params string[] messages) => messages[0];
                }

                public sealed class Sample
                {
                    public string Run(ChatClient client) => client.CompleteChat("Hello");
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task The_same_full_names_in_another_assembly_are_silent() => Given.ExtensionsAI("TB1001").WithSettings("token_budget.max_input_tokens = 0")
        .WithProject("Imitation", project => project.WithSource("""
            namespace OpenAI.Chat
            {
                public abstract class ChatMessage
                {
                    public static implicit operator ChatMessage(string content) => new UserChatMessage(content);
                }

                public sealed class UserChatMessage(string content) : ChatMessage
                {
                    public string Content { get; } = content;
                }

                public class ChatClient(string model)
                {
                    public string CompleteChat(params ChatMessage[] messages) => model + messages.Length;
                }
            }
            """))
        .WithBody("OpenAI.Chat.ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Methods_of_the_same_name_of_other_types_are_silent() => Given.OpenAI("TB1001").WithSettings("token_budget.max_input_tokens = 0")
        .WithSource("""
            public interface IAssistant
            {
                Task<string> CompleteChatAsync(string text);

                Task<string> GetResponseAsync(string text);
            }

            public sealed class Sample(IAssistant assistant)
            {
                public async Task<string> RunAsync() => await assistant.CompleteChatAsync("Hello") + await assistant.GetResponseAsync("Hello") + Create("Hello");

                private static string Create(string text) => text;
            }
            """)
        .RunAsync();
}
