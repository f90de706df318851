//: bounded
//: at least 18
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new UserChatMessage($"int {Given.Int()}x{Given.Int()} long {Given.Long()}! byte {Given.Byte()} bool {Given.Bool()} char {Given.Char()}{Given.Char()}"),
    new UserChatMessage("Sum: " + Given.Int() + Given.Int() + "."),
    new UserChatMessage(Given.Int().ToString() + Given.Below(10).ToString("D4")));
