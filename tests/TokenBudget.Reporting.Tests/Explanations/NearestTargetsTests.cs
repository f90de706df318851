using TokenBudget.Reporting.Explanations;

namespace TokenBudget.Reporting.Tests.Explanations;

public sealed class NearestTargetsTests
{
    [Theory]
    [InlineData("Lisen", "Shop M:Shop.Chat.Listen", "Shop M:Shop.Phone.Listen", "Bakery M:Bakery.listen")]
    [InlineData("Ask", "Shop M:Shop.Chat.AskAsync(System.String)", "Shop M:Shop.Chat.AskAsync(System.String,System.Int32)")]
    [InlineData("Wrong.Inner.Rum", "Shop M:Shop.Outer.Inner.Run")]
    [InlineData("Outer", "Shop M:Shop.Outer.Inner.Run")]
    [InlineData("Ist", "Shop M:Shop.Chat.Listen", "Shop M:Shop.Phone.Listen", "Bakery M:Bakery.listen")]
    [InlineData("Shop/All.cs:103", "Shop M:Shop.Phone.Listen", "Shop M:Shop.Chat.Listen", "Shop M:Shop.Search`1.#ctor(System.String)", "Shop 0000000000ee", "Shop M:Shop.Chat.AskAsync(System.String,System.Int32)")]
    [InlineData("Nowhere.cs:103")]
    [InlineData("Quicksilver")]
    [InlineData("")]
    public void The_nearest_come_first(string query, params string[] nearest) =>
        Assert.Equal(nearest, NearestTargets.Of(Town.Finder, query).Select(Town.Name));
}
