using System.CommandLine;
using System.Globalization;
using TokenBudget.Cli.Output;
using TokenBudget.Core.Models;
using TokenBudget.Core.Prices;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget models</c>: the price book.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON instead of a table" };
        var command = new Command("models", "Lists the models of the price book with prices, limits, encoding, date and source") { json };
        command.SetAction(parsed =>
        {
            var models = PriceBook.Default.Models;
            if (parsed.GetValue(json))
            {
                terminal.Output.Write(ModelsJson.Write(models));
            }
            else
            {
                WriteTable(terminal, models);
            }

            return ExitCodes.WithinBudget;
        });
        return command;
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<ModelInfo> models)
    {
        Tables.Write(
            terminal.OutputConsole,
            ["Model", "Provider", "Encoding", "Context", "Max output", "Input", "Cached", "Output", "As of", "Status", "Source"],
            [3, 4, 5, 6, 7],
            models.Select(static IReadOnlyList<string> (model) =>
            [
                model.Id,
                model.Provider,
                ModelTokenizer.For(model.Id).EncodingName,
                Limit(model.ContextWindow),
                Limit(model.MaxOutputTokens),
                Price(model.Price?.InputPerMillion),
                Price(model.Price?.CachedInputPerMillion),
                Price(model.Price?.OutputPerMillion),
                model.AsOf,
                model.Status switch { PriceStatus.SingleSource => "single source", var status => status.ToString().ToLowerInvariant() },
                model.Source,
            ]));
        terminal.Output.WriteLine("Prices are USD per million tokens. An encoding with a trailing ~ only estimates: the model's own is not public.");
    }

    private static string Limit(long? limit) => limit is { } value ? Figures.Count(value) : "unknown";

    private static string Price(decimal? price) => price is { } value ? value.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
