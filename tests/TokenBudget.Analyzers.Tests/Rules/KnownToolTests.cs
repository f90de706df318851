namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>A tool whose schema is known is counted by the formulas; another one from its size.</summary>
public sealed class KnownToolTests
{
    private const string Limit = "token_budget.max_input_tokens = 5";

    [Fact]
    public Task A_known_schema_gives_what_the_formulas_say() => Given.OpenAI("TB1001", "gpt-4o").WithUsings("System").WithSettings(Limit)
        .WithBody("ChatClient client", """"
            var options = new ChatCompletionOptions
            {
                Tools =
                {
                    ChatTool.CreateFunctionTool("get_current_weather", "Get the current weather in a given location", BinaryData.FromString("""
                        {"type":"object","properties":{"location":{"type":"string","description":"The city and state, e.g. San Francisco, CA"},"unit":{"type":"string","description":"The unit of temperature to return","enum":["celsius","fahrenheit"]}},"required":["location"]}
                        """)),
                },
            };
            [|client.CompleteChat([new UserChatMessage("Hello")], options)|];
            """")
        .ExpectMessage("TB1001", "Sends at least 76 tokens; the budget is 5 (.editorconfig:4). user 1 · tools 68 to 79 · overhead 7")
        .RunAsync();

    [Fact]
    public Task A_schema_that_is_not_understood_is_counted_from_its_size() => Given.OpenAI("TB1001", "gpt-4o").WithUsings("System").WithSettings(Limit)
        .WithBody("ChatClient client", """"
            var options = new ChatCompletionOptions
            {
                Tools = { ChatTool.CreateFunctionTool("f", "Does f", BinaryData.FromString("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"null"}]}}}""")) },
            };
            [|client.CompleteChat([new UserChatMessage("Hello")], options)|];
            """")
        .ExpectMessage("TB1001", "Sends at least 16 tokens; the budget is 5 (.editorconfig:4). user 1 · tools 8 to 1,380 · overhead 7")
        .RunAsync();
}
