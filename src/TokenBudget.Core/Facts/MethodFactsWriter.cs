using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>Writes the lines of one method.</summary>
internal static class MethodFactsWriter
{
    public static void Write(FactsWriter writer, MethodFacts method)
    {
        writer.Line(FactsKeywords.Method, method.Id, method.File, FactsWriter.Number(method.Line));
        writer.EstimateLine(FactsKeywords.MethodRequests, method.Requests, method.RequestsExpression);
        writer.EstimateLine(FactsKeywords.MethodInput, method.Tokens, method.Expression);
        writer.EstimateLine(FactsKeywords.MethodOutput, method.Output);
        writer.WriteCost(FactsKeywords.MethodCost, method.CostUsd);
        foreach (var name in method.Unbounded)
        {
            writer.Line(FactsKeywords.MethodUnbounded, name);
        }

        writer.WriteBudgets(FactsKeywords.MethodBudget, method.Budgets);
        if (method.Summary is { } summary)
        {
            SummaryFactsFormat.Write(writer, summary);
        }

        foreach (var step in method.Derivation)
        {
            WriteStep(writer, step);
        }
    }

    private static void WriteStep(FactsWriter writer, DerivationStep step) => writer.Line(
        FactsKeywords.MethodStep,
        [
            FactsWriter.Number(step.Depth),
            FactsWords.Of(step.Kind),
            step.Text,
            step.File,
            FactsWriter.Number(step.Line),
            .. Fields(step.Requests),
            .. Fields(step.Tokens),
            step.Expression,
        ]);

    private static string?[] Fields(TokenEstimate estimate) =>
        [FactsWriter.Number(estimate.Min), FactsWriter.Number(estimate.Expected), FactsWriter.Number(estimate.Max), FactsWords.Of(estimate.Basis)];
}
