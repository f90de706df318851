using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Tests.Overheads;

/// <summary>The chat formats of the families, by role.</summary>
public sealed class ChatFormatTests
{
    [Theory]
    [InlineData("gpt-4o", 3 + (4 * 4))]
    [InlineData("meta-llama/Meta-Llama-3-8B-Instruct", 1 + 4 + (4 * 5))]
    [InlineData("llama3:8b", 1 + 4 + (4 * 5))]
    public void Published_templates_without_switches_are_exact(string model, long tokens)
    {
        Assert.Equal(TokenEstimate.Exact(tokens), ChatOverhead.ForMessages(model, Messages(system: 1, user: 2, assistant: 1)));
        Assert.Equal(TokenEstimate.Exact(tokens), ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, TokenEstimate.Exact(4))));
    }

    /// <summary>Markers are a token each; what stands between them is counted in the model's vocabulary.</summary>
    [Theory]
    [InlineData("qwen3-8b", "qwen3", 2, "user\n", "\n", 1, "assistant\n")]
    [InlineData("gpt-oss-20b", "o200k_base", 3, "user", "", 1, "assistant")]
    [InlineData("llama3:8b", "cl100k_base", 3, "user", "\n\n", 2, "assistant", "\n\n")]
    public void A_frame_is_what_its_template_writes_around_a_message(string model, string encoding, int markers, string before, string after, int openingMarkers, params string[] opening)
    {
        var counter = Tokenizer.For(encoding);
        var request = ChatOverhead.ForMessages(model, Messages()).Expected;
        var starts = model switch { "gpt-oss-20b" => 61, "llama3:8b" => 1, _ => 0 };

        Assert.Equal(markers + counter.Count(before) + counter.Count(after), ChatOverhead.PerMessage(model, PromptPartKind.User).Expected);
        Assert.Equal(starts + openingMarkers + opening.Sum(text => counter.Count(text)), request);
    }

    [Fact]
    public void Gemma_3_is_exact_without_a_system_message_and_adds_an_empty_line_with_one()
    {
        Assert.Equal(TokenEstimate.Exact(1 + 3 + (5 * 3)), ChatOverhead.ForMessages("gemma-3-27b-it", Messages(user: 2, assistant: 1)));

        var system = ChatOverhead.ForMessages("gemma3:12b", Messages(system: 1, user: 1));
        Assert.Equal((9, 10, 10), (system.Min, system.Expected, system.Max));
    }

    [Fact]
    public void In_gpt_35_of_march_2023_a_name_stands_instead_of_the_role()
    {
        Assert.Equal(-1, ChatOverhead.PerName("gpt-3.5-turbo-0301"));
        Assert.Equal(1, ChatOverhead.PerName("gpt-3.5-turbo-0613"));
        Assert.Equal(TokenEstimate.Exact(3 + 5 + 4), ChatOverhead.ForMessages("gpt-3.5-turbo-0301", Messages(system: 1, user: 1, named: 1)));
        Assert.Equal(TokenEstimate.Exact(3 + 4 + 5), ChatOverhead.ForMessages("gpt-3.5-turbo-0613", Messages(system: 1, user: 1, named: 1)));
    }

    [Fact]
    public void Qwen_25_adds_a_system_message_when_there_is_none()
    {
        Assert.Equal(3 + 21 + 5, ChatOverhead.ForMessages("qwen2.5-7b-instruct", Messages(user: 1)).Expected);
        Assert.Equal(3 + 5 + 5, ChatOverhead.ForMessages("qwen2.5-7b-instruct", Messages(system: 1, user: 1)).Expected);

        var unknown = ChatOverhead.ForMessages("qwen2.5-7b-instruct", MessageCounts.None.Plus(null, TokenEstimate.Exact(1)));
        Assert.True(unknown.Min <= 8 && unknown.Max >= 29);
    }

    [Fact]
    public void Qwen_3_may_have_thinking_switched_off()
    {
        Assert.Equal(new TokenEstimate(7, 8, 12, Basis.Assumed), ChatOverhead.ForMessages("qwen3-32b", Messages(system: 1)));
    }

    [Fact]
    public void Llama_31_puts_the_date_first()
    {
        var own = ChatOverhead.ForMessages("llama-3.1-8b-instant", Messages(user: 1));
        var inside = ChatOverhead.ForMessages("llama-3.1-8b-instant", Messages(system: 1, user: 1));

        Assert.Equal((5 + 25 + 5, 5 + 20 + 5 + 5), (own.Expected, inside.Expected));
        Assert.Equal(10, own.Min);
    }

    [Theory]
    [InlineData("deepseek-v3", 1, 0, 1 + 1 + 1)]
    [InlineData("deepseek-v3", 2, 1, 1 + 1 + 2 + 2)]
    [InlineData("mistral-nemo", 1, 0, 1 + 2)]
    [InlineData("mistral-nemo", 2, 1, 1 + 4 + 1)]
    [InlineData("gemini-2.5-pro", 2, 1, 1)]
    [InlineData("gpt-oss-120b", 2, 1, 61 + 2 + (3 * 4))]
    [InlineData("claude-sonnet-4-6", 2, 1, 6 + (3 * 3))]
    [InlineData("grok-4-0709", 1, 0, 683 + 4)]
    [InlineData("grok-4-fast-reasoning", 1, 0, 160 + 4)]
    [InlineData("grok-code-fast-1", 1, 1, 203 + (2 * 62))]
    [InlineData("grok-3-mini", 1, 0, 5 + 4)]
    public void Where_the_role_matters_each_has_its_figure(string model, int user, int assistant, long tokens)
    {
        Assert.Equal(tokens, ChatOverhead.ForMessages(model, Messages(user: user, assistant: assistant)).Expected);
    }

    [Fact]
    public void Messages_without_a_known_role_hold_every_role()
    {
        foreach (var model in new[] { "gpt-4o", "gpt-3.5-turbo-0301", "gpt-oss-20b", "claude-opus-5", "qwen2.5", "qwen3-8b", "llama-3.3-70b", "deepseek-chat", "gemma-3-4b", "mistral-nemo", "gemini-2.5-pro", "x" })
        {
            var any = ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, TokenEstimate.Exact(3)));
            for (var system = 0; system <= 3; system++)
            {
                for (var user = 0; user + system <= 3; user++)
                {
                    var known = ChatOverhead.ForMessages(model, Messages(system, user, 3 - system - user));
                    Assert.True(known.Min >= any.Min && known.Max <= any.Max, $"{model} {system} {user}");
                }
            }
        }
    }

    [Fact]
    public void Counts_of_roles_may_be_intervals()
    {
        var history = new MessageCounts(TokenEstimate.Exact(1), new TokenEstimate(1, 2, 10, Basis.Bounded), TokenEstimate.Zero, TokenEstimate.Zero, TokenEstimate.Zero);

        Assert.Equal(new TokenEstimate(11, 15, 47, Basis.Bounded), ChatOverhead.ForMessages("gpt-4o", history));
    }

    [Theory]
    [InlineData("deepseek-r1-distill-llama-70b", 116)]
    [InlineData("kimi-k2", 116)]
    [InlineData("some-deployment", 980)]
    public void A_format_that_is_not_known_is_a_wide_one(string model, long max)
    {
        Assert.Equal(new TokenEstimate(0, 7, max, Basis.Assumed), ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, TokenEstimate.Exact(1))));
    }

    private static MessageCounts Messages(int system = 0, int user = 0, int assistant = 0, int named = 0) => new(
        TokenEstimate.Exact(system), TokenEstimate.Exact(user), TokenEstimate.Exact(assistant), TokenEstimate.Zero, TokenEstimate.Exact(named));
}
