using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;
using TokenBudget.Core.Overheads.Tools;
using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Tests.Overheads;

/// <summary>The formulas for tools, against what the API counted and against the packages that they are from.</summary>
public sealed class ToolFormulaTests
{
    private const string WeatherSchema = """{"type":"object","properties":{"location":{"type":"string","description":"The city and state, e.g. San Francisco, CA"},"unit":{"type":"string","description":"The unit of temperature to return","enum":["celsius","fahrenheit"]}},"required":["location"]}""";
    private const string OrderSchema = """{"type":"object","properties":{"customer":{"type":"object","properties":{"name":{"type":"string"},"city":{"type":"string","description":"Where"}}},"lines":{"type":"array","items":{"type":"object","properties":{"sku":{"type":"string"},"amount":{"type":"string"}}}},"tags":{"type":"array","items":{"type":"string"}}}}""";

    private static readonly Tokenizer O200k = Tokenizer.For(TokenEncoding.O200kBase);
    private static readonly Tokenizer Cl100k = Tokenizer.For(TokenEncoding.Cl100kBase);
    private static readonly ToolDefinition Weather = Parse("get_current_weather", "Get the current weather in a given location", WeatherSchema);
    private static readonly ToolDefinition Ping = Parse("ping", "Ping", """{"type":"object","properties":{}}""");
    private static readonly ToolDefinition Order = Parse("place_order", "", OrderSchema);

    [Theory]
    [InlineData("gpt-4o", 101)]
    [InlineData("gpt-4o-mini", 101)]
    [InlineData("gpt-4", 105)]
    [InlineData("gpt-3.5-turbo", 105)]
    public void The_cookbooks_example_costs_what_the_api_counted(string model, long tokens)
    {
        var counter = TokenEstimator.ForModel(model).Tokenizer;
        var texts = counter.CountTokens("You are a helpful assistant that can answer to questions about the weather.")
            + counter.CountTokens("What's the weather like in San Francisco?");
        var tools = OpenAiToolEstimate.Of(model, [Weather]);

        Assert.Equal(tokens, ChatOverhead.ForMessages(model, MessageCounts.None.Plus(null, TokenEstimate.Exact(2))).Expected + texts + tools.Expected);
        Assert.Equal(Basis.Assumed, tools.Basis);
    }

    [Theory]
    [InlineData("foo", "", """{"type":"object","properties":{}}""", 31)]
    [InlineData("foo", "Do a foo", """{"type":"object","properties":{}}""", 36)]
    [InlineData("bing_bong", "Do a bing bong", """{"type":"object","properties":{"foo":{"type":"string"}}}""", 49)]
    [InlineData("bing_bong", "Do a bing bong", """{"type":"object","properties":{"foo":{"type":"string"},"bar":{"type":"number","description":"A number"}}}""", 57)]
    [InlineData("bing_bong", "Do a bing bong", """{"type":"object","properties":{"foo":{"type":"object","properties":{"bar":{"type":"string","enum":["a","b","c"]},"baz":{"type":"boolean"}}}}}""", 68)]
    [InlineData("get_recipe", "", """{"type":"object","required":["ingredients","instructions","time_to_cook"],"properties":{"ingredients":{"type":"array","items":{"type":"object","required":["name","unit","amount"],"properties":{"name":{"type":"string"},"unit":{"enum":["grams","ml","cups","pieces","teaspoons"],"type":"string"},"amount":{"type":"number"}}}},"instructions":{"type":"array","items":{"type":"string"},"description":"Steps to prepare the recipe (no numbering)"},"time_to_cook":{"type":"number","description":"Total time to prepare the recipe in minutes"}}}""", 106)]
    [InlineData("function", "description", """{"type":"object","properties":{"quality":{"type":"object","properties":{"pros":{"type":"array","items":{"type":"string"},"description":"Write 3 points why this text is well written"}}}}}""", 46)]
    public void The_rendered_text_costs_what_the_api_counted_with_the_message_hello(string name, string description, string schema, long tokens)
    {
        Assert.Equal(tokens - (3 + 4 + 1), RenderedToolFormula.Instance.Count([Parse(name, description, schema)], Cl100k));
    }

    [Theory]
    [InlineData(31)] // auto
    [InlineData(32)] // none
    [InlineData(36)] // foo
    public void The_estimate_holds_what_the_api_counted_for_each_choice_of_a_tool(long tokens)
    {
        var estimate = OpenAiToolEstimate.Of("gpt-3.5-turbo", [Parse("foo", "", "{\"type\":\"object\",\"properties\":{}}")]);

        Assert.InRange(tokens - (3 + 4 + 1), estimate.Min, estimate.Max!.Value);
    }

