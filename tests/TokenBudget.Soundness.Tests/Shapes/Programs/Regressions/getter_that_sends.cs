//: bounded
//: requests 3
using OpenAI.Chat;

var desk = new Desk(new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI));
_ = desk.Answer;
_ = desk.Again.Length;

class Desk(ChatClient client)
{
    public string Answer => Ask();

    public string Again
    {
        get
        {
            return Answer + Ask();
        }
    }

    private string Ask() => client.CompleteChat("Greet the customer.").Value.Content[0].Text;
}
