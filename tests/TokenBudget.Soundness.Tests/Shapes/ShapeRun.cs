using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>One run of a shape: where it sends to and which values it is given.</summary>
internal sealed class ShapeRun(LoopbackRun loopback, int seed)
{
    private static readonly AsyncLocal<ShapeRun?> s_current = new();

    private readonly List<TracedRequest> _requests = [];
    private readonly List<MethodScope> _scopes = [];

    /// <summary>The run of the program that asks.</summary>
    public static ShapeRun Current => s_current.Value ?? throw new InvalidOperationException("No shape is running.");

    /// <summary>Where requests go.</summary>
    public LoopbackRun Loopback { get; } = loopback;

    /// <summary>True when requests are answered inside of this process, without the server.</summary>
    public bool IsAnsweredHere { get; init; }

    /// <summary>The source of the values, the same for the same seed.</summary>
    public Random Random { get; } = new SharedRandom(seed);

    /// <summary>What was sent, as far as it was answered inside of this process.</summary>
    public IReadOnlyList<TracedRequest> Requests => _requests;

    /// <summary>The method executions that were noted.</summary>
    public IReadOnlyList<MethodScope> Scopes => _scopes;

    /// <summary>Notes a request; the number of those that were noted.</summary>
    public int Note(TracedRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
            return _requests.Count;
        }
    }

    /// <summary>Notes an execution of a method.</summary>
    public void Note(MethodScope scope)
    {
        lock (_scopes)
        {
            _scopes.Add(scope);
        }
    }

    /// <summary>Runs a program to its end as this run.</summary>
    public Task ExecuteAsync(Action program) => Task.Run(() =>
    {
        s_current.Value = this;
        program();
    });
}
