using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Operators and <c>Dispose</c> methods of a library that send count where they run.</summary>
public sealed class ReferencedHiddenCallTests
{
    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", """
        namespace Lib;
        public sealed class Session : IDisposable
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            public string Mood => Client.CompleteChat("How do you feel?").Value.Content[0].Text;
            public void Dispose() => Client.CompleteChat("Goodbye to all of you, and thank you for listening to me.");
            public static Session operator +(Session session, string text) { Client.CompleteChat("Listen to this: " + text); return session; }
        }
        """);

    [Theory]
    [InlineData("using var session = new Lib.Session();")]
    [InlineData("using (new Lib.Session()) { }")]
    [InlineData("_ = new Lib.Session() + \"a story\";")]
    public async Task They_break_a_budget_that_is_too_small(string statement) => await (await App($$"""
        public static class App
        {
            [TokenBudget(MaxInputTokens = 3)]
            public static void {|TB1004:Run|}() { {{statement}} }
        }
        """)).RunAsync();

    [Theory]
    [InlineData("new Lib.Session().ToString();")]
    [InlineData("using var stream = new System.IO.MemoryStream();")]
    public async Task Other_code_spends_nothing(string statement) => await (await App($$"""
        public static class App
        {
            [TokenBudget(MaxInputTokens = 3)]
            public static void Run() { {{statement}} }
        }
        """)).RunAsync();

    [Fact]
    public async Task Members_that_only_reach_a_request_in_this_way_are_methods_of_the_report()
    {
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public static class App
            {
                public static void ByDispose() { using var session = new Lib.Session(); }
                public static void ByOperator(Lib.Session session) { session += "a story"; }
                public static string ByGetter(Lib.Session session) => session.Mood;
                public static void Calm() { new Lib.Session().ToString(); }
            }
            """, await Built));

        Assert.Equal(["ByDispose", "ByGetter", "ByOperator"], methods.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<Verification> App(string source) => Library.Project("App", source, await Built).Only("TB1004", "TB1006");
}
