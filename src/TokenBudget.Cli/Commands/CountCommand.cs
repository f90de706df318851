using System.CommandLine;
using System.Globalization;
using TokenBudget.Cli.Counting;
using TokenBudget.Cli.Output;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget count</c>: counts the tokens of texts.</summary>
internal static class CountCommand
{
    private const string StandardInput = "-";

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Text files in UTF-8; - or none for standard input",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = static _ => [StandardInput],
        };
        var encoding = new Option<string?>("--encoding", "-e") { Description = $"Encoding: {TextCounter.EncodingNames}", HelpName = "E" };
        var model = new Option<string?>("--model", "-m") { Description = "Model whose tokeniser counts, in any spelling that providers use", HelpName = "M" };
        var jsonl = new Option<bool>("--jsonl") { Description = "Read one JSON object per line with \"id\" and \"text\", and write {\"id\":…,\"tokens\":…} per line in the same order" };
        var command = new Command("count", $"Counts tokens; without --encoding and --model in {TextCounter.DefaultEncoding}") { files, encoding, model, jsonl };
        command.Validators.Add(result =>
        {
            if (result.GetResult(encoding) is not null && result.GetResult(model) is not null)
            {
                result.AddError("--encoding and --model exclude each other: a model has its encoding.");
            }
        });
        command.SetAction(parsed =>
        {
            var counter = TextCounter.Create(parsed.GetValue(encoding), parsed.GetValue(model));
            if (!counter.IsExact)
            {
                terminal.Error.WriteLine($"{counter.Name} has no public tokeniser; the figures are estimates: {counter.Margin}.");
            }

            string[] names = parsed.GetValue(files) is { Length: > 0 } given ? given : [StandardInput];
            if (parsed.GetValue(jsonl))
            {
                CountLines(terminal, counter, names);
            }
            else
            {
                CountFiles(terminal, counter, names);
            }

            return ExitCodes.WithinBudget;
        });
        return command;
    }

    private static void CountFiles(Terminal terminal, TextCounter counter, IReadOnlyList<string> names)
    {
        var total = 0L;
        foreach (var name in names)
        {
            var text = name == StandardInput ? terminal.Input.ReadToEnd() : File.ReadAllText(Existing(name));
            var tokens = counter.Count(text).Expected;
            total += tokens;
            WriteCount(terminal, tokens, name == StandardInput && names.Count == 1 ? null : name);
        }

        if (names.Count > 1)
        {
            WriteCount(terminal, total, "total");
        }
    }

    private static void WriteCount(Terminal terminal, long tokens, string? name)
    {
        var figure = tokens.ToString(CultureInfo.InvariantCulture);
        terminal.Output.WriteLine(name is null ? figure : figure + "\t" + name);
    }

    private static void CountLines(Terminal terminal, TextCounter counter, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (name == StandardInput)
            {
                JsonLines.Count(terminal.Input, "standard input", counter, terminal.Output);
                continue;
            }

            using var reader = new StreamReader(Existing(name));
            JsonLines.Count(reader, name, counter, terminal.Output);
        }
    }

    private static string Existing(string file) =>
        File.Exists(file) ? file : throw new UserErrorException($"There is no file '{file}'.");
}
