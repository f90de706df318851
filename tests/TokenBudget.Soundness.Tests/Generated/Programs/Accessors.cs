using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes properties whose getters or setters send.</summary>
internal static class Accessors
{
    private const int MaxCost = 3;

    public static void Write(Draft draft)
    {
        var type = draft.Name("Holder");
        var purse = new Purse(MaxCost);
        var isSetter = draft.Chance(3);
        Parameter[] parameters = isSetter ? [new Parameter(Kind.Text, "value")] : [];
        var body = Members.Body(draft, purse, parameters, isSetter ? null : Kind.Text, isAsync: false);
        var statements = Statements.Block(body, draft.Random.Next(1, 4)) + Members.Result(body);
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\npublic static string Text\n{{\n{(isSetter ? "set" : "get")}\n{draft.Traced(statements)}\n}}\n}}\n");
        draft.Callables.Add(new Callable(type + ".Text", isSetter ? null : Kind.Text, IsAwaited: false, purse.Spent, parameters)
        {
            Construct = isSetter ? "setter" : "getter",
            IsAccessor = true,
        });
    }
}
