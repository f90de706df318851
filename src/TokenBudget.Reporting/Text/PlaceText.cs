using System.Globalization;

namespace TokenBudget.Reporting.Text;

/// <summary>Places in source as people read them.</summary>
public static class PlaceText
{
    /// <summary>File and line, such as <c>src/Chat.cs:42</c>; empty when the file is not known.</summary>
    public static string Of(string file, int line) =>
        file.Length == 0 ? "" : file + ":" + line.ToString(CultureInfo.InvariantCulture);
}
