using System.Text.Json;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Reporting.Json;

/// <summary>Values that occur in several places of the format.</summary>
internal static class JsonValues
{
    public static void WriteNullable(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteNullable(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            WriteDecimal(writer, name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    // 0.020 and 0.02 are the same amount; dividing by 1.000… drops the zeros that an arithmetic left behind.
    public static void WriteDecimal(Utf8JsonWriter writer, string name, decimal value) =>
        writer.WriteNumber(name, value / 1.000000000000000000000000000000m);

    /// <summary>The figures of an estimate, into the object that is open.</summary>
    public static void WriteFigures(Utf8JsonWriter writer, TokenEstimate estimate)
    {
        writer.WriteNumber("min", estimate.Min);
        writer.WriteNumber("expected", estimate.Expected);
        WriteNullable(writer, "max", estimate.Max);
        writer.WriteString("basis", Words.Of(estimate.Basis));
    }

    /// <summary>An estimate as an object of its own.</summary>
    public static void WriteEstimate(Utf8JsonWriter writer, string name, TokenEstimate estimate)
    {
        writer.WriteStartObject(name);
        WriteFigures(writer, estimate);
        writer.WriteEndObject();
    }

    public static TokenEstimate ReadFigures(JsonCursor cursor)
    {
        var min = cursor["min"].Integer();
        var expected = cursor["expected"].Integer();
        var max = cursor.Optional("max")?.Integer();
        var basis = cursor["basis"].Word<Basis>();
        return cursor.Checked(() => new TokenEstimate(min, expected, max, basis));
    }
}
