namespace Polly;

public sealed class ResiliencePipelineBuilder : ResiliencePipelineBuilderBase
{
    public ResiliencePipeline Build() => throw null!;
}
