using Polly.Retry;

namespace Polly;

public static class RetryResiliencePipelineBuilderExtensions
{
    public static ResiliencePipelineBuilder AddRetry(this ResiliencePipelineBuilder builder, RetryStrategyOptions options) => throw null!;
}
