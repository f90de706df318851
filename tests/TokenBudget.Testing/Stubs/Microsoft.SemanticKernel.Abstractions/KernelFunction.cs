namespace Microsoft.SemanticKernel;

public abstract class KernelFunction
{
}
