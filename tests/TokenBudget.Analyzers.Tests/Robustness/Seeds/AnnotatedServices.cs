using System.ComponentModel.DataAnnotations;
using OpenAI.Chat;
using TokenBudget;

[assembly: TokenAllowance(TokensPerEngineerPerYear = 50_000_000, Engineers = 6)]
[assembly: TokenBudget(MaxInputTokens = 10_000)]

namespace Seeds.Annotated;

public sealed class Ticket
{
    [MaxLength(200)]
    public string Title { get; set; } = string.Empty;

    [StringLength(2_000, MinimumLength = 1)]
    public string? Body { get; set; }

    [MaxTokens(50)]
    public string Tag = "general";

    public Guid Id { get; init; } = Guid.NewGuid();
}

[TokenBudget(MaxOutputTokens = 1_000, CallsPerDay = 200)]
public abstract class AnnotatedServices(ChatClient client)
{
    [TokenBudget(MaxInputTokens = 40, MaxOutputTokens = 800, MaxCostUsd = 0.0001, CallsPerDay = 5_000)]
    public async Task<string> SummarizeAsync([MaxTokens(2_000)] string document, Ticket ticket)
    {
        var prompt = $"{ticket.Id:D} {ticket.Title} {ticket.Body ?? "-"} {ticket.Tag} {DateTime.Now:yyyy-MM-dd} {document}";
        return (await client.CompleteChatAsync([new UserChatMessage(prompt)], new() { MaxOutputTokenCount = 900 })).Value.Content[0].Text;
    }

    [LoopBound(10)]
    public async Task AllAsync(IAsyncEnumerable<Ticket> tickets)
    {
        await foreach (var ticket in tickets)
        {
            await AskAsync(ticket.Title, "gpt-4o-mini", 20);
            await SummarizeAsync(ticket.Body!, ticket);
        }
    }

    [LlmCall]
    [return: MaxTokens(16)]
    protected abstract Task<string> AskAsync([Prompt] string question, [Model] string model, [MaxOutputTokens] int limit);

    [TokenBudget(MaxInputTokens = -1, MaxCostUsd = double.NaN, CallsPerDay = long.MaxValue)]
    public string Odd([MaxTokens(-5)] string text, [MaxLength] string other, [Length(3, 1)] string third) => client.CompleteChat(text + other + third).Value.Content[0].Text;
}
