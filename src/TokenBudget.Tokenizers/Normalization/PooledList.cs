using System.Buffers;

namespace TokenBudget.Tokenizers.Normalization;

/// <summary>A list whose array is rented.</summary>
/// <typeparam name="T">An unmanaged type.</typeparam>
internal struct PooledList<T>(int capacity) : IDisposable
    where T : unmanaged
{
    private T[] _items = ArrayPool<T>.Shared.Rent(capacity);

    /// <summary>The number of items.</summary>
    public int Count { get; private set; }

    /// <summary>The items. The span holds until the next one is added.</summary>
    public readonly Span<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        Reserve(1);
        _items[Count++] = item;
    }

    /// <summary>Adds items.</summary>
    public void Add(ReadOnlySpan<T> items)
    {
        Reserve(items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Keeps the first items only.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_items);
        _items = [];
        Count = 0;
    }

    private void Reserve(int more)
    {
        if (_items.Length - Count >= more)
        {
            return;
        }

        var larger = ArrayPool<T>.Shared.Rent(Math.Max(checked(Count + more), _items.Length * 2));
        Items.CopyTo(larger);
        ArrayPool<T>.Shared.Return(_items);
        _items = larger;
    }
}
