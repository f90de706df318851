using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes whole programs: several classes and methods that call each other, nested at random.</summary>
internal static class WholePrograms
{
    /// <summary>The most requests of one run.</summary>
    private const int MaxRequests = 60;

    private static readonly Action<Draft>[] s_members =
    [
        Members.Static, Members.Static, Members.Static, Members.References, Accessors.Write, HiddenCalls.Write, Services.Write, Services.Write, Families.Write, Families.Write, Records.Write,
        Recursions.Direct, Recursions.Mutual, Recursions.Bounded, Iterators.Write,
    ];

    /// <summary>The members whose spending has a limit that the analyzer can see.</summary>
    private const int Limited = 11;

    /// <summary>The program of a seed, always the same. Even seeds use mostly values whose size the analyzer can see.</summary>
    public static GeneratedProgram Generate(int seed)
    {
        var draft = new Draft(new Random(seed), isBounded: seed % 2 == 0);
        Helpers.Write(draft);
        for (var count = draft.Random.Next(1, 5); count > 0; count--)
        {
            s_members[draft.Random.Next(draft.IsBounded ? Limited : s_members.Length)](draft);
        }

        var entry = Entry(draft);
        var name = "P" + seed.ToString(CultureInfo.InvariantCulture);
        var text = $$"""
            using System.Text;
            using Microsoft.Extensions.AI;
            using OpenAI.Chat;
            using OpenAI.Embeddings;
            using TokenBudget;
            using TokenBudget.Soundness.Tests.Shapes;
            using Ai = Microsoft.Extensions.AI;
            using ChatMessage = OpenAI.Chat.ChatMessage;
            namespace {{name}}
            {
            {{draft.Types}}
            static class Program
            {
            public static async Task Main()
            {{draft.Traced(entry)}}
            }
            }
            """;
        return new GeneratedProgram(seed, name, text, draft.Constructs);
    }

    private static string Entry(Draft draft)
    {
        var body = new Body(draft, new Purse(MaxRequests));
        body.Declare(new Variable(Kind.Client, "chat") { IsAssignable = false });
        var start = $"""
            var chat = {Values.New(draft)};
            var topic = {(draft.IsBounded ? Texts.Literal(draft) : "Given.Text()")};
            var level = {(draft.IsBounded ? "2" : "Given.Below(4)")};
            List<ChatMessage> messages = [new SystemChatMessage({Texts.Literal(draft)})];
            string[] items = {(draft.IsBounded ? $"[{Texts.Literal(draft)}, {Texts.Literal(draft)}, Given.Short]" : "Given.Texts(3)")};
            var options = new ChatCompletionOptions();

            """;
        body.Declare(new Variable(Kind.Text, "topic"));
        body.Declare(new Variable(Kind.Number, "level") { IsAssignable = true });
        body.Declare(new Variable(Kind.Messages, "messages"));
        body.Declare(new Variable(Kind.Texts, "items"));
        body.Declare(new Variable(Kind.Options, "options"));
        foreach (var type in draft.Services)
        {
            var name = draft.Name("service");
            start += $"var {name} = new {type}(chat, {Texts.Leaf(body)});\n";
            body.Statics[type] = name;
        }

        return start + Statements.Block(body, draft.Random.Next(3, 7));
    }
}
