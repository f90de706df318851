//: bounded
using System.ComponentModel.DataAnnotations;
using OpenAI.Chat;

await Asker.AskAsync(new Order { Note = Given.TextOf(40), Customer = Given.TextOf(20), City = Given.TextOf(15) });

internal sealed record Order
{
    [MaxLength(40)]
    public required string Note { get; init; }

    [StringLength(20)]
    public required string Customer { get; init; }

    [Length(0, 15)]
    public required string City { get; init; }
}

internal static class Asker
{
    public static async Task AskAsync(Order order)
    {
        var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
        await chat.CompleteChatAsync(new UserChatMessage($"{order.Customer} from {order.City} wrote: {order.Note}"));
    }
}
