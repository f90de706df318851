using System.Diagnostics;
using System.Globalization;

namespace TokenBudget.Tokenizers.Tests;

public sealed class GlobalizationTests
{
    private static readonly string[] s_cultures = ["tr-TR", "ar-SA", "th-TH", "de-DE"];

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Every_recorded_string_counts_the_same_under_any_culture(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var name in s_cultures)
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                Assert.DoesNotContain(CommittedRecording.Read(encoding).Where((_, i) => i % 8 == 0), entry => counter.CountTokens(entry.Text) != entry.Tokens);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    [Theory]
    [InlineData("1", "invariant")]
    [InlineData("0", null)]
    public async Task Every_recorded_string_counts_the_same_in_each_globalisation_mode(string invariant, string? mode)
    {
        var lines = await CountInProcessAsync(invariant);

        Assert.Equal(mode ?? lines[0], lines[0]);
        Assert.Equal(Encodings.Names.Count, lines.Length - 1);
        Assert.All(lines.Skip(1).Zip(Encodings.Names), line => Assert.Matches($"^{line.Second}: 0 of [0-9]{{5}} differ$", line.First));
    }

    private static async Task<string[]> CountInProcessAsync(string invariant)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { typeof(Program).Assembly.Location },
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        return output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
