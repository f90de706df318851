using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Calls through interfaces and base classes cost what any implementation costs, in whichever project it stands.</summary>
public sealed class InterfaceTests
{
    private const string Contracts = """
        namespace Contracts;
        public interface IAsk { Task Ask(string question); }
        public abstract class Asker { public abstract Task Put(string question); public virtual Task Wait() => Task.CompletedTask; }
        """;

    private const string Short = """
        namespace Short;
        public sealed class Ask : Contracts.IAsk
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            Task Contracts.IAsk.Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 50 });
        }
        """;

    private const string Twice = """
        namespace Twice;
        public class Ask : Contracts.IAsk
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            async Task Contracts.IAsk.Ask(string question) { for (var i = 0; i < 2; i++) { await _client.CompleteChatAsync([new UserChatMessage(question)], new ChatCompletionOptions { MaxOutputTokenCount = 50 }); } }
        }
        """;

    private const string Nothing = "namespace Nothing; public class Fake : Contracts.IAsk { public Task Ask(string question) => Task.CompletedTask; }";
    private const string App = """public class App(Contracts.IAsk ask) { public Task Run() => ask.Ask("Hello"); public Task Given(string question) => ask.Ask(question); }""";

    [Fact]
    public async Task One_implementation_in_another_project_than_the_interface_is_exact()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var methods = await Library.MethodsAsync(Library.Project("App", App, contracts, await Library.BuildAsync("Short", Short, contracts)));

        Assert.Equal("1 × 8", methods["Run"].Figures());
        Assert.Equal("7 + tokens(question)", methods["Given"].Expression);
    }

    [Fact]
    public async Task Several_projects_with_implementations_give_the_least_and_the_most_of_all()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var (@short, twice, nothing) = (
            await Library.BuildAsync("Short", Short, contracts), await Library.BuildAsync("Twice", Twice, contracts), await Library.BuildAsync("Nothing", Nothing, contracts));

        Assert.Equal("1..2 × 8..16", (await Library.MethodsAsync(Library.Project("App", App, contracts, @short, twice)))["Run"].Figures());
        Assert.Equal("0..1 × 0..8", (await Library.MethodsAsync(Library.Project("App", App, contracts, @short, nothing)))["Run"].Figures());
        Assert.DoesNotContain("Run", (await Library.MethodsAsync(Library.Project("App", App, contracts, nothing))).Keys);
    }

    [Fact]
    public async Task The_application_may_have_implementations_of_its_own()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var methods = await Library.MethodsAsync(Library.Project(
            "App",
            App + """
            public class Fake : Contracts.IAsk { public Task Ask(string question) => Task.CompletedTask; }
            """,
            contracts,
            await Library.BuildAsync("Twice", Twice, contracts)));

        Assert.Equal("0..2 × 0..16", methods["Run"].Figures());
    }

    [Fact]
    public async Task An_implementation_that_is_inherited_from_a_base_class_counts()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var library = await Library.BuildAsync("Base", """
            namespace Base;
            public class Core
            {
                private readonly ChatClient _client = new("gpt-4o-mini", "key");
                public Task Ask(string question) => _client.CompleteChatAsync(question);
            }
            public class Heir : Core, Contracts.IAsk;
            """, contracts);

        Assert.Equal("1 × 8", (await Library.MethodsAsync(Library.Project("App", App, contracts, library)))["Run"].Figures());
        Assert.Equal("1 × 8", (await Library.MethodsAsync(Library.Project("App", "public class Own : Base.Core, Contracts.IAsk;\n" + App, contracts, library)))["Run"].Figures());
    }

    [Fact]
    public async Task Abstract_and_virtual_methods_compose_along_the_base_classes()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var library = await Library.BuildAsync("Heirs", """
            namespace Heirs;
            public class One : Contracts.Asker
            {
                protected readonly ChatClient Client = new("gpt-4o-mini", "key");
                public override Task Put(string question) => Client.CompleteChatAsync(question);
            }
            public class Two : One
            {
                public override async Task Put(string question) { await base.Put(question); await base.Put(question); }
                public override Task Wait() => Client.CompleteChatAsync("Hello");
            }
            """, contracts);
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public class App
            {
                public Task Abstract(Contracts.Asker asker) => asker.Put("Hello");
                public Task Overridden(Heirs.One one) => one.Put("Hello");
                public Task Exact() => new Heirs.One().Put("Hello");
                public Task Latest() => new Heirs.Two().Put("Hello");
                public Task Virtual(Contracts.Asker asker) => asker.Wait();
            }
            public class Third : Heirs.One
            {
                public override async Task Put(string question) { await base.Put(question); await base.Put(question); await base.Put(question); }
                public Task Own(Third third) => third.Put("Hello");
            }
            """, contracts, library));

        Assert.Equal("1..3 × 8..24", methods["Abstract"].Figures());
        Assert.Equal("1..3 × 8..24", methods["Overridden"].Figures());
        Assert.Equal("1 × 8", methods["Exact"].Figures());
        Assert.Equal("2 × 16", methods["Latest"].Figures());
        Assert.Equal("0..1 × 0..8", methods["Virtual"].Figures());
        Assert.Equal("3 × 24", methods["Own"].Figures());
    }

    [Fact]
    public async Task The_facts_name_the_project_of_the_interface()
    {
        var contracts = await Library.BuildAsync("Contracts", Contracts);
        var library = await Library.BuildAsync("Short", Short, contracts);

        var called = Assert.Single(FactsFormat.Read(library.Facts).Virtuals);

        Assert.Equal(("Contracts", "M:Contracts.IAsk.Ask(System.String)"), (called.Assembly, called.Method.Id));
        Assert.NotNull(called.Method.Summary);
        Assert.Empty(FactsFormat.Read(contracts.Facts).Virtuals);
    }

    [Fact]
    public async Task A_contract_of_an_interface_limits_the_call()
    {
        var contracts = await Library.BuildAsync("Contracts", "namespace Contracts; public interface IAsk { [TokenBudget(MaxInputTokens = 100)] Task Ask(string question); }");
        var methods = await Library.MethodsAsync(Library.Project("App", App, contracts, await Library.BuildAsync("Short", Short, contracts)));

        Assert.Equal("1 × 7..100", methods["Given"].Figures());
    }

    [Fact]
    public async Task What_one_of_several_implementations_leads_round_in_a_circle_is_not_forgotten()
    {
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public interface IStep { Task Run(string text); }
            public class Simple(ChatClient client) : IStep { public Task Run(string text) => client.CompleteChatAsync(text); }
            public class Composite(IStep inner) : IStep { public Task Run(string text) => inner.Run(text); }
            public class App(IStep step) { public Task Go() => step.Run("Hello"); }
            """).WithSettings("token_budget.model = gpt-4o-mini"));

        Assert.Null(methods["Go"].Requests.Max);
    }
}
