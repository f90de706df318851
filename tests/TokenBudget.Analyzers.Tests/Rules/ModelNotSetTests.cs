using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB9005: once for the project, at the first call that names no model.</summary>
public sealed class ModelNotSetTests
{
    private const string Advice = ": set token_budget.model in .editorconfig; until then ";

    private static Verification Project => Given.Project("TB9005").WithOpenAI().WithUsings("OpenAI.Chat");

    [Fact]
    public Task Reports_the_only_call() => Project
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB9005", "This call names no model" + Advice + "its cost is unknown and its tokens are estimates")
        .ExpectSeverity("TB9005", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task Counts_all_calls_and_points_to_the_first() => Project
        .WithBody("ChatClient client", """
            new ChatClient("gpt-4o", "key").CompleteChat("Hello");
            [|client.CompleteChat("Hello")|];
            client.CompleteChat("Hello again");
            """)
        .ExpectMessage("TB9005", "2 of 3 calls name no model, this one first" + Advice + "their cost is unknown and their tokens are estimates")
        .RunAsync();

    [Fact]
    public Task The_first_is_that_of_the_first_file() => Project
        .WithFile("B.cs", """class B { void Ask(OpenAI.Chat.ChatClient client) => client.CompleteChat("Hello"); }""")
        .WithFile("A.cs", """class A { void Ask(OpenAI.Chat.ChatClient client) => [|client.CompleteChat("Hello")|]; }""")
        .ExpectMessage("TB9005", "2 of 2 calls name no model, this one first" + Advice + "their cost is unknown and their tokens are estimates")
        .RunAsync();

    [Fact]
    public Task A_setting_mends_them_all() => Project
        .WithSettings("token_budget.model = gpt-4o")
        .WithBody("ChatClient client", """
            client.CompleteChat("Hello");
            client.CompleteChat("Hello again");
            """)
        .RunAsync();

    [Fact]
    public Task A_setting_of_a_folder_leaves_the_others() => Project
        .WithFile(".editorconfig", """
            root = true
            [Known/*.cs]
            token_budget.model = gpt-4o
            """)
        .WithFile("Known/A.cs", """class A { void Ask(OpenAI.Chat.ChatClient client) => client.CompleteChat("Hello"); }""")
        .WithFile("Other/B.cs", """class B { void Ask(OpenAI.Chat.ChatClient client) => [|client.CompleteChat("Hello")|]; }""")
        .ExpectMessage("TB9005", "This call names no model" + Advice + "its cost is unknown and its tokens are estimates")
        .RunAsync();

    [Fact]
    public Task Calls_where_it_is_switched_off_do_not_count() => Project
        .WithBody("ChatClient client", """
            #pragma warning disable TB9005
            client.CompleteChat("Hello");
            #pragma warning restore TB9005
            [|client.CompleteChat("Hello again")|];
            """)
        .ExpectMessage("TB9005", "This call names no model" + Advice + "its cost is unknown and its tokens are estimates")
        .RunAsync();

    [Fact]
    public Task A_folder_may_switch_it_off() => Project
        .WithFile(".editorconfig", """
            root = true
            [InHouse/*.cs]
            dotnet_diagnostic.TB9005.severity = none
            """)
        .WithFile("InHouse/A.cs", """class A { void Ask(OpenAI.Chat.ChatClient client) => client.CompleteChat("Hello"); }""")
        .WithFile("Other/B.cs", """class B { void Ask(OpenAI.Chat.ChatClient client) => [|client.CompleteChat("Hello")|]; }""")
        .RunAsync();

    [Fact]
    public Task A_model_that_the_price_book_does_not_have_is_named_all_the_same() => Project
        .WithBody("", """new ChatClient("contoso-in-house", "key").CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_deployment_is_a_name_to_map_and_no_missing_one() => Given.Project("TB9005").WithStubs(Stub.AzureOpenAI).WithUsings("Azure.AI.OpenAI")
        .WithBody("AzureOpenAIClient azure", """azure.GetChatClient("chat-prod").CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Types_that_look_alike_are_silent() => Project
        .WithFile("A.cs", """
            class ChatClient { public void CompleteChat(string text) { } }
            class A { void Ask(ChatClient client) => client.CompleteChat("Hello"); }
            """)
        .RunAsync();
}
