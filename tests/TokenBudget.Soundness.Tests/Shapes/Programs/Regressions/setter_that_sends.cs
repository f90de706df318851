//: bounded
//: requests 2
using OpenAI.Chat;

IDesk desk = new Desk(new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI));
desk.Language = "en";
desk["greeting"] = "Good morning.";

interface IDesk
{
    string Language { get; set; }

    string this[string name] { get; set; }
}

class Desk(ChatClient client) : IDesk
{
    private string _language = "";

    public string Language
    {
        get => _language;
        set
        {
            _language = value;
            client.CompleteChat("Switch to another language.");
        }
    }

    public string this[string name]
    {
        get => name;
        set => client.CompleteChat("Remember the text.");
    }
}
