using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Methods that run while their result is enumerated cost as much as is enumerated.</summary>
public sealed class LazyTests
{
    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", """
        namespace Lib;
        public static class Stream
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            public static async IAsyncEnumerable<string> Answers(IReadOnlyList<string> questions)
            {
                foreach (var question in questions)
                {
                    ChatCompletion answer = await Client.CompleteChatAsync(question);
                    yield return answer.Content[0].Text;
                }
            }
            public static IEnumerable<string> Two() { yield return Client.CompleteChat("Hello").Value.Content[0].Text; yield return Client.CompleteChat("Hello").Value.Content[0].Text; }
        }
        """);

    [Theory]
    [InlineData("""await foreach (var answer in Lib.Stream.Answers(["Hello", "Hello"])) { Console.WriteLine(answer); }""", "0..2 × 0..16")]
    [InlineData("""var all = Lib.Stream.Two().ToList();""", "2 × 16")]
    [InlineData("""var first = Lib.Stream.Two().First();""", "0..2 × 0..16")]
    [InlineData("""var lazy = Lib.Stream.Two(); for (var i = 0; i < n; i++) { Console.WriteLine(lazy.Count()); }""", "0..? × 0..?")]
    [InlineData("""var lazy = Lib.Stream.Two();""", "0..2 × 0..16")]
    [InlineData("""var list = new List<string> { "Hello" }; await foreach (var answer in Lib.Stream.Answers(list)) { }""", "0..1 × 0..8")]
    [InlineData("""var list = new List<string> { "Hello" }; var lazy = Lib.Stream.Answers(list); list.Add("more"); await foreach (var answer in lazy) { }""", "0..? × 0..?")]
    [InlineData("""var list = new List<string> { "Hello" }; await foreach (var answer in Lib.Stream.Answers(list)) { list.Add(answer); }""", "0..? × 0..?")]
    public async Task It_costs_what_is_enumerated(string statements, string figures)
    {
        var methods = await Library.MethodsAsync(Library.Project("App", "public static class App { public static async Task Run(int n) { await Task.Yield(); " + statements + " } }", await Built));

        Assert.Equal(figures, methods["Run"].Figures());
    }
}
