//: site OfferComparer.CompareAsync | input = 41 + 10 × tokens(offer[..500]) | bounded
//: method OfferComparer.CompareAsync | requests = 1 | input = 41 + 10 × tokens(offer[..500]) | bounded
namespace Offers;

public sealed class OfferComparer(ChatClient client)
{
    public async Task<string> CompareAsync(List<string> offers)
    {
        if (offers.Count > 10)
        {
            throw new ArgumentException("Too many offers.", nameof(offers));
        }

        var prompt = "Compare these offers:\n";
        foreach (var offer in offers)
        {
            prompt += "* " + offer[..500] + "\n";
        }

        ChatCompletion completion = await client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}
