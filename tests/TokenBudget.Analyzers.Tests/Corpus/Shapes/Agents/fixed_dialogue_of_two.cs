//: site Debate.RunAsync | input = ? | bounded
//: site Debate.RunAsync#2 | input = ? | bounded
//: method Debate.RunAsync | requests = 6 | input = ? | bounded
namespace Debates;

public sealed class Debate(ChatClient client)
{
    private static readonly ChatCompletionOptions Short = new() { MaxOutputTokenCount = 80 };

    public async Task<string> RunAsync([MaxTokens(50)] string motion)
    {
        var transcript = "Motion: " + motion;
        for (var round = 0; round < 3; round++)
        {
            ChatCompletion pro = await client.CompleteChatAsync([new SystemChatMessage("You argue for the motion in one sentence."), new UserChatMessage(transcript)], Short);
            transcript += "\nPro: " + pro.Content[0].Text;
            ChatCompletion con = await client.CompleteChatAsync([new SystemChatMessage("You argue against the motion in one sentence."), new UserChatMessage(transcript)], Short);
            transcript += "\nCon: " + con.Content[0].Text;
        }

        return transcript;
    }
}
