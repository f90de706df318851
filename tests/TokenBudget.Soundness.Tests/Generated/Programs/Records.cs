using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes records that hold prompts, and a method that sends one or a changed copy of it.</summary>
internal static class Records
{
    public static void Write(Draft draft)
    {
        draft.Uses("record");
        draft.Uses("with expression");
        var type = draft.Name("Prompt");
        var (client, text, flag) = (new Parameter(Kind.Client, "client"), new Parameter(Kind.Text, "text"), new Parameter(Kind.Flag, "flag"));
        var body = Members.Body(draft, new Purse(2), [client, text, flag], returns: null);
        body.Declare(new Variable(Kind.Text, "prompt.System") { IsAssignable = false });
        body.Declare(new Variable(Kind.Text, "prompt.User") { IsAssignable = false });
        var change = draft.Chance(2) ? $"if (flag) prompt = prompt with {{ User = {Texts.Leaf(body)} }};" : $"prompt = prompt with {{ System = {Texts.Leaf(body)}, Note = null }};";
        draft.Types.Append(CultureInfo.InvariantCulture, $$"""
            record {{type}}(string System, string User)
            {
            public string? Note { get; init; } = {{Texts.Literal(draft)}};
            public static async Task SendAsync(ChatClient client, string text, bool flag)
            {{draft.Traced($$"""
                var prompt = new {{type}}({{Texts.Literal(draft)}}, text);
                {{change}}
                await client.CompleteChatAsync([new SystemChatMessage(prompt.System), new UserChatMessage(prompt.User + (prompt.Note?.Trim() ?? "none"))]{{draft.Mark()}});
                {{Statements.Block(body, draft.Random.Next(0, 3))}}
                """)}}
            }

            """);
        draft.Callables.Add(new Callable(type + ".SendAsync", null, IsAwaited: true, 3, [client, text, flag]) { Construct = "call of a record's method" });
    }
}
