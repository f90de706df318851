//: site ChangeDescriber.DescribeAsync | input = 21 + tokens(after[..500]) + tokens(before[..500]) | bounded
//: method ChangeDescriber.DescribeAsync | requests = 1 | input = 21 + tokens(after[..500]) + tokens(before[..500]) | bounded
namespace Review;

public sealed class ChangeDescriber(ChatClient client)
{
    public async Task<string> DescribeAsync(string before, string after)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            new UserChatMessage(
                ChatMessageContentPart.CreateTextPart("Describe what changed between the two texts."),
                ChatMessageContentPart.CreateTextPart("Before: " + before[..500]),
                ChatMessageContentPart.CreateTextPart("After: " + after[..500])));
        return completion.Content[0].Text;
    }
}
