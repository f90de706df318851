using System;

namespace Polly;

public static class TimeoutResiliencePipelineBuilderExtensions
{
    public static TBuilder AddTimeout<TBuilder>(this TBuilder builder, TimeSpan timeout)
        where TBuilder : ResiliencePipelineBuilderBase => throw null!;
}
