namespace Microsoft.Extensions.AI;

public class ChatResponse<T> : ChatResponse
{
    public T Result => throw null!;

    public bool TryGetResult(out T? result) => throw null!;
}
