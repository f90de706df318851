//: exact
using OpenAI.Chat;

ChatCompletion completion = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI).CompleteChat("Top level.");
Console.Out.Flush();
return completion.Content.Count > 0 ? 0 : 1;
