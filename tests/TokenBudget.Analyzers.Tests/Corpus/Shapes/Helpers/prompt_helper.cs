//: site DescriptionWriter.WriteAsync | input = 24 + tokens(product.Name) + tokens(product.Price) | unbounded
//: method DescriptionWriter.WriteAsync | requests = 1 | input = 24 + tokens(product.Name) + tokens(product.Price) | unbounded
namespace Catalog;

public sealed record Product(string Name, decimal Price);

public sealed class DescriptionWriter(ChatClient client)
{
    public async Task<string> WriteAsync(Product product)
    {
        var prompt = BuildPrompt(product);
        ChatCompletion completion = await client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }

    private static string BuildPrompt(Product product) => $"""
        Write a product description.
        Name: {product.Name}
        Price: {product.Price} EUR
        Tone: friendly
        """;
}
