namespace TokenBudget.Analyzers.Calls;

/// <summary>What kind of SDK object a value is.</summary>
internal enum Shape
{
    Message,
    Part,
    Image,
    Request,
    Client,
    Tool,
    Format,

    /// <summary>The options of a client.</summary>
    Settings,

    /// <summary>How often a client sends a failed request again.</summary>
    Policy,

    /// <summary>Which tools a library offers to the model, and whether it runs them.</summary>
    Choice,

    /// <summary>A list of messages; its value is a sequence.</summary>
    History,

    /// <summary>Leaves out messages of a request, and adds none.</summary>
    Reducer,
}
