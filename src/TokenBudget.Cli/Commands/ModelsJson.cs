using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;

namespace TokenBudget.Cli.Commands;

/// <summary>The price book as JSON.</summary>
internal static class ModelsJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<ModelInfo> models)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartArray();
            foreach (var model in models)
            {
                Write(writer, model);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, ModelInfo model)
    {
        var tokenizer = ModelTokenizer.For(model.Id);
        writer.WriteStartObject();
        writer.WriteString("id", model.Id);
        writer.WriteString("provider", model.Provider);
        writer.WriteStartArray("aliases");
        foreach (var alias in model.Aliases)
        {
            writer.WriteStringValue(alias);
        }

        writer.WriteEndArray();
        writer.WriteString("encoding", tokenizer.EncodingName);
        writer.WriteBoolean("exact", tokenizer.IsExact);
        WriteNumber(writer, "contextWindow", model.ContextWindow);
        WriteNumber(writer, "maxOutputTokens", model.MaxOutputTokens);
        WritePrice(writer, "usdPerMillion", model.Price);
        writer.WriteStartArray("tiers");
        foreach (var tier in model.Tiers)
        {
            writer.WriteStartObject();
            writer.WriteNumber("aboveInputTokens", tier.AboveInputTokens);
            WritePrice(writer, "usdPerMillion", tier.Price);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("asOf", model.AsOf);
        writer.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(model.Status.ToString()));
        writer.WriteString("source", model.Source);
        writer.WriteString("disagreements", model.Disagreements);
        writer.WriteString("notes", model.Notes);
        writer.WriteEndObject();
    }

    private static void WritePrice(Utf8JsonWriter writer, string name, ModelPrice? price)
    {
        if (price is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("input", price.InputPerMillion);
        WriteNumber(writer, "cachedInput", price.CachedInputPerMillion);
        writer.WriteNumber("output", price.OutputPerMillion);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
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
}
