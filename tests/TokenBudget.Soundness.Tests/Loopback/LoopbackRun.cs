using System.Collections.Concurrent;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>An address of its own on the server, so that runs that happen at the same time don't mix.</summary>
internal sealed class LoopbackRun(Uri endpoint)
{
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    /// <summary>The base address for the SDKs.</summary>
    public Uri Endpoint { get; } = endpoint;

    /// <summary>Removes and returns what arrived since the last time, in order.</summary>
    public IReadOnlyList<RecordedRequest> Take()
    {
        List<RecordedRequest> requests = [];
        while (_requests.TryDequeue(out var request))
        {
            requests.Add(request);
        }

        return requests;
    }

    /// <summary>Keeps a request.</summary>
    public void Record(RecordedRequest request) => _requests.Enqueue(request);
}
