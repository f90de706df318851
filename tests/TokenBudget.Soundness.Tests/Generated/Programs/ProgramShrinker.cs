using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Makes a program smaller as long as it contradicts its facts: leaves out members, statements and arguments, and puts simpler ones in their place.</summary>
internal static class ProgramShrinker
{
    /// <summary>Programs that are tried at most.</summary>
    private const int MaxAttempts = 1500;

    public static async Task<ProgramCheck> ShrinkAsync(ProgramCheck failure, int runs)
    {
        var best = failure;
        var attempts = 0;
        for (var hasShrunk = true; hasShrunk && attempts < MaxAttempts;)
        {
            hasShrunk = false;
            for (var i = 0; attempts < MaxAttempts; i++)
            {
                if (ProgramReductions.At(best.Program.Text, i) is not { } text)
                {
                    break;
                }

                attempts++;
                if (text.Length < best.Program.Text.Length && Marks.AreComplete(text) && await TryAsync(best.Program with { Text = text }, runs) is { } smaller)
                {
                    (best, hasShrunk) = (smaller, true);
                    i--;
                }
            }
        }

        return best;
    }

    /// <summary>A program for people: indented, without the comments of the test.</summary>
    public static string Print(string text) => System.Text.RegularExpressions.Regex.Replace(
        CSharpSyntaxTree.ParseText(text).GetRoot().NormalizeWhitespace().ToFullString(), @"/\*([@<]\d+\(?|\)|>|!)\*/", "");

    private static async Task<ProgramCheck?> TryAsync(GeneratedProgram program, int runs)
    {
        try
        {
            var checks = await ProgramCheck.OfAsync([program], runs);
            return checks[0].Run >= 0 ? checks[0] : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException or NotSupportedException or KeyNotFoundException or NullReferenceException)
        {
            // It does not compile, or has no end.
            return null;
        }
    }
}
