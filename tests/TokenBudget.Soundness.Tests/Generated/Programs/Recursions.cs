using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes methods that call themselves, and methods with <c>[LoopBound]</c>.</summary>
internal static class Recursions
{
    private const int MaxDepth = 3;
    private const int MaxCost = 3;

    public static void Direct(Draft draft)
    {
        draft.Uses("recursion");
        var type = draft.Name("Recursion");
        var (client, text, depth) = (new Parameter(Kind.Client, "client"), new Parameter(Kind.Text, "text"), new Parameter(Kind.Number, "depth"));
        var purse = new Purse(MaxCost);
        var body = Members.Body(draft, purse, [client, text, depth], Kind.Text);
        var before = Statements.Block(body, draft.Random.Next(1, 3));
        var after = Statements.Block(body, draft.Random.Next(0, 2));
        var again = draft.Chance(2) ? $"text = await DescendAsync(client, text + {Texts.Small(body)}, depth - 1);" : $"await DescendAsync(client, {Texts.Small(body)}, depth - 1);";
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\npublic static async Task<string> DescendAsync(ChatClient client, string text, int depth)\n{draft.Traced($"/*!*/if (depth <= 0) return text;\n{before}\n{again}\n{after}\nreturn text;")}\n}}\n");
        draft.Callables.Add(new Callable(type + ".DescendAsync", Kind.Text, IsAwaited: true, MaxDepth * purse.Spent, [client, text, depth]) { Construct = "call of a recursive method" });
    }

    public static void Mutual(Draft draft)
    {
        draft.Uses("mutual recursion");
        var type = draft.Name("Mutual");
        var (client, list, depth) = (new Parameter(Kind.Client, "client"), new Parameter(Kind.Messages, "list"), new Parameter(Kind.Number, "depth"));
        List<Parameter> parameters = [client, list, depth];
        var purse = new Purse(MaxCost);
        var ping = Statements.Block(Members.Body(draft, purse, parameters, returns: null), draft.Random.Next(1, 3));
        var pong = Statements.Block(Members.Body(draft, purse, parameters, returns: null), draft.Random.Next(1, 3));
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\n");
        draft.Types.Append(CultureInfo.InvariantCulture, $"public static async Task PingAsync(ChatClient client, List<ChatMessage> list, int depth)\n{draft.Traced($"/*!*/if (depth <= 0) return;\n{ping}\nawait PongAsync(client, list, depth - 1);")}\n");
        draft.Types.Append(CultureInfo.InvariantCulture, $"public static async Task PongAsync(ChatClient client, List<ChatMessage> list, int depth)\n{draft.Traced($"{pong}\n/*!*/if (depth > 0) await PingAsync(client, list, depth - 1);")}\n}}\n");
        draft.Callables.Add(new Callable(type + ".PingAsync", null, IsAwaited: true, MaxDepth * purse.Spent, parameters) { Construct = "call of mutually recursive methods" });
    }

    public static void Bounded(Draft draft)
    {
        draft.Uses("LoopBound");
        var type = draft.Name("Limited");
        var (client, count) = (new Parameter(Kind.Client, "client"), new Parameter(Kind.Number, "count"));
        var purse = new Purse(2 * MaxCost);
        var body = Members.Body(draft, purse, [client, count], returns: null);
        var block = body.Block(MaxDepth, isLoop: true);
        var loop = draft.Chance(2)
            ? $"while (count-- > 0)\n{{\n{Statements.Block(block, draft.Random.Next(1, 3))}\n}}"
            : $"for (var i = 0; i < count; i++)\n{{\n{Statements.Block(block, draft.Random.Next(1, 3))}\n}}";
        // All loops that the body may hold run at most MaxTexts times.
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\n[LoopBound({Draft.MaxTexts})]\npublic static async Task RepeatAsync(ChatClient client, int count)\n{draft.Traced(loop)}\n}}\n");
        draft.Callables.Add(new Callable(type + ".RepeatAsync", null, IsAwaited: true, purse.Spent, [client, count]) { Construct = "call of a method with LoopBound" });
    }
}
