//: bounded
using OpenAI.Chat;

string system;
switch (Given.Day())
{
    case DayOfWeek.Saturday:
    case DayOfWeek.Sunday:
        system = "It is the weekend.";
        break;
    case DayOfWeek.Friday when Given.Bool():
        system = "It is almost the weekend, and everybody looks forward to it.";
        break;
    default:
        system = "It is a working day.";
        break;
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage("Plan my day."));
