using TokenBudget.Core.Budgets;

namespace TokenBudget.Core.Tests.Budgets;

/// <summary>The page <c>docs/configuration.md</c> and the table of keys say the same.</summary>
public sealed class ConfigurationPageTests
{
    private static readonly string[][] Rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "configuration.md"))
        .Where(line => line.StartsWith("| `token_budget.", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())
        .ToArray();

    [Fact]
    public void The_page_lists_every_key_once_in_the_order_of_the_table()
    {
        Assert.Equal([.. SettingKeys.All.Select(key => key.Name), SettingKeys.DeploymentPattern], Rows.Select(row => row[0]));
    }

    [Fact]
    public void Default_and_description_of_every_key_are_those_of_the_table()
    {
        foreach (var (key, row) in SettingKeys.All.Zip(Rows))
        {
            Assert.Equal(key.Default, row[1]);
            Assert.Equal(key.Description, row[3]);
        }
    }

    [Fact]
    public void The_defaults_of_the_table_are_those_of_the_parser()
    {
        foreach (var key in SettingKeys.All.Where(key => key.Default.Length > 0))
        {
            var parsed = SettingsParser.Parse([KeyValuePair.Create(key.Name, key.Default)]);
            Assert.Empty(parsed.Problems);
            Assert.Equal(BudgetSettings.Default, parsed.Settings);
        }
    }
}
