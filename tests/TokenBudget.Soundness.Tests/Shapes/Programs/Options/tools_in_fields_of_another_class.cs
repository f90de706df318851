//: unbounded
//: at least 22
using OpenAI.Chat;

var options = new ChatCompletionOptions();
options.Tools.Add(Tools.Weather);
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("How is the weather in Oulu?")], options);

internal static class Tools
{
    public static readonly ChatTool Weather = ChatTool.CreateFunctionTool(
        "get_weather", "Gets the weather of a place.", BinaryData.FromString("""{"type":"object","properties":{"place":{"type":"string"}}}"""));
}
