namespace TokenBudget.Reporting.Tests.Explanations;

public sealed class TargetFinderTests
{
    [Theory]
    [InlineData("Chat.Listen", "Shop M:Shop.Chat.Listen")]
    [InlineData("Shop.Chat.Listen", "Shop M:Shop.Chat.Listen")]
    [InlineData("chat.LISTEN", "Shop M:Shop.Chat.Listen")]
    [InlineData("M:Shop.Chat.Listen", "Shop M:Shop.Chat.Listen")]
    [InlineData("m:shop.chat.listen", "Shop M:Shop.Chat.Listen")]
    [InlineData("Listen()", "Shop M:Shop.Chat.Listen", "Shop M:Shop.Phone.Listen")]
    [InlineData("listen", "Bakery M:Bakery.listen")]
    [InlineData("LISTEN", "Shop M:Shop.Chat.Listen", "Shop M:Shop.Phone.Listen", "Bakery M:Bakery.listen")]
    [InlineData("AskAsync", "Shop M:Shop.Chat.AskAsync(System.String)", "Shop M:Shop.Chat.AskAsync(System.String,System.Int32)")]
    [InlineData("AskAsync(System.String)", "Shop M:Shop.Chat.AskAsync(System.String)")]
    [InlineData("Chat.AskAsync(system.string, system.int32)", "Shop M:Shop.Chat.AskAsync(System.String,System.Int32)")]
    [InlineData("M:Shop.Chat.AskAsync(System.String)", "Shop M:Shop.Chat.AskAsync(System.String)")]
    [InlineData("Search", "Shop M:Shop.Search`1.#ctor(System.String)")]
    [InlineData("new Search", "Shop M:Shop.Search`1.#ctor(System.String)")]
    [InlineData("Search.#ctor", "Shop M:Shop.Search`1.#ctor(System.String)")]
    [InlineData("Shop.Search..ctor", "Shop M:Shop.Search`1.#ctor(System.String)")]
    [InlineData("Search<T>.Find<U>", "Shop M:Shop.Search`1.Find``1(System.Collections.Generic.List{``0})")]
    [InlineData("Outer+Inner.Run", "Shop M:Shop.Outer.Inner.Run")]
    [InlineData("ITalk.Talk", "Shop M:Shop.Chat.Shop#ITalk#Talk(System.String)")]
    [InlineData("Program.Main", "Shop M:Program.<Main>$(System.String[])", "Bakery M:Program.<Main>$(System.String[])")]
    [InlineData("<Main>$", "Shop M:Program.<Main>$(System.String[])", "Bakery M:Program.<Main>$(System.String[])")]
    public void A_method_is_found_by_the_end_of_its_name(string query, params string[] found) => Assert.Equal(found, Town.Find(query));

    [Theory]
    [InlineData("isten")]
    [InlineData("Shop.Listen")]
    [InlineData("M:Chat.Listen")]
    [InlineData("AskAsync(System.Int32)")]
    [InlineData("new Listen")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("()")]
    [InlineData("M:")]
    [InlineData("String)")]
    public void Parts_of_words_and_other_parameters_find_nothing(string query) => Assert.Empty(Town.Find(query));

    [Theory]
    [InlineData("00000000000AA")]
    [InlineData("src/Shop/Calls/Ask.cs:21")]
    [InlineData("sk.cs:20")]
    [InlineData("Ask.cs")]
    [InlineData("Ask.cs:0")]
    [InlineData("Ask.cs:99999999999")]
    [InlineData(":20")]
    public void Another_place_finds_nothing(string query) => Assert.Empty(Town.Find(query));

    [Theory]
    [InlineData("0000000000AA", "Shop 0000000000aa")]
    [InlineData("Shop/Calls/Ask.cs:20", "Shop 0000000000aa")]
    [InlineData("./src/Shop/Calls/Ask.cs:20", "Shop 0000000000aa")]
    [InlineData("shop\\calls\\ask.cs:20", "Shop 0000000000aa")]
    [InlineData("/home/me/town/src/Shop/Calls/Ask.cs(20,9)", "Shop 0000000000aa")]
    [InlineData("C:\\town\\src\\Shop\\Calls\\Ask.cs(20)", "Shop 0000000000aa")]
    [InlineData("Ask.cs:20", "Shop 0000000000aa", "Bakery 0000000000bb")]
    [InlineData("Shop/Calls/Ask.cs:30", "Shop 0000000000cc", "Shop 0000000000dd")]
    [InlineData("Shop/Calls/Ask.cs:30:40", "Shop 0000000000dd")]
    [InlineData("Shop/Calls/Ask.cs(30,9)", "Shop 0000000000cc")]
    [InlineData("Shop/Calls/Ask.cs:20:77", "Shop 0000000000aa")]
    [InlineData("Shop/All.cs:101", "Shop M:Shop.Chat.AskAsync(System.String,System.Int32)")]
    [InlineData("Shop/All.cs:102", "Shop 0000000000ee")]
    public void A_place_means_the_call_sites_or_else_the_method_of_that_line(string query, params string[] found) => Assert.Equal(found, Town.Find(query));

    [Theory]
    [InlineData("Main", "bakery", "Bakery M:Program.<Main>$(System.String[])")]
    [InlineData("Main", "src/Shop/Shop.csproj", "Shop M:Program.<Main>$(System.String[])")]
    [InlineData("0000000000cc", "Bakery.csproj", "Bakery 0000000000cc")]
    [InlineData("Main", "akery.csproj")]
    public void A_project_narrows_the_search(string query, string project, params string[] found) => Assert.Equal(found, Town.Find(query, project));
}
