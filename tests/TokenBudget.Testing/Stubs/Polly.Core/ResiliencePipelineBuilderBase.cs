namespace Polly;

public abstract class ResiliencePipelineBuilderBase
{
}
