using System.Globalization;
using TokenBudget.Soundness.Tests.Analysis;
using TokenBudget.Soundness.Tests.Comparing;
using TokenBudget.Soundness.Tests.Samples;
namespace TokenBudget.Soundness.Tests;
public sealed class Tmp
{
    [Fact]
    public async Task Dump()
    {
        var w = new StringWriter();
        foreach (var sample in new[] { "SupportDesk", "DocumentSummariser", "OverBudget" })
        {
            var source = SampleFolder.Source(sample);
            var facts = await ProgramAnalysis.AnalyzeAsync(source, source.Compile());
            w.WriteLine("## " + sample + " limits " + facts.LimitsHit);
            foreach (var s in facts.CallSites)
            {
                w.WriteLine($"{s.Method[..s.Method.IndexOf('(')]} | {s.Model} | in {RequestComparison.Print(s.Input)} e{s.Input.Expected} {s.Input.Basis} | out {RequestComparison.Print(s.Output)} e{s.Output.Expected} {s.Output.Basis} | calls {RequestComparison.Print(s.Calls)} {s.CallsExpression} | {s.InputExpression} | {s.CostUsd} | {s.PerYear}");
                foreach (var p in s.Parts) { w.WriteLine($"     {p.Kind} {RequestComparison.Print(p.Tokens)} e{p.Tokens.Expected} {p.Tokens.Basis}"); }
            }
            foreach (var f in facts.Findings.Where(f => f.Rule != "TB1000")) { w.WriteLine($"  {f.Rule} {f.Severity} {f.File}:{f.Line} {f.Message}"); }
        }
        File.WriteAllText("/tmp/facts-dump.txt", w.ToString());
    }
}
