namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Values by key: what the variables of a member hold, what its objects are, the slots of an SDK object. Immutable; a change makes a new map.</summary>
/// <remarks>Nearly all of them are so small that comparing one key after the other in an array is the fastest, and a copy of that array the smallest.
/// Large ones branch by the hashes of the keys, so that a change copies little of them either.</remarks>
internal sealed partial class ValueMap<TKey>
    where TKey : notnull
{
    /// <summary>Entries of a map that does not branch, and branches of one that does.</summary>
    private const int Width = 16;
    private const int BitsPerLevel = 4;
    private const int HashBits = 32;

    private readonly IEqualityComparer<TKey> _comparer;
    private readonly TKey[] _keys;
    private readonly Value[] _values;
    private readonly ValueMap<TKey>[]? _branches;

    /// <summary>Bits of the hash that the maps around this branch are chosen by.</summary>
    private readonly int _shift;

    /// <summary>An empty map.</summary>
    public ValueMap(IEqualityComparer<TKey> comparer)
        : this(comparer, [], [], 0)
    {
    }

    private ValueMap(IEqualityComparer<TKey> comparer, TKey[] keys, Value[] values, int shift)
    {
        _comparer = comparer;
        _keys = keys;
        _values = values;
        _shift = shift;
        Count = keys.Length;
    }

    private ValueMap(IEqualityComparer<TKey> comparer, ValueMap<TKey>[] branches, int shift, int count)
    {
        _comparer = comparer;
        _keys = [];
        _values = [];
        _branches = branches;
        _shift = shift;
        Count = count;
    }

    public int Count { get; }

    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public Value this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    public bool TryGetValue(TKey key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Value? value)
    {
        var map = this;
        if (_branches is not null)
        {
            for (var hash = _comparer.GetHashCode(key); map._branches is not null;)
            {
                map = map._branches[map.BranchOf(hash)];
            }
        }

        var index = map.IndexOf(key);
        value = index < 0 ? null : map._values[index];
        return index >= 0;
    }

    /// <summary>The map with the value at the key; the same map when it is there already.</summary>
    public ValueMap<TKey> SetItem(TKey key, Value value) =>
        SetItem(key, value, _branches is null && _keys.Length < Width ? 0 : _comparer.GetHashCode(key));

    /// <summary>The map with all entries of another one.</summary>
    public ValueMap<TKey> SetItems(ValueMap<TKey> items)
    {
        var map = this;
        foreach (var pair in items)
        {
            map = map.SetItem(pair.Key, pair.Value);
        }

        return map;
    }

    /// <summary>The map without the key; the same map when it is not there.</summary>
    public ValueMap<TKey> Remove(TKey key)
    {
        if (_branches is not null)
        {
            var branch = BranchOf(_comparer.GetHashCode(key));
            var changed = _branches[branch].Remove(key);
            return ReferenceEquals(changed, _branches[branch]) ? this : new(_comparer, Replaced(_branches, branch, changed), _shift, Count - 1);
        }

        var index = IndexOf(key);
        return index < 0 ? this : new(_comparer, Without(_keys, index), Without(_values, index), _shift);
    }

    /// <summary>The map with each value replaced; the same map when all stay as they are.</summary>
    public ValueMap<TKey> Change(Func<TKey, Value, Value> change)
    {
        if (_branches is null)
        {
            return Changed(_values, (i, value) => change(_keys[i], value)) is { } values ? new(_comparer, _keys, values, _shift) : this;
        }

        return Changed(_branches, (_, branch) => branch.Change(change)) is { } branches ? new(_comparer, branches, _shift, Count) : this;
    }

    /// <summary>The values, in no order.</summary>
    public IEnumerable<Value> Values
    {
        get
        {
            foreach (var pair in this)
            {
                yield return pair.Value;
            }
        }
    }

    public Enumerator GetEnumerator() => new(this);

    /// <remarks>The hash of the key may be anything where the map neither branches nor is full.</remarks>
    private ValueMap<TKey> SetItem(TKey key, Value value, int hash)
    {
        if (_branches is not null)
        {
            var branch = BranchOf(hash);
            var changed = _branches[branch].SetItem(key, value, hash);
            return ReferenceEquals(changed, _branches[branch])
                ? this
                : new(_comparer, Replaced(_branches, branch, changed), _shift, Count + changed.Count - _branches[branch].Count);
        }

        var index = IndexOf(key);
        if (index >= 0)
        {
            return Equals(_values[index], value) ? this : new(_comparer, _keys, Replaced(_values, index, value), _shift);
        }

        // Where no bits are left, all keys have the same hash.
        return _keys.Length < Width || _shift >= HashBits
            ? new(_comparer, With(_keys, key), With(_values, value), _shift)
            : Branched().SetItem(key, value, hash);
    }

    private ValueMap<TKey> Branched()
    {
        var branches = new ValueMap<TKey>[Width];
        for (var i = 0; i < Width; i++)
        {
            branches[i] = new ValueMap<TKey>(_comparer, [], [], _shift + BitsPerLevel);
        }

        for (var i = 0; i < _keys.Length; i++)
        {
            var hash = _comparer.GetHashCode(_keys[i]);
            var branch = BranchOf(hash);
            branches[branch] = branches[branch].SetItem(_keys[i], _values[i], hash);
        }

        return new ValueMap<TKey>(_comparer, branches, _shift, Count);
    }

    private int BranchOf(int hash) => (hash >> _shift) & (Width - 1);

    private int IndexOf(TKey key)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_comparer.Equals(_keys[i], key))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Equals(Value left, Value right) => ReferenceEquals(left, right) || left.Equals(right);

    private static T[]? Changed<T>(T[] items, Func<int, T, T> change)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = change(i, items[i]);
            if (!ReferenceEquals(item, items[i]))
            {
                changed ??= (T[])items.Clone();
                changed[i] = item;
            }
        }

        return changed;
    }

    private static T[] Replaced<T>(T[] items, int index, T item)
    {
        var copy = (T[])items.Clone();
        copy[index] = item;
        return copy;
    }

    private static T[] With<T>(T[] items, T item)
    {
        var copy = new T[items.Length + 1];
        Array.Copy(items, copy, items.Length);
        copy[items.Length] = item;
        return copy;
    }

    private static T[] Without<T>(T[] items, int index)
    {
        var copy = new T[items.Length - 1];
        Array.Copy(items, copy, index);
        Array.Copy(items, index + 1, copy, index, copy.Length - index);
        return copy;
    }
}
