namespace TokenBudget.Analyzers.Calls;

/// <summary>The SDK catalogue, read once per process from the compiled-in data file. Immutable, so thread safe.</summary>
internal sealed class Catalogue
{
    private static readonly Lazy<Catalogue> Loaded = new(Load);
    private readonly Dictionary<string, List<CatalogueEntry>> _byMember = new(StringComparer.Ordinal);
    private readonly HashSet<string> _callNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _assemblies = new(StringComparer.Ordinal);
    private readonly List<CatalogueEntry> _plumbing = [];

    private Catalogue(IReadOnlyList<CatalogueEntry> entries)
    {
        Entries = entries;
        foreach (var entry in entries)
        {
            if (entry.Kind == EntryKind.Plumbing)
            {
                _plumbing.Add(entry);
                continue;
            }

            if (!_byMember.TryGetValue(entry.Member, out var list))
            {
                _byMember.Add(entry.Member, list = []);
            }

            // Lines with parameter types are more specific, so they are looked at first.
            list.Insert(entry.ParameterTypes is null ? list.Count : 0, entry);
            if (entry.Kind == EntryKind.Call)
            {
                _callNames.Add(entry.Member);
                _assemblies.Add(entry.Assembly);
            }
        }
    }

    public static Catalogue Instance => Loaded.Value;

    public IReadOnlyList<CatalogueEntry> Entries { get; }

    public IReadOnlyList<CatalogueEntry> Plumbing => _plumbing;

    /// <summary>True when some SDK has a request method of this name: the cheap test before any binding.</summary>
    public bool IsCallName(string name) => _callNames.Contains(name);

    /// <summary>How often clients of an SDK send a failed request again by default; null when the catalogue does not say.</summary>
    public int? DefaultRetriesOf(string sdk)
    {
        foreach (var entry in Entries)
        {
            if (entry.DefaultRetries is { } retries && entry.Sdk == sdk)
            {
                return retries;
            }
        }

        return null;
    }

    /// <summary>True when this assembly contains request methods.</summary>
    public bool IsSdkAssembly(string assembly) => _assemblies.Contains(assembly);

    /// <summary>The lines about members of this name, most specific first.</summary>
    public IReadOnlyList<CatalogueEntry> About(string member) => _byMember.TryGetValue(member, out var list) ? list : [];

    private static Catalogue Load()
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream("catalogue.txt")!;
        using var reader = new StreamReader(stream);
        return new Catalogue(CatalogueParser.Parse(reader));
    }
}