    [Fact]
    public void Models_of_gpt_5_without_a_fit_hold_those_of_both_relations()
    {
        var estimate = OpenAiToolEstimate.Of("gpt-5.2", [Weather]);

        Assert.InRange(ToolConstants.Of("gpt-5")!.Count([Weather], O200k)!.Value, estimate.Min, estimate.Max!.Value);
        Assert.InRange(ToolConstants.Of("gpt-5.1")!.Count([Weather], O200k)!.Value, estimate.Min, estimate.Max!.Value);
    }

    [Fact]
    public void The_example_of_anthropic_lies_in_the_estimate()
    {
        // get_weather and a question to Claude Opus 5: 403 tokens by Anthropic's documentation.
        const string schema = """{"type":"object","properties":{"location":{"type":"string","description":"The city and state, e.g. San Francisco, CA"}},"required":["location"]}""";
        const string description = "Get the current weather in a given location";
        var text = TokenEstimator.ForModel("claude-opus-5");
        TokenEstimate Tokens(string of) => text.Estimate(of) is var found ? new TokenEstimate(found.Min, found.Expected, found.Max, Basis.Assumed) : default!;
        var tool = new ToolTokens(Tokens("get_weather"), Tokens(description), Tokens(schema), 400, Parse("get_weather", description, schema));

        var request = ToolOverhead.ForTools("claude-opus-5", [tool])
            + ChatOverhead.ForMessages("claude-opus-5", MessageCounts.None.Plus(PromptPartKind.User, TokenEstimate.Exact(1)))
            + Tokens("What is the weather like in San Francisco?");

        Assert.InRange(403, request.Min, request.Max!.Value);
        Assert.InRange(request.Expected, 403, 500);
    }

    [Fact]
    public void A_system_message_takes_a_few_tokens_away()
    {
        // "Hello" from the system and "Hi there" from the user, with a tool without parameters: 35 by the API for GPT-3.5.
        var tool = Parse("do_stuff", "", """{"type":"object","properties":{}}""");
        var messages = 3 + (2 * 4) + 1 + 2;
        var rendered = RenderedToolFormula.Instance.Count([tool], Cl100k)!.Value;

        Assert.InRange(35, messages + rendered + RenderedToolFormula.WithSystemMessage, messages + rendered);
        Assert.Equal(35, messages + 1 + rendered + RenderedToolFormula.WithSystemMessage);
    }

    [Theory]
    [InlineData("gpt-4o", 71, 80, 53)]
    [InlineData("gpt-4.1-mini", 71, 80, 53)]
    [InlineData("gpt-5", 80, 90, 61)]
    [InlineData("gpt-5-nano", 77, 87, 58)]
    [InlineData("o3", 74, 83, 56)]
    [InlineData("o4-mini", 74, 83, 56)]
    [InlineData("gpt-5.1", 159, 169, 140)]
    [InlineData("gpt-4-turbo", 74, 84, 54)]
    public void The_fitted_constants_give_what_their_package_gives(string model, long one, long two, long nested)
    {
        var formula = ToolConstants.Of(model)!;

        Assert.Equal(one, formula.Count([Weather], O200k));
        Assert.Equal(two, formula.Count([Weather, Ping], O200k));
        Assert.Equal(nested, formula.Count([Order], O200k));
    }

    [Fact]
    public void Models_without_a_fit_have_no_constants()
    {
        Assert.Null(ToolConstants.Of("gpt-5.6"));
        Assert.Null(ToolConstants.Of("gpt-3.5-turbo"));
        Assert.Null(ToolConstants.Of(null));
    }

    [Fact]
    public void The_cookbook_does_not_cover_nested_objects()
    {
        Assert.Null(CookbookToolFormula.Gpt4o.Count([Weather, Order], O200k));
        Assert.Equal(CookbookToolFormula.Gpt4o.Count([Weather], O200k) + 7 + O200k.CountTokens("ping:Ping"), CookbookToolFormula.Gpt4o.Count([Weather, Ping], O200k));
    }

    [Theory]
    [InlineData("gpt-3.5-turbo")]
    [InlineData("gpt-4")]
    [InlineData("gpt-4-turbo")]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4.1")]
    [InlineData("gpt-5")]
    [InlineData("gpt-5.1")]
    [InlineData("gpt-5.6-sol")]
    [InlineData("o3")]
    public void The_estimate_holds_what_every_formula_says(string model)
    {
        var counter = TokenEstimator.ForModel(model).Tokenizer;
        foreach (ToolDefinition[] tools in new[] { new[] { Weather }, [Ping], [Order], [Weather, Ping, Order], [Weather, Weather] })
        {
            var estimate = OpenAiToolEstimate.Of(model, tools);
            var cookbook = (model is "gpt-4" or "gpt-4-turbo" or "gpt-3.5-turbo" ? CookbookToolFormula.Gpt4 : CookbookToolFormula.Gpt4o).Count(tools, counter);
            foreach (var said in new[] { cookbook, RenderedToolFormula.Instance.Count(tools, counter), ToolConstants.Of(model)?.Count(tools, counter) })
            {
                Assert.True(said is null || (said >= estimate.Min && said <= estimate.Max), $"{model}: {said} of {estimate}");
            }
        }
    }

