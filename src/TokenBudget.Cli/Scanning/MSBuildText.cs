using System.Text;

namespace TokenBudget.Cli.Scanning;

/// <summary>Plain text for MSBuild.</summary>
internal static class MSBuildText
{
    // Lists, wildcards, expressions, and what separates properties on a command line.
    private const string Special = "%$@();,?*'";

    /// <summary>Escapes what MSBuild would take for more than text.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('%').Append(((int)character).ToString("X2", null));
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}
