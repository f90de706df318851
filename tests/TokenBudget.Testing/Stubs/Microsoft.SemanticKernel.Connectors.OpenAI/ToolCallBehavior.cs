using System.Collections.Generic;

namespace Microsoft.SemanticKernel.Connectors.OpenAI;

public abstract class ToolCallBehavior
{
    public static ToolCallBehavior EnableKernelFunctions => throw null!;

    public static ToolCallBehavior AutoInvokeKernelFunctions => throw null!;

    public static ToolCallBehavior EnableFunctions(IEnumerable<OpenAIFunction> functions, bool autoInvoke = false) => throw null!;

    public static ToolCallBehavior RequireFunction(OpenAIFunction function, bool autoInvoke = false) => throw null!;
}
