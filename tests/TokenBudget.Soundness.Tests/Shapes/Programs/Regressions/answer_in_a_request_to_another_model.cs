//: bounded
//: requests 3
using OpenAI.Chat;

// The cap counts in tokens of the model that answers; another tokeniser may need more of them.
var small = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var other = new ChatClient("gpt-4", Provider.Key, Provider.OpenAI);
ChatCompletion answer = await small.CompleteChatAsync([new SystemChatMessage("a")], new ChatCompletionOptions { MaxOutputTokenCount = 1 });
await other.CompleteChatAsync([new UserChatMessage("b"), new AssistantChatMessage(answer)]);
await other.CompleteChatAsync([new UserChatMessage("b"), new AssistantChatMessage(answer.Content[0].Text)]);
