namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes LINQ over lambdas that send, and parallel loops.</summary>
internal static class Parallels
{
    private const int MaxCost = 2;

    public static string? Statement(Body body)
    {
        if (!body.IsAsync || body.Depth > 3)
        {
            return null;
        }

        return body.Random.Next(6) switch
        {
            0 => Group(body),
            1 => Parallel(body),
            2 or 3 => All(body),
            _ => Select(body),
        };
    }

    private static string? Group(Body body)
    {
        var groups = body.Draft.Callables.Where(callable => callable.IsAsk && callable.Cost is > 0 and <= MaxCost).ToList();
        if (groups.Count == 0 || Values.Of(Kind.Sequence, body) is not { } source)
        {
            return null;
        }

        var group = body.Draft.Pick(groups);
        body.Draft.Uses("method group in Select");
        return body.TryPay(Draft.MaxTexts * group.Cost) ? $"await Task.WhenAll({source}.Select({group.Name}));" : null;
    }

    private static string? Parallel(Body body)
    {
        var source = Values.Of(Kind.Sequence, body)!;
        if (Lambda(body, isAsync: true, returns: null, out var item) is not { } statements)
        {
            return null;
        }

        body.Draft.Uses("Parallel.ForEachAsync");
        return $"await Parallel.ForEachAsync({source}, new ParallelOptions {{ MaxDegreeOfParallelism = {body.Random.Next(1, 3)} }}, async ({item}, {body.Draft.Name("cancel")}) =>\n{{\n{statements}\n}});";
    }

    private static string? All(Body body)
    {
        var source = Values.Of(Kind.Sequence, body)!;
        if (Lambda(body, isAsync: true, Kind.Text, out var item) is not { } statements)
        {
            return null;
        }

        var call = $"await Task.WhenAll({source}.Select(async {item} =>\n{{\n{statements}\nreturn {item};\n}}));";
        body.Draft.Uses("Task.WhenAll");
        if (body.Draft.Chance(2))
        {
            return call;
        }

        body.Draft.Uses("replies of Task.WhenAll");
        var replies = body.Draft.Name("replies");
        body.Declare(new Variable(Kind.Texts, replies));
        return $"var {replies} = {call}";
    }

    private static string? Select(Body body)
    {
        var draft = body.Draft;
        var source = Values.Of(Kind.Texts, body)!;
        if (Lambda(body, isAsync: false, Kind.Text, out var item) is not { } statements)
        {
            return null;
        }

        var result = draft.Name("made");
        var select = $"Select({item} =>\n{{\n{statements}\nreturn {item};\n}})";
        var (construct, call) = body.Random.Next(6) switch
        {
            0 => ("Select that sends, to a list", select + ".ToList()"),
            1 => ("Select that sends, taken in part", select + ".Take(2).ToArray()"),
            2 => ("Select that sends, first only", select + ".FirstOrDefault()"),
            3 => ("Select that sends, never enumerated", select),
            4 => ("Select that sends, filtered", select + ".Where(t => t.Length > 3).ToList()"),
            _ => ("Take before Select that sends", $"Take(2).{select}.ToArray()"),
        };
        draft.Uses(construct);
        return $"var {result} = {source}.{call};";
    }

    /// <summary>The statements of a lambda, paid for every element; null when they send nothing or too much.</summary>
    private static string? Lambda(Body body, bool isAsync, Kind? returns, out string item)
    {
        item = body.Draft.Name("x");
        var purse = new Purse(MaxCost);
        var function = body.Function(purse, returns, isAsync);
        function.Declare(new Variable(Kind.Text, item) { IsAssignable = false });
        var statements = Statements.Block(function, body.Random.Next(1, 3));
        return purse.Spent > 0 && body.TryPay(Draft.MaxTexts * purse.Spent) ? statements : null;
    }
}
