namespace TokenBudget.Core.Overheads;

/// <summary>Compares model ids with the beginnings that the tables of this folder name.</summary>
internal static class ModelPrefix
{
    /// <summary>
    /// True when the id, or what stands behind its path or a vendor (<c>azure/</c>, <c>us.anthropic.</c>), begins with one of the prefixes and
    /// a new word follows: <c>o1</c> does not begin <c>o10</c>, nor <c>gpt-5</c> <c>gpt-5.1</c>. Case is ignored.
    /// </summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="prefixes">In lower case, separated by spaces.</param>
    public static bool Is(string? modelId, string prefixes)
    {
        var id = modelId ?? "";
        for (var start = id.LastIndexOf('/') + 1; start < id.Length; start++)
        {
            // The version of a model has a dot too, so only a dot behind a letter ends a vendor.
            if ((start == 0 || id[start - 1] is '/' or ':' or ' ' || (id[start - 1] == '.' && start > 1 && !IsDigit(id[start - 2]))) && BeginsAt(id, start, prefixes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAt(string id, int start, string prefixes)
    {
        for (int from = 0, to; from < prefixes.Length; from = to + 1)
        {
            to = prefixes.IndexOf(' ', from);
            to = to < 0 ? prefixes.Length : to;
            if (BeginsAt(id, start, prefixes, from, to - from))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAt(string id, int start, string prefixes, int from, int length)
    {
        if (id.Length - start < length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            var c = id[start + i];
            if ((c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) != prefixes[from + i])
            {
                return false;
            }
        }

        return id.Length - start == length
            || (!IsLetterOrDigit(id[start + length]) && (id[start + length] != '.' || !IsDigit(prefixes[from + length - 1])));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetterOrDigit(char c) => IsDigit(c) || (c | 0x20) is >= 'a' and <= 'z';
}
