using System.Text.RegularExpressions;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>The comments of a generated program, which the executed copy replaces by code. So what is analyzed holds nothing that a user would not write.</summary>
internal static partial class Marks
{
    /// <summary>What a comment in front of a statement says that shrinking must leave alone, because the program might not end without it.</summary>
    public const string Keep = "/*!*/";

    public static string Execute(string text)
    {
        text = LastArgument().Replace(text, ", cancellationToken: Site.At($1)");
        text = OpenArgument().Replace(text, "Site.At($1, ").Replace("/*)*/", ")", StringComparison.Ordinal);
        text = OpenMethod().Replace(text, "var scope_ = Site.Enter($1); try {");
        return text.Replace("/*>*/", "} catch { scope_.Fail(); throw; } finally { scope_.Leave(); }", StringComparison.Ordinal);
    }

    /// <summary>The number of a call site's comment; null for other text.</summary>
    public static int? Site(string comment) => Number(comment, '@');

    /// <summary>The number of a method's comment; null for other text.</summary>
    public static int? Method(string comment) => Number(comment, '<');

    /// <summary>True when every call that sends has its comment.</summary>
    public static bool AreComplete(string text) => Senders().Count(text) == LastArgument().Count(text) + OpenArgument().Count(text);

    private static int? Number(string comment, char kind)
    {
        var match = AnyNumber().Match(comment);
        return match.Success && match.Groups[1].Value[0] == kind ? int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"/\*@(\d+)\*/")]
    private static partial Regex LastArgument();

    [GeneratedRegex(@"/\*@(\d+)\(\*/")]
    private static partial Regex OpenArgument();

    [GeneratedRegex(@"\.(CompleteChat|GetResponse|GenerateEmbedding)\w*\(")]
    private static partial Regex Senders();

    [GeneratedRegex(@"/\*<(\d+)\*/")]
    private static partial Regex OpenMethod();

    [GeneratedRegex(@"^/\*([@<])(\d+)\(?\*/$")]
    private static partial Regex AnyNumber();
}
