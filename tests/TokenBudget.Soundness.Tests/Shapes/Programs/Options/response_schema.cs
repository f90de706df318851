//: exact
using OpenAI.Chat;

var format = ChatResponseFormat.CreateJsonSchemaFormat(
    "city",
    BinaryData.FromString("""{"type":"object","properties":{"name":{"type":"string"},"people":{"type":"integer"}},"required":["name","people"],"additionalProperties":false}"""),
    jsonSchemaIsStrict: true);
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("Describe Oulu.")], new ChatCompletionOptions { ResponseFormat = format });
