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

        ConstructorFactsFormat.WriteKept(writer, summary.Kept);
        SourceFactsFormat.Write(writer, summary);
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

        var kept = ConstructorFactsFormat.ReadKept(reader);
        var sources = SourceFactsFormat.ReadSources(reader);
        var modelSources = SourceFactsFormat.ReadModels(reader, sources.Count);
        var inputs = SourceFactsFormat.ReadInputs(reader);
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
            if (parameters[^1] is { IsOfSource: true, Ordinal: var source })
            {
                SourceFactsFormat.Check(parameter, source, sources.Count);
            }
        }

        return new SummaryFacts
        {
            Requests = requests,
            Input = input,
            Output = output,
            Models = models,
            Kept = kept,
            Sources = sources,
            ModelSources = modelSources,
            Inputs = inputs,
            IsLazy = isLazy,
            Untouched = untouched,
            Parameters = parameters,
        };
    }

    internal static BoundFacts Bound(FactsLine line) => new(line.Expression(), line.Expression(), line.Expression());

    internal static string[] Fields(BoundFacts bound) => [bound.Least.ToStorage(), bound.Expected.ToStorage(), bound.Most.ToStorage()];
}
