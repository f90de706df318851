using System.Globalization;
using System.Text;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A program while it is written.</summary>
/// <param name="random">The source of all choices.</param>
/// <param name="isBounded">Whether only values are used whose size has a limit that the analyzer can see.</param>
internal sealed class Draft(Random random, bool isBounded)
{
    /// <summary>The most elements of an array.</summary>
    public const int MaxTexts = 4;

    private int _names;
    private int _marks;

    public Random Random { get; } = random;

    public bool IsBounded { get; } = isBounded;

    /// <summary>What the program uses, by name.</summary>
    public SortedSet<string> Constructs { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods that later code may call.</summary>
    public List<Callable> Callables { get; } = [];

    /// <summary>Methods with <c>yield</c>.</summary>
    public List<Callable> Iterators { get; } = [];

    /// <summary>Classes whose objects the entry point keeps.</summary>
    public List<string> Services { get; } = [];

    /// <summary>The text of the types so far.</summary>
    public StringBuilder Types { get; } = new();

    public void Uses(string construct) => Constructs.Add(construct);

    public string Name(string prefix) => prefix + (++_names).ToString(CultureInfo.InvariantCulture);

    public bool Chance(int oneIn) => Random.Next(oneIn) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[Random.Next(items.Count)];

    /// <summary>A comment behind the last argument of a call that sends.</summary>
    public string Mark() => string.Create(CultureInfo.InvariantCulture, $"/*@{++_marks}*/");

    /// <summary>Comments around the last argument of a call that sends and takes no token.</summary>
    public string Mark(string argument) => string.Create(CultureInfo.InvariantCulture, $"/*@{++_marks}(*/{argument}/*)*/");

    /// <summary>The body of a method whose executions are compared.</summary>
    public string Traced(string body) => string.Create(CultureInfo.InvariantCulture, $"{{/*<{++_marks}*/\n{body}\n/*>*/}}");
}
