using TokenBudget.Reporting;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>The first line of an explanation.</summary>
internal static class Headline
{
    /// <summary>Name, place and project, such as <c>Chat.AskAsync · src/Chat.cs:42 · Shop</c>.</summary>
    public static string Of(string name, string file, int line, ProjectReport project) =>
        string.Join(" · ", new[] { name, PlaceText.Of(file, line), project.Name }.Where(static part => part.Length > 0));
}
