using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Tests;

public sealed class MethodNameTests
{
    [Theory]
    [InlineData("M:Shop.Chat.SummarizeAsync(System.String)", "SummarizeAsync", "Chat.SummarizeAsync")]
    [InlineData("M:Shop.Chat.Ask``1(System.Collections.Generic.List{``0})", "Ask", "Chat.Ask")]
    [InlineData("M:Shop.Search`1.#ctor(System.String)", "Search", "new Search")]
    [InlineData("M:Program.<Main>$(System.String[])", "Main", "Program.Main")]
    [InlineData("M:Program.{Main}$(System.String[])", "Main", "Program.Main")]
    [InlineData("P:Shop.Chat.Greeting", "Greeting", "Chat.Greeting")]
    [InlineData("M:Top", "Top", "Top")]
    [InlineData("", "", "")]
    public void Ids_become_names(string id, string name, string withType)
    {
        Assert.Equal(name, MethodName.Short(id));
        Assert.Equal(withType, MethodName.WithType(id));
    }
}
