using System.Collections.Concurrent;

namespace Shop.Area__AREA__;

/// <summary>Keeps things in memory and answers questions about them.</summary>
public class Repository__N__<TKey, TItem>
    where TKey : notnull
    where TItem : class
{
    private readonly ConcurrentDictionary<TKey, TItem> _items = new();
    private readonly Func<TItem, TKey> _key;
    private readonly List<string> _log = [];

    public Repository__N__(Func<TItem, TKey> key) => _key = key ?? throw new ArgumentNullException(nameof(key));

    public int Count => _items.Count;

    public TItem? Find(TKey key) => _items.TryGetValue(key, out var item) ? item : null;

    public async Task<int> AddAllAsync(IAsyncEnumerable<TItem> items, CancellationToken cancellationToken = default)
    {
        var added = 0;
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (_items.TryAdd(_key(item), item))
            {
                added++;
                Log($"added {_key(item)}");
            }
        }

        return added;
    }

    public IEnumerable<IGrouping<string, TItem>> GroupBy(Func<TItem, string> name)
    {
        var query = from pair in _items
                    let label = name(pair.Value)
                    where label.Length > 0
                    orderby label
                    group pair.Value by label;
        return query.ToList();
    }

    public bool TryRemove(TKey key, out TItem? item)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (_items.TryRemove(key, out item))
            {
                Log("removed " + key);
                return true;
            }
        }

        item = null;
        return false;
    }

    private void Log(string message)
    {
        lock (_log)
        {
            _log.Add($"{DateTime.UtcNow:O} {message}");
            while (_log.Count > 1_000)
            {
                _log.RemoveAt(0);
            }
        }
    }
}
