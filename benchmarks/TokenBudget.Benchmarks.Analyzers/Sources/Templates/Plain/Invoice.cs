namespace Shop.Area__AREA__;

/// <summary>An invoice and its lines.</summary>
public sealed record Invoice__N__(Guid Id, string Customer, DateOnly Issued, IReadOnlyList<InvoiceLine__N__> Lines)
{
    private const decimal Vat = 0.2m;

    public decimal Net => Lines.Sum(line => line.Quantity * line.UnitPrice);

    public decimal Gross => Math.Round(Net * (1 + Vat), 2, MidpointRounding.AwayFromZero);

    public bool IsOverdue(DateOnly today) => today.DayNumber - Issued.DayNumber > 30;

    public string Describe()
    {
        var text = new System.Text.StringBuilder();
        text.Append("Invoice ").Append(Id).Append(" for ").AppendLine(Customer);
        foreach (var line in Lines.OrderBy(line => line.Product, StringComparer.Ordinal))
        {
            text.AppendLine($"  {line.Quantity,5} x {line.Product,-20} {line.UnitPrice,10:F2}");
        }

        text.AppendLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, "Total {0:F2} ({1:F2} net)", Gross, Net));
        return text.ToString();
    }

    public Invoice__N__ Merge(Invoice__N__ other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Customer != Customer)
        {
            throw new InvalidOperationException("Invoices of different customers can't be merged: " + Customer + " and " + other.Customer + ".");
        }

        return this with { Lines = [.. Lines, .. other.Lines], Issued = Issued < other.Issued ? Issued : other.Issued };
    }
}

/// <summary>A line of an invoice.</summary>
public sealed record InvoiceLine__N__(string Product, int Quantity, decimal UnitPrice)
{
    public string Label => Quantity switch
    {
        0 => "nothing",
        1 => Product,
        > 1 and < 12 => $"{Quantity} {Product}s",
        _ => $"{Quantity / 12} dozen {Product}s",
    };
}
