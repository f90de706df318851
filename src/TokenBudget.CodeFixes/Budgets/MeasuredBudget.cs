using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Analyzers.Rules.Descriptors;
using TokenBudget.CodeFixes.Syntax;

namespace TokenBudget.CodeFixes.Budgets;

/// <summary>A budget and the figure that it has to reach, as a diagnostic says it.</summary>
/// <param name="Argument">Named argument of <c>[TokenBudget]</c>.</param>
/// <param name="Figure">Tokens or USD.</param>
/// <param name="Span">Where the call stands.</param>
internal sealed record MeasuredBudget(string Argument, decimal Figure, TextSpan Span)
{
    /// <summary>The same for all diagnostics about the same kind of budget.</summary>
    public string EquivalenceKey => nameof(RaiseBudgetFixer) + "." + Argument;

    /// <summary>The figure as C# source.</summary>
    public string Literal => Argument == "MaxCostUsd" ? Literals.Usd(Figure) : Literals.Tokens((long)Figure);

    /// <summary>True when the budget is that of a method with everything that it calls, not of one call.</summary>
    public bool IsOfMethod { get; init; }

    /// <summary>What the light bulb says.</summary>
    public string Title => Argument switch
    {
        "MaxCostUsd" => $"Raise the cost budget to ${Literal} per {(IsOfMethod ? "execution" : "call")}",
        "MaxOutputTokens" => $"Raise the output budget to {Tokens} tokens",
        _ => $"Raise the input budget to {Tokens} tokens",
    };

    private string Tokens => ((long)Figure).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Null for a diagnostic that raising a budget would not answer.</summary>
    public static MeasuredBudget? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.BudgetArgument, out var argument) && argument is not null
        && diagnostic.Properties.TryGetValue(FixProperties.Measured, out var measured)
        && decimal.TryParse(measured, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            ? new MeasuredBudget(argument, figure, diagnostic.Location.SourceSpan) { IsOfMethod = diagnostic.Id == DiagnosticIds.MethodOverBudget }
            : null;
}
