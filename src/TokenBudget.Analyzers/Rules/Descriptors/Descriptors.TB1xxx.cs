using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <content>TB1xxx: budgets.</content>
public static partial class Descriptors
{
    /// <summary>TB1000.</summary>
    public static readonly DiagnosticDescriptor TB1000_Estimate = Rule(
        DiagnosticIds.Estimate,
        "Estimate of an LLM call or prompt",
        "{0}",
        Budget,
        DiagnosticSeverity.Hidden,
        "Shows the tokens and the cost of every call and prompt. Hidden by default; set it to suggestion to see the figures everywhere.");

    /// <summary>TB1001.</summary>
    public static readonly DiagnosticDescriptor TB1001_InputOverBudget = Rule(
        DiagnosticIds.InputOverBudget,
        "Input tokens of a call exceed its budget",
        "Sends at least {0} tokens; the budget is {1} ({2}). {3}",
        Budget,
        DiagnosticSeverity.Warning,
        "Even the smallest request that the code can send is over the budget that is declared for it.");

    /// <summary>TB1002.</summary>
    public static readonly DiagnosticDescriptor TB1002_OutputOverBudget = Rule(
        DiagnosticIds.OutputOverBudget,
        "Output cap of a call exceeds its budget",
        "Allows up to {0} output tokens ({1}); the budget is {2} ({3})",
        Budget,
        DiagnosticSeverity.Warning,
        "The answer may become longer than the budget that is declared for it: the cap is too high, or there is none.");

    /// <summary>TB1003.</summary>
    public static readonly DiagnosticDescriptor TB1003_CostOverBudget = Rule(
        DiagnosticIds.CostOverBudget,
        "Cost of a call exceeds its budget",
        "Costs {0} per call; the budget is {1} ({2}). {3}",
        Budget,
        DiagnosticSeverity.Warning,
        "The smallest request that the code can send, with the whole output that it allows, costs more than the budget that is declared for it.");

    /// <summary>TB1004.</summary>
    public static readonly DiagnosticDescriptor TB1004_MethodOverBudget = Rule(
        DiagnosticIds.MethodOverBudget,
        "A method, with everything that it calls, exceeds its budget",
        "Spends at least {0} per execution, with everything that it calls; the budget is {1} ({2}). {3}",
        Budget,
        DiagnosticSeverity.Warning,
        "Even the cheapest execution of the method is over the budget that its own attribute declares: its calls, times the loops around them, and the calls of the methods that it calls.");

    /// <summary>TB1005.</summary>
    public static readonly DiagnosticDescriptor TB1005_AllowanceExceeded = Rule(
        DiagnosticIds.AllowanceExceeded,
        "Project exceeds its allowance",
        "Uses {0} per year; the allowance is {1} ({2}). {3}",
        Budget,
        DiagnosticSeverity.Warning,
        "The call sites with declared traffic use more in a year than the allowance of all engineers together.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>TB1006.</summary>
    public static readonly DiagnosticDescriptor TB1006_UnprovedBudget = Rule(
        DiagnosticIds.UnprovedBudget,
        "Budget cannot be proved",
        "Between {0} and {1}; the budget of {2} ({3}) cannot be proved, because {4}",
        Budget,
        DiagnosticSeverity.Info,
        "The call may be within its budget, but the code does not show it: a part is not limited, or its limit is above the budget.");

    /// <summary>TB1007.</summary>
    public static readonly DiagnosticDescriptor TB1007_ContextWindowExceeded = Rule(
        DiagnosticIds.ContextWindowExceeded,
        "Prompt does not fit the context window of the model",
        "Sends at least {0} tokens; the context window of {1} holds {2}",
        Budget,
        DiagnosticSeverity.Warning,
        "The provider refuses requests that are longer than the context window of the model, or cuts them.");

    /// <summary>TB1008.</summary>
    public static readonly DiagnosticDescriptor TB1008_PriceTier = Rule(
        DiagnosticIds.PriceTier,
        "Input may cross a price tier of the model",
        "{0} {1} tokens; above {2} {3} charges {4} instead of {5} per million input tokens for the whole request, {6} instead of {7}",
        Budget,
        DiagnosticSeverity.Info,
        "Above a number of input tokens, some models charge a higher price for every token of the request, output included.");
}