    [Fact]
    public void Known_tools_narrow_the_estimate_of_a_request()
    {
        ToolTokens Tokens(ToolDefinition? definition) => new(TokenEstimate.Exact(3), TokenEstimate.Exact(8), TokenEstimate.Exact(60), 600, definition);

        Assert.Equal(OpenAiToolEstimate.Of("gpt-4o", [Weather]), ToolOverhead.ForTools("gpt-4o", [Tokens(Weather)]));
        Assert.Equal(ToolOverhead.ForTools("gpt-4o", [Tokens(null), Tokens(null)]), ToolOverhead.ForTools("gpt-4o", [Tokens(Weather), Tokens(null)]));
        Assert.Equal(QwenTools.Count([Weather], TokenEstimator.ForModel("qwen3-8b").Tokenizer), ToolOverhead.ForTools("qwen3-8b", [Tokens(Weather)]).Expected);
    }

    [Theory]
    [InlineData("grok-3", 240)]
    [InlineData("grok-4-fast-reasoning", 187)]
    [InlineData("amazon.nova-pro-v1:0", 394)]
    [InlineData("llama-4-scout", 532)]
    [InlineData("mistral-small-latest", 60)]
    [InlineData("deepseek-chat", 143)]
    [InlineData("gemini-2.5-pro", 0)]
    public void Where_others_have_a_fit_it_is_expected_inside_of_the_wide_interval(string model, int constant)
    {
        var tool = Parse("ping", "", """{"type":"object","properties":{}}""");
        var tokens = new ToolTokens(TokenEstimate.Exact(1), TokenEstimate.Zero, TokenEstimate.Exact(10), 200, tool);

        var known = ToolOverhead.ForTools(model, [tokens]);
        var unknown = ToolOverhead.ForTools(model, [tokens with { Definition = null }]);

        Assert.Equal((unknown.Min, unknown.Max), (known.Min, known.Max));
        Assert.InRange(known.Expected, constant + 1, constant + 2);
    }

    [Fact]
    public void Qwen_gets_the_json_of_a_tool_as_python_writes_it()
    {
        const string schema = """{"type":"object","properties":{"a":{"type":"string","enum":["x","y\n"]},"n":{"type":"number","description":"\u00e9 \"q\""}},"required":["a"],"additionalProperties":false}""";
        var tool = Parse("f", "Does f.", schema);

        Assert.Equal(
            """{"type": "function", "function": {"name": "f", "description": "Does f.", "parameters": {"type": "object", "properties": {"a": {"type": "string", "enum": ["x", "y\n"]}, "n": {"type": "number", "description": "é \"q\""}}, "required": ["a"], "additionalProperties": false}}}""",
            QwenTools.Render(tool));
        Assert.Equal(82 + (2 * O200k.CountTokens("\n" + QwenTools.Render(tool))), QwenTools.Count([tool, tool], O200k));
    }

    [Theory]
    [InlineData("claude-3-opus-20240229", 530, 281)]
    [InlineData("claude-3-sonnet-20240229", 159, 235)]
    [InlineData("claude-3-haiku-20240307", 264, 340)]
    [InlineData("claude-3-5-haiku", 264, 340)]
    [InlineData("claude-sonnet-4-0", 346, 313)]
    [InlineData("us.anthropic.claude-opus-4-1-20250805-v1:0", 346, 313)]
    [InlineData("claude-haiku-4-5", 346, 313)]
    [InlineData("claude-opus-5", 346, 313)]
    public void The_tool_prompt_of_anthropic_has_its_published_size(string model, long auto, long any)
    {
        var free = AnthropicToolPrompt.For(model, ToolChoice.AutoOrNone);
        var forced = AnthropicToolPrompt.For(model, ToolChoice.AnyOrNamed);
        var unknown = AnthropicToolPrompt.For(model, ToolChoice.Unknown);

        Assert.Equal((auto, any, auto), (free.Expected, forced.Expected, unknown.Expected));
        Assert.True(unknown.Min <= Math.Min(free.Min, forced.Min) && unknown.Max >= Math.Max(free.Max!.Value, forced.Max!.Value));
        Assert.Equal(Basis.Assumed, unknown.Basis);
    }

    [Fact]
    public void The_fit_for_claude_45_is_above_the_published_size()
    {
        Assert.Equal(new TokenEstimate(313, 346, 549 - AnthropicToolPrompt.PerTool, Basis.Assumed), AnthropicToolPrompt.For("claude-sonnet-4-5", ToolChoice.Unknown));
    }

    private static ToolDefinition Parse(string name, string description, string schema) =>
        ToolDefinition.Parse(name, description, schema) ?? throw new InvalidOperationException("The schema can't be read.");
}
