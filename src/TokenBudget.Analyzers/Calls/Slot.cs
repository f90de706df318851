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
    Reducer,
}
