using System.Text.Json;
using TokenBudget.Cli.Output;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Explanations;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>A call site on the screen: its figures with parts, its model and budgets, and which methods reach it.</summary>
internal static class CallSiteView
{
    public static void Write(Terminal terminal, ProjectReport project, CallSiteFacts site, IReadOnlyList<ProjectReport> projects)
    {
        var output = terminal.Output;
        output.WriteLine(Headline.Of(MethodName.WithType(site.Method), site.File, site.Line, project));
        output.WriteLine($"{site.Api} · {site.Kind} · id {site.Id}");
        output.WriteLine($"Model: {site.Model.Id ?? "unknown"} ({JsonNamingPolicy.CamelCase.ConvertName(site.Model.Basis.ToString())}), counted in {site.Model.Encoding}");
        output.WriteLine();
        FiguresTable.Write(terminal.OutputConsole, "Per call",
        [
            FiguresTable.Row("Input tokens", site.Input),
            .. site.Parts.Select(static part => FiguresTable.Row("  " + PartNames.Of(part.Kind), part.Tokens)),
            FiguresTable.Row("Output tokens", site.Output),
            FiguresTable.Row("USD", site.CostUsd, site.Input, site.Output),
            FiguresTable.Row("Calls per execution", site.Calls),
        ]);
        output.WriteLine($"Input tokens: {site.InputExpression}");
        output.WriteLine($"Calls per execution: {site.CallsExpression}");
        if (site.CacheablePrefix > 0)
        {
            output.WriteLine($"The same in every call: the first {Figures.Count(site.CacheablePrefix)} tokens");
        }

        output.WriteLine($"Per year: {Year(site.PerYear)}");
        BudgetLines.Write(output, site.Budgets);
        WriteReach(terminal, Reach.Of(projects, site));
    }

    private static string Year(YearFacts? year) => year is null
        ? "not declared"
        : $"{Figures.Compact(year.Calls)} calls, {Figures.Compact(year.InputTokens)} input and {Figures.Compact(year.OutputTokens)} output tokens"
            + (year.Usd is { } usd ? $", {Figures.Usd(usd)} USD" : "");

    private static void WriteReach(Terminal terminal, IReadOnlyList<(ProjectReport Project, MethodFacts Method)> reach)
    {
        terminal.Output.WriteLine();
        if (reach.Count == 0)
        {
            terminal.Output.WriteLine("No method is known that reaches it.");
            return;
        }

        terminal.Output.WriteLine("Methods that reach it, with all that they send per execution:");
        foreach (var (_, method) in reach)
        {
            terminal.Output.WriteLine("  " + MethodLine.Of(method));
        }
    }
}
