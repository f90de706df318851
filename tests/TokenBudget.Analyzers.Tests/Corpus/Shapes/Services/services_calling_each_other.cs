//: site FactFinder.FindAsync | input = 15 + tokens(article) | unbounded
//: site QuizWriter.WriteAsync | input = 17 + tokens(fact) | unbounded
//: method FactFinder.FindAsync | requests = 1 | input = 15 + tokens(article) | unbounded
//: method QuizWriter.WriteAsync | requests = 1 | input = 17 + tokens(fact) | unbounded
//: method QuizBuilder.BuildAsync | requests = 9 | input = 151 + tokens(article) + 8 × tokens(fact) | unbounded
namespace Quizzes;

public sealed class FactFinder(ChatClient client)
{
    public async Task<string[]> FindAsync(string article)
    {
        ChatCompletion completion = await client.CompleteChatAsync("List the key facts of the article.\n\n" + article);
        return completion.Content[0].Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

public sealed class QuizWriter(ChatClient client)
{
    public async Task<string> WriteAsync(string fact)
    {
        ChatCompletion completion = await client.CompleteChatAsync("Write a quiz question with four answers about: " + fact);
        return completion.Content[0].Text;
    }
}

public sealed class QuizBuilder(FactFinder finder, QuizWriter writer)
{
    public async Task<List<string>> BuildAsync(string article)
    {
        var questions = new List<string>();
        foreach (var fact in (await finder.FindAsync(article)).Take(8))
        {
            questions.Add(await writer.WriteAsync(fact));
        }

        return questions;
    }
}
