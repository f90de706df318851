using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes methods.</summary>
internal static class Members
{
    private const int MaxCost = 8;

    private static readonly Kind[] s_parameterKinds =
    [
        Kind.Text, Kind.Text, Kind.Text, Kind.Messages, Kind.Messages, Kind.Texts, Kind.Sequence, Kind.Number, Kind.Flag, Kind.Options, Kind.Client, Kind.Ask, Kind.Work,
    ];

    /// <summary>Random parameters.</summary>
    public static List<Parameter> Parameters(Draft draft, int most)
    {
        List<Parameter> parameters = [];
        for (var count = draft.Random.Next(1, most + 1); count > 0; count--)
        {
            parameters.Add(new Parameter(draft.Pick(s_parameterKinds), draft.Name("p")));
        }

        return parameters;
    }

    /// <summary>A body in which the parameters can be used.</summary>
    public static Body Body(Draft draft, Purse purse, IReadOnlyList<Parameter> parameters, Kind? returns, bool isAsync = true, bool isIterator = false)
    {
        var body = new Body(draft, purse) { Returns = returns, IsAsync = isAsync, IsIterator = isIterator, CanReturn = !isIterator };
        foreach (var parameter in parameters)
        {
            body.Draft.Uses($"parameter of kind {parameter.Kind}");
            body.Declare(new Variable(parameter.Kind, parameter.Name) { Parameter = parameter, CanBeCaptured = parameter.Modifier is "" or "params" });
        }

        return body;
    }

    /// <summary>A static method, in a class of its own; now and then generic, partial or an extension.</summary>
    public static void Static(Draft draft)
    {
        var type = draft.Name("Wrapper");
        var isAsync = !draft.Chance(4);
        Kind? returns = draft.Chance(2) ? Kind.Text : null;
        var parameters = Parameters(draft, 3);
        if (!isAsync)
        {
            parameters.RemoveAll(parameter => parameter.Kind is Kind.Ask or Kind.Work);
        }

        var (generic, extension) = (draft.Chance(6), parameters.Count > 0 && draft.Chance(5) && parameters[0].Kind is Kind.Text or Kind.Client or Kind.Messages);
        if (!extension && draft.Chance(5))
        {
            draft.Uses("params");
            parameters.Add(new Parameter(Kind.Texts, draft.Name("rest"), "params"));
        }

        var purse = new Purse(MaxCost);
        var body = Body(draft, purse, parameters, returns, isAsync);
        var statements = Statements.Block(body, draft.Random.Next(1, 4)) + Result(body);

        // Two extensions of one name would be ambiguous.
        var name = (isAsync ? "RunAsync" : "Run") + (extension ? type["Wrapper".Length..] : "");
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        var signature = $"{name}{(generic ? "<T>" : "")}({(extension ? "this " : "")}{declared})";
        var result = ReturnType(returns, isAsync);
        var partial = "";
        if (draft.Chance(8))
        {
            draft.Uses("partial method");
            partial = "partial ";
            draft.Types.Append(CultureInfo.InvariantCulture, $"static partial class {type}\n{{\npublic static partial {result.Replace("async ", "", StringComparison.Ordinal)} {signature};\n}}\n");
        }

        draft.Types.Append(CultureInfo.InvariantCulture, $"static {partial}class {type}\n{{\npublic static {(isAsync ? result.Insert("async ".Length, partial) : partial + result)} {signature}\n{draft.Traced(statements)}\n}}\n");
        var construct = generic ? "generic method" : extension ? "extension method" : isAsync ? "static method" : "synchronous method";
        var callee = $"{type}.{name}{(generic ? draft.Pick(["<int>", "<string>"]) : "")}";
        if (extension)
        {
            // Extensions are called like the others half of the time.
            draft.Uses("extension method");
        }

        draft.Callables.Add(new Callable(callee, returns, isAsync, purse.Spent, parameters) { Construct = construct, IsExtension = extension && draft.Chance(2) });
    }

    /// <summary>A synchronous method that sends, or only changes what it is given, by <c>ref</c> and <c>out</c>.</summary>
    public static void References(Draft draft)
    {
        draft.Uses("ref parameter");
        draft.Uses("out parameter");
        var type = draft.Name("Changer");
        List<Parameter> parameters =
        [
            new Parameter(draft.Pick([Kind.Text, Kind.Messages, Kind.Number]), draft.Name("p"), "ref"), .. Parameters(draft, 1).Where(parameter => parameter.Kind is not (Kind.Ask or Kind.Work)),
        ];
        var purse = new Purse(2);
        var body = Body(draft, purse, parameters, Kind.Flag, isAsync: false);
        var given = new Parameter(Kind.Text, draft.Name("result"), "out");
        var first = $"{given.Name} = {Texts.Literal(draft)};\n";
        parameters.Add(given);
        body.Declare(new Variable(Kind.Text, given.Name) { CanBeCaptured = false });
        var statements = first + Statements.Block(body, draft.Random.Next(1, 4)) + Result(body);
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\npublic static bool Change({declared})\n{draft.Traced(statements)}\n}}\n");
        draft.Callables.Add(new Callable(type + ".Change", Kind.Flag, IsAwaited: false, purse.Spent, parameters) { Construct = "method with ref and out" });
    }

    public static string ReturnType(Kind? returns, bool isAsync) => (returns, isAsync) switch
    {
        (null, true) => "async Task",
        (null, false) => "void",
        ({ } kind, true) => $"async Task<{Kinds.TypeOf(kind)}>",
        ({ } kind, false) => Kinds.TypeOf(kind),
    };

    /// <summary>The last statement of a method that returns something.</summary>
    public static string Result(Body body) => body.Returns is not { } kind ? ""
        : kind == Kind.Text ? $"\nreturn {Texts.Leaf(body)};"
        : $"\nreturn {Values.Of(kind, body)};";
}
