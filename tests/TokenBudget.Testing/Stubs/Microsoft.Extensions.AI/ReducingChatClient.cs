namespace Microsoft.Extensions.AI;

public sealed class ReducingChatClient : DelegatingChatClient
{
    public ReducingChatClient(IChatClient innerClient, IChatReducer reducer)
        : base(innerClient)
    {
    }
}
