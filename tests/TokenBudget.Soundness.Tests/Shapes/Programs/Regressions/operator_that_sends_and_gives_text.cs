//: exact
//: requests 2
using OpenAI.Chat;

_ = new Desk() + "Hello there.";
_ = new Desk() + "Good morning." + " And thanks.";

public sealed class Desk
{
    private static readonly ChatClient Chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);

    public static string operator +(Desk desk, string text)
    {
        Chat.CompleteChat("Answer briefly.");
        return "";
    }
}
