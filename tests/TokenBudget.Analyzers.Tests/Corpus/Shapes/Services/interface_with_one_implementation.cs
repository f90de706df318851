//: site DueDateReader.ReadAsync | input = 17 + tokens(text) | unbounded
//: method DueDateReader.ReadAsync | requests = 1 | input = 17 + tokens(text) | unbounded
//: method InvoiceImport.ImportAsync | requests = 1 | input = 17 + tokens(invoice.Text) | bounded | at most = 15017
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Accounting;

public interface IDueDateReader
{
    Task<DateOnly?> ReadAsync(string text);
}

public sealed class DueDateReader(ChatClient client) : IDueDateReader
{
    public async Task<DateOnly?> ReadAsync(string text)
    {
        ChatCompletion completion = await client.CompleteChatAsync("Extract the due date as yyyy-MM-dd: " + text);
        return DateOnly.TryParse(completion.Content[0].Text, CultureInfo.InvariantCulture, out var date) ? date : null;
    }
}

public sealed class Invoice
{
    [MaxLength(5000)]
    public required string Text { get; init; }

    public DateOnly? Due { get; set; }
}

public sealed class InvoiceImport(IDueDateReader reader)
{
    public async Task ImportAsync(Invoice invoice) => invoice.Due = await reader.ReadAsync(invoice.Text);
}
