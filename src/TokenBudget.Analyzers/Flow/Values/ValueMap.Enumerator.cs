namespace TokenBudget.Analyzers.Flow.Values;

internal sealed partial class ValueMap<TKey>
{
    /// <summary>Goes through the entries of a map.</summary>
    public struct Enumerator
    {
        /// <summary>Branches that are still to be visited; null where a map does not branch.</summary>
        private readonly Stack<ValueMap<TKey>>? _open;

        private ValueMap<TKey> _map;
        private int _index;

        internal Enumerator(ValueMap<TKey> map)
        {
            _map = map;
            _index = -1;
            if (map._branches is not null)
            {
                _open = new Stack<ValueMap<TKey>>();
                _open.Push(map);
            }
        }

        public readonly KeyValuePair<TKey, Value> Current => new(_map._keys[_index], _map._values[_index]);

        public bool MoveNext()
        {
            if (++_index < _map._keys.Length)
            {
                return true;
            }

            while (_open is { Count: > 0 })
            {
                _map = _open.Pop();
                foreach (var branch in _map._branches ?? [])
                {
                    _open.Push(branch);
                }

                if (_map._keys.Length > 0)
                {
                    _index = 0;
                    return true;
                }
            }

            return false;
        }
    }
}
