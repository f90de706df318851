using System.Text;

namespace TokenBudget.Reporting.Tests;

/// <summary>Compares text with a committed file. What was received is left beside the copy in the output folder.</summary>
internal static class Snapshot
{
    public static void Match(string name, string received)
    {
        var verified = Path.Combine(AppContext.BaseDirectory, "Snapshots", name);
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (!string.Equals(expected, received, StringComparison.Ordinal))
        {
            var place = verified + ".received";
            File.WriteAllText(place, received, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Assert.Equal(expected, received);
        }
    }
}
