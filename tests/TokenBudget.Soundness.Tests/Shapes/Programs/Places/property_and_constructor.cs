//: exact
using OpenAI.Chat;

_ = new Answer().Text;

internal sealed class Answer
{
    public string Text
    {
        get
        {
            var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
            ChatCompletion completion = chat.CompleteChat(new SystemChatMessage("Asked by a getter."), new UserChatMessage("Why?"));
            return completion.Content[0].Text;
        }
    }
}
