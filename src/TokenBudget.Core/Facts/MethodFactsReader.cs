namespace TokenBudget.Core.Facts;

/// <summary>Reads the lines of one method, in the order in which <see cref="MethodFactsWriter"/> writes them.</summary>
internal static class MethodFactsReader
{
    public static MethodFacts Read(FactsReader reader, FactsLine method)
    {
        string id = method.Text(), file = method.Text();
        var row = method.SmallNumber();
        method.End();
        var (requests, requestsExpression) = reader.ReadExpression(FactsKeywords.MethodRequests);
        var (tokens, expression) = reader.ReadExpression(FactsKeywords.MethodInput);
        return new MethodFacts
        {
            Id = id,
            File = file,
            Line = row,
            Requests = requests,
            RequestsExpression = requestsExpression,
            Tokens = tokens,
            Expression = expression,
            Output = reader.ReadEstimate(FactsKeywords.MethodOutput),
            CostUsd = reader.ReadCost(FactsKeywords.MethodCost),
            Unbounded = ReadUnbounded(reader),
            Budgets = reader.ReadBudgets(FactsKeywords.MethodBudget),
            Summary = SummaryFactsFormat.Read(reader),
            Derivation = ReadDerivation(reader),
        };
    }

    private static List<string> ReadUnbounded(FactsReader reader)
    {
        var names = new List<string>();
        while (reader.TryTake(FactsKeywords.MethodUnbounded) is { } line)
        {
            names.Add(line.Text());
            line.End();
        }

        return names;
    }

    private static List<DerivationStep> ReadDerivation(FactsReader reader)
    {
        var steps = new List<DerivationStep>();
        while (reader.TryTake(FactsKeywords.MethodStep) is { } line)
        {
            steps.Add(new DerivationStep(
                line.SmallNumber(),
                (DerivationKind)line.Word(FactsWords.DerivationKind),
                line.Text(),
                line.Text(),
                line.SmallNumber(),
                line.Estimate(),
                line.Estimate(),
                line.Text()));
            line.End();
        }

        return steps;
    }
}
