using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes operators, conversions and <c>Dispose</c> methods that send, each with a method that calls it without naming it.</summary>
internal static class HiddenCalls
{
    private const int MaxCost = 3;

    public static void Write(Draft draft)
    {
        var type = draft.Name("Hidden");
        if (draft.Chance(2))
        {
            Dispose(draft, type);
        }
        else
        {
            Operator(draft, type);
        }
    }

    private static void Operator(Draft draft, string type)
    {
        var isConversion = draft.Chance(2);
        var purse = new Purse(MaxCost);
        Parameter[] parameters = isConversion ? [] : [new Parameter(Kind.Text, "text")];
        var body = Members.Body(draft, purse, parameters, Kind.Text, isAsync: false);
        var statements = draft.Traced(Statements.Block(body, draft.Random.Next(1, 4)) + Members.Result(body));
        var declaration = isConversion ? $"implicit operator string({type} one)" : $"operator +({type} one, string text)";
        var use = isConversion ? $"new {type}()" : $"new {type}() + text";
        draft.Types.Append(CultureInfo.InvariantCulture, $$"""
            sealed class {{type}}
            {
                public static {{(isConversion ? declaration : "string " + declaration)}}
                {{statements}}
                public static string Use({{(isConversion ? "" : "string text")}}) => {{use}};
            }

            """);
        draft.Callables.Add(new Callable(type + ".Use", Kind.Text, IsAwaited: false, purse.Spent, parameters) { Construct = isConversion ? "conversion" : "operator" });
    }

    private static void Dispose(Draft draft, string type)
    {
        var purse = new Purse(MaxCost);
        var statements = draft.Traced(Statements.Block(Members.Body(draft, purse, [], returns: null, isAsync: false), draft.Random.Next(1, 4)));
        var inside = Members.Body(draft, purse, [], returns: null, isAsync: false);
        var rest = Statements.Block(inside, draft.Random.Next(1, 3));
        var use = draft.Chance(2) ? $"{{ using var one = new {type}(); {rest} }}" : $"{{ using (new {type}()) {{ {rest} }} }}";
        draft.Types.Append(CultureInfo.InvariantCulture, $$"""
            sealed class {{type}} : IDisposable
            {
                public void Dispose()
                {{statements}}
                public static void Use()
                {{draft.Traced(use)}}
            }

            """);
        draft.Callables.Add(new Callable(type + ".Use", Returns: null, IsAwaited: false, purse.Spent, []) { Construct = "Dispose of a using" });
    }
}
