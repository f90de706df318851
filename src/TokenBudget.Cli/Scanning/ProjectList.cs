using System.Xml.Linq;

namespace TokenBudget.Cli.Scanning;

/// <summary>A project that builds other projects: for folders without a solution, so that MSBuild builds them side by side and each once.</summary>
internal static class ProjectList
{
    private const string FileName = "tokenbudget-scan.proj";

    public static bool IsList(string file) => Path.GetFileName(file) == FileName;

    /// <summary>Writes the project.</summary>
    /// <param name="projects">Absolute paths.</param>
    /// <param name="folder">Absolute path of the folder that receives it.</param>
    /// <returns>Its path.</returns>
    public static string Write(IEnumerable<string> projects, string folder)
    {
        var path = Path.Combine(folder, FileName);
        new XDocument(new XElement(
            "Project",
            new XAttribute("DefaultTargets", "Build"),
            new XElement("ItemGroup", projects.Select(static project => new XElement("Scanned", new XAttribute("Include", MSBuildText.Escape(project))))),
            Target("Restore", parallel: false),
            Target("Build", parallel: true))).Save(path);
        return path;
    }

    private static XElement Target(string name, bool parallel) => new(
        "Target",
        new XAttribute("Name", name),
        new XElement(
            "MSBuild",
            new XAttribute("Projects", "@(Scanned)"),
            new XAttribute("Targets", name),
            new XAttribute("BuildInParallel", parallel)));
}
