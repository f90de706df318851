namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Operators, conversions, event accessors and <c>Dispose</c> that send count where they run, although no invocation names them.</summary>
public sealed class HiddenCallTests
{
    private const string Ask = "private static readonly ChatClient Own = new(\"gpt-4o-mini\", \"key\"); private static string Ask(string text) => Own.CompleteChat(text).Value.Content[0].Text;";

    private const string Desk = Ask + """
        private sealed class Desk
        {
            public static Desk operator +(Desk left, string right) { Ask(right); return left; }
            public static string operator *(Desk left, string right) => Ask(right);
            public static Desk operator -(Desk desk) { Ask("minus"); return desk; }
            public static Desk operator ++(Desk desk) { Ask("next"); return desk; }
            public static Desk operator &(Desk left, Desk right) { Ask("and"); return left; }
            public static bool operator true(Desk desk) => true;
            public static bool operator false(Desk desk) => false;
            public static implicit operator string(Desk desk) => Ask("text");
            public static explicit operator Desk(int number) { Ask("number"); return new Desk(); }
            public event Action Changed { add { Ask("add"); } remove { Ask("remove"); Ask("again"); } }
        }
        """;

    private const string Session = Ask + """
        private sealed class Session : IDisposable, IAsyncDisposable
        {
            public void Dispose() => Ask("bye");
            public ValueTask DisposeAsync() { Ask("bye"); Ask("again"); return default; }
        }
        private class Base : IDisposable { public virtual void Dispose() { } }
        private sealed class Derived : Base { public override void Dispose() => Ask("bye"); }
        private sealed class Explicit : IDisposable { void IDisposable.Dispose() => Ask("bye"); }
        private ref struct Pattern { public void Dispose() => Ask("bye"); }
        private static Session? Open(bool isOpen) => isOpen ? new Session() : null;
        private static Base Any(bool isDerived) => isDerived ? new Derived() : new Base();
        """;

    [Theory]
    [InlineData("_ = new Desk() + \"a\";", 1, 1)]
    [InlineData("_ = new Desk() * \"a\" + \"b\";", 1, 1)]
    [InlineData("var desk = new Desk(); desk += \"a\"; desk += \"b\";", 2, 2)]
    [InlineData("for (var i = 0; i < 3; i++) { _ = -new Desk(); }", 3, 3)]
    [InlineData("var desk = new Desk(); desk++; ++desk;", 2, 2)]
    [InlineData("_ = new Desk() & new Desk();", 1, 1)]
    [InlineData("_ = new Desk() && new Desk();", 0, 1)]
    [InlineData("string text = new Desk();", 1, 1)]
    [InlineData("_ = (Desk)3;", 1, 1)]
    [InlineData("new Desk().Changed += () => { };", 1, 1)]
    [InlineData("new Desk().Changed -= () => { };", 2, 2)]
    public async Task Operators_conversions_and_event_accessors_send(string statements, long least, long most) => await AssertSent(statements, Desk, least, most);

    [Theory]
    [InlineData("using (new Session()) { }", 1, 1)]
    [InlineData("using var session = new Session();", 1, 1)]
    [InlineData("await using var session = new Session();", 2, 2)]
    [InlineData("await using var session = new Session().ConfigureAwait(false);", 0, 2)]
    [InlineData("await using (new Session()) { Ask(\"in between\"); }", 3, 3)]
    [InlineData("using (Session one = new Session(), two = new Session()) { }", 2, 2)]
    [InlineData("using (Open(true)) { }", 0, 1)]
    [InlineData("for (var i = 0; i < 5; i++) { using var session = new Session(); if (i > 2) { continue; } }", 5, 5)]
    [InlineData("using var session = new Session(); if (DateTime.Now.Ticks > 0) { return; } Ask(\"more\");", 1, 2)]
    [InlineData("using (new Explicit()) { }", 1, 1)]
    [InlineData("using (new Pattern()) { }", 1, 1)]
    [InlineData("using (Any(true)) { }", 0, 1)]
    public async Task The_end_of_a_using_sends(string statements, long least, long most) => await AssertSent(statements, Session, least, most);

    [Theory]
    [InlineData("_ = new TimeSpan() + new TimeSpan();")]
    [InlineData("_ = new Calm() + new Calm(); string text = new Calm();")]
    [InlineData("using var stream = new System.IO.MemoryStream(); using (new Calm()) { }")]
    public async Task Others_send_nothing(string statements)
    {
        var facts = await Requests.FactsOfAsync("", statements, Ask + """
            private sealed class Calm : IDisposable
            {
                public static Calm operator +(Calm left, Calm right) => left;
                public static implicit operator string(Calm calm) => calm.ToString()!;
                public void Dispose() => GC.SuppressFinalize(this);
            }
            """);

        Assert.DoesNotContain(facts.Methods, static method => method.Id.Contains("Run(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("client.CompleteChat(new Calm() + \"a\");")]
    [InlineData("var text = \"a\"; text += new Calm(); client.CompleteChat(text);")]
    public async Task What_an_operator_of_a_type_makes_is_not_taken_for_a_concatenation(string statements)
    {
        var run = await Requests.OfAsync("", statements, """
            private sealed class Calm
            {
                public static string operator +(Calm left, string right) => new string('x', 1_000);
                public static string operator +(string left, Calm right) => new string('x', 1_000);
            }
            """);

        Assert.Null(run.Tokens.Max);
    }

    [Fact]
    public async Task What_an_object_knows_may_change_when_it_is_disposed_of()
    {
        var run = await Requests.OfAsync("", "var list = new List<ChatMessage>(); using (new Adder(list)) { } client.CompleteChat(list);", Ask + """
            private sealed class Adder(List<ChatMessage> list) : IDisposable
            {
                public void Dispose() { list.Add(new UserChatMessage(Ask("Hello"))); }
            }
            """);

        Assert.Null(run.Tokens.Max);
    }

    [Fact]
    public async Task Members_that_only_reach_a_request_in_this_way_are_methods_of_the_report()
    {
        var facts = await Requests.FactsOfAsync("", "", Desk.Replace("private sealed class Desk", "public sealed class Desk", StringComparison.Ordinal)
            + "public void ByOperator(Desk desk) { desk += \"a\"; } public string ByConversion(Desk desk) => desk; public void Calm(Desk desk) { }");

        Assert.Equal(
            ["M:Sample.ByConversion(Sample.Desk)", "M:Sample.ByOperator(Sample.Desk)"],
            facts.Methods.Select(static method => method.Id).Where(static id => id.StartsWith("M:Sample.By", StringComparison.Ordinal) || id.StartsWith("M:Sample.Calm", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static async Task AssertSent(string statements, string members, long least, long most)
    {
        var run = await Requests.OfAsync("", statements, members);

        Assert.Equal((least, most), (run.Requests.Min, run.Requests.Max));
    }
}
