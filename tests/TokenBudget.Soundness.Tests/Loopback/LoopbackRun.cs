using System.Collections.Concurrent;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>An address of its own on the server, so that runs that happen at the same time don't mix.</summary>
internal sealed class LoopbackRun(Uri endpoint)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    /// <summary>The base address for the SDKs.</summary>
    public Uri Endpoint { get; } = endpoint;

    /// <summary>What arrived so far, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>Keeps a request.</summary>
    public void Record(RecordedRequest request) => _requests.Enqueue(request);
}
