using TokenBudget.Core.Estimates;

namespace TokenBudget.Cli.Explaining;

/// <summary>Parts of a request as people read them.</summary>
internal static class PartNames
{
    public static string Of(PromptPartKind kind) => kind switch
    {
        PromptPartKind.ToolResult => "tool results",
        PromptPartKind.ToolSchema => "tools",
        PromptPartKind.ResponseSchema => "response schema",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
