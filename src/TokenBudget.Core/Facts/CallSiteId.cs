using System.Globalization;

namespace TokenBudget.Core.Facts;

/// <summary>Names call sites so that moving or renaming a file does not change the name.</summary>
public static class CallSiteId
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int UsedBits = 48;

    /// <summary>Twelve hexadecimal digits that depend on nothing but the arguments.</summary>
    /// <param name="method">Documentation-comment id of the method that contains the call.</param>
    /// <param name="api">Full name of the called member.</param>
    /// <param name="ordinal">How many calls of the same API stand before it in the method.</param>
    /// <remarks>FNV-1a over UTF-16, mixed (the finaliser of MurmurHash3) so that the kept bits depend on all. A hash, not a secret:
    /// among 10,000 call sites two share an id with a probability below 1 in 5 million.</remarks>
    public static string Create(string method, string api, int ordinal)
    {
        var hash = Add(Offset, method);
        hash = Add(hash, api);
        hash = Add(hash, ordinal.ToString(CultureInfo.InvariantCulture));
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;
        return (hash >> (64 - UsedBits)).ToString("x12", CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a text and a separator, so that no two different argument lists are the same sequence.</summary>
    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ 0x1_0000) * Prime;
    }
}
