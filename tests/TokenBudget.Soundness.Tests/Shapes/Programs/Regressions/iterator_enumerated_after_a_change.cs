//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("Answer briefly.")];
var answers = AskAll(messages);
messages.Add(new UserChatMessage("Tell me the longest story that you know about the sea, and do not leave anything out."));
foreach (var answer in answers)
{
    _ = answer;
}

IEnumerable<string> AskAll(List<ChatMessage> given)
{
    yield return chat.CompleteChat(given).Value.Content[0].Text;
    yield return chat.CompleteChat(given).Value.Content[0].Text;
}
