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

    /// <summary>Leaves out messages of a request, and adds none.</summary>
    Reducer,
}
