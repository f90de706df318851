namespace Microsoft.SemanticKernel;

public sealed class FunctionChoiceBehaviorOptions
{
}
