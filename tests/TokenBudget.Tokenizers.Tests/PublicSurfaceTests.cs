using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace TokenBudget.Tokenizers.Tests;

public sealed class PublicSurfaceTests
{
    private const string File = "public-surface.txt";

    [Fact]
    public void The_public_surface_is_the_committed_one()
    {
        var actual = PublicSurface.Of(typeof(Tokenizer).Assembly);
        if (Environment.GetEnvironmentVariable("TB_UPDATE_SNAPSHOTS") == "1")
        {
            System.IO.File.WriteAllText(Path.Combine(SourceFolder(), "Data", File), actual);
            return;
        }

        // Who changes it on purpose sets TB_UPDATE_SNAPSHOTS=1 once, and looks at the difference.
        Assert.Equal(System.IO.File.ReadAllText(TestData.PathOf(File)), actual);
    }

    [Fact]
    public void Every_public_type_is_documented()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Tokenizer).Assembly.Location, ".xml"));
        var documented = documentation.Descendants("member").Where(static member => member.Elements().Any()).Select(static member => (string)member.Attribute("name")!).ToHashSet(StringComparer.Ordinal);

        Assert.All(typeof(Tokenizer).Assembly.GetExportedTypes(), type => Assert.Contains("T:" + type.FullName, documented));
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
