using System.Text;
using OpenAI.Chat;

namespace Seeds.Support;

public sealed class SupportDesk
{
    private const string Greeting = "You are the support desk of Contoso.";
    private static readonly string Rules = """
        Answer politely.
        Never promise a refund.
            - quote the policy
        """;

    private readonly ChatClient _client;
    private readonly List<ChatMessage> _history;
    private static readonly ChatTool OrderTool = ChatTool.CreateFunctionTool(
        "get_order", "Looks up an order", BinaryData.FromString("""{"type":"object","properties":{"id":{"type":"string"}}}"""));

    public SupportDesk(ChatClient client)
    {
        _client = client;
        _history = [new SystemChatMessage(Greeting + "\n" + Rules)];
    }

    public async Task<string> AnswerAsync(string question, CancellationToken cancellationToken)
    {
        _history.Add(new UserChatMessage(question));
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 400, Temperature = 0.2f, Tools = { OrderTool } };
        bool again;
        do
        {
            again = false;
            ChatCompletion completion = await _client.CompleteChatAsync(_history, options, cancellationToken);
            switch (completion.FinishReason)
            {
                case ChatFinishReason.ToolCalls:
                    _history.Add(new AssistantChatMessage(completion));
                    foreach (ChatToolCall call in completion.ToolCalls)
                    {
                        _history.Add(new ToolChatMessage(call.Id, Lookup(call.FunctionArguments.ToString())));
                    }

                    again = true;
                    break;
                case ChatFinishReason.Stop:
                    _history.Add(new AssistantChatMessage(completion));
                    return completion.Content[0].Text;
                default:
                    throw new InvalidOperationException(completion.FinishReason.ToString());
            }
        }
        while (again);

        return string.Empty;
    }

    private static string Lookup(string arguments)
    {
        var text = new StringBuilder("order: ");
        text.Append(arguments).AppendLine().AppendFormat("{0:N0} items", 12);
        return text.ToString();
    }
}
