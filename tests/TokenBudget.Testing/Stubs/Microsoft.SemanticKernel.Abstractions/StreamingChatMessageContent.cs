namespace Microsoft.SemanticKernel;

public class StreamingChatMessageContent
{
}
