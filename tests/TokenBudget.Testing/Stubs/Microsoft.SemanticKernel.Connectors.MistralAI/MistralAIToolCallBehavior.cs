namespace Microsoft.SemanticKernel.Connectors.MistralAI;

public abstract class MistralAIToolCallBehavior
{
    public static MistralAIToolCallBehavior EnableKernelFunctions => throw null!;

    public static MistralAIToolCallBehavior AutoInvokeKernelFunctions => throw null!;
}
