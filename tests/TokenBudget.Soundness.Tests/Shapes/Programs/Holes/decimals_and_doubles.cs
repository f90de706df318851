//: bounded
using System.Globalization;
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new UserChatMessage($"Price {Given.Decimal()} EUR, {Given.Double()} %, {(float)Given.Double()}"),
    new UserChatMessage($"{Given.Below(1000):N0}|{Given.Below(1000):X}|{Given.Decimal():F2}"),
    new UserChatMessage(Given.Double().ToString("R", CultureInfo.InvariantCulture)));
