//: site CodeReviewer.ReviewAsync | input = 25 + tokens(diff) | unbounded
//: method CodeReviewer.ReviewAsync | requests = 1 | input = 25 + tokens(diff) | unbounded
//: method CodeReviewer.ReviewFileAsync | requests = 1 | input = 25 + tokens(File.ReadAllTextAsync(path)) | unbounded
namespace Review;

public sealed class CodeReviewer(ChatClient client)
{
    private const string SystemPrompt = "You are a code reviewer. " + "Point out bugs only; ignore style.";

    public async Task<string> ReviewAsync(string diff)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(SystemPrompt), new UserChatMessage(diff));
        return completion.Content[0].Text;
    }

    public async Task<string> ReviewFileAsync(string path)
    {
        var diff = await File.ReadAllTextAsync(path);
        return await ReviewAsync(diff);
    }
}
