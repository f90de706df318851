namespace TokenBudget.Core.Overheads.Tools;

/// <summary>Whether the model has to use a tool.</summary>
public enum ToolChoice
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The model decides, or must not.</summary>
    AutoOrNone,

    /// <summary>The model must use one, or a certain one.</summary>
    AnyOrNamed,
}
