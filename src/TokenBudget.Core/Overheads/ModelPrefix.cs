using TokenBudget.Core.Models;

namespace TokenBudget.Core.Overheads;

/// <summary>Compares model ids with the beginnings that the tables of this folder name.</summary>
internal static class ModelPrefix
{
    /// <summary>True when the id, without place and vendor, begins with the prefix and no letter or digit follows; case is ignored.</summary>
    public static bool Is(string? modelId, string prefix)
    {
        var name = ModelFamilies.BareName((modelId ?? "").AsSpan().Trim());
        if (name.Length < prefix.Length || (name.Length > prefix.Length && char.IsLetterOrDigit(name[prefix.Length])))
        {
            return false;
        }

        for (var i = 0; i < prefix.Length; i++)
        {
            var c = name[i];
            if ((c is >= 'A' and <= 'Z' ? (char)(c + 32) : c) != prefix[i])
            {
                return false;
            }
        }

        return true;
    }
}
