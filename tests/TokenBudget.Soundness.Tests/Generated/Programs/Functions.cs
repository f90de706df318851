using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes lambdas, local functions and method groups.</summary>
internal static class Functions
{
    private const int MaxCost = 3;

    /// <summary>A function as an argument, and the most requests of one call of it.</summary>
    public static string? Argument(Body body, Kind kind, int calls, out int cost)
    {
        cost = 0;
        if (!body.IsAsync || body.Depth > 4)
        {
            return kind == Kind.Ask ? "text => Task.FromResult(text)" : "() => Task.CompletedTask";
        }

        if (kind == Kind.Ask && body.Draft.Callables.Where(callable => callable.IsAsk).ToList() is { Count: > 0 } groups && body.Draft.Chance(3))
        {
            var group = body.Draft.Pick(groups);
            cost = group.Cost;
            body.Draft.Uses("method group");
            return group.Name;
        }

        body.Draft.Uses(calls switch { 0 => "lambda that is never called", 1 => "lambda that is called once", _ => "lambda that is called n times" });
        return Lambda(body, kind, out cost);
    }

    public static string Lambda(Body body, Kind kind, out int cost)
    {
        var purse = new Purse(body.Depth > 3 ? 0 : MaxCost);
        var function = body.Function(purse, kind == Kind.Ask ? Kind.Text : null);
        var parameter = body.Draft.Name("x");
        if (kind == Kind.Ask)
        {
            function.Declare(new Variable(Kind.Text, parameter));
        }

        var statements = Statements.Block(function, body.Random.Next(1, 3));
        cost = purse.Spent;
        return kind == Kind.Ask
            ? $"async {parameter} =>\n{{\n{statements}\nreturn {Texts.Leaf(function)};\n}}"
            : $"async () =>\n{{\n{statements}\n}}";
    }

    /// <summary>A local that holds a lambda.</summary>
    public static string? Local(Body body)
    {
        if (!body.IsAsync || body.Depth > 3)
        {
            return null;
        }

        body.Draft.Uses("lambda in a local");
        var kind = body.Draft.Chance(2) ? Kind.Ask : Kind.Work;
        var name = body.Draft.Name("func");
        var lambda = Lambda(body, kind, out var cost);
        body.Declare(new Variable(kind, name) { Cost = cost, IsAssignable = false });
        return $"{Kinds.TypeOf(kind)} {name} = {lambda};";
    }

    /// <summary>A local function.</summary>
    public static string? LocalFunction(Body body)
    {
        if (!body.IsAsync || body.Depth > 3)
        {
            return null;
        }

        body.Draft.Uses("local function");
        var name = body.Draft.Name("Local");
        var purse = new Purse(MaxCost);
        var function = body.Function(purse, Kind.Text);
        var parameter = new Parameter(Kind.Text, body.Draft.Name("p"));
        function.Declare(new Variable(parameter.Kind, parameter.Name));
        var statements = Statements.Block(function, body.Random.Next(1, 4));
        body.Locals.Add(new Callable(name, Kind.Text, IsAwaited: true, purse.Spent, [parameter]) { Construct = "call of a local function" });
        return string.Create(CultureInfo.InvariantCulture, $"async Task<string> {name}({parameter.Declaration})\n{{\n{statements}\nreturn {Texts.Leaf(function)};\n}}");
    }
}
