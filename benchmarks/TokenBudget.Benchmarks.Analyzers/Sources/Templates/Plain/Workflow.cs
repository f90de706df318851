namespace Shop.Area__AREA__;

/// <summary>Steps of an order, and what may follow what.</summary>
public sealed class Workflow__N__
{
    public enum State
    {
        Draft,
        Placed,
        Paid,
        Shipped,
        Delivered,
        Cancelled,
    }

    private static readonly Dictionary<State, State[]> Next = new()
    {
        [State.Draft] = [State.Placed, State.Cancelled],
        [State.Placed] = [State.Paid, State.Cancelled],
        [State.Paid] = [State.Shipped],
        [State.Shipped] = [State.Delivered],
    };

    private readonly List<(State From, State To, DateTimeOffset At)> _history = [];

    public event EventHandler<string>? Changed;

    public State Current { get; private set; } = State.Draft;

    public bool CanMoveTo(State state) => Next.TryGetValue(Current, out var states) && Array.IndexOf(states, state) >= 0;

    public void MoveTo(State state, TimeProvider clock)
    {
        if (!CanMoveTo(state))
        {
            var allowed = Next.TryGetValue(Current, out var states) ? string.Join(", ", states) : "nothing";
            throw new InvalidOperationException($"{Current} can't become {state}; allowed: {allowed}.");
        }

        _history.Add((Current, state, clock.GetUtcNow()));
        Current = state;
        Changed?.Invoke(this, $"{Current} after {_history.Count} steps");
    }

    public TimeSpan Duration()
    {
        try
        {
            return _history switch
            {
                [] => TimeSpan.Zero,
                [var only] => DateTimeOffset.UtcNow - only.At,
                [var first, .., var last] => last.At - first.At,
            };
        }
        catch (OverflowException) when (_history.Count > 0)
        {
            return TimeSpan.MaxValue;
        }
    }

    public IEnumerable<string> Report()
    {
        var index = 0;
        foreach (var (from, to, at) in _history)
        {
            yield return string.Concat((++index).ToString(), ". ", from.ToString(), " -> ", to.ToString(), " at ", at.ToString("u"));
        }
    }
}
