namespace TokenBudget.Analyzers.Calls;

/// <summary>Reads the catalogue's lines; its grammar stands at the top of <c>catalogue.txt</c>.</summary>
internal sealed class CatalogueParser
{
    private static readonly char[] Blanks = [' '];
    private readonly List<CatalogueEntry> _entries = [];
    private SdkHeader _sdk = SdkHeader.None;

    /// <exception cref="FormatException">A line does not follow the grammar.</exception>
    public static IReadOnlyList<CatalogueEntry> Parse(TextReader reader)
    {
        var parser = new CatalogueParser();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0 && words[0][0] != '#' && !parser.Read(words))
            {
                throw new FormatException($"Line {number} of the SDK catalogue can't be read: {line}");
            }
        }

        return parser._entries;
    }

    private bool Read(string[] words)
    {
        switch (words[0])
        {
            case "sdk":
                _sdk = SdkHeader.Parse(words) ?? SdkHeader.None;
                return _sdk != SdkHeader.None;
            case "call":
                return Add(EntryKind.Call, words, isEmbedding: words[2] == "embedding", slots: 3);
            case "make" or "add":
                return Enum.TryParse<Shape>(words[2], ignoreCase: true, out var shape)
                    && Add(words[0] == "make" ? EntryKind.Make : EntryKind.Add, words, shape, slots: 3);
            case "prop":
                var dot = words[2].IndexOf('.');
                return dot > 0
                    && Enum.TryParse<Shape>(words[2].Substring(0, dot), ignoreCase: true, out var owner)
                    && Enum.TryParse<Slot>(words[2].Substring(dot + 1), ignoreCase: true, out var slot)
                    && Add(EntryKind.Property, words, owner, bindings: [new SlotBinding(slot, 0, null)]);
            case "pass":
                return TryOrdinal(words[2], out var passed) && Add(EntryKind.Pass, words, passed: passed);
            case "change":
                return TryOrdinal(words[2], out var changed) && Add(EntryKind.Change, words, Shape.Client, slots: 3, passed: changed);
            case "value":
                return Add(EntryKind.Value, words, text: words[2]);
            case "plumbing":
                _entries.Add(new CatalogueEntry { Kind = EntryKind.Plumbing, Sdk = _sdk.Name, Assembly = _sdk.Assembly, Type = words[1], Member = "" });
                return true;
            default:
                return false;
        }
    }

    private bool Add(
        EntryKind kind,
        string[] words,
        Shape shape = default,
        bool isEmbedding = false,
        int slots = int.MaxValue,
        SlotBinding[]? bindings = null,
        int passed = 0,
        string text = "")
    {
        var read = bindings ?? ReadSlots(words, slots);
        var signature = words[1];
        var open = signature.IndexOf('(');
        var path = open < 0 ? signature : signature.Substring(0, open);

        // ".ctor" brings its own dot: "Type..ctor".
        var split = path.EndsWith("..ctor", StringComparison.Ordinal) ? path.Length - 6 : path.LastIndexOf('.');
        if (read is null || split <= 0)
        {
            return false;
        }

        _entries.Add(new CatalogueEntry
        {
            Kind = kind,
            Sdk = _sdk.Name,
            Assembly = _sdk.Assembly,
            Type = path.Substring(0, split),
            Member = path.Substring(split + 1),
            ParameterTypes = open < 0 ? null : ReadParameterTypes(signature, open),
            Shape = shape,
            IsEmbedding = isEmbedding,
            DefaultRetries = _sdk.Retries,
            MayLoop = _sdk.MayLoop,
            Slots = read,
            PassedOrdinal = passed,
            Text = text,
        });
        return true;
    }

    private static string[] ReadParameterTypes(string signature, int open)
    {
        var list = signature.Substring(open + 1, signature.Length - open - 2);
        return list.Length == 0 ? [] : list.Split(',');
    }

    private static SlotBinding[]? ReadSlots(string[] words, int first)
    {
        var bindings = new SlotBinding[Math.Max(0, words.Length - first)];
        for (var i = 0; i < bindings.Length; i++)
        {
            var word = words[first + i];
            var equals = word.IndexOf('=');
            if (equals < 0 || !Enum.TryParse<Slot>(word.Substring(0, equals), ignoreCase: true, out var slot))
            {
                return null;
            }

            var value = word.Substring(equals + 1);
            if (value[0] == '\'')
            {
                bindings[i] = new SlotBinding(slot, 0, value.Substring(1, value.Length - 2));
            }
            else if (TryOrdinal(value, out var ordinal))
            {
                bindings[i] = new SlotBinding(slot, ordinal, null);
            }
            else
            {
                return null;
            }
        }

        return bindings;
    }

    private static bool TryOrdinal(string word, out int ordinal)
    {
        // "type" asks for the type argument of the call; it has no ordinal of its own.
        ordinal = SlotBinding.Receiver;
        return word is "this" or "type" || int.TryParse(word, out ordinal);
    }
}
