using System.Collections.Generic;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

public class OpenAIPromptExecutionSettings : PromptExecutionSettings
{
    public object? ReasoningEffort { get; set; }

    public int? MaxTokens { get; set; }

    public object? ResponseFormat { get; set; }

    public string? ChatSystemPrompt { get; set; }

    public string? ChatDeveloperPrompt { get; set; }

    public ToolCallBehavior? ToolCallBehavior { get; set; }

    public object? WebSearchOptions { get; set; }

    public IDictionary<string, object?>? ExtraBody { get; set; }
}
