using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Decoding;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Comparing;

/// <summary>The comparison notices facts that are wrong. Without these tests it could pass by seeing nothing.</summary>
public sealed class RequestComparisonTests
{
    private static readonly SentRequest s_request = RequestDecoder.Decode(new RecordedRequest("/chat/completions", JsonDocument.Parse("""
        {
          "model": "gpt-4o-mini", "max_completion_tokens": 300,
          "messages": [
            { "role": "system", "content": "You are a helpful assistant." },
            { "role": "user", "content": [ { "type": "text", "text": "Hello" }, { "type": "text", "text": " world" } ] }
          ]
        }
        """).RootElement));

    private static readonly CallSiteFacts s_facts = new()
    {
        Id = "0",
        File = "Program.cs",
        Line = 1,
        Column = 1,
        Method = "M:Program.Main",
        Sdk = "openai",
        Api = "OpenAI.Chat.ChatClient.CompleteChatAsync",
        Kind = "chat",
        Model = new ModelFacts("gpt-4o-mini", ModelBasis.Exact, "o200k_base"),
        Input = TokenEstimate.Exact(19),
        InputExpression = "19",
        Parts = Parts(system: TokenEstimate.Exact(6), user: TokenEstimate.Exact(2)),
        Output = new TokenEstimate(0, 300, 300, Basis.Exact),
        Calls = TokenEstimate.Exact(1),
        CallsExpression = "1",
    };

    [Fact]
    public void Facts_that_are_right_have_no_violations() => Assert.Empty(RequestComparison.Violations(s_facts, s_request));

    [Fact]
    public void Facts_that_are_wider_have_no_violations()
    {
        var facts = s_facts with
        {
            Input = TokenEstimate.Unbounded(10, 50),
            Parts = Parts(system: new TokenEstimate(0, 6, 9, Basis.Bounded), user: TokenEstimate.Unbounded(1, 5)),
            Output = TokenEstimate.Unbounded(0, 500),
            Model = new ModelFacts(null, ModelBasis.Unknown, "o200k_base~"),
        };

        Assert.Empty(RequestComparison.Violations(facts, s_request));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void A_part_that_is_off_by_one_is_a_violation(long system) => Assert.Contains(
        RequestComparison.Violations(s_facts with { Parts = Parts(TokenEstimate.Exact(system), TokenEstimate.Exact(2)) }, s_request),
        violation => violation.StartsWith("The part System is " + system, StringComparison.Ordinal));

    [Fact]
    public void A_part_that_is_missing_is_a_violation() => Assert.Contains(
        RequestComparison.Violations(s_facts with { Parts = s_facts.Parts.Where(part => part.Kind != PromptPartKind.Overhead).ToList() }, s_request),
        violation => violation.StartsWith("The part Overhead is 0", StringComparison.Ordinal));

    [Fact]
    public void A_part_that_was_not_sent_is_a_violation() => Assert.Contains(
        RequestComparison.Violations(s_facts with { Parts = [.. s_facts.Parts, new PromptPart(PromptPartKind.ToolSchema, TokenEstimate.Exact(9))] }, s_request),
        violation => violation.StartsWith("The part ToolSchema is 9", StringComparison.Ordinal));

    [Theory]
    [InlineData(18)]
    [InlineData(20)]
    public void An_input_that_is_off_by_one_is_a_violation(long input) => Assert.Contains(
        RequestComparison.Violations(s_facts with { Input = TokenEstimate.Exact(input) }, s_request),
        violation => violation == $"The input is {input}; 19 was sent.");

    [Fact]
    public void An_output_that_is_less_than_the_cap_is_a_violation() => Assert.Contains(
        RequestComparison.Violations(s_facts with { Output = new TokenEstimate(0, 200, 200, Basis.Exact) }, s_request),
        violation => violation == "The output is at most 200; the request allows 300 tokens.");

    [Fact]
    public void An_output_that_nothing_caps_must_not_be_less_than_what_the_model_can_write() => Assert.Contains(
        RequestComparison.Violations(s_facts, s_request with { OutputCap = null }),
        violation => violation.StartsWith("The output is at most 300; the request allows 16384", StringComparison.Ordinal));

    [Fact]
    public void Another_model_is_a_violation_when_the_facts_are_sure_of_it() => Assert.Contains(
        RequestComparison.Violations(s_facts with { Model = s_facts.Model with { Id = "gpt-4o" } }, s_request),
        violation => violation == "The model is gpt-4o; gpt-4o-mini was sent.");

    [Fact]
    public void Another_kind_is_a_violation() => Assert.Contains(
        RequestComparison.Violations(s_facts with { Kind = "embedding" }, s_request),
        violation => violation.StartsWith("The kind is embedding", StringComparison.Ordinal));

    private static List<PromptPart> Parts(TokenEstimate system, TokenEstimate user) =>
        [new(PromptPartKind.System, system), new(PromptPartKind.User, user), new(PromptPartKind.Overhead, TokenEstimate.Exact(11))];
}
