using System.Text;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Writes the facts file. The only place of the analyzer that touches the disk; see ADR 0003.</summary>
internal static class FactsFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Null when the file now holds the text; otherwise what went wrong. An unchanged file is left alone, so that builds stay incremental.</summary>
    public static string? TryWrite(string path, string text)
    {
        // Analyzers have no other way to hand data to the build; the build asks for this file and declares it as an output.
#pragma warning disable RS1035
        try
        {
            if (File.Exists(path) && File.ReadAllText(path, Utf8) == text)
            {
                return null;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = path + ".new";
            File.WriteAllText(draft, text, Utf8);
            if (File.Exists(path))
            {
                File.Replace(draft, path, destinationBackupFileName: null);
            }
            else
            {
                File.Move(draft, path);
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return problem.Message;
        }
#pragma warning restore RS1035
    }
}
