using System.CommandLine;
using System.Globalization;
using TokenBudget.Cli.Output;
using TokenBudget.Core.Prices;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Commands;

/// <summary><c>tokenbudget price</c>: what one request costs.</summary>
internal static class PriceCommand
{
    private const decimal Million = 1_000_000m;

    public static Command Create(Terminal terminal)
    {
        var model = new Option<string>("--model", "-m") { Description = "Model, in any spelling that providers use", HelpName = "M", Required = true };
        var input = Tokens("--input", "Input tokens of the request, cached ones included");
        input.Required = true;
        var output = Tokens("--output", "Output tokens, reasoning included");
        output.Required = true;
        var cached = Tokens("--cached", "How many of the input tokens come from the prompt cache");
        var command = new Command("price", "Tells what one request costs, by the tier that its input falls into") { model, input, output, cached };
        command.SetAction(parsed =>
        {
            Write(terminal, ModelArgument.Find(parsed.GetRequiredValue(model)), parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(cached));
            return ExitCodes.WithinBudget;
        });
        return command;
    }

    private static Option<long> Tokens(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var tokens))
            {
                return tokens;
            }

            result.AddError($"{name} is '{text}'. It must be a whole number of tokens, such as 12000.");
            return 0;
        },
    };

    private static void Write(Terminal terminal, ModelInfo model, long input, long output, long cached)
    {
        if (cached > input)
        {
            throw new UserErrorException("--cached is part of --input and cannot be more than it.");
        }

        var price = model.PriceFor(input)
            ?? throw new UserErrorException($"The price book has no price for {model.Id}, so its cost is unknown. {model.Notes}".TrimEnd());
        var cachedPrice = cached == 0 ? 0 : price.CachedInputPerMillion
            ?? throw new UserErrorException($"{model.Id} has no price for cached input.");

        var uncachedUsd = (input - cached) * price.InputPerMillion / Million;
        var cachedUsd = cached * cachedPrice / Million;
        var outputUsd = output * price.OutputPerMillion / Million;
        terminal.Output.WriteLine($"{Amount(uncachedUsd + cachedUsd + outputUsd)} USD");
        Line(terminal, "input", input - cached, price.InputPerMillion, uncachedUsd);
        if (cached > 0)
        {
            Line(terminal, "cached input", cached, cachedPrice, cachedUsd);
        }

        Line(terminal, "output", output, price.OutputPerMillion, outputUsd);
        var tier = model.Tiers.LastOrDefault(tier => input > tier.AboveInputTokens);
        if (tier is not null)
        {
            terminal.Output.WriteLine($"  Tier for requests above {Figures.Count(tier.AboveInputTokens)} input tokens; it applies to the whole request.");
        }

        terminal.Output.WriteLine($"  {model.Id}, price of {model.AsOf}, {StatusText(model)}. {model.Source}");
    }

    private static void Line(Terminal terminal, string name, long tokens, decimal price, decimal usd) =>
        terminal.Output.WriteLine($"  {name}: {Figures.Count(tokens)} × {Amount(price)} USD per million = {Amount(usd)} USD");

    private static string StatusText(ModelInfo model) => model.Status switch
    {
        PriceStatus.Confirmed => "confirmed by another source",
        PriceStatus.SingleSource => "from a single source",
        PriceStatus.Disputed => $"disputed by other sources ({model.Disagreements})",
        _ => "of unknown standing",
    };

    private static string Amount(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
