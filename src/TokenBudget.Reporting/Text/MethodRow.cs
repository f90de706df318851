using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Derivations;

namespace TokenBudget.Reporting.Text;

/// <summary>A method as a row of a table: what one execution sends with everything that it calls.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Method">Type and method, such as <c>Chat.SummarizeAsync</c>.</param>
/// <param name="Place">File and line of the declaration; empty when it is not known.</param>
/// <param name="Requests">Requests per execution.</param>
/// <param name="Input">Input tokens per execution.</param>
/// <param name="Usd">USD per execution.</param>
/// <param name="Expression">The input tokens as a cost expression.</param>
/// <param name="Chain">The way to the request that costs most, such as <c>foreach |docs| times → ChatClient.CompleteChatAsync</c>.</param>
public sealed record MethodRow(
    string Project,
    string Method,
    string Place,
    string Requests,
    string Input,
    string Usd,
    string Expression,
    string Chain)
{
    /// <summary>Headings of the columns, in the order of the parameters.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["Project", "Method", "Place", "Requests", "Input tokens", "USD", "Input tokens are", "Mostly through"];

    /// <summary>The cells, in the order of the parameters.</summary>
    public IReadOnlyList<string> Cells => [Project, Method, Place, Requests, Input, Usd, Expression, Chain];

    /// <summary>All methods of a report, the dearest first.</summary>
    public static IReadOnlyList<MethodRow> Of(Report report) =>
        [.. DearestMethods.Of(TargetFrameworks.Collapse(report)).Select(static entry => Of(entry.Project, entry.Method))];

    private static MethodRow Of(ProjectReport project, MethodFacts method) => new(
        project.Name,
        MethodName.WithType(method.Id),
        PlaceText.Of(method.File, method.Line),
        Figures.Interval(method.Requests),
        Figures.Interval(method.Tokens),
        Figures.UsdInterval(method.CostUsd),
        method.Expression,
        string.Join(" → ", DerivationTree.DearestChain(method.Derivation).Select(static step => step.Text)));
}
