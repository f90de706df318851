using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Decoding;

/// <summary>The decoder finds every text that a request holds, and refuses what it does not know.</summary>
public sealed class RequestDecoderTests
{
    [Fact]
    public void Chat_completions_have_texts_names_tool_calls_and_tools()
    {
        var request = Decode("/chat/completions", """
            {
              "model": "gpt-4o", "messages": [
                { "role": "developer", "content": "Rules" },
                { "role": "user", "name": "ann", "content": "Hi" },
                { "role": "assistant", "content": null, "tool_calls": [ { "id": "1", "type": "function", "function": { "name": "f", "arguments": "{\"a\":1}" } } ] },
                { "role": "tool", "tool_call_id": "1", "content": "42" }
              ],
              "tools": [ { "type": "function", "function": { "name": "f", "description": "Does f.", "parameters": { "type": "object" } } } ]
            }
            """);

        Assert.Equal(
            [
                new SentText(PromptPartKind.System, "Rules"), new SentText(PromptPartKind.User, "Hi"), new SentText(PromptPartKind.User, "ann"),
                new SentText(PromptPartKind.Assistant, "f"), new SentText(PromptPartKind.Assistant, "{\"a\":1}"), new SentText(PromptPartKind.ToolResult, "42"),
            ],
            request.Texts);
        Assert.Equal((4, 1, null), (request.Messages, request.Names, request.OutputCap));
        Assert.Equal(("f", "Does f."), (request.Tools[0].Name, request.Tools[0].Description));
    }

    [Fact]
    public void Responses_have_instructions_and_items()
    {
        var request = Decode("/responses", """
            {
              "model": "gpt-4o", "instructions": "Be brief.", "max_output_tokens": 9,
              "input": [
                { "type": "message", "role": "user", "content": [ { "type": "input_text", "text": "One" } ] },
                { "type": "function_call", "call_id": "1", "name": "f", "arguments": "{}" },
                { "type": "function_call_output", "call_id": "1", "output": "42" }
              ]
            }
            """);

        Assert.Equal(["Be brief.", "One", "f", "{}", "42"], request.Texts.Select(text => text.Text));
        Assert.Equal((4, 9L), (request.Messages, request.OutputCap));
    }

    [Fact]
    public void Anthropic_messages_have_a_system_prompt_and_blocks()
    {
        var request = Decode("/v1/messages", """
            {
              "model": "claude-haiku-4-5", "max_tokens": 50, "system": [ { "type": "text", "text": "A" }, { "type": "text", "text": "B" } ],
              "messages": [
                { "role": "user", "content": "C" },
                { "role": "assistant", "content": [ { "type": "tool_use", "id": "1", "name": "f", "input": { "a": 1 } } ] },
                { "role": "user", "content": [ { "type": "tool_result", "tool_use_id": "1", "content": "D" } ] }
              ]
            }
            """);

        Assert.Equal(["A", "B", "C", "f", """{ "a": 1 }""", "D"], request.Texts.Select(text => text.Text));
        Assert.Equal((4, 50L), (request.Messages, request.OutputCap));
    }

    [Theory]
    [InlineData(""" "one" """, 1)]
    [InlineData(""" ["one", "two"] """, 2)]
    public void Embeddings_have_one_or_many_inputs(string input, int count)
    {
        var request = Decode("/embeddings", $$"""{ "model": "text-embedding-3-small", "input": {{input}} }""");

        Assert.Equal(count, request.Texts.Count);
        Assert.False(request.IsChat);
    }

    [Theory]
    [InlineData("/chat/completions", """{ "model": "m", "messages": [ { "role": "user", "content": [ { "type": "image_url", "image_url": {} } ] } ] }""")]
    [InlineData("/chat/completions", """{ "model": "m", "messages": [ { "role": "narrator", "content": "x" } ] }""")]
    [InlineData("/responses", """{ "model": "m", "input": [ { "type": "reasoning" } ] }""")]
    [InlineData("/v1/messages", """{ "model": "m", "messages": [ { "role": "user", "content": [ { "type": "image" } ] } ] }""")]
    [InlineData("/elsewhere", "{}")]
    public void What_the_decoder_does_not_know_is_an_error(string path, string body) =>
        Assert.Throws<NotSupportedException>(() => Decode(path, body));

    private static SentRequest Decode(string path, string body) =>
        RequestDecoder.Decode(new RecordedRequest(path, JsonDocument.Parse(body).RootElement));
}
