using TokenBudget.Reporting.Explanations;

namespace TokenBudget.Reporting.Tests.Explanations;

public sealed class TargetNamesTests
{
    [Theory]
    [InlineData("M:Shop.Chat.Listen", "Chat.Listen")]
    [InlineData("M:Shop.Chat.AskAsync(System.String)", "\"M:Shop.Chat.AskAsync(System.String)\"")]
    [InlineData("M:Shop.Search`1.Find``1(System.Collections.Generic.List{``0})", "Search.Find")]
    [InlineData("M:Program.<Main>$(System.String[])", "'M:Program.<Main>$(System.String[])' --project Shop")]
    public void The_shortest_name_that_means_one_method_is_typed(string id, string typed) =>
        Assert.Equal(typed, TargetNames.ToType(Town.Finder, Town.Finder.All.First(target => target is ExplainTarget.OfMethod { Method.Id: var other } && other == id)));

    [Theory]
    [InlineData("0000000000bb", "Bakery/Calls/Ask.cs:20")]
    [InlineData("0000000000cc", "0000000000cc --project Shop")]
    [InlineData("0000000000ee", "All.cs:102")]
    public void A_call_site_has_its_place_or_else_its_id(string id, string typed) =>
        Assert.Equal(typed, TargetNames.ToType(Town.Finder, Town.Finder.All.First(target => target is ExplainTarget.OfCallSite { CallSite.Id: var other } && other == id)));

    [Fact]
    public void What_is_typed_means_that_target_and_no_other()
    {
        // A method without a name has nothing to type.
        foreach (var target in Town.Finder.All.Where(target => target is not ExplainTarget.OfMethod { Method.Id: "" }))
        {
            var typed = TargetNames.ToType(Town.Finder, target).Split(" --project ");
            Assert.Equal(target, Assert.Single(Town.Finder.Find(typed[0].Trim('"', '\''), typed.Length > 1 ? typed[1] : null)));
        }
    }
}
