namespace Microsoft.SemanticKernel.Connectors.MistralAI;

public sealed class MistralAIPromptExecutionSettings : PromptExecutionSettings
{
    public int? MaxTokens { get; set; }

    public MistralAIToolCallBehavior? ToolCallBehavior { get; set; }
}
