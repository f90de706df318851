namespace TokenBudget.Core.Facts;

/// <summary>The lines of a summary about what callers hand in as clients and options.</summary>
internal static class SourceFactsFormat
{
    public static void Write(FactsWriter writer, SummaryFacts summary)
    {
        foreach (var source in summary.Sources)
        {
            writer.Line(
                FactsKeywords.SummarySource,
                FactsWriter.Number(source.Client),
                FactsWriter.Number(source.Options),
                FactsWriter.Number(source.Model),
                FactsWriter.Number(source.MaxOutput),
                FactsWords.Options[source.IsRequest ? 1 : 0],
                FactsWords.Clients[source.IsInside ? 1 : 0]);
        }

        foreach (var model in summary.ModelSources)
        {
            writer.Line(FactsKeywords.SummaryModelOf, FactsWriter.Number(model.Source));
            foreach (var id in model.Fallback)
            {
                writer.Line(FactsKeywords.SummaryModelElse, id);
            }
        }

        foreach (var input in summary.Inputs)
        {
            writer.Line(FactsKeywords.SummaryInput, [input.Model, .. SummaryFactsFormat.Fields(input.Input)]);
        }
    }

    public static List<SourceFacts> ReadSources(FactsReader reader)
    {
        var sources = new List<SourceFacts>();
        while (reader.TryTake(FactsKeywords.SummarySource) is { } line)
        {
            sources.Add(new SourceFacts
            {
                Client = line.OptionalSmallNumber(),
                Options = line.OptionalSmallNumber(),
                Model = line.OptionalSmallNumber(),
                MaxOutput = line.OptionalSmallNumber(),
                IsRequest = line.Word(FactsWords.Options) == 1,
                IsInside = line.Word(FactsWords.Clients) == 1,
            });
            line.End();
        }

        return sources;
    }

    public static List<ModelSourceFacts> ReadModels(FactsReader reader, int sourceCount)
    {
        var models = new List<ModelSourceFacts>();
        while (reader.TryTake(FactsKeywords.SummaryModelOf) is { } line)
        {
            var source = line.SmallNumber();
            line.End();
            Check(line, source, sourceCount);
            var fallback = new List<string>();
            while (reader.TryTake(FactsKeywords.SummaryModelElse) is { } id)
            {
                fallback.Add(id.Text());
                id.End();
            }

            models.Add(new ModelSourceFacts(source, fallback));
        }

        return models;
    }

    public static List<InputFacts> ReadInputs(FactsReader reader)
    {
        var inputs = new List<InputFacts>();
        while (reader.TryTake(FactsKeywords.SummaryInput) is { } line)
        {
            inputs.Add(new InputFacts(line.Text(), SummaryFactsFormat.Bound(line)));
            line.End();
        }

        return inputs;
    }

    /// <summary>Refuses an index that is none of a source.</summary>
    public static void Check(FactsLine line, int index, int count)
    {
        if (index >= count)
        {
            throw line.Problem($"\"{line.Keyword}\" speaks of source {index}, and there are {count}");
        }
    }
}
