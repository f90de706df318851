//: site Interviewer.InterviewAsync | input = 16 + tokens(subject) | bounded
//: method Interviewer.InterviewAsync | requests = 7 | input = 112 + 7 × tokens(subject) | bounded | at most = 392
namespace Interviews;

public sealed class Interviewer(ChatClient client, Func<string, string?> answer)
{
    private const int MaxQuestions = 7;

    public async Task<List<string>> InterviewAsync([MaxTokens(40)] string subject)
    {
        var answers = new List<string>();
        var asked = 0;
        while (true)
        {
            if (++asked > MaxQuestions)
            {
                break;
            }

            ChatCompletion question = await client.CompleteChatAsync("Ask the user one more question about: " + subject);
            if (answer(question.Content[0].Text) is not { } text)
            {
                break;
            }

            answers.Add(text);
        }

        return answers;
    }
}
