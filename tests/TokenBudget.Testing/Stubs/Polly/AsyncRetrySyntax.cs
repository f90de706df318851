using System;
using Polly.Retry;

namespace Polly;

public static class AsyncRetrySyntax
{
    public static AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder) => throw null!;

    public static AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder, int retryCount) => throw null!;

    public static AsyncRetryPolicy RetryForeverAsync(this PolicyBuilder policyBuilder) => throw null!;

    public static AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider) => throw null!;
}
