using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Counts the committed recording in a process of its own, whose globalisation mode a test chooses.</summary>
internal static class Program
{
    // The runtime composes no marks in invariant mode.
    private static int Main()
    {
        Console.WriteLine("e\u0301".Normalize(NormalizationForm.FormC).Length == 1 ? "culture data" : "invariant");
        foreach (var encoding in Encodings.Names)
        {
            var counter = TestData.Counter(encoding);
            var recording = CommittedRecording.Read(encoding).ToList();
            Console.WriteLine($"{encoding}: {recording.Count(entry => counter.CountTokens(entry.Text) != entry.Tokens)} of {recording.Count} differ");
        }

        return 0;
    }
}
