using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Area__AREA__;

/// <summary>Reads lines of the form <c>sku;quantity;price</c>.</summary>
public static partial class Parser__N__
{
    private static readonly char[] Separators = [';', '\t'];

    public static List<(string Sku, int Quantity, decimal Price)> Parse(string text, out IReadOnlyList<string> problems)
    {
        var result = new List<(string, int, decimal)>();
        var errors = new List<string>();
        var number = 0;
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
            {
                continue;
            }

            var parts = line.Split(Separators, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } sku, var quantityText, var priceText])
            {
                errors.Add($"Line {number}: expected 3 columns, found {parts.Length}.");
                continue;
            }

            if (!int.TryParse(quantityText, NumberStyles.Integer, CultureInfo.InvariantCulture, out var quantity)
                || !decimal.TryParse(priceText, NumberStyles.Number, CultureInfo.InvariantCulture, out var price))
            {
                errors.Add("Line " + number + ": '" + quantityText + "' or '" + priceText + "' is not a number.");
                continue;
            }

            result.Add((Normalize(sku), quantity, price));
        }

        problems = errors;
        return result;
    }

    private static string Normalize(string sku)
    {
        var normalized = Regex.Replace(sku.Trim().ToUpperInvariant(), "[^A-Z0-9]+", "-");
        return normalized.Length <= 20 ? normalized.PadRight(8, '0') : normalized[..20];
    }
}
