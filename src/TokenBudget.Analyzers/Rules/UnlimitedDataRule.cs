using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB2004: data of any size is put into a prompt: a whole file, an HTTP body, every element of a list. A plain text that nothing
/// limits is no data yet; that is the business of TB1006.</summary>
internal sealed class UnlimitedDataRule : CallSiteRule
{
    /// <summary>A megabyte of prose, at four bytes a token.</summary>
    private const long TokensPerMegabyte = 250_000;

    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.Input.Tokens.IsBounded)
        {
            return;
        }

        // One finding for each source, wherever in the prompt it stands.
        foreach (var group in site.Trial.Parts.Where(static part => Key(part) is not null).GroupBy(Key))
        {
            Report(site, [.. group], report);
        }
    }

    private static SyntaxNode? Key(UnlimitedPart part) => part.Source?.Kind switch
    {
        null or DataKind.Text => null,
        DataKind.Elements => part.Source.Collection,
        _ => part.Source.Origin,
    };

    private static void Report(CallSite site, List<UnlimitedPart> parts, Action<RuleFinding> report)
    {
        var source = parts[0].Source!;
        var isElements = source.Kind == DataKind.Elements;
        var shown = isElements ? source.Root : source.Origin;
        if (shown is null || Key(parts[0]) is not { } origin)
        {
            return;
        }

        var tree = site.Syntax.SyntaxTree;
        var places = new LimitPlaces(tree);
        places.Show(site.Location);
        var budget = site.BudgetOf(BudgetKind.MaxInputTokens);
        if (parts[0].IsCount || source.Collection is not null)
        {
            var hasTexts = site.Trial.Parts.Any(static part => !part.IsCount);
            places.Add(
                FixProperties.TakeAt,
                parts.Select(static part => part.Source!.Collection),
                FixProperties.MaxElements,
                (budget is not null && !hasTexts ? LimitProposal.Elements(site, budget) : null) ?? LimitProposal.UsualElements);
        }

        if (!parts[0].IsCount)
        {
            places.Add(
                FixProperties.CutAt,
                parts.Select(static part => LimitPlaces.Cut(part.Source)),
                FixProperties.MaxChars,
                (budget is not null ? LimitProposal.Chars(site, budget) : null) ?? LimitProposal.UsualChars);
        }

        var data = isElements ? "every element of " + CodeText.Of(shown) : Name(source.Kind);
        report(new RuleFinding(
            Descriptors.Descriptors.TB2004_UnlimitedData,
            origin.SyntaxTree == tree ? origin.GetLocation() : site.Location,
            [isElements ? data + " into the prompt without a limit" : data + " into the prompt without a limit: " + CodeText.Of(shown), Cost(site)],
            places.Properties)
        {
            AdditionalLocations = places.Locations,
        });
    }

    private static string Cost(CallSite site) => site.Model.Info is { Price: not null } model
        ? $"{Words.Number(TokensPerMegabyte)} tokens, {Words.Usd(model.CostUsd(TokensPerMegabyte, 0))} with {site.Model.Id}"
        : Words.Number(TokensPerMegabyte) + " tokens";

    private static string Name(DataKind kind) => kind switch
    {
        DataKind.File => "a whole file",
        DataKind.Stream => "a whole stream",
        DataKind.HttpBody => "a whole HTTP body",
        DataKind.Serialized => "serialised data",
        DataKind.Console => "console input",
        DataKind.ProcessOutput => "the output of a process",
        DataKind.Exception => "an exception with its stack trace",
        _ => "data",
    };
}
