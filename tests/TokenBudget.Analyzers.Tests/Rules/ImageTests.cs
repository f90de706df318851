using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>An image in a prompt costs what the formula of its model says, and is never nothing.</summary>
public sealed class ImageTests
{
    private const string Limit = "token_budget.max_input_tokens = 5";

    [Fact]
    public Task Low_detail_is_one_figure_for_gpt_4o() => Given.OpenAI("TB1001", "gpt-4o").WithUsings("System").WithSettings(Limit)
        .WithBody("ChatClient client, Uri photo", """
            [|client.CompleteChat(new UserChatMessage(
                ChatMessageContentPart.CreateTextPart("Hello"),
                ChatMessageContentPart.CreateImagePart(photo, ChatImageDetailLevel.Low)))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 93 tokens; the budget is 5 (.editorconfig:4). user 86 · overhead 7")
        .RunAsync();

    [Fact]
    public Task High_detail_is_one_tile_at_least() => Given.OpenAI("TB1001", "gpt-4o").WithSettings(Limit)
        .WithBody("ChatClient client, System.BinaryData photo", """
            [|client.CompleteChat(new UserChatMessage(
                ChatMessageContentPart.CreateTextPart("Hello"),
                ChatMessageContentPart.CreateImagePart(photo, "image/png", ChatImageDetailLevel.High)))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 263 tokens; the budget is 5 (.editorconfig:4). user 256 to 1,446 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Without_a_detail_it_may_be_low_or_high() => Given.OpenAI("TB1001", "gpt-4o").WithSettings(Limit)
        .WithBody("ChatClient client, System.Uri photo", """
            [|client.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateImagePart(photo)))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 92 tokens; the budget is 5 (.editorconfig:4). user 85 to 1,445 · overhead 7")
        .RunAsync();

    [Fact]
    public Task An_image_of_a_model_without_a_formula_is_unbounded() => Given.OpenAI("TB1006", "gpt-6-sol").WithSettings("token_budget.max_input_tokens = 5000")
        .WithBody("ChatClient client, System.Uri photo", """
            [|client.CompleteChat(new UserChatMessage(ChatMessageContentPart.CreateImagePart(photo)))|];
            """)
        .ExpectMessage("TB1006", "Between 3 and unlimited input tokens; the budget of 5,000 tokens (.editorconfig:4) cannot be proved, because nothing limits image")
        .RunAsync();

    [Fact]
    public Task Responses_have_images_too() => Given.OpenAI("TB1001", "gpt-4o").WithSettings(Limit)
        .WithBody("ResponsesClient client, System.Uri photo", """
            [|client.CreateResponse("gpt-4o", [ResponseItem.CreateUserMessageItem([
                ResponseContentPart.CreateInputTextPart("Hello"),
                ResponseContentPart.CreateInputImagePart(photo, ResponseImageDetailLevel.Low)])])|];
            """)
        .ExpectMessage("TB1001", "Sends at least 93 tokens; the budget is 5 (.editorconfig:4). user 86 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Anthropic_has_a_limit_per_image() => Given.Anthropic("TB1006").WithUsings("System.Collections.Generic").WithSettings("token_budget.max_input_tokens = 1000")
        .WithBody("AnthropicClient client", """
            var content = new List<ContentBlockParam> { new ImageBlockParam { Source = new UrlImageSource { Url = "https://example.org/photo.png" } } };
            await [|client.Messages.Create(new MessageCreateParams
            {
                Model = Model.ClaudeSonnet4_5,
                MaxTokens = 100,
                Messages = [new UserMessageParam { Content = content }],
            })|];
            """)
        .ExpectMessage("TB1006", "Between 5 and 1,633 input tokens; the budget of 1,000 tokens (.editorconfig:3) cannot be proved, because the count is an estimate (expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes)")
        .RunAsync();

    [Fact]
    public Task Extensions_AI_says_by_its_media_type_that_data_is_an_image() => Given.ExtensionsAI("TB1001", "gpt-4o").WithSettings(Limit)
        .WithBody("IChatClient client, System.Uri photo", """
            await [|client.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent("Hello"), new UriContent(photo, "image/jpeg")]))|];
            await [|client.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent("Hello"), new UriContent(photo, "audio/wav")]))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 93 tokens; the budget is 5 (.editorconfig:4). user 86 to 1,446 · overhead 7")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 5 (.editorconfig:4). user at least 1 · overhead 7")
        .RunAsync();
}
