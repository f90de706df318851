using System.Text.Json;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>The lines of a method's derivation, in source order.</summary>
internal static class DerivationJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<DerivationStep> steps)
    {
        writer.WriteStartArray("derivation");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteNumber("depth", step.Depth);
            writer.WriteString("kind", Words.Of(step.Kind));
            writer.WriteString("text", step.Text);
            writer.WriteString("file", step.File);
            writer.WriteNumber("line", step.Line);
            JsonValues.WriteEstimate(writer, "requests", step.Requests);
            JsonValues.WriteEstimate(writer, "tokens", step.Tokens);
            writer.WriteString("expression", step.Expression);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static DerivationStep Read(JsonCursor cursor) => new(
        cursor["depth"].SmallInteger(),
        cursor["kind"].Word<DerivationKind>(),
        cursor["text"].Text(),
        cursor["file"].Text(),
        cursor["line"].SmallInteger(),
        JsonValues.ReadFigures(cursor["requests"]),
        JsonValues.ReadFigures(cursor["tokens"]),
        cursor["expression"].Text());
}
