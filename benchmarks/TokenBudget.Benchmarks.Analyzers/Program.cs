using System.Globalization;
using BenchmarkDotNet.Running;
using TokenBudget.Benchmarks.Analyzers;
using TokenBudget.Benchmarks.Analyzers.Sources;

switch (args)
{
    case ["generate", var folder, var files, var callEvery]:
        Directory.CreateDirectory(folder);
        foreach (var file in ProjectGenerator.Generate(int.Parse(files, CultureInfo.InvariantCulture), int.Parse(callEvery, CultureInfo.InvariantCulture)))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file.Name), file.Text);
        }

        break;
    case ["interleaved", var rounds, var files]:
        await InterleavedMeasurement.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(files, CultureInfo.InvariantCulture));
        break;
    case ["scale", var rounds, .. var sizes]:
        await ScaleMeasurement.RunAsync(
            int.Parse(rounds, CultureInfo.InvariantCulture),
            sizes.Length == 0 ? [100, 1_000, 10_000] : [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
        break;
    case ["typing", var rounds, var samples]:
        await TypingMeasurement.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture), samples);
        break;
    case ["profile", "files", var rounds, var files, .. var facts]:
        await ProfiledRun.RunAsync(
            await AnalysisRun.CreateAsync(Scenario.SdkWithCalls, int.Parse(files, CultureInfo.InvariantCulture), facts.FirstOrDefault()), int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    case ["profile", "plain", var rounds, var files, .. var facts]:
        await ProfiledRun.RunAsync(
            await AnalysisRun.CreateAsync(Scenario.WithoutSdk, int.Parse(files, CultureInfo.InvariantCulture), facts.FirstOrDefault()), int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    case ["profile", "chains", var rounds, var methods, .. var facts]:
        await ProfiledRun.RunAsync(
            await AnalysisRun.CreateChainsAsync(int.Parse(methods, CultureInfo.InvariantCulture), facts.FirstOrDefault()), int.Parse(rounds, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
        break;
}
