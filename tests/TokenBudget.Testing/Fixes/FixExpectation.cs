using TokenBudget.Testing.Markup;

namespace TokenBudget.Testing.Fixes;

/// <summary>The files after a fix, and which of the offered actions to take.</summary>
internal sealed class FixExpectation
{
    /// <summary>By path from the root; files that are not here must not change. Marks are the diagnostics that stay.</summary>
    public Dictionary<string, MarkupText> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The title of the action to take for the first diagnostic; null takes the first action.</summary>
    public string? Title { get; set; }

    /// <summary>False when the fix has no Fix All, and says so.</summary>
    public bool HasFixAll { get; set; } = true;
}
