using System.Text;
using Anthropic;
using DocumentSummariser.Documents;
using DocumentSummariser.Summaries;
using OpenAI.Responses;

namespace DocumentSummariser;

/// <summary>The commands of the program. Each makes one kind of call.</summary>
internal sealed class Summariser(AnthropicClient anthropic, ResponsesClient responses)
{
    /// <summary>The commands of <see cref="RunAsync"/>, in the order in which <c>all</c> runs them.</summary>
    public static readonly string[] Commands = ["chunks", "digest", "title", "keywords", "ask"];

    private const string Example =
        "The town council of Oulu decided on 14 May to keep the winter ferry for two more years. It costs 310,000 EUR a year, of which the state pays 40 %.";

    /// <summary>Runs one command on the documents that the program ships.</summary>
    /// <exception cref="ArgumentException">There is no such command.</exception>
    public async Task RunAsync(string command)
    {
        switch (command)
        {
            case "chunks":
                var document = await Document.ReadAsync(Path.Combine(AppContext.BaseDirectory, "Data", "ferry-report.md"));
                var parts = await new ChunkSummariser(anthropic).SummariseAsync(document);
                Console.WriteLine($"{document.Name}: {parts.Count} parts");
                break;
            case "digest":
                await PrintAsync(new DigestWriter(anthropic).WriteAsync([Example, "The ferry carried 41,200 passengers last winter."], formal: true));
                break;
            case "title":
                Console.WriteLine(await new TitleSuggester(responses).SuggestAsync(Example));
                break;
            case "keywords":
                Console.WriteLine(string.Join(" | ", await new KeywordExtractor(responses).ExtractAsync(Example, ["oulu", "budget", "traffic"])));
                break;
            case "ask":
                await PrintAsync(new DocumentChat(responses).AskAsync(Example, "Who pays for the ferry?"));
                break;
            default:
                throw new ArgumentException($"There is no command '{command}'. Use one of: {string.Join(", ", Commands)}, all.", nameof(command));
        }
    }

    /// <summary>Summarises files and prints a title, keywords and the summary of each.</summary>
    public async Task SummariseAsync(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var document = await Document.ReadAsync(file);
            var parts = await new ChunkSummariser(anthropic).SummariseAsync(document);
            var summary = new StringBuilder();
            await foreach (var piece in new DigestWriter(anthropic).WriteAsync(parts, formal: false))
            {
                summary.Append(piece);
            }

            Console.WriteLine("# " + await new TitleSuggester(responses).SuggestAsync(summary.ToString()));
            Console.WriteLine(string.Join(", ", await new KeywordExtractor(responses).ExtractAsync(summary.ToString(), [])));
            Console.WriteLine(summary);
        }
    }

    private static async Task PrintAsync(IAsyncEnumerable<string> pieces)
    {
        await foreach (var piece in pieces)
        {
            Console.Write(piece);
        }

        Console.WriteLine();
    }
}
