using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Explanations;

/// <summary>The readable parts of a member's name, from the namespace to the member, and its parameters.</summary>
/// <param name="Parts">Without arity marks; a constructor has the name of its type.</param>
/// <param name="Parameters">Types of the parameters as in a documentation-comment id; null when they are not said.</param>
/// <param name="IsConstructor">True when the member is a constructor.</param>
internal sealed record MemberPath(IReadOnlyList<string> Parts, string? Parameters, bool IsConstructor)
{
    /// <summary>The path of a documentation-comment id, which always says its parameters.</summary>
    public static MemberPath OfId(string id)
    {
        var path = Of(WithoutPrefix(id));
        return path with { Parameters = path.Parameters ?? "" };
    }

    /// <summary>The path that a user typed: any number of parts from the right, with or without parameters.</summary>
    public static MemberPath OfQuery(string text)
    {
        const string New = "new ";
        var query = WithoutPrefix(text);
        return query.StartsWith(New, StringComparison.Ordinal)
            ? Of(query.Substring(New.Length)) with { IsConstructor = true }
            : Of(query);
    }

    /// <summary>True when the parts of the query are the last parts of this path, and what else it says fits.</summary>
    public bool EndsWith(MemberPath query, StringComparison comparison)
    {
        var skipped = Parts.Count - query.Parts.Count;
        if (skipped < 0 || query.Parts.Count == 0 || (query.IsConstructor && !IsConstructor)
            || (query.Parameters is { } parameters && !string.Equals(Parameters, parameters, comparison)))
        {
            return false;
        }

        for (var i = 0; i < query.Parts.Count; i++)
        {
            if (!string.Equals(Parts[skipped + i], query.Parts[i], comparison))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutPrefix(string text) => text.Length > 2 && text[1] == ':' ? text.Substring(2) : text;

    private static MemberPath Of(string text)
    {
        var open = text.IndexOf('(');
        var close = text.LastIndexOf(')');
        var parameters = open >= 0 && close > open ? text.Substring(open + 1, close - open - 1).Replace(" ", "") : null;

        // Nested types are written with + by reflection, and explicit implementations with # in ids.
        var name = (open >= 0 ? text.Substring(0, open) : text).Replace('+', '.');
        var parts = new List<string>();
        var isConstructor = false;
        foreach (var part in name.Split('.'))
        {
            if (part is "#ctor" or "#cctor" or "ctor" or "cctor")
            {
                isConstructor = true;
                continue;
            }

            parts.AddRange(Readable(part).Split('#').Where(static piece => piece.Length > 0));
        }

        return new MemberPath(parts, parameters, isConstructor);
    }

    private static string Readable(string part)
    {
        var readable = MethodName.Readable(part);
        var typeArguments = readable.IndexOf('<');
        return typeArguments > 0 ? readable.Substring(0, typeArguments) : readable;
    }
}
