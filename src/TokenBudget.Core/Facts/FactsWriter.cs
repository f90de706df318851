using System.Globalization;
using System.Text;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>Writes one facts file.</summary>
internal sealed class FactsWriter
{
    /// <summary>Dividing by it removes trailing zeros, so that equal amounts are written the same.</summary>
    private const decimal Normalizer = 1.0000000000000000000000000000m;

    private readonly StringBuilder _text = new();
    private int _lines;

    public string Write(CompilationFacts facts)
    {
        Line(FactsFormat.Version);
        Line(FactsKeywords.Assembly, facts.Assembly, facts.TargetFramework, Number(facts.LimitsHit));
        if (facts.Allowance is { } allowance)
        {
            Line(FactsKeywords.Allowance, Number(allowance.Engineers), Number(allowance.TokensPerEngineer), Usd(allowance.UsdPerEngineer), allowance.Source);
        }

        foreach (var site in FactsOrder.Sort(facts.CallSites))
        {
            WriteCallSite(site);
        }

        foreach (var method in FactsOrder.Sort(facts.Methods))
        {
            MethodFactsWriter.Write(this, method);
        }

        foreach (var called in FactsOrder.Sort(facts.Virtuals))
        {
            Line(FactsKeywords.Virtual, called.Assembly);
            MethodFactsWriter.Write(this, called.Method);
        }

        ConstructorFactsFormat.Write(this, facts.Constructors);
        foreach (var finding in FactsOrder.Sort(facts.Findings))
        {
            Line(FactsKeywords.Finding, finding.Rule, finding.Severity, finding.Message, finding.File, Number(finding.Line), Number(finding.Column), finding.CallSite);
        }

        var lines = _lines;
        var checksum = FactsText.Checksum(_text.ToString(), _text.Length);
        Line(FactsKeywords.End, Number(lines), checksum);
        return _text.ToString();
    }

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string? Number(long? number) => number is { } n ? Number(n) : null;

    public void EstimateLine(string keyword, TokenEstimate estimate, params string[] fields)
    {
        _text.Append(keyword);
        Field(Number(estimate.Min));
        Field(Number(estimate.Expected));
        Field(Number(estimate.Max));
        Field(FactsWords.Of(estimate.Basis));
        EndLine(fields);
    }

    public void Line(string keyword, params string?[] fields)
    {
        _text.Append(keyword);
        EndLine(fields);
    }

    public void WriteCost(string keyword, CostFacts? cost)
    {
        if (cost is not null)
        {
            Line(keyword, Usd(cost.Min), Usd(cost.Expected), Usd(cost.Max));
        }
    }

    public void WriteBudgets(string keyword, IReadOnlyList<BudgetFacts> budgets)
    {
        foreach (var budget in budgets)
        {
            Line(keyword, FactsWords.Of(budget.Kind), Usd(budget.Value), budget.Source, FactsWords.Of(budget.Status));
        }
    }

    private static string Usd(decimal amount) => (amount / Normalizer).ToString(CultureInfo.InvariantCulture);

    private static string? Usd(decimal? amount) => amount is { } a ? Usd(a) : null;

    private void WriteCallSite(CallSiteFacts site)
    {
        Line(FactsKeywords.Call, site.Id, site.File, Number(site.Line), Number(site.Column), site.Method, site.Sdk, site.Api, site.Kind, Number(site.CacheablePrefix));
        Line(FactsKeywords.Model, site.Model.Id, FactsWords.Of(site.Model.Basis), site.Model.Encoding);
        EstimateLine(FactsKeywords.Input, site.Input, site.InputExpression);
        foreach (var part in site.Parts)
        {
            EstimateLine(FactsKeywords.Part, part.Tokens, FactsWords.Of(part.Kind));
        }

        EstimateLine(FactsKeywords.Output, site.Output);
        EstimateLine(FactsKeywords.Calls, site.Calls, site.CallsExpression);
        if (site.Attempts is { } attempts)
        {
            EstimateLine(FactsKeywords.Attempts, attempts.Requests, attempts.Source);
        }

        if (site.RoundsPerCall is { } rounds)
        {
            EstimateLine(FactsKeywords.Rounds, rounds.Requests, rounds.Source);
        }

        if (site.ResentPerRound is { } resent)
        {
            EstimateLine(FactsKeywords.Resent, resent);
        }

        WriteCost(FactsKeywords.Cost, site.CostUsd);
        if (site.PerYear is { } year)
        {
            Line(FactsKeywords.Year, Number(year.Calls), Number(year.InputTokens), Number(year.OutputTokens), Usd(year.Usd), FactsWords.Of(year.Basis));
        }

        WriteBudgets(FactsKeywords.Budget, site.Budgets);
    }

    private void EndLine(string?[] fields)
    {
        foreach (var field in fields)
        {
            Field(field);
        }

        _text.Append('\n');
        _lines++;
    }

    private void Field(string? field)
    {
        _text.Append('\t');
        if (field is null)
        {
            _text.Append(FactsText.Null);
        }
        else
        {
            FactsText.AppendEscaped(_text, field);
        }
    }
}
