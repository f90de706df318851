using TokenBudget.Testing;
using static TokenBudget.Analyzers.Tests.Rules.Given;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Clients that dependency injection hands in have the model that they are registered with.</summary>
public sealed class RegistrationTests
{
    private const string Service = """
        public sealed class Service(IChatClient client)
        {
            public async Task Run() => await {|TB1000:client.GetResponseAsync("Hello")|};
        }
        """;

    [Fact]
    public Task A_client_that_is_registered_by_its_interface() => Project("TB1000")
        .WithExtensionsAI().WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI)
        .WithUsings("Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection", "OpenAI", "OpenAI.Chat")
        .WithSource(Service)
        .WithSource("""
            public static class Setup
            {
                public static void Add(IServiceCollection services, string key)
                {
                    var openAI = new OpenAIClient(key);
                    services.AddChatClient(openAI.GetChatClient("gpt-4o").AsIChatClient());
                }
            }
            """)
        .ExpectMessage("TB1000", "Sends 8 tokens per call with gpt-4o (≈ $0.00502): user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task A_client_that_a_lambda_makes() => Project("TB1000")
        .WithExtensionsAI().WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI)
        .WithUsings("Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection", "OpenAI", "OpenAI.Chat")
        .WithSource(Service)
        .WithSource("""
            public static class Setup
            {
                public static void Add(IServiceCollection services, string key) =>
                    services.AddChatClient(provider => new ChatClient("gpt-4o", key).AsIChatClient());
            }
            """)
        .ExpectMessage("TB1000", "Sends 8 tokens per call with gpt-4o (≈ $0.00502): user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task A_method_of_that_name_elsewhere_registers_nothing() => ExtensionsAI("TB1000", "gpt-4o-mini")
        .WithOpenAI().WithStubs(Stub.ExtensionsAIOpenAI)
        .WithUsings("OpenAI.Chat")
        .WithSource(Service)
        .WithSource("""
            public sealed class Box
            {
                public void AddChatClient(IChatClient client) { }

                public void Fill(string key) => AddChatClient(new ChatClient("gpt-4o", key).AsIChatClient());
            }
            """)
        .ExpectMessage("TB1000", "Sends 8 tokens per call with gpt-4o-mini (≈ $0.000301): user 1 · overhead 7")
        .RunAsync();
}
