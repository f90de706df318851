//: exact
using OpenAI.Chat;

var weather = ChatTool.CreateFunctionTool(
    "get_weather",
    "Gets the weather of a place.",
    BinaryData.FromString("""{"type":"object","properties":{"place":{"type":"string","description":"Town and country"},"unit":{"type":"string","enum":["celsius","fahrenheit"]}},"required":["place"]}"""));
var options = new ChatCompletionOptions { Tools = { weather, ChatTool.CreateFunctionTool("get_time", "Gets the time.") } };
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("How is the weather in Oulu?")], options);
