using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace Microsoft.SemanticKernel.ChatCompletion;

public class ChatHistory : IList<ChatMessageContent>, IReadOnlyList<ChatMessageContent>
{
    public ChatHistory()
    {
    }

    public ChatHistory(string message, AuthorRole role)
    {
    }

    public ChatHistory(string systemMessage)
    {
    }

    public ChatHistory(IEnumerable<ChatMessageContent> messages)
    {
    }

    public virtual int Count => throw null!;

    bool ICollection<ChatMessageContent>.IsReadOnly => false;

    public virtual ChatMessageContent this[int index]
    {
        get => throw null!;
        set => throw null!;
    }

    public void AddMessage(AuthorRole authorRole, string content, Encoding? encoding = null, IReadOnlyDictionary<string, object?>? metadata = null) => throw null!;

    public void AddMessage(
        AuthorRole authorRole,
        ChatMessageContentItemCollection contentItems,
        Encoding? encoding = null,
        IReadOnlyDictionary<string, object?>? metadata = null) => throw null!;

    public void AddUserMessage(string content) => throw null!;

    public void AddUserMessage(ChatMessageContentItemCollection contentItems) => throw null!;

    public void AddAssistantMessage(string content) => throw null!;

    public void AddSystemMessage(string content) => throw null!;

    public void AddDeveloperMessage(string content) => throw null!;

    public virtual void Add(ChatMessageContent item) => throw null!;

    public virtual void AddRange(IEnumerable<ChatMessageContent> items) => throw null!;

    public virtual void Insert(int index, ChatMessageContent item) => throw null!;

    public virtual void CopyTo(ChatMessageContent[] array, int arrayIndex) => throw null!;

    public virtual void Clear() => throw null!;

    public virtual bool Contains(ChatMessageContent item) => throw null!;

    public virtual int IndexOf(ChatMessageContent item) => throw null!;

    public virtual void RemoveAt(int index) => throw null!;

    public virtual bool Remove(ChatMessageContent item) => throw null!;

    public virtual void RemoveRange(int index, int count) => throw null!;

    IEnumerator<ChatMessageContent> IEnumerable<ChatMessageContent>.GetEnumerator() => throw null!;

    IEnumerator IEnumerable.GetEnumerator() => throw null!;
}
