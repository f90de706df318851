//: site InvoiceReader.ReadAsync | input = 40 + tokens(text) | unbounded
//: method InvoiceReader.ReadAsync | requests = 1 | input = 40 + tokens(text) | unbounded
namespace Accounting;

public sealed class InvoiceReader(ChatClient client)
{
    public async Task<string> ReadAsync(string text, bool isEuro)
    {
        var prompt = @"Extract the invoice as JSON with the fields ""number"", ""date"" and ""total"".
Use null where a field is missing.
";
        if (isEuro)
        {
            prompt += "Amounts are in EUR.\n";
        }

        prompt += "\nInvoice:\n";
        prompt += text;

        var completion = await client.CompleteChatAsync(prompt);
        return completion.Value.Content[0].Text;
    }
}
