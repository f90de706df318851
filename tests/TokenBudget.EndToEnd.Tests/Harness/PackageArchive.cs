using System.IO.Compression;

namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>Reads package files.</summary>
internal static class PackageArchive
{
    /// <summary>Names of all files, without what NuGet keeps for itself.</summary>
    public static IEnumerable<string> ContentNames(this ZipArchive archive) => archive.Entries.Select(static entry => entry.FullName)
        .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(this ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
