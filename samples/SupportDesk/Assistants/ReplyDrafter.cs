using Microsoft.Extensions.Configuration;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;
using SupportDesk.Tools;
using TokenBudget;

namespace SupportDesk.Assistants;

/// <summary>Writes the first draft of an answer. The model may look things up before it answers.</summary>
public sealed class ReplyDrafter
{
    private const int MaxToolRounds = 4;

    private static readonly string s_systemPrompt = """
        You are a support agent for Harbour Invoicing, a product for small companies.
        Write the answer that the agent sends to the customer:

        - Answer in the customer's language, in at most 150 words.
        - Use only facts from the articles and from the tools. If they do not answer the question, say that a colleague will look into it.
        - Never promise a refund; say that it was requested.
        - Close with "Kind regards, the Harbour team" in the customer's language.
        """;

    private readonly ChatClient _chat;
    private readonly SupportTools _tools;
    private readonly string _product;

    /// <summary>Takes the client of the process; the model comes from the setting <c>Model</c>.</summary>
    public ReplyDrafter(OpenAIClient openAI, SupportTools tools, IConfiguration configuration)
    {
        _chat = openAI.GetChatClient(configuration["Model"] ?? "gpt-4o-mini");
        _tools = tools;
        _product = configuration["Desk:Product"] ?? "Harbour Invoicing";
    }

    /// <summary>A draft for a ticket, from the articles that fit it.</summary>
    /// <exception cref="InvalidOperationException">The model asked for tools in every round.</exception>
    [TokenBudget(MaxInputTokens = 5_000, MaxOutputTokens = 450, MaxCostUsd = 0.002, CallsPerDay = 200)]
    public async Task<string> DraftAsync(Ticket ticket, IReadOnlyList<Article> articles, CancellationToken cancellationToken = default)
    {
        List<ChatMessage> messages =
        [
            new SystemChatMessage(s_systemPrompt),
            new UserChatMessage($"Product: {_product}\nToday is {DateTime.UtcNow:yyyy-MM-dd}."),
        ];
        foreach (var article in articles.Take(KnowledgeBase.MaxHits))
        {
            messages.Add(new UserChatMessage($"<article title=\"{article.Title}\">\n{article.Text}\n</article>"));
        }

        messages.Add(new UserChatMessage($"Ticket {ticket.Number} of account {ticket.Account} ({ticket.Priority}):\n{ticket.Subject}\n\n{ticket.Body}"));

        var options = new ChatCompletionOptions { MaxOutputTokenCount = 400, Temperature = 0.3f };
        options.Tools.Add(SupportTools.FindPayments);
        options.Tools.Add(SupportTools.OpenIncidents);

        for (var round = 0; round < MaxToolRounds; round++)
        {
            ChatCompletion completion = await _chat.CompleteChatAsync(messages, options, cancellationToken);
            if (completion.FinishReason != ChatFinishReason.ToolCalls)
            {
                return completion.Content[0].Text;
            }

            messages.Add(new AssistantChatMessage(completion));
            foreach (var call in completion.ToolCalls)
            {
                messages.Add(new ToolChatMessage(call.Id, _tools.Run(call.FunctionName, call.FunctionArguments)));
            }
        }

        throw new InvalidOperationException($"No answer for ticket {ticket.Number} after {MaxToolRounds} rounds of tools.");
    }
}
