using System.Text.Json;

namespace TokenBudget.Reporting.Json;

/// <summary>A value in a JSON document together with the way to it, so that every complaint says where.</summary>
internal readonly struct JsonCursor(JsonElement element, string path)
{
    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    /// <summary>A property that must be there.</summary>
    public JsonCursor this[string name]
    {
        get
        {
            Expect(JsonValueKind.Object, "an object");
            return element.TryGetProperty(name, out var value)
                ? new JsonCursor(value, Join(name))
                : throw Damaged(Join(name), "is missing");
        }
    }

    /// <summary>A property that may be missing or null; null in both cases.</summary>
    public JsonCursor? Optional(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new JsonCursor(value, Join(name)) : null;
    }

    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        return element.GetString()!;
    }

    public long Integer() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var value) ? value : throw Damaged(path, "must be an integer");

    public int SmallInteger() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : throw Damaged(path, "must be an integer of at most 32 bits");

    public decimal Decimal() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) ? value : throw Damaged(path, "must be a decimal number");

    public T Word<T>()
        where T : struct, Enum =>
        Words.TryParse<T>(Text(), out var value) ? value : throw Damaged(path, $"is '{Text()}', which is none of: {Words.All<T>()}");

    public IReadOnlyList<T> List<T>(Func<JsonCursor, T> read)
    {
        Expect(JsonValueKind.Array, "a list");
        var items = new List<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            items.Add(read(new JsonCursor(item, $"{path}[{items.Count}]")));
        }

        return items;
    }

    /// <summary>Runs code that refuses impossible values, and says where they stand.</summary>
    public T Checked<T>(Func<T> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException exception)
        {
            throw Damaged(path, "holds impossible values: " + exception.Message);
        }
    }

    public ReportFormatException Damaged(string complaint) => Damaged(path, complaint);

    private static ReportFormatException Damaged(string path, string complaint) =>
        new($"The report is damaged: {path} {complaint}. Build again to write a new one.");

    private void Expect(JsonValueKind kind, string what)
    {
        if (element.ValueKind != kind)
        {
            throw Damaged(path, "must be " + what);
        }
    }

    private string Join(string name) => path.Length == 0 ? name : path + "." + name;
}
