using System.Collections.Generic;

namespace Microsoft.SemanticKernel;

public class PromptExecutionSettings
{
    public string? ServiceId { get; set; }

    public string? ModelId { get; set; }

    public FunctionChoiceBehavior? FunctionChoiceBehavior { get; set; }

    public IDictionary<string, object>? ExtensionData { get; set; }
}
