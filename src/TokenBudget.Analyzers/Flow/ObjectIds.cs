namespace TokenBudget.Analyzers.Flow;

/// <summary>Hands out ids of abstract objects; shared by an evaluation and the runs nested in it.</summary>
internal sealed class ObjectIds
{
    private int _last;

    public int Next() => ++_last;
}
