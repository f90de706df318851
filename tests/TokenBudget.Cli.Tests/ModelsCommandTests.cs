using System.Text.Json;
using TokenBudget.Core.Prices;

namespace TokenBudget.Cli.Tests;

public sealed class ModelsCommandTests
{
    [Fact]
    public async Task Every_model_has_a_row_on_one_line()
    {
        var lines = (await Cli.RunAsync("", "models")).Output.Split('\n');

        Assert.All(PriceBook.Default.Models, model => Assert.Contains(lines, line => line.StartsWith($"│ {model.Id} ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_holds_price_date_source_and_status_of_every_model()
    {
        using var document = JsonDocument.Parse((await Cli.RunAsync("", "models", "--json")).Output);

        Assert.Equal(PriceBook.Default.Models.Select(model => model.Id), document.RootElement.EnumerateArray().Select(model => model.GetProperty("id").GetString()!));
        var mini = document.RootElement.EnumerateArray().Single(model => model.GetProperty("id").GetString() == "gpt-4o-mini");
        Assert.Equal(0.15m, mini.GetProperty("usdPerMillion").GetProperty("input").GetDecimal());
        Assert.Equal("o200k_base", mini.GetProperty("encoding").GetString());
        Assert.True(mini.GetProperty("exact").GetBoolean());
        Assert.NotEqual("", mini.GetProperty("asOf").GetString());
        Assert.NotEqual("", mini.GetProperty("source").GetString());
        Assert.Equal("confirmed", mini.GetProperty("status").GetString());
    }
}
