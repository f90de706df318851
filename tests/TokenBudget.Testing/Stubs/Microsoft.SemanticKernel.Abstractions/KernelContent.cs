namespace Microsoft.SemanticKernel;

public abstract class KernelContent
{
}
