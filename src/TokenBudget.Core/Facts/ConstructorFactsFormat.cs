namespace TokenBudget.Core.Facts;

/// <summary>The lines about constructors, and about what objects keep of their arguments.</summary>
internal static class ConstructorFactsFormat
{
    public static void Write(FactsWriter writer, IReadOnlyList<ConstructorFacts> constructors)
    {
        foreach (var constructor in FactsOrder.Sort(constructors))
        {
            writer.Line(FactsKeywords.Constructor, constructor.Id);
            foreach (var passed in constructor.Passes)
            {
                writer.Line(FactsKeywords.ConstructorPasses, passed.Constructor, FactsWriter.Number(passed.Ordinal), FactsWriter.Number(passed.Argument));
            }

            foreach (var ordinal in constructor.Untouched)
            {
                writer.Line(FactsKeywords.ConstructorUntouched, FactsWriter.Number(ordinal));
            }
        }
    }

    public static List<ConstructorFacts> Read(FactsReader reader)
    {
        var constructors = new List<ConstructorFacts>();
        while (reader.TryTake(FactsKeywords.Constructor) is { } line)
        {
            var id = line.Text();
            line.End();
            var passes = new List<PassedFacts>();
            while (reader.TryTake(FactsKeywords.ConstructorPasses) is { } passed)
            {
                passes.Add(new PassedFacts(passed.Text(), passed.SmallNumber(), passed.SmallNumber()));
                passed.End();
            }

            var untouched = new List<int>();
            while (reader.TryTake(FactsKeywords.ConstructorUntouched) is { } ordinal)
            {
                untouched.Add(ordinal.SmallNumber());
                ordinal.End();
            }

            constructors.Add(new ConstructorFacts(id) { Passes = passes, Untouched = untouched });
        }

        return constructors;
    }

    public static void WriteKept(FactsWriter writer, IReadOnlyList<KeptFacts> kept)
    {
        foreach (var one in kept)
        {
            writer.Line(FactsKeywords.SummaryKept, one.Constructor, FactsWriter.Number(one.Ordinal), one.Name, one.Type);
        }
    }

    public static List<KeptFacts> ReadKept(FactsReader reader)
    {
        var kept = new List<KeptFacts>();
        while (reader.TryTake(FactsKeywords.SummaryKept) is { } line)
        {
            kept.Add(new KeptFacts(line.Text(), line.SmallNumber(), line.Text(), line.Text()));
            line.End();
        }

        return kept;
    }
}
