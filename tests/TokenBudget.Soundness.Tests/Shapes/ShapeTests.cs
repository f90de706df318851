using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Analysis;
using TokenBudget.Soundness.Tests.Comparing;
using TokenBudget.Soundness.Tests.Decoding;
using TokenBudget.Soundness.Tests.Loopback;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>Compiles every shape, analyzes it, runs it against the loopback server with many values, and compares.</summary>
[Collection(LoopbackCollection.Name)]
public sealed class ShapeTests(LoopbackServer server)
{
    private const int Runs = 30;

    private static readonly PromptPartKind[] s_contents =
        [PromptPartKind.System, PromptPartKind.User, PromptPartKind.Assistant, PromptPartKind.ToolResult];

    /// <summary>All shapes.</summary>
    public static TheoryData<string> Shapes => [.. Shape.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_a_shape_sends_is_what_its_facts_say(string name)
    {
        var shape = Shape.Load(name);
        var compilation = shape.Source.Compile();
        var facts = await ProgramAnalysis.AnalyzeAsync(shape.Source, compilation);
        Assert.NotEmpty(facts.CallSites);
        var program = new ShapeProgram(compilation, server);

        for (var seed = 0; seed < Runs; seed++)
        {
            var requests = await program.RunAsync(seed);
            Assert.Equal(shape.Requests ?? requests.Count, requests.Count);
            var sent = requests.Select(RequestDecoder.Decode).ToList();
            foreach (var request in sent)
            {
                // Where there are several call sites, the request is of one of them.
                var violations = facts.CallSites.Select(site => RequestComparison.Violations(site, request)).MinBy(static found => found.Count)!;
                Assert.True(violations.Count == 0, $"Run {seed}, {facts.CallSites[0].InputExpression}:\n{string.Join("\n", violations)}");
            }

            if (MethodComparison.EntryPoint(facts) is { } entry)
            {
                var violations = MethodComparison.Violations(entry, sent);
                Assert.True(violations.Count == 0, $"Run {seed}:\n{string.Join("\n", violations)}");
                if (facts.CallSites is [var only] && only.Method == entry.Id)
                {
                    Assert.True(RequestComparison.Holds(only.Calls, TokenEstimate.Exact(sent.Count)), $"Run {seed}: {only.CallsExpression} calls; {sent.Count} were made.");
                }
            }
        }

        Assert.All(facts.CallSites, site => CheckPrecision(shape, site));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_shape_runs_and_sends_as_often_as_its_header_says(string name)
    {
        var shape = Shape.Load(name);
        var program = new ShapeProgram(shape.Source.Compile(), server);

        for (var seed = 0; seed < Runs; seed++)
        {
            var requests = await program.RunAsync(seed);
            Assert.Equal(shape.Requests ?? requests.Count, requests.Count);
            Assert.All(requests, request => Assert.NotEmpty(RequestDecoder.Decode(request).Texts));
        }
    }

    [Fact]
    public void There_are_at_least_forty_shapes() => Assert.True(Shape.Names.Count() >= 40);

    private static void CheckPrecision(Shape shape, CallSiteFacts site)
    {
        if (shape.Expectation == ShapeExpectation.Exact)
        {
            Assert.All(site.Parts.Where(part => s_contents.Contains(part.Kind)), part => Assert.Equal(Basis.Exact, part.Tokens.Basis));
        }

        if (shape.Expectation != ShapeExpectation.Unbounded)
        {
            Assert.True(site.Input.IsBounded, $"The input is unbounded: {site.InputExpression}");
        }

        Assert.True(site.Input.Min >= shape.AtLeast, $"At least {site.Input.Min} tokens; {shape.AtLeast} are known: {site.InputExpression}");
        if (shape.OutputCap is { } cap)
        {
            Assert.Equal(cap, site.Output.Max);
        }

        if (shape.Model is { } model)
        {
            Assert.Equal((model, ModelBasis.Exact), (site.Model.Id, site.Model.Basis));
        }
    }
}
