using System.Globalization;
using System.Text;

namespace TokenBudget.MSBuild;

/// <summary>File names in a folder that receives the reports of many projects.</summary>
internal static class CollectedName
{
    /// <summary>A name that is the same in every build of a project and target framework and that no other shares: hash of the path, and the names for people.</summary>
    public static string Of(string projectFile, string targetFramework)
    {
        // FNV-1a, 64 bits: nobody attacks these names, they only must not meet.
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(projectFile + "|" + targetFramework))
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return Path.GetFileNameWithoutExtension(projectFile) + "." + hash.ToString("x16", CultureInfo.InvariantCulture) + ".json";
    }
}
