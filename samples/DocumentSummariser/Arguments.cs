namespace DocumentSummariser;

/// <summary>What the command line says: <c>--once COMMAND|all</c>, <c>--endpoint URL</c>, <c>--key KEY</c> and files.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = [];

    /// <summary>Reads the arguments of the program.</summary>
    /// <exception cref="ArgumentException">An option has no value.</exception>
    public Arguments(string[] args)
    {
        var files = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                files.Add(args[i]);
            }
            else if (i + 1 < args.Length)
            {
                _options[args[i][2..]] = args[++i];
            }
            else
            {
                throw new ArgumentException($"The option {args[i]} needs a value.", nameof(args));
            }
        }

        Files = files;
    }

    /// <summary>The files to summarise.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The value of an option, or null.</summary>
    public string? this[string name] => _options.GetValueOrDefault(name);
}
