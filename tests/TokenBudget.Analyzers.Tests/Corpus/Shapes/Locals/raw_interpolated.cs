//: site ShopAssistant.AnswerAsync | input = 42 + tokens(customer.Name) + tokens(customer.OpenOrders) + tokens(customer.Since) + tokens(question) | bounded
//: method ShopAssistant.AnswerAsync | requests = 1 | input = 42 + tokens(customer.Name) + tokens(customer.OpenOrders) + tokens(customer.Since) + tokens(question) | bounded
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Shop;

public sealed class Customer
{
    [MaxLength(100)]
    public required string Name { get; init; }

    public DateOnly Since { get; init; }

    public int OpenOrders { get; init; }
}

public sealed class ShopAssistant(IChatClient chat)
{
    public async Task<string> AnswerAsync(Customer customer, [MaxTokens(500)] string question)
    {
        var system = $"""
            You help the customer of an online shop.

            Customer: {customer.Name}
            Member since: {customer.Since}
            Open orders: {customer.OpenOrders}

            Answer in the language of the question.
            """;
        var messages = new List<ChatMessage> { new(ChatRole.System, system), new(ChatRole.User, question) };
        return (await chat.GetResponseAsync(messages)).Text;
    }
}
