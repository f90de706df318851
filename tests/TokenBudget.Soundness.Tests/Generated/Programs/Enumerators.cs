namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes loops over the program's own iterators.</summary>
internal static class Enumerators
{
    /// <summary>The most elements of an iterator of a generated program.</summary>
    public const int MaxElements = 3;

    public static string? Statement(Body body)
    {
        var iterators = body.Draft.Iterators.Where(iterator => body.IsAsync || !iterator.IsAwaited).ToList();
        if (iterators.Count == 0)
        {
            return null;
        }

        var iterator = body.Draft.Pick(iterators);
        if (Calls.Call(body, iterator with { IsAwaited = false }) is not { } call)
        {
            return null;
        }

        var item = body.Draft.Name("item");
        var block = body.Block(MaxElements, isLoop: true);
        block.Declare(new Variable(Kind.Text, item) { IsAssignable = false });
        return $"{(iterator.IsAwaited ? "await " : "")}foreach (var {item} in {call})\n{{\n{Statements.Block(block, body.Random.Next(1, 3))}\n}}";
    }
}
