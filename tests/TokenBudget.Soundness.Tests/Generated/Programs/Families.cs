using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes interfaces, abstract and virtual methods with two or three implementations, of which one is chosen at run time.</summary>
internal static class Families
{
    private const int MaxCost = 5;

    public static void Write(Draft draft)
    {
        var root = draft.Name("Agent");
        var form = draft.Random.Next(3);
        Kind? returns = draft.Chance(2) ? Kind.Text : null;
        var parameters = Members.Parameters(draft, 2);
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        var signature = $"{Members.ReturnType(returns, isAsync: true)} HandleAsync({declared})";
        var cost = 0;
        draft.Uses(form switch { 0 => "interface", 1 => "abstract method", _ => "virtual method" });
        draft.Types.Append(form switch
        {
            0 => $"interface {root}\n{{\n{signature.Replace("async ", "", StringComparison.Ordinal)};\n}}\n",
            1 => $"abstract class {root}(ChatClient client)\n{{\nprotected readonly ChatClient _client = client;\npublic abstract {signature.Replace("async ", "", StringComparison.Ordinal)};\n}}\n",
            _ => $"class {root}(ChatClient client)\n{{\nprotected readonly ChatClient _client = client;\npublic virtual {signature}\n{Implementation(draft, parameters, returns, ref cost)}\n}}\n",
        });

        List<string> names = form == 2 ? [root] : [];
        for (var count = draft.Random.Next(2, 4); count > 0; count--)
        {
            var name = draft.Name(root + "Kind");
            names.Add(name);
            draft.Types.Append(CultureInfo.InvariantCulture, $"{(draft.Chance(3) ? "sealed " : "")}class {name}(ChatClient client) : {root}{(form == 0 ? "" : "(client)")}\n{{\n");
            draft.Types.Append(form == 0 ? "private readonly ChatClient _client = client;\n" : "");
            draft.Types.Append(CultureInfo.InvariantCulture, $"public {(form == 0 ? "" : "override ")}{signature}\n{Implementation(draft, parameters, returns, ref cost)}\n}}\n");
        }

        var factory = draft.Name("Choose");
        var arms = string.Join(", ", names.Select((name, i) => $"{(i == names.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture))} => new {name}(client)"));
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {factory}\n{{\npublic static {root} Any(ChatClient client) => Given.Below({names.Count}) switch {{ {arms} }};\n}}\n");
        draft.Callables.Add(new Callable("{0}.HandleAsync", returns, IsAwaited: true, cost, parameters)
        {
            Receiver = body => body.Draft.Chance(3) ? $"new {body.Draft.Pick(names)}({Values.Client(body)})" : $"{factory}.Any({Values.Client(body)})",
            Construct = form switch { 0 => "call of an interface", 1 => "call of an abstract method", _ => "call of a virtual method" },
        });
    }

    private static string Implementation(Draft draft, IReadOnlyList<Parameter> parameters, Kind? returns, ref int cost)
    {
        var purse = new Purse(MaxCost);
        var body = Members.Body(draft, purse, parameters, returns);
        body.Declare(new Variable(Kind.Client, "_client") { IsAssignable = false });
        var statements = Statements.Block(body, draft.Random.Next(1, 3)) + Members.Result(body);
        cost = Math.Max(cost, purse.Spent);
        return draft.Traced(statements);
    }
}
