namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A place in the program where statements are written: what can be used there, and how often it runs.</summary>
internal sealed class Body
{
    private readonly List<Variable> _variables = [];
    private readonly Purse _purse;

    /// <summary>The body of a method.</summary>
    public Body(Draft draft, Purse purse)
    {
        Draft = draft;
        _purse = purse;
    }

    public Draft Draft { get; }

    public Random Random => Draft.Random;

    /// <summary>The most executions of this place per execution of the member.</summary>
    public int Repeats { get; private init; } = 1;

    public int Depth { get; private init; }

    /// <summary>True inside of loops, where texts and lists may only grow by little.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True where <c>break</c> and <c>continue</c> are allowed.</summary>
    public bool IsLoop { get; init; }

    public bool IsAsync { get; init; } = true;

    /// <summary>What <c>return</c> returns; null for nothing.</summary>
    public Kind? Returns { get; init; }

    /// <summary>False where the code may not be left by <c>return</c>.</summary>
    public bool CanReturn { get; init; } = true;

    /// <summary>True in methods with <c>yield</c>.</summary>
    public bool IsIterator { get; init; }

    /// <summary>Local functions that can be called here.</summary>
    public List<Callable> Locals { get; private init; } = [];

    /// <summary>Variables that hold objects, by their class.</summary>
    public Dictionary<string, string> Statics { get; private init; } = [];

    public IReadOnlyList<Variable> Variables => _variables;

    public void Declare(Variable variable) => _variables.Add(variable);

    public bool TryPay(int requests) => _purse.TryPay(requests * Repeats);

    public IReadOnlyList<Variable> Of(Kind kind) => _variables.FindAll(variable => variable.Kind == kind);

    /// <summary>A block that runs up to so many times for each time that it is reached.</summary>
    public Body Block(int times = 1, bool isLoop = false)
    {
        var block = new Body(Draft, _purse)
        {
            Repeats = Repeats * times,
            Depth = Depth + 1,
            IsRepeated = IsRepeated || isLoop,
            IsLoop = isLoop || IsLoop,
            IsAsync = IsAsync,
            Returns = Returns,
            CanReturn = CanReturn,
            IsIterator = IsIterator,
            Locals = [.. Locals],
            Statics = Statics,
        };
        block._variables.AddRange(_variables);
        return block;
    }

    /// <summary>A function inside of this body, which pays for itself.</summary>
    public Body Function(Purse purse, Kind? returns, bool isAsync = true)
    {
        var function = new Body(Draft, purse)
        {
            Depth = Depth + 1,
            IsRepeated = true,
            IsAsync = isAsync,
            Returns = returns,
            Locals = [.. Locals.Where(local => local.Cost == 0)],
            Statics = Statics,
        };
        function._variables.AddRange(_variables.Where(variable => variable.CanBeCaptured && variable.Kind is not (Kind.Ask or Kind.Work)));
        return function;
    }
}
