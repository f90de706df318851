namespace TokenBudget.Analyzers.Estimates;

/// <summary>Names of SDKs for people.</summary>
internal static class SdkNames
{
    public static string Of(string? sdk) => sdk switch
    {
        "openai" => "the OpenAI SDK",
        "azure-openai" => "the Azure OpenAI SDK",
        "anthropic" => "the Anthropic SDK",
        "meai" => "Microsoft.Extensions.AI",
        "semantic-kernel" => "Semantic Kernel",
        _ => "the SDK",
    };
}
