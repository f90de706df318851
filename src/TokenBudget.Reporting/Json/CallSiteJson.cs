using System.Text.Json;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Json;

/// <summary>An entry of <c>callSites</c>.</summary>
internal static class CallSiteJson
{
    public static void Write(Utf8JsonWriter writer, ProjectReport project, CallSiteFacts site)
    {
        writer.WriteStartObject();
        writer.WriteString("id", site.Id);
        ProjectReference.Write(writer, project);
        writer.WriteString("file", site.File);
        writer.WriteNumber("line", site.Line);
        writer.WriteNumber("column", site.Column);
        writer.WriteString("method", site.Method);
        writer.WriteString("sdk", site.Sdk);
        writer.WriteString("api", site.Api);
        writer.WriteString("kind", site.Kind);
        WriteModel(writer, site.Model);
        WriteInput(writer, site);

        JsonValues.WriteEstimate(writer, "output", site.Output);
        writer.WriteStartObject("calls");
        JsonValues.WriteFigures(writer, site.Calls);
        writer.WriteString("expression", site.CallsExpression);
        writer.WriteEndObject();

        MultiplierJson.Write(writer, "attempts", site.Attempts);
        MultiplierJson.Write(writer, "roundsPerCall", site.RoundsPerCall);
        MultiplierJson.WriteResent(writer, site.ResentPerRound);
        CostJson.Write(writer, "costUsd", site.CostUsd);
        YearJson.Write(writer, "perYear", site.PerYear);
        BudgetJson.Write(writer, "budgets", site.Budgets);
        writer.WriteEndObject();
    }

    public static CallSiteFacts Read(JsonCursor cursor) => new()
    {
        Id = cursor["id"].Text(),
        File = cursor["file"].Text(),
        Line = cursor["line"].SmallInteger(),
        Column = cursor["column"].SmallInteger(),
        Method = cursor["method"].Text(),
        Sdk = cursor["sdk"].Text(),
        Api = cursor["api"].Text(),
        Kind = cursor["kind"].Text(),
        Model = ReadModel(cursor["model"]),
        Input = JsonValues.ReadFigures(cursor["input"]),
        InputExpression = cursor["input"]["expression"].Text(),
        Parts = cursor["input"]["parts"].List(static part => new PromptPart(part["kind"].Word<PromptPartKind>(), JsonValues.ReadFigures(part))),
        CacheablePrefix = cursor["input"]["cacheablePrefix"].Integer(),
        Output = JsonValues.ReadFigures(cursor["output"]),
        Calls = JsonValues.ReadFigures(cursor["calls"]),
        CallsExpression = cursor["calls"]["expression"].Text(),
        Attempts = MultiplierJson.Read(cursor.Optional("attempts")),
        RoundsPerCall = MultiplierJson.Read(cursor.Optional("roundsPerCall")),
        ResentPerRound = cursor.Optional("resentPerRound") is { } resent ? JsonValues.ReadFigures(resent) : null,
        CostUsd = cursor.Optional("costUsd") is { } cost ? CostJson.Read(cost) : null,
        PerYear = cursor.Optional("perYear") is { } year ? YearJson.Read(year) : null,
        Budgets = cursor["budgets"].List(BudgetJson.Read),
    };

    private static void WriteModel(Utf8JsonWriter writer, ModelFacts model)
    {
        writer.WriteStartObject("model");
        writer.WriteString("id", model.Id);
        writer.WriteString("basis", Words.Of(model.Basis));
        writer.WriteString("encoding", model.Encoding);
        writer.WriteEndObject();
    }

    private static ModelFacts ReadModel(JsonCursor cursor) =>
        new(cursor.Optional("id")?.Text(), cursor["basis"].Word<ModelBasis>(), cursor["encoding"].Text());

    private static void WriteInput(Utf8JsonWriter writer, CallSiteFacts site)
    {
        writer.WriteStartObject("input");
        JsonValues.WriteFigures(writer, site.Input);
        writer.WriteString("expression", site.InputExpression);
        writer.WriteStartArray("parts");
        foreach (var part in site.Parts)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Words.Of(part.Kind));
            JsonValues.WriteFigures(writer, part.Tokens);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("cacheablePrefix", site.CacheablePrefix);
        writer.WriteEndObject();
    }
}
