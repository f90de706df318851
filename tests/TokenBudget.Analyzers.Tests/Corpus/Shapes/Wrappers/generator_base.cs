//: site GeneratorBase.GetCompletionAsync | input = 7 + tokens(prompt) | unbounded
//: method GeneratorBase.GetCompletionAsync | requests = 1 | input = 7 + tokens(prompt) | unbounded
//: method ProductGenerator.GenerateAsync | requests = |categories| | input = |categories| × (23 + tokens(brand) + tokens(category)) | unbounded
//: method TicketGenerator.GenerateAsync | requests = count | input = count × (17 + tokens(product)) | unbounded
using Microsoft.Extensions.AI;

namespace DataGenerator;

public abstract class GeneratorBase(IChatClient chat)
{
    protected async Task<string> GetCompletionAsync(string prompt)
    {
        var response = await chat.GetResponseAsync(prompt, new ChatOptions { Temperature = 0.9f });
        return response.Text;
    }
}

public sealed class ProductGenerator(IChatClient chat) : GeneratorBase(chat)
{
    public async Task<List<string>> GenerateAsync(IReadOnlyList<string> categories, string brand)
    {
        var products = new List<string>();
        foreach (var category in categories)
        {
            products.Add(await GetCompletionAsync($"Make up a product for an outdoor shop. Category: {category}, brand: {brand}"));
        }

        return products;
    }
}

public sealed class TicketGenerator(IChatClient chat) : GeneratorBase(chat)
{
    public async IAsyncEnumerable<string> GenerateAsync(string product, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return await GetCompletionAsync("Make up a support ticket about the product: " + product);
        }
    }
}
