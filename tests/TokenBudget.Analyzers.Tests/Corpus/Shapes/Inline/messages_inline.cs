//: site TicketRouter.RouteAsync | input = 27 + tokens(ticket.Body) | unbounded
//: method TicketRouter.RouteAsync | requests = 1 | input = 27 + tokens(ticket.Body) | unbounded
namespace Support;

public sealed record Ticket(int Id, string Subject, string Body);

public sealed class TicketRouter(ChatClient client)
{
    public async Task<string> RouteAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        ChatCompletion completion = await client.CompleteChatAsync(
            [
                new SystemChatMessage("You classify support tickets. Answer with one word: billing, technical or other."),
                new UserChatMessage(ticket.Body),
            ],
            new ChatCompletionOptions { MaxOutputTokenCount = 3, Temperature = 0 },
            cancellationToken);

        return completion.Content.Count > 0 ? completion.Content[0].Text : "other";
    }
}
