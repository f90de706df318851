namespace TokenBudget.Reporting.Text;

/// <summary>Documentation-comment ids as people read them.</summary>
public static class MethodName
{
    /// <summary>The name of the method alone: <c>SummarizeAsync</c> for <c>M:Shop.Chat.SummarizeAsync(System.String)</c>; the type's name for constructors.</summary>
    public static string Short(string id)
    {
        var segments = Segments(id);
        var name = segments[segments.Length - 1];
        return IsConstructor(name) && segments.Length > 1 ? Readable(segments[segments.Length - 2]) : Readable(name);
    }

    /// <summary>Type and method: <c>Chat.SummarizeAsync</c>.</summary>
    public static string WithType(string id)
    {
        var segments = Segments(id);
        var name = segments[segments.Length - 1];
        if (segments.Length == 1)
        {
            return Readable(name);
        }

        var type = Readable(segments[segments.Length - 2]);
        return IsConstructor(name) ? $"new {type}" : $"{type}.{Readable(name)}";
    }

    private static bool IsConstructor(string name) => name is "#ctor" or "#cctor";

    private static string[] Segments(string id)
    {
        var start = id.Length > 1 && id[1] == ':' ? 2 : 0;
        var end = id.IndexOf('(');
        var path = end < 0 ? id.Substring(start) : id.Substring(start, end - start);
        return path.Split('.');
    }

    // Arity marks and the compiler's name for top-level statements, which ids write with braces, mean nothing to a reader.
    internal static string Readable(string name)
    {
        if (name is "<Main>$" or "{Main}$")
        {
            return "Main";
        }

        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }
}
