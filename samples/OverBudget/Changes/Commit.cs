using System.ComponentModel.DataAnnotations;

namespace ReleaseNotes.Changes;

/// <summary>One commit since the last release.</summary>
/// <param name="Hash">Short hash.</param>
/// <param name="Message">First line of the message; the hook on the server refuses longer ones.</param>
internal sealed record Commit([property: StringLength(12)] string Hash, [property: StringLength(100)] string Message)
{
    /// <summary>Reads lines of <c>hash message</c>, as <c>git log --oneline</c> prints them.</summary>
    public static IReadOnlyList<Commit> ReadLog(string path) =>
    [
        .. File.ReadLines(path).Where(line => line.Contains(' ')).Select(line => line.Split(' ', 2)).Select(parts => new Commit(parts[0], parts[1])),
    ];
}
