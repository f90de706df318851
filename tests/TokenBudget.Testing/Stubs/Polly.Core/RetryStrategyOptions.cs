using System;

namespace Polly.Retry;

public class RetryStrategyOptions
{
    public int MaxRetryAttempts { get; set; } = 3;

    public TimeSpan Delay { get; set; }
}
