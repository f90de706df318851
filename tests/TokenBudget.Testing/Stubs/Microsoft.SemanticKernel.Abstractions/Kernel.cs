namespace Microsoft.SemanticKernel;

public sealed class Kernel
{
}
