using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>A compilation that references neither an SDK nor our attributes is left alone.</summary>
public sealed class GateTests
{
    [Fact]
    public Task Without_an_SDK_nothing_is_reported_not_even_settings() => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithSettings("token_budget.misspelt = 1")
        .WithSource("""
            public sealed class ChatClient
            {
                public string CompleteChat(string text) => text;

                public string Run() => CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public async Task A_build_that_asks_for_facts_gets_them_also_without_an_SDK()
    {
        var facts = await Verify.Analyzer<TokenBudgetAnalyzer>().WithSource("public sealed class Nothing;").RunAndGetFactsAsync();

        Assert.StartsWith("tokenbudget-facts/4\nassembly\tProject\t", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("\ncall\t", facts, StringComparison.Ordinal);
    }

    [Fact]
    public Task With_the_attributes_alone_settings_are_checked() => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithAnnotations()
        .WithFile(".editorconfig", """
            root = true
            [*.cs]
            {|TB9001:token_budget.misspelt = 1|}
            """)
        .WithSource("public sealed class Nothing;")
        .RunAsync();

    [Fact]
    public Task With_an_SDK_a_program_that_calls_no_model_is_silent() => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithOpenAI()
        .WithAnthropic()
        .WithExtensionsAI()
        .WithAnnotations()
        .WithSource("""
            using OpenAI.Chat;

            public sealed class Messages
            {
                public List<ChatMessage> Build(string question)
                {
                    var messages = new List<ChatMessage> { new SystemChatMessage("You are brief.") };
                    messages.Add(question);
                    return messages;
                }
            }
            """)
        .RunAsync();
}
