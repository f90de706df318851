namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Makes broken and odd programs of good ones. The same number always makes the same program.</summary>
internal static class SourceMutator
{
    /// <summary>No mutant is longer, so that repeated doubling does not make the test about memory.</summary>
    private const int LongestSource = 60_000;

    private static readonly Func<string, Random, string>[][] Kinds = [TextMutations.All, TokenMutations.All, TreeMutations.All, TreeMutations.All];

    /// <summary>The mutant with this number of a program.</summary>
    public static string Mutate(string source, int number)
    {
        var random = new Random(number);
        if (random.Next(12) == 0)
        {
            source = Splice(source, SeedPrograms.Read(SeedPrograms.Names[random.Next(SeedPrograms.Names.Length)]), random);
        }

        for (var left = random.Next(1, 6); left > 0; left--)
        {
            var kind = Kinds[random.Next(Kinds.Length)];
            var mutated = kind[random.Next(kind.Length)](source, random);
            source = mutated.Length <= LongestSource ? mutated : source;
        }

        return source;
    }

    /// <summary>The beginning of one program and the end of another.</summary>
    private static string Splice(string first, string second, Random random)
    {
        var firstLines = first.Split('\n');
        var secondLines = second.Split('\n');
        return string.Join('\n', firstLines.Take(random.Next(firstLines.Length)).Concat(secondLines.Skip(random.Next(secondLines.Length))));
    }
}
