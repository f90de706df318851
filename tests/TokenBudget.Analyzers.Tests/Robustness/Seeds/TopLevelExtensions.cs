using Microsoft.Extensions.AI;
using OpenAI;

IChatClient chat = new OpenAIClient("key").GetChatClient("gpt-4o").AsIChatClient();
var options = new ChatOptions { MaxOutputTokens = 80, Instructions = "Be brief.", Tools = [AIFunctionFactory.Create(Now)] };

var reply = await chat.GetResponseAsync("What time is it?", options);
Console.WriteLine(reply.Text);

await foreach (var update in chat.GetStreamingResponseAsync([new ChatMessage(ChatRole.System, "One word."), new(ChatRole.User, args[0])]))
{
    Console.Write(update.Text);
}

static string Now() => DateTime.UtcNow.ToString("O");
