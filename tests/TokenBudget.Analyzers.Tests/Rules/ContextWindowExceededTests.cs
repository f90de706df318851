namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1007. Ten lines of the proverb are 110 tokens in both vocabularies of OpenAI; text-embedding-3-small takes 8,191 tokens, gpt-4 8,192.</summary>
public sealed class ContextWindowExceededTests
{
    private const string Prompts = """
        internal static class Prompts
        {
            public const string TenLines = Line + Line + Line + Line + Line + Line + Line + Line + Line + Line;
            private const string Line = "All work and no play makes Jack a dull boy.\n";
        }
        """;

    [Fact]
    public Task Reports_a_text_that_does_not_fit() => Given.OpenAI("TB1007", "text-embedding-3-small")
        .WithSource(Prompts)
        .WithBody("EmbeddingClient client", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 75; i++)
            {
                text.Append(Prompts.TenLines);
            }

            [|client.GenerateEmbedding(text.ToString())|];
            """)
        .ExpectMessage("TB1007", "Sends at least 8,250 tokens; the context window of text-embedding-3-small holds 8,191")
        .RunAsync();

    [Fact]
    public Task A_text_that_just_fits_is_silent() => Given.OpenAI("TB1007", "text-embedding-3-small")
        .WithSource(Prompts)
        .WithBody("EmbeddingClient client", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 74; i++)
            {
                text.Append(Prompts.TenLines);
            }

            client.GenerateEmbedding(text.ToString());
            """)
        .RunAsync();

    [Fact]
    public Task The_chat_format_counts_as_well() => Given.OpenAI("TB1007", "gpt-4")
        .WithSource(Prompts)
        .WithBody("ChatClient client", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 75; i++)
            {
                text.Append(Prompts.TenLines);
            }

            [|client.CompleteChat(text.ToString())|];
            """)
        .ExpectMessage("TB1007", "Sends at least 8,257 tokens; the context window of gpt-4 holds 8,192")
        .RunAsync();

    [Fact]
    public Task A_model_with_a_larger_window_takes_it() => Given.OpenAI("TB1007", "gpt-4o-mini")
        .WithSource(Prompts)
        .WithBody("ChatClient client", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 75; i++)
            {
                text.Append(Prompts.TenLines);
            }

            client.CompleteChat(text.ToString());
            """)
        .RunAsync();

    [Fact]
    public Task A_text_that_may_be_short_may_fit() => Given.OpenAI("TB1007", "gpt-4")
        .WithBody("ChatClient client, [MaxTokens(100_000)] string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task A_model_that_is_not_known_has_no_window() => Given.OpenAI("TB1007", "my-own-model")
        .WithSource(Prompts)
        .WithBody("ChatClient client", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 75; i++)
            {
                text.Append(Prompts.TenLines);
            }

            client.CompleteChat(text.ToString());
            """)
        .RunAsync();
}
