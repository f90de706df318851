using TokenBudget.Analyzers.Flow;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Code around a call that tries again when the call fails.</summary>
/// <param name="What">What it is and where, for people: <c>the loop in line 20</c>.</param>
/// <param name="Attempts">How often it tries at most; null when that is not known or nothing limits it.</param>
internal sealed record RetryAround(string What, long? Attempts)
{
    /// <summary>The nearest around a call; null when nothing in the same member tries again.</summary>
    public static RetryAround? Find(RecordedCall call) => RetryLoops.Find(call) ?? RetryPipelines.Find(call.Operation);
}
