using TokenBudget.Core.Estimates;
using TokenBudget.Core.Models;
using TokenBudget.Core.Overheads;
using TokenBudget.Core.Prices;

namespace TokenBudget.Core.Tests.Overheads;

/// <summary>What the format of a request adds.</summary>
public sealed class ChatOverheadTests
{
    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4o-mini")]
    [InlineData("gpt-4.1")]
    [InlineData("gpt-4")]
    [InlineData("gpt-3.5-turbo")]
    public void The_formula_of_the_cookbook_is_exact(string model)
    {
        Assert.Equal(TokenEstimate.Exact(3 + (2 * 4)), ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, TokenEstimate.Exact(2))));
        Assert.Equal(new TokenEstimate(7, 11, 43, Basis.Bounded), ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, new TokenEstimate(1, 2, 10, Basis.Bounded))));
    }

    [Fact]
    public void For_later_models_of_openai_it_holds_the_report_and_the_fit()
    {
        Assert.Equal(new TokenEstimate(10, 11, 16, Basis.Assumed), ChatOverhead.ForMessages("gpt-5", MessageCounts.None.Plus(null, TokenEstimate.Exact(2))));
    }

    [Fact]
    public void For_anthropic_it_is_an_interval_around_the_fit()
    {
        Assert.Equal(new TokenEstimate(4, 9, 18, Basis.Assumed), ChatOverhead.ForMessages("claude-haiku-4-5", MessageCounts.None.Plus(null, TokenEstimate.Exact(1))));
        Assert.Equal(new TokenEstimate(4, 13, 32, Basis.Assumed), ChatOverhead.ForMessages("claude-opus-5", MessageCounts.None.Plus(null, TokenEstimate.Exact(1))));
    }

    [Fact]
    public void The_format_of_an_unknown_model_holds_that_of_every_known_one()
    {
        foreach (var count in new[] { 1, 2, 10, 100 })
        {
            var unknown = ChatOverhead.ForMessages(null, MessageCounts.None.Plus(null, TokenEstimate.Exact(count)));
            Assert.All(PriceBook.Default.Models, model =>
            {
                var known = ChatOverhead.ForMessages(model.Id, MessageCounts.None.Plus(null, TokenEstimate.Exact(count)));
                Assert.True(known.Min >= unknown.Min && known.Max <= unknown.Max, model.Id);
            });
        }
    }

    [Fact]
    public void An_unbounded_history_has_unbounded_overhead()
    {
        Assert.Null(ChatOverhead.ForMessages("gpt-4o", MessageCounts.None.Plus(null, TokenEstimate.Unbounded(2, 10))).Max);
    }

    [Fact]
    public void Without_tools_nothing_is_added()
    {
        Assert.Equal(TokenEstimate.Zero, ToolOverhead.ForTools("gpt-4o", []));
    }

    [Fact]
    public void The_example_of_the_cookbook_lies_in_the_estimate_and_near_its_expected_figure()
    {
        // get_current_weather(location, unit: celsius | fahrenheit) with a system and a user message: 101 tokens by the API for gpt-4o.
        const string name = "get_current_weather";
        const string description = "Get the current weather in a given location";
        const string schema = """{"type":"object","properties":{"location":{"type":"string","description":"The city and state, e.g. San Francisco, CA"},"unit":{"type":"string","description":"The unit of temperature to return","enum":["celsius","fahrenheit"]}},"required":["location"]}""";
        var counter = ModelTokenizer.For("gpt-4o").Counter;
        var json = $$$"""{"type":"function","function":{"name":"{{{name}}}","description":"{{{description}}}","parameters":{{{schema}}} }}""";
        var tool = new ToolTokens(
            TokenEstimate.Exact(counter.CountTokens(name)),
            TokenEstimate.Exact(counter.CountTokens(description)),
            TokenEstimate.Exact(counter.CountTokens(schema)),
            json.Length);
        var messages = counter.CountTokens("You are a helpful assistant that can answer to questions about the weather.")
            + counter.CountTokens("What's the weather like in San Francisco?");

        var estimate = ToolOverhead.ForTools("gpt-4o", [tool]) + ChatOverhead.ForMessages("gpt-4o", MessageCounts.None.Plus(null, TokenEstimate.Exact(2))) + TokenEstimate.Exact(messages);

        Assert.InRange(101, estimate.Min, estimate.Max!.Value);
        Assert.InRange(estimate.Expected, 90, 112);
        Assert.Equal(Basis.Assumed, estimate.Basis);
    }

    [Fact]
    public void A_tool_whose_json_is_not_limited_is_unbounded()
    {
        Assert.Null(ToolOverhead.ForTools("gpt-4o", [new ToolTokens(TokenEstimate.Exact(3), TokenEstimate.Zero, TokenEstimate.Zero, null)]).Max);
    }

    [Fact]
    public void The_tool_prompt_of_anthropic_counts_once()
    {
        var tool = new ToolTokens(TokenEstimate.Exact(10), TokenEstimate.Exact(10), TokenEstimate.Zero, 200);
        var one = ToolOverhead.ForTools("claude-sonnet-4-6", [tool]);
        var two = ToolOverhead.ForTools("claude-sonnet-4-6", [tool, tool]);

        Assert.Equal(346 + 53 + 20, one.Expected);
        Assert.Equal(53 + 20, two.Expected - one.Expected);
    }
}
