namespace TokenBudget.Analyzers.Calls;

/// <summary>What an argument or property of an SDK object means for the cost of a request.</summary>
internal enum Slot
{
    Client,
    Messages,
    Options,
    Request,
    Raw,
    Model,

    /// <summary>The model of the client that dependency injection is set up with for this type.</summary>
    RegisteredModel,
    Deployment,
    User,
    Input,
    Previous,
    Role,
    Content,
    Detail,
    Media,
    Name,
    Calls,
    Description,
    Schema,
    Method,
    Named,
    MaxOutput,
    DefaultMaxOutput,
    Tools,
    Format,
    System,
    Extra,
    Result,

    // Of clients: the options and the client they are made of, the SDK, how often they send a failed request again, and their tool loop.
    Settings,
    Inner,
    Configure,
    Sdk,
    Policy,
    Retries,
    Iterations,
    InnerRounds,
    MoreTools,
    Reducer,

    // Of requests that a library repeats: the limit in requests, tools that it runs, and which of them the model may choose.
    Requests,
    Runnable,
    Choice,
    Kernel,
    Invokes,
    Prompt,

    /// <summary>Options that a caller hands in; the other slots of the object are what is set on top of them.</summary>
    Base,
}
