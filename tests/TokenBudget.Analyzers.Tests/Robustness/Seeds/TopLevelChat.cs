using OpenAI.Chat;

const string Persona = "You are a terse assistant for a hardware store.";
var model = Environment.GetEnvironmentVariable("MODEL") ?? "gpt-4o-mini";
var client = new ChatClient(model, Environment.GetEnvironmentVariable("KEY") ?? "key");

Console.WriteLine(client.CompleteChat("Say hi.").Value.Content[0].Text);

List<ChatMessage> history = [new SystemChatMessage(Persona)];
while (Console.ReadLine() is { Length: > 0 } line)
{
    history.Add(new UserChatMessage(line));
    ChatCompletion completion = await client.CompleteChatAsync(history, new ChatCompletionOptions { MaxOutputTokenCount = 200 });
    history.Add(new AssistantChatMessage(completion));
    Console.WriteLine(completion.Content[0].Text);
}

await Ask("What is a hex key?", 3);

async Task Ask(string question, int times)
{
    for (var i = 0; i < times; i++)
    {
        await client.CompleteChatAsync(new SystemChatMessage(Persona), new UserChatMessage($"{i}: {question.Trim()}"));
    }
}
