using TokenBudget.Analyzers.Tests.Rules;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Text that loops build: exact when it is known, otherwise an interval that holds.</summary>
/// <remarks>Figures are those of the user's text, without what the chat format adds.</remarks>
public sealed class LoopTextTests
{
    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(200)]
    [InlineData(1_001)]
    [InlineData(40_000)]
    public async Task A_line_that_is_added_a_known_number_of_times_is_counted_exactly(int times) => Assert.Equal(
        TokenEstimate.Exact(Count(Repeat("- one more item\n", times))),
        await UserTokens($$"""
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < {{times}}; i++)
            {
                text.Append("- one more item").Append('\n');
            }

            client.CompleteChat(text.ToString());
            """));

    [Theory]
    [InlineData("text += \"ab \";")]
    [InlineData("text = text + \"ab\" + ' ';")]
    [InlineData("text = $\"{text}ab \";")]
    [InlineData("text = string.Concat(text, \"ab \");")]
    public async Task A_string_that_is_lengthened_a_known_number_of_times_is_counted_exactly(string body) => Assert.Equal(
        TokenEstimate.Exact(Count("Start: " + Repeat("ab ", 500) + "end")),
        await UserTokens($$"""
            var text = "Start: ";
            for (var i = 1_000; i > 0; i -= 2)
            {
                {{body}}
            }

            client.CompleteChat(text + "end");
            """));

    [Fact]
    public async Task Elements_that_are_alike_and_counted_are_known_text() => Assert.Equal(
        TokenEstimate.Exact(Count(Repeat("again ", 300))),
        await UserTokens("""
            var text = "";
            foreach (var word in Enumerable.Repeat("again ", 300))
            {
                text += word;
            }

            client.CompleteChat(text);
            """));

    [Fact]
    public async Task Known_text_is_cut_and_measured_like_a_literal() => Assert.Equal(
        TokenEstimate.Exact(Count(Repeat("again ", 300).TrimEnd())),
        await UserTokens("""
            var text = "";
            for (var i = 0; i < 300; i++)
            {
                text += "again ";
            }

            client.CompleteChat(text.TrimEnd());
            """));

    [Theory]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-4")]
    [InlineData("claude-haiku-4-5")]
    public async Task Text_of_a_loop_has_the_figures_of_the_same_text_as_a_literal(string model)
    {
        var literal = await UserTokens($"client.CompleteChat(\"{Repeat("one more item, ", 1_000)}\");", model);
        var loop = await UserTokens("""
            var text = "";
            for (var i = 0; i < 1_000; i++)
            {
                text += "one more item, ";
            }

            client.CompleteChat(text);
            """, model);

        Assert.Equal(literal, loop);
    }

    [Fact]
    public async Task More_than_a_million_characters_are_an_interval_that_holds()
    {
        var tokens = await UserTokens("""
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 70_000; i++)
            {
                text.Append("- one more item\n");
            }

            client.CompleteChat(text.ToString());
            """);

        Assert.Equal(Basis.Bounded, tokens.Basis);
        Assert.InRange(Count(Repeat("- one more item\n", 70_000)), tokens.Min, tokens.Max!.Value);
        Assert.True(tokens.Min > 100_000);
    }

    [Fact]
    public async Task Long_known_text_between_unknown_texts_is_all_but_counted()
    {
        var tokens = await UserTokens("""
            var text = new System.Text.StringBuilder(first);
            for (var i = 0; i < 3_000; i++)
            {
                text.Append("- one more item\n");
            }

            client.CompleteChat(text.Append(last).ToString());
            """);

        Assert.InRange(tokens.Min, Count(Repeat("- one more item\n", 2_990)), Count(Repeat("- one more item\n", 3_000)));
        Assert.False(tokens.IsBounded);
    }

    [Fact]
    public async Task What_two_loops_add_counts_twice()
    {
        var tokens = await UserTokens("""
            var text = "";
            foreach (var word in words.Take(7))
            {
                text += "again ";
            }

            foreach (var word in words.Take(7))
            {
                text += "again ";
            }

            client.CompleteChat(text);
            """);

        Assert.Equal(0, tokens.Min);
        Assert.InRange(tokens.Max!.Value, Count(Repeat("again ", 14)), 14 * "again ".Length);
    }

    [Fact]
    public async Task What_two_loops_add_to_a_list_counts_twice()
    {
        var tokens = await UserTokens("""
            var messages = new List<ChatMessage>();
            foreach (var word in words.Take(7))
            {
                messages.Add(new UserChatMessage("Are you there?"));
            }

            foreach (var word in words.Take(7))
            {
                messages.Add(new UserChatMessage("Are you there?"));
            }

            client.CompleteChat(messages);
            """);

        Assert.Equal((0, 14 * Count("Are you there?")), (tokens.Min, tokens.Max));
    }

    [Fact]
    public async Task A_break_in_the_first_iterations_of_a_long_loop_lowers_the_minimum()
    {
        var tokens = await UserTokens("""
            var text = "Hello";
            for (var i = 0; i < 150; i++)
            {
                if (i == number)
                {
                    break;
                }

                text += " again";
            }

            client.CompleteChat(text);
            """);

        Assert.InRange(tokens.Min, 0, Count("Hello"));
        Assert.InRange(tokens.Max!.Value, Count("Hello" + Repeat(" again", 150)), 1_000);
    }

    [Fact]
    public async Task A_text_that_follows_another_variable_is_not_taken_for_one_that_grows_by_itself()
    {
        var tokens = await UserTokens("""
            var kept = "";
            var text = "";
            foreach (var word in Enumerable.Repeat("again ", 150))
            {
                text = kept + word;
                if (number-- == 0)
                {
                    kept = text;
                }
            }

            client.CompleteChat(text);
            """);

        Assert.InRange(tokens.Min, 0, Count("again "));
    }

    [Fact]
    public async Task A_request_in_a_long_loop_may_be_its_first_or_its_last()
    {
        var tokens = await UserTokens("""
            var text = "Hello";
            for (var i = 0; i < 300; i++)
            {
                text += " again";
                client.CompleteChat(text);
            }
            """);

        Assert.InRange(tokens.Min, 0, Count("Hello again"));
        Assert.InRange(tokens.Max!.Value, Count("Hello" + Repeat(" again", 300)), 3_000);
    }

    [Fact]
    public async Task Requests_beyond_those_that_are_kept_may_be_shorter()
    {
        var tokens = await UserTokens("""
            var text = "All work and no play makes Jack a dull boy.";
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 100; j++)
                {
                    client.CompleteChat(text);
                }

                text = "Hi";
            }
            """);

        Assert.InRange(tokens.Min, 0, Count("Hi"));
    }

    [Fact]
    public async Task Requests_that_no_pass_reached_may_be_shorter_and_more()
    {
        var site = await Site("""
            var text = "All work and no play makes Jack a dull boy.";
            for (var i = 0; i < 100; i++)
            {
                client.CompleteChat(text);
                if (i > 90)
                {
                    text = "Hi";
                }

                for (var j = 0; j < 90; j++)
                {
                    for (var k = 0; k < 90; k++)
                    {
                        number += j;
                    }
                }
            }
            """);

        Assert.InRange(site.Parts.Single(part => part.Kind == PromptPartKind.User).Tokens.Min, 0, Count("Hi"));
        Assert.InRange(100, site.Calls.Min, site.Calls.Max ?? long.MaxValue);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static int Count(string text) => Tokenizer.For(TokenEncoding.O200kBase).CountTokens(text);

    private static async Task<TokenEstimate> UserTokens(string body, string model = "gpt-4o-mini") => (await Site(body, model)).Parts.Single(part => part.Kind == PromptPartKind.User).Tokens;

    private static async Task<CallSiteFacts> Site(string body, string model = "gpt-4o-mini")
    {
        var facts = FactsFormat.Read(await Given.OpenAI("TB1000", model)
            .WithBody("ChatClient client, IEnumerable<string> words, int number, string first, string last", body)
            .RunAndGetFactsAsync());
        return facts.CallSites.Single();
    }
}
