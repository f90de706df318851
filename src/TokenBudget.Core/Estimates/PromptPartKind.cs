namespace TokenBudget.Core.Estimates;

/// <summary>What a part of a request is for.</summary>
public enum PromptPartKind
{
    /// <summary>System or developer messages and instructions.</summary>
    System,

    /// <summary>What the user says, and the input of an embedding.</summary>
    User,

    /// <summary>Earlier answers that are sent again.</summary>
    Assistant,

    /// <summary>Results of tools that are sent back.</summary>
    ToolResult,

    /// <summary>Names, descriptions and parameter schemas of tools.</summary>
    ToolSchema,

    /// <summary>The schema that the answer must follow.</summary>
    ResponseSchema,

    /// <summary>What the chat format adds around the messages.</summary>
    Overhead,
}
