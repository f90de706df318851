using SupportDesk.Assistants;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;
using TokenBudget;

namespace SupportDesk;

/// <summary>The commands of the program. Each makes one kind of call.</summary>
public sealed class Desk(
    TicketStore tickets,
    KnowledgeBase knowledge,
    TicketTriage triage,
    ReplyDrafter drafter,
    ReplyTranslator translator,
    HandoverNotes notes,
    DeskConversation conversation)
{
    /// <summary>The commands that <see cref="RunAsync"/> knows, in the order in which <c>all</c> runs them.</summary>
    public static readonly IReadOnlyList<string> Commands = ["index", "search", "triage", "draft", "translate", "handover", "ask"];

    /// <summary>Runs one command on the tickets of the day.</summary>
    /// <exception cref="ArgumentException">There is no such command.</exception>
    public async Task RunAsync(string command)
    {
        switch (command)
        {
            case "index":
                await knowledge.IndexAsync();
                break;
            case "search":
                Print("search", (await knowledge.SearchAsync(tickets.Find(4712).Subject)).Count + " articles");
                break;
            case "triage":
                Print("triage", (await triage.ClassifyAsync(tickets.Find(4713))).ToString());
                break;
            case "draft":
                Article[] articles = [new("refunds", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "articles", "refunds.md")))];
                Print("draft", await drafter.DraftAsync(tickets.Find(4711), articles));
                break;
            case "translate":
                Print("translate", await translator.TranslateAsync("We have asked for the refund of HI-2041. It takes 3 to 5 days.", "de"));
                break;
            case "handover":
                await PrintAsync(notes.WriteAsync(tickets.All));
                break;
            case "ask":
                await PrintAsync(conversation.AskAsync("How long does a refund take?"));
                break;
            default:
                throw new ArgumentException($"There is no command '{command}'. Use one of: {string.Join(", ", Commands)}, all.", nameof(command));
        }
    }

    /// <summary>The chat on the agent's screen, until an empty line. A shift has no more than 100 questions.</summary>
    [LoopBound(100)]
    public async Task ChatAsync()
    {
        while (Console.ReadLine() is { Length: > 0 } question)
        {
            await PrintAsync(conversation.AskAsync(question));
        }
    }

    private static void Print(string title, string text) => Console.WriteLine($"{title}: {text}");

    private static async Task PrintAsync(IAsyncEnumerable<string> pieces)
    {
        await foreach (var piece in pieces)
        {
            Console.Write(piece);
        }

        Console.WriteLine();
    }
}
