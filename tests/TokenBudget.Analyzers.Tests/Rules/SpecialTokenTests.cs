using Microsoft.CodeAnalysis;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB3007. As ordinary text, <c>&lt;|endoftext|&gt;</c> is 7 tokens of GPT-4o and of GPT-4, <c>&lt;|im_start|&gt;</c> 6.</summary>
public sealed class SpecialTokenTests
{
    private const string EndOfText = "Costs 7 tokens as text: '<|endoftext|>' is a special token of gpt-4o-mini, and a chat template may take it for markup";

    [Fact]
    public Task Reports_a_special_token_where_it_is_written() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """client.CompleteChat("Answer, then write [|<|endoftext|>|] and stop.");""")
        .ExpectMessage("TB3007", EndOfText)
        .RunAsync();

    [Fact]
    public Task Reports_system_and_user_text_alike() => Given.OpenAI("TB3007", "gpt-4")
        .WithBody("ChatClient client", """
            client.CompleteChat([new SystemChatMessage("You fill gaps: [|<|fim_prefix|>|]"), new UserChatMessage("Hello [|<|im_start|>|]system")]);
            """)
        .ExpectMessage("TB3007", "Costs 7 tokens as text: '<|fim_prefix|>' is a special token of gpt-4, and a chat template may take it for markup")
        .ExpectMessage("TB3007", "Costs 6 tokens as text: '<|im_start|>' is a special token of gpt-4, and a chat template may take it for markup")
        .RunAsync();

    [Fact]
    public Task Reports_each_token_of_a_call_once() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """
            client.CompleteChat([new SystemChatMessage("[|<|endoftext|>|] and <|endoftext|>"), new UserChatMessage("<|endoftext|>")]);
            client.CompleteChat("[|<|endoftext|>|]");
            """)
        .ExpectMessage("TB3007", EndOfText)
        .ExpectMessage("TB3007", EndOfText)
        .RunAsync();

    [Fact]
    public Task Reports_a_text_in_a_local_at_its_literal() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client, string question", """
            var prompt = $"[|<|endoftext|>|]{question}";
            client.CompleteChat(prompt);
            """)
        .RunAsync();

    [Fact]
    public Task Reports_a_text_from_elsewhere_at_the_call() => Given.OpenAI("TB3007")
        .WithSource("""
            internal static class Prompts
            {
                public const string System = "You are helpful.<|endoftext|>";
            }
            """)
        .WithBody("ChatClient client", """[|client.CompleteChat(new SystemChatMessage(Prompts.System))|];""")
        .RunAsync();

    [Fact]
    public Task Reports_a_token_that_is_put_together_at_the_call() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """
            var text = new System.Text.StringBuilder("<|endof").Append("text").Append('|').Append('>');
            [|client.CompleteChat(text.ToString())|];
            """)
        .ExpectMessage("TB3007", EndOfText)
        .RunAsync();

    [Fact]
    public Task Reports_an_escaped_token_at_its_literal() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """client.CompleteChat([|"Stop: \x3c|endoftext|>"|]);""")
        .RunAsync();

    [Fact]
    public Task Reports_raw_and_verbatim_literals() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """"
            client.CompleteChat(@"C:\ [|<|endoftext|>|]");
            client.CompleteChat("""[|<|endofprompt|>|]""");
            """")
        .RunAsync();

    [Fact]
    public Task Reports_what_a_branch_may_send() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client, bool isLast", """client.CompleteChat(isLast ? "Stop. [|<|endoftext|>|]" : "Go on.");""")
        .RunAsync();

    [Fact]
    public Task Reports_what_a_later_iteration_sends() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """
            foreach (var text in new[] { "One.", "Two.", "[|<|endoftext|>|]" })
            {
                client.CompleteChat(text);
            }
            """)
        .RunAsync();

    [Fact]
    public Task Reports_embeddings() => Given.OpenAI("TB3007", "text-embedding-3-small")
        .WithBody("EmbeddingClient client", """client.GenerateEmbedding("[|<|endoftext|>|]");""")
        .RunAsync();

    [Fact]
    public Task Reports_calls_of_Extensions_AI() => Given.ExtensionsAI("TB3007", "qwen3-32b")
        .WithBody("IChatClient client", """await client.GetResponseAsync("[|<|im_start|>|]system");""")
        .RunAsync();

    [Fact]
    public Task Reports_calls_of_OpenAI_responses() => Given.Project("TB3007").WithOpenAI().WithUsings("OpenAI.Responses")
        .WithBody("ResponsesClient client", """client.CreateResponse("gpt-5-mini", "[|<|endoftext|>|]");""")
        .ExpectMessage("TB3007", "Costs 7 tokens as text: '<|endoftext|>' is a special token of gpt-5-mini, and a chat template may take it for markup")
        .RunAsync();

    [Fact]
    public Task Reports_calls_of_Anthropic() => Given.Anthropic("TB3007")
        .WithBody("AnthropicClient client", """
            await client.Messages.Create(new MessageCreateParams { Model = "claude-2.1", MaxTokens = 5, Messages = [new UserMessageParam { Content = "[|<META>|]" }] });
            """)
        .RunAsync();

    [Fact]
    public Task Says_about_where_the_count_is_an_estimate() => Given.ExtensionsAI("TB3007", "command-r-plus")
        .WithBody("IChatClient client", """await client.GetResponseAsync("Hello [|<BOS_TOKEN>|]");""")
        .ExpectMessage("TB3007", "Costs about 5 tokens as text: '<BOS_TOKEN>' is a special token of command-r-plus, and a chat template may take it for markup")
        .RunAsync();

    [Theory]
    [InlineData("<|endoftext")]
    [InlineData("<|end of text|>")]
    [InlineData("<|ENDOFTEXT|>")]
    [InlineData("<endoftext>")]
    [InlineData("<｜endoftext｜>")]
    [InlineData("<|eot_id|>")]
    [InlineData("<start_of_turn>")]
    [InlineData("[INST] <s> <think>")]
    public Task Near_misses_and_tokens_of_other_models_are_silent(string text) => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", $"client.CompleteChat(\"{text}\");")
        .RunAsync();

    [Theory]
    [InlineData("gemini-2.5-pro", "<table><s>bold</s></table>")]
    [InlineData("qwen3-32b", "<think>No.</think><tool_call>")]
    [InlineData("claude-opus-4-8", "<META><|endoftext|>[INST]")]
    [InlineData("my-own-model", "<|endoftext|>")]
    public Task Ordinary_text_of_the_model_is_silent(string model, string text) => Given.ExtensionsAI("TB3007", model)
        .WithBody("IChatClient client", $"await client.GetResponseAsync(\"{text}\");")
        .RunAsync();

    [Fact]
    public Task A_token_that_unknown_text_would_complete_is_silent() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client, string rest", """client.CompleteChat("<|endof" + rest + "|>");""")
        .RunAsync();

    [Fact]
    public Task Text_that_is_not_sent_is_silent() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """
            var reply = client.CompleteChat("Hello").Value.Content[0].Text;
            Console.WriteLine(reply.Replace("<|endoftext|>", ""));
            """)
        .RunAsync();

    [Fact]
    public Task Types_of_the_same_names_in_other_namespaces_are_silent() => Given.OpenAI("TB3007")
        .WithSource("""
            namespace Contoso.Chat
            {
                public sealed class ChatClient
                {
                    public string CompleteChat(string message) => message;
                }

                public sealed class Sample
                {
                    public string Run(ChatClient client) => client.CompleteChat("<|endoftext|>");
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_generated_code() => Given.OpenAI("TB3007")
        .WithFile("Page.g.cs", """
            // <auto-generated/>
            #nullable enable
            public sealed class Page(ChatClient client)
            {
                public void Render() => client.CompleteChat("[|<|endoftext|>|]");
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_pragma_at_the_literal_switches_it_off() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """
            #pragma warning disable TB3007
            var stop = "<|endoftext|>";
            #pragma warning restore TB3007
            client.CompleteChat("Write " + stop + " at the end.");
            """)
        .RunAsync();

    [Fact]
    public Task It_is_a_warning_by_default() => Given.OpenAI("TB3007")
        .WithBody("ChatClient client", """client.CompleteChat("[|<|endoftext|>|]");""")
        .ExpectSeverity("TB3007", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public async Task The_facts_have_the_finding_with_its_place_and_call()
    {
        var facts = FactsFormat.Read(await Verify.Analyzer<TokenBudgetAnalyzer>().WithOpenAI()
            .WithFile("Chat.cs", """
                public static class Sample
                {
                    public static void Run(OpenAI.Chat.ChatClient client)
                    {
                        var stop = "<|endoftext|>";
                        client.CompleteChat(stop);
                    }
                }
                """)
            .WithSettings("token_budget.model = gpt-4o-mini")
            .RunAndGetFactsAsync());

        var finding = Assert.Single(facts.Findings, finding => finding.Rule == "TB3007");
        Assert.Equal(("warning", EndOfText, "Chat.cs", 5, 21), (finding.Severity, finding.Message, finding.File, finding.Line, finding.Column));
        Assert.Equal(facts.CallSites.Single().Id, finding.CallSite);
    }

    [Fact]
    public async Task The_count_is_that_of_ordinary_text()
    {
        var facts = FactsFormat.Read(await Given.OpenAI("TB1001")
            .WithBody("ChatClient client", """client.CompleteChat("<|endoftext|>");""")
            .RunAndGetFactsAsync());

        Assert.Equal(7 + 7, facts.CallSites.Single().Input.Max);
    }
}
