using TokenBudget.Cli.Output;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>A method on the screen: its figures, and where they come from.</summary>
internal static class MethodView
{
    public static void Write(Terminal terminal, ProjectReport project, MethodFacts method)
    {
        var output = terminal.Output;
        output.WriteLine(Headline.Of(MethodName.WithType(method.Id), method.File, method.Line, project));
        output.WriteLine(method.Id);
        output.WriteLine();
        FiguresTable.Write(terminal.OutputConsole, "Per execution",
        [
            FiguresTable.Row("Requests", method.Requests),
            FiguresTable.Row("Input tokens", method.Tokens),
            FiguresTable.Row("Output tokens", method.Output),
            FiguresTable.Row("USD", method.CostUsd, method.Tokens, method.Output),
        ]);
        output.WriteLine($"Requests: {method.RequestsExpression}");
        output.WriteLine($"Input tokens: {method.Expression}");
        if (method.Unbounded.Count > 0)
        {
            output.WriteLine($"Nothing limits: {string.Join(", ", method.Unbounded)}");
        }

        BudgetLines.Write(output, method.Budgets);
        if (method.Derivation.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Where it comes from, in source order; each line holds what stands below it:");
            DerivationView.Write(terminal.OutputConsole, MethodName.WithType(method.Id), method.Derivation);
        }
    }
}
