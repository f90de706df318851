using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Writes places relative to the project folder, with <c>/</c>, so that no report shows where it was made.</summary>
internal sealed class SourcePaths(string? projectFolder)
{
    private readonly string _folder = Normalise(projectFolder ?? "");

    /// <summary>Path relative to the project; <c>../</c> for linked files, the file name alone for files of another root.</summary>
    public string Relative(string path)
    {
        var target = Normalise(path);
        if (_folder.Length == 0)
        {
            return target.Substring(target.LastIndexOf('/') + 1);
        }

        var from = _folder.TrimEnd('/').Split('/');
        var to = target.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && string.Equals(from[shared], to[shared], StringComparison.OrdinalIgnoreCase))
        {
            shared++;
        }

        if (shared == 0 || (shared == 1 && from[0].Length == 0 && from.Length > 1))
        {
            return to[to.Length - 1];
        }

        var up = new string[from.Length - shared];
        for (var i = 0; i < up.Length; i++)
        {
            up[i] = "..";
        }

        return string.Join("/", [.. up, .. to.Skip(shared)]);
    }

    /// <summary>A place for people: <c>src/Chat.cs:12</c>.</summary>
    public string Describe(Location? location)
    {
        if (location is not { IsInSource: true })
        {
            return "attribute";
        }

        var span = location.GetMappedLineSpan();
        return Relative(span.Path) + ":" + (span.StartLinePosition.Line + 1);
    }

    /// <summary>A place in brackets behind what stands there: <c> (src/Chat.cs:12)</c>; nothing when there is none. Of a chain of calls, the last link counts.</summary>
    public string At(SyntaxNode? node) => node switch
    {
        null => "",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => " (" + Describe(access.Name.GetLocation()) + ")",
        _ => " (" + Describe(node.GetLocation()) + ")",
    };

    private static string Normalise(string path) => path.Replace('\\', '/');
}
