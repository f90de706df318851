//: unbounded
//: requests 2
//: at least 25
using OpenAI.Chat;

var options = new ChatCompletionOptions { MaxOutputTokenCount = 200 };
options.Tools.Add(ChatTool.CreateFunctionTool("count", "Counts things.", BinaryData.FromString("""{"type":"object","properties":{"what":{"type":"string"}}}""")));
List<ChatMessage> messages = [new SystemChatMessage("Use the tool."), new UserChatMessage("How many trees?")];
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
ChatCompletion completion;
do
{
    completion = await chat.CompleteChatAsync(messages, options);
    messages.Add(new AssistantChatMessage(completion));
    foreach (var call in completion.ToolCalls)
    {
        messages.Add(new ToolChatMessage(call.Id, $"Result of {call.FunctionName}: {Given.Text()}"));
    }
}
while (completion.FinishReason == ChatFinishReason.ToolCalls);
