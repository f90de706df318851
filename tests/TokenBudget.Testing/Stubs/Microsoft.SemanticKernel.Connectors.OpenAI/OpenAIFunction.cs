namespace Microsoft.SemanticKernel.Connectors.OpenAI;

public sealed class OpenAIFunction
{
}
