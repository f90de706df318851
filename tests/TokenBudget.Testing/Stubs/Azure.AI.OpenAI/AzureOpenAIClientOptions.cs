using System.ClientModel.Primitives;

namespace Azure.AI.OpenAI;

public class AzureOpenAIClientOptions : ClientPipelineOptions
{
    public string? UserAgentApplicationId { get; set; }
}
