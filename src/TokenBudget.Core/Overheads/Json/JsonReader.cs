using System.Globalization;
using System.Text;

namespace TokenBudget.Core.Overheads.Json;

/// <summary>Reads a small JSON text. This code runs inside the compiler, where no JSON library is at hand.</summary>
internal sealed class JsonReader
{
    /// <summary>Deeper texts are not read.</summary>
    private const int MaxDepth = 64;

    /// <summary>Longer texts are not read, so that a generated schema does not hold up a build.</summary>
    private const int MaxLength = 100_000;

    private readonly string _text;
    private int _position;

    private JsonReader(string text) => _text = text;

    /// <summary>The value of a JSON text; null when it is not one, has a name twice, is nested more than 64 deep or has more than 100,000 characters.</summary>
    public static JsonValue? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var reader = new JsonReader(text);
        var value = reader.ReadValue(0);
        return reader.Peek() == '\0' && reader._position == text.Length ? value : null;
    }

    /// <summary>The next character that is not white space; 0 at the end.</summary>
    private char Peek()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : '\0';
    }

    private bool Take(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        _position++;
        return true;
    }

    private JsonValue? ReadValue(int depth) => Peek() switch
    {
        _ when depth > MaxDepth => null,
        '"' => ReadText() is { } text ? new JsonValue(JsonKind.Text, text, [], []) : null,
        '{' => ReadList(JsonKind.Object, '}', depth),
        '[' => ReadList(JsonKind.Array, ']', depth),
        _ => ReadWord(),
    };

    private JsonValue? ReadList(JsonKind kind, char end, int depth)
    {
        var names = new List<string>();
        var items = new List<JsonValue>();
        _position++;
        if (Take(end))
        {
            return new JsonValue(kind, "", names, items);
        }

        do
        {
            if (kind == JsonKind.Object)
            {
                if (Peek() != '"' || ReadText() is not { } name || names.Contains(name) || !Take(':'))
                {
                    return null;
                }

                names.Add(name);
            }

            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(','));

        return Take(end) ? new JsonValue(kind, "", names, items) : null;
    }

    private JsonValue? ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '+' or '.' or 'E')
        {
            _position++;
        }

        var word = _text.Substring(start, _position - start);
        var isWord = word is "null" or "true" or "false"
            || (word.Length > 0 && (word[0] == '-' || char.IsDigit(word[0])) && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        return isWord ? new JsonValue(JsonKind.Word, word, [], []) : null;
    }

    private string? ReadText()
    {
        var text = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c == '"')
            {
                _position++;
                return text.ToString();
            }

            if (c < ' ' || (c == '\\' && !ReadEscape(out c)))
            {
                return null;
            }

            text.Append(c);
        }

        return null;
    }

    /// <summary>Reads behind a backslash and stops at the last character of the escape.</summary>
    private bool ReadEscape(out char c)
    {
        c = '\0';
        if (++_position >= _text.Length)
        {
            return false;
        }

        switch (_text[_position])
        {
            case '"' or '\\' or '/':
                c = _text[_position];
                return true;
            case 'n':
                c = '\n';
                return true;
            case 'r':
                c = '\r';
                return true;
            case 't':
                c = '\t';
                return true;
            case 'b':
                c = '\b';
                return true;
            case 'f':
                c = '\f';
                return true;
            case 'u' when _position + 4 < _text.Length
                && ushort.TryParse(_text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                c = (char)unit;
                _position += 4;
                return true;
            default:
                return false;
        }
    }
}
