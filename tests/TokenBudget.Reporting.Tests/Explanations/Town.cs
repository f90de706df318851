using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Explanations;

namespace TokenBudget.Reporting.Tests.Explanations;

/// <summary>Projects whose methods have names that are hard to tell apart.</summary>
internal static class Town
{
    public static TargetFinder Finder { get; } = new(
    [
        Project("Shop", "src/Shop/Shop.csproj",
            "M:Shop.Chat.AskAsync(System.String)",
            "M:Shop.Chat.AskAsync(System.String,System.Int32)",
            "M:Shop.Chat.Listen",
            "M:Shop.Phone.Listen",
            "M:Shop.Search`1.#ctor(System.String)",
            "M:Shop.Search`1.Find``1(System.Collections.Generic.List{``0})",
            "M:Shop.Outer.Inner.Run",
            "M:Shop.Chat.Shop#ITalk#Talk(System.String)",
            "M:Program.<Main>$(System.String[])"),
        Project("Bakery", "src/Bakery/Bakery.csproj",
            "M:Bakery.listen",
            "M:Program.<Main>$(System.String[])",
            ""),
    ]);

    public static IEnumerable<string> Find(string query, string? project = null) => Finder.Find(query, project).Select(Name);

    public static string Name(ExplainTarget target) => target switch
    {
        ExplainTarget.OfMethod method => $"{target.Project.Name} {method.Method.Id}",
        ExplainTarget.OfCallSite site => $"{target.Project.Name} {site.CallSite.Id}",
        _ => throw new NotSupportedException(),
    };

    private static ProjectReport Project(string name, string file, params string[] methods) => new()
    {
        Name = name,
        File = file,
        Methods = [.. methods.Select((id, i) => Shop.SummarizeMethod with { Id = id, File = $"src/{name}/All.cs", Line = 100 + i, Tokens = TokenEstimate.Exact(i) })],
        CallSites =
        [
            Site(name, "0000000000" + (name == "Shop" ? "aa" : "bb"), "Calls/Ask.cs", 20, 9),
            Site(name, "0000000000cc", "Calls/Ask.cs", 30, 9),
            Site(name, "0000000000dd", "Calls/Ask.cs", 30, 40),
            Site(name, "0000000000ee", name == "Shop" ? "All.cs" : "Other.cs", 102, 9),
        ],
    };

    private static CallSiteFacts Site(string project, string id, string file, int line, int column) =>
        Shop.Search with { Id = id, File = $"src/{project}/{file}", Line = line, Column = column };
}
