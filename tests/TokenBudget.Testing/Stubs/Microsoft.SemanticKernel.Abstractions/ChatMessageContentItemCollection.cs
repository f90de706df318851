using System.Collections.ObjectModel;

namespace Microsoft.SemanticKernel.ChatCompletion;

public class ChatMessageContentItemCollection : Collection<KernelContent>
{
}
