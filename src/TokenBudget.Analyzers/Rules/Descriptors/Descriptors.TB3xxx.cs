using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <content>TB3xxx: what prompts say.</content>
public static partial class Descriptors
{
    /// <summary>TB3007.</summary>
    public static readonly DiagnosticDescriptor TB3007_SpecialToken = Rule(
        DiagnosticIds.SpecialToken,
        "Special token in prompt text",
        "Costs {0} as text: '{1}' is a special token of {2}, and a chat template may take it for markup",
        Prompt,
        DiagnosticSeverity.Warning,
        "A special token in the text of a message counts as the ordinary text it is, and software that fills a chat template may read it as the end of the message or a change of role.");
}
