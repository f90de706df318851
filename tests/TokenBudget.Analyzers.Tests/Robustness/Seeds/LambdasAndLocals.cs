using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Seeds.Lambdas;

public class LambdasAndLocals
{
    public Func<string, Task<string>> Ask { get; }

    public Action<ChatClient> OnStart = client => client.CompleteChat("Warm up.");

    public LambdasAndLocals(ChatClient client, IChatClient chat)
    {
        Ask = async question => (await client.CompleteChatAsync($"Q: {question}")).Value.Content[0].Text;
        Ask += async delegate(string question)
        {
            return (await chat.GetResponseAsync(question)).Text;
        };
    }

    public async Task<string[]> AskManyAsync(ChatClient client, IEnumerable<string> questions)
    {
        var prefix = "Answer: ";
        var answers = await Task.WhenAll(questions.Select(async (q, i) => (await client.CompleteChatAsync(prefix + i + q)).Value.Content[0].Text));
        await Parallel.ForEachAsync(questions, async (q, token) =>
        {
            await client.CompleteChatAsync([new UserChatMessage(q)], cancellationToken: token);
        });

        var query = from q in questions
                    where q.Length > 3
                    orderby q descending
                    let text = q + "!"
                    select OneAsync(text);
        await Task.WhenAll(query);
        return answers;

        async Task<string> OneAsync(string text) => Recursive(3) + (await client.CompleteChatAsync(text)).Value.Content[0].Text;

        static string Recursive(int depth) => depth == 0 ? "." : "x" + Recursive(depth - 1);
    }
}
