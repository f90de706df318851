using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TokenBudget.Cli.Counting;
using TokenBudget.Cli.Output;
using TokenBudget.Tokenizers;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget count</c>: counts the tokens of texts.</summary>
internal static class CountCommand
{
    private const string StandardInput = "-";
    private const string AllEncodings = "all";

    // More columns of figures do not fit a terminal of 80 characters; then each has a row.
    private const int MostColumns = 4;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Text files in UTF-8; - or none for standard input",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = static _ => [StandardInput],
        };
        var encodings = new Option<string[]>("--encoding", "-e") { Description = $"Encoding, may be given several times: {TextCounter.EncodingNames}; or all", HelpName = "E" };
        var models = new Option<string[]>("--model", "-m") { Description = "Model whose tokeniser counts, in any spelling that providers use; may be given several times", HelpName = "M" };
        var show = new Option<bool>("--show") { Description = "Print the text with its tokens in alternating colours, or between bars where there are none" };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read one JSON object per line with \"id\" and \"text\", and write {\"id\":…,\"tokens\":…} per line in the same order" };
        var vocabularies = new Option<string[]>("--vocabulary") { Description = "Assembly with an optional vocabulary (Llama 3, Gemma 3); may be given several times", HelpName = "DLL" };
        var command = new Command("count", $"Counts tokens; without --encoding and --model in {TextCounter.DefaultEncoding}") { files, encodings, models, show, jsonl, vocabularies };
        command.SetAction(parsed =>
        {
            foreach (var file in parsed.GetValue(vocabularies) ?? [])
            {
                VocabularyFiles.Load(file);
            }

            var counters = Counters(parsed.GetValue(encodings) ?? [], parsed.GetValue(models) ?? []);
            foreach (var counter in counters.Where(static counter => !counter.IsExact))
            {
                terminal.Error.WriteLine($"The tokeniser of {counter.Name} is not public or not installed; its figures are estimates: {counter.Margin}.");
            }

            string[] names = parsed.GetValue(files) is { Length: > 0 } given ? given : [StandardInput];
            if (parsed.GetValue(show))
            {
                Show(terminal, counters, names, parsed.GetValue(jsonl));
            }
            else if (parsed.GetValue(jsonl))
            {
                CountLines(terminal, counters, names);
            }
            else
            {
                CountFiles(terminal, counters, names);
            }

            return ExitCodes.WithinBudget;
        });
        return command;
    }

    private static List<TextCounter> Counters(string[] encodings, string[] models)
    {
        var counters = new List<TextCounter>();
        foreach (var name in encodings)
        {
            if (name == AllEncodings)
            {
                counters.AddRange(Encodings.All.Where(Encodings.IsInstalled).Select(static encoding => TextCounter.OfEncoding(Encodings.NameOf(encoding))));
            }
            else
            {
                counters.Add(TextCounter.OfEncoding(name));
            }
        }

        counters.AddRange(models.Select(TextCounter.OfModel));
        return counters.Count > 0 ? counters : [TextCounter.OfEncoding(TextCounter.DefaultEncoding)];
    }

    private static void Show(Terminal terminal, List<TextCounter> counters, string[] names, bool jsonl)
    {
        if (jsonl || counters is not [{ IsExact: true } counter])
        {
            throw new UserErrorException("--show takes one encoding, or one model that is counted exactly, and no --jsonl.");
        }

        foreach (var name in names)
        {
            var text = Read(terminal, name);
            var tokens = counter.Tokenizer.Split(text);
            if (terminal.OutputConsole.Profile.Capabilities.ColorSystem == ColorSystem.NoColors)
            {
                TokenView.WritePlain(terminal.Output, text, tokens);
            }
            else
            {
                TokenView.WriteColours(terminal.OutputConsole, text, tokens);
            }

            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens.Length} tokens of {counter.Name}"));
        }
    }

    private static void CountFiles(Terminal terminal, List<TextCounter> counters, string[] names)
    {
        var rows = new List<(string Name, EstimatedTokens[] Tokens)>();
        foreach (var name in names)
        {
            var text = Read(terminal, name);
            rows.Add((name == StandardInput ? "standard input" : name, [.. counters.Select(counter => counter.Count(text))]));
        }

        if (names.Length > 1)
        {
            rows.Add(("total", [.. counters.Select((_, i) => Sum(rows.Select(row => row.Tokens[i])))]));
        }

        if (counters is [var only])
        {
            foreach (var (name, tokens) in rows)
            {
                var isAlone = names is [StandardInput];
                terminal.Output.WriteLine(isAlone ? only.Format(tokens[0]) : only.Format(tokens[0]) + "\t" + (name == "standard input" ? StandardInput : name));
            }

            return;
        }

        if (counters.Count <= MostColumns)
        {
            Tables.Write(
                terminal.OutputConsole,
                ["Text", .. counters.Select(static counter => counter.Name)],
                [.. Enumerable.Range(1, counters.Count)],
                rows.Select(IReadOnlyList<string> (row) => [row.Name, .. row.Tokens.Select((tokens, i) => counters[i].Format(tokens))]));
            return;
        }

        Tables.Write(
            terminal.OutputConsole,
            ["Text", "Counted as", "Tokens"],
            [2],
            rows.SelectMany(row => row.Tokens.Select(IReadOnlyList<string> (tokens, i) => [i == 0 ? row.Name : "", counters[i].Name, counters[i].Format(tokens)])));
    }

    private static EstimatedTokens Sum(IEnumerable<EstimatedTokens> all) =>
        all.Aggregate(static (sum, tokens) => new EstimatedTokens(sum.Min + tokens.Min, sum.Expected + tokens.Expected, sum.Max + tokens.Max));

    private static void CountLines(Terminal terminal, List<TextCounter> counters, string[] names)
    {
        foreach (var name in names)
        {
            if (name == StandardInput)
            {
                JsonLines.Count(terminal.Input, "standard input", counters, terminal.Output);
                continue;
            }

            using var reader = new StreamReader(Existing(name));
            JsonLines.Count(reader, name, counters, terminal.Output);
        }
    }

    private static string Read(Terminal terminal, string name) =>
        name == StandardInput ? terminal.Input.ReadToEnd() : File.ReadAllText(Existing(name));

    private static string Existing(string file) =>
        File.Exists(file) ? file : throw new UserErrorException($"There is no file '{file}'.");
}
