using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes methods that send nothing: they make texts, lists, options, clients and tuples, or fail.</summary>
internal static class Helpers
{
    public static void Write(Draft draft)
    {
        draft.Types.Append("static class Helpers\n{\n");
        draft.Types.Append("public static void MayFail()\n{\nif (Given.Below(4) == 0) throw new InvalidOperationException(\"stop\");\n}\n");
        Action<Draft>[] all =
        [
            static draft => Method(draft, Kind.Text, "helper that returns a text", static body => Texts.Text(body, 2)),
            static draft => Method(draft, Kind.Messages, "helper that returns a list", static body => $"new List<ChatMessage> {{ {Values.Message(body)}, {Values.Message(body)} }}"),
            static draft => Method(draft, Kind.Options, "helper that returns options", static body => $"new ChatCompletionOptions {{ MaxOutputTokenCount = {body.Random.Next(1, 200)} }}"),
            static draft => Method(draft, Kind.Client, "helper that returns a client", static body => Values.New(body.Draft)),
            Adder,
            Tuple,
        ];
        foreach (var write in all)
        {
            if (draft.Chance(2))
            {
                write(draft);
            }
        }

        draft.Types.Append("}\n");
    }

    private static void Method(Draft draft, Kind returns, string construct, Func<Body, string> result)
    {
        var name = draft.Name("Make");
        List<Parameter> parameters = [new Parameter(Kind.Text, draft.Name("p")), new Parameter(Kind.Flag, draft.Name("p"))];
        var body = Members.Body(draft, new Purse(0), parameters, returns, isAsync: false);
        var statements = Statements.Block(body, draft.Random.Next(0, 3));
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        draft.Types.Append(CultureInfo.InvariantCulture, $"public static {Kinds.TypeOf(returns)} {name}({declared})\n{{\n{statements}\nreturn {result(body)};\n}}\n");
        draft.Callables.Add(new Callable("Helpers." + name, returns, IsAwaited: false, 0, parameters) { Construct = construct });
    }

    /// <summary>A method that adds to a list that it is given.</summary>
    private static void Adder(Draft draft)
    {
        var name = draft.Name("Add");
        List<Parameter> parameters = [new Parameter(Kind.Messages, draft.Name("list")), new Parameter(Kind.Text, draft.Name("p"))];
        var body = Members.Body(draft, new Purse(0), parameters, returns: null, isAsync: false);
        var statements = $"{parameters[0].Name}.Add(new UserChatMessage({parameters[1].Name}));\n" + Statements.Block(body, draft.Random.Next(0, 3));
        draft.Types.Append(CultureInfo.InvariantCulture, $"public static void {name}({string.Join(", ", parameters.Select(parameter => parameter.Declaration))})\n{{\n{statements}\n}}\n");
        draft.Callables.Add(new Callable("Helpers." + name, null, IsAwaited: false, 0, parameters) { Construct = "helper that adds to a list" });
    }

    private static void Tuple(Draft draft)
    {
        var name = draft.Name("Split");
        var parameter = new Parameter(Kind.Text, draft.Name("p"));
        var body = Members.Body(draft, new Purse(0), [parameter], returns: null, isAsync: false);
        draft.Types.Append(CultureInfo.InvariantCulture, $"public static (string System, string User) {name}({parameter.Declaration}) => ({Texts.Leaf(body)}, {Texts.Leaf(body)} + \"!\");\n");
        draft.Callables.Add(new Callable("Helpers." + name, Kind.Text, IsAwaited: false, 0, [parameter]) { Construct = "helper that returns a tuple", Suffix = ".User" });
        draft.Callables.Add(new Callable("Helpers." + name, Kind.Text, IsAwaited: false, 0, [parameter]) { Construct = "helper that returns a tuple", Suffix = ".Item1" });
    }
}
