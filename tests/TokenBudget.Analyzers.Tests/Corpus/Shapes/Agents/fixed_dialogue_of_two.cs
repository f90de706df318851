//: site Debate.RunAsync | input = 39 + tokens(motion) + 2 × tokens(reply in line 15) + 2 × tokens(reply in line 17) | bounded
//: site Debate.RunAsync#2 | input = 43 + tokens(motion) + 3 × tokens(reply in line 15) + 2 × tokens(reply in line 17) | bounded
//: method Debate.RunAsync | requests = 6 | input = 198 + 6 × tokens(motion) + 9 × tokens(reply in line 15) + 6 × tokens(reply in line 17) | bounded
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
