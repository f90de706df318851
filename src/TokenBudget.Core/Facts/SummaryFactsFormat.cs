namespace TokenBudget.Core.Facts;

/// <summary>The lines of a method's summary.</summary>
internal static class SummaryFactsFormat
{
    public static void Write(FactsWriter writer, SummaryFacts summary)
    {
        writer.Line(FactsKeywords.Summary, [.. Fields(summary.Requests), .. Fields(summary.Input), .. Fields(summary.Output), FactsWords.Runs[summary.IsLazy ? 1 : 0]]);
        foreach (var model in summary.Models)
        {
            writer.Line(FactsKeywords.SummaryModel, model);
        }

        WriteSources(writer, summary);
        foreach (var ordinal in summary.Untouched)
        {
            writer.Line(FactsKeywords.SummaryUntouched, FactsWriter.Number(ordinal));
        }

        foreach (var parameter in summary.Parameters)
        {
            writer.Line(
                FactsKeywords.SummaryParameter,
                parameter.Unknown,
                parameter.Name,
                FactsWriter.Number(parameter.Ordinal),
                FactsWords.Of(parameter.Kind),
                FactsWriter.Number(parameter.MaxTokens),
                FactsWriter.Number(parameter.MaxBytes));
        }
    }

    /// <summary>Null when the next line begins no summary.</summary>
    public static SummaryFacts? Read(FactsReader reader)
    {
        if (reader.TryTake(FactsKeywords.Summary) is not { } line)
        {
            return null;
        }

        var (requests, input, output) = (Bound(line), Bound(line), Bound(line));
        var isLazy = line.Word(FactsWords.Runs) == 1;
        line.End();
        var models = new List<string>();
        while (reader.TryTake(FactsKeywords.SummaryModel) is { } model)
        {
            models.Add(model.Text());
            model.End();
        }

        var (sources, modelSources, inputs) = (ReadSources(reader), ReadModelSources(reader), ReadInputs(reader));
        var untouched = new List<int>();
        while (reader.TryTake(FactsKeywords.SummaryUntouched) is { } ordinal)
        {
            untouched.Add(ordinal.SmallNumber());
            ordinal.End();
        }

        var parameters = new List<ParameterFacts>();
        while (reader.TryTake(FactsKeywords.SummaryParameter) is { } parameter)
        {
            parameters.Add(new ParameterFacts(parameter.Text(), parameter.Text(), parameter.SmallNumber(), (ParameterKind)parameter.Word(FactsWords.ParameterKind))
            {
                MaxTokens = parameter.OptionalNumber(),
                MaxBytes = parameter.OptionalNumber(),
            });
            parameter.End();
            Check(parameter, parameters[^1].IsOfSource ? parameters[^1].Ordinal : 0, parameters[^1].IsOfSource ? sources.Count : 1);
        }

        foreach (var model in modelSources)
        {
            Check(line, model.Source, sources.Count);
        }

        return new SummaryFacts
        {
            Requests = requests,
            Input = input,
            Output = output,
            Models = models,
            Sources = sources,
            ModelSources = modelSources,
            Inputs = inputs,
            IsLazy = isLazy,
            Untouched = untouched,
            Parameters = parameters,
        };
    }

    private static void WriteSources(FactsWriter writer, SummaryFacts summary)
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
            writer.Line(FactsKeywords.SummaryInput, [input.Model, .. Fields(input.Input)]);
        }
    }

    private static List<SourceFacts> ReadSources(FactsReader reader)
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

    private static List<ModelSourceFacts> ReadModelSources(FactsReader reader)
    {
        var models = new List<ModelSourceFacts>();
        while (reader.TryTake(FactsKeywords.SummaryModelOf) is { } line)
        {
            var source = line.SmallNumber();
            line.End();
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

    private static List<InputFacts> ReadInputs(FactsReader reader)
    {
        var inputs = new List<InputFacts>();
        while (reader.TryTake(FactsKeywords.SummaryInput) is { } line)
        {
            inputs.Add(new InputFacts(line.Text(), Bound(line)));
            line.End();
        }

        return inputs;
    }

    private static void Check(FactsLine line, int index, int count)
    {
        if (index >= count)
        {
            throw line.Problem($"\"{line.Keyword}\" speaks of source {index}, and there are {count}");
        }
    }

    private static BoundFacts Bound(FactsLine line) => new(line.Expression(), line.Expression(), line.Expression());

    private static string[] Fields(BoundFacts bound) => [bound.Least.ToStorage(), bound.Expected.ToStorage(), bound.Most.ToStorage()];
}
