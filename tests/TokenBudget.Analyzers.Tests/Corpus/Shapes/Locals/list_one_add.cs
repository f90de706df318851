//: site PrivacyCheck.HasPersonalDataAsync | input = 23 + max(tokens(text), tokens(text.Substring(0, 2000))) | bounded | at most = 6023
//: method PrivacyCheck.HasPersonalDataAsync | requests = 1 | input = 23 + max(tokens(text), tokens(text.Substring(0, 2000))) | bounded
namespace Compliance;

public sealed class PrivacyCheck(ChatClient client)
{
    public async Task<bool> HasPersonalDataAsync(string text)
    {
        List<ChatMessage> messages = [new SystemChatMessage("Check the text for personal data. Answer yes or no.")];
        messages.Add(new UserChatMessage(text.Length > 2000 ? text.Substring(0, 2000) : text));

        ChatCompletion completion = await client.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 5 });
        return completion.Content[0].Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
