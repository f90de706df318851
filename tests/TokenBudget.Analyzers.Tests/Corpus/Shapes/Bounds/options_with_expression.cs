//: site LetterTranslator.SendAsync | input = 16 + tokens(request.Formality) + tokens(request.Text) | unbounded
//: method LetterTranslator.SendAsync | requests = 1 | input = 16 + tokens(request.Formality) + tokens(request.Text) | unbounded
//: method LetterTranslator.TranslateTwiceAsync | requests = 2 | input = 32 + 2 × tokens(text) | bounded
namespace Letters;

public sealed record LetterRequest(string Text, string Formality);

public sealed class LetterTranslator(ChatClient client)
{
    public async Task<(string Formal, string Casual)> TranslateTwiceAsync([MaxTokens(700)] string text)
    {
        var formal = new LetterRequest(text, "formal");
        var casual = formal with { Formality = "casual" };
        return (await SendAsync(formal), await SendAsync(casual));
    }

    public async Task<string> SendAsync(LetterRequest request)
    {
        ChatCompletion completion = await client.CompleteChatAsync($"Translate into French. Formality: {request.Formality}.\n\n{request.Text}");
        return completion.Content[0].Text;
    }
}
