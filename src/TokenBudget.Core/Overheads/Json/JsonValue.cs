using System.Globalization;
using System.Text;

namespace TokenBudget.Core.Overheads.Json;

/// <summary>A value of a JSON text. Names of an object keep their order.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Text">The string, or the word as written; empty for arrays and objects.</param>
/// <param name="Names">Names of an object's values; empty for other kinds.</param>
/// <param name="Items">Values of an array or object.</param>
internal sealed record JsonValue(JsonKind Kind, string Text, IReadOnlyList<string> Names, IReadOnlyList<JsonValue> Items)
{
    /// <summary>The value of a name; null when this is no object or has no such name.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            for (var i = 0; i < Names.Count; i++)
            {
                if (string.Equals(Names[i], name, StringComparison.Ordinal))
                {
                    return Items[i];
                }
            }

            return null;
        }
    }

    /// <summary>The value on one line with a space behind commas and colons, as Python's <c>json.dumps(ensure_ascii=False)</c> writes it.</summary>
    public void Write(StringBuilder target)
    {
        switch (Kind)
        {
            case JsonKind.Word:
                target.Append(Text);
                break;
            case JsonKind.Text:
                WriteText(target, Text);
                break;
            default:
                var isObject = Kind == JsonKind.Object;
                target.Append(isObject ? '{' : '[');
                for (var i = 0; i < Items.Count; i++)
                {
                    target.Append(i > 0 ? ", " : "");
                    if (isObject)
                    {
                        WriteText(target, Names[i]);
                        target.Append(": ");
                    }

                    Items[i].Write(target);
                }

                target.Append(isObject ? '}' : ']');
                break;
        }
    }

    /// <summary>A string with its quotes.</summary>
    public static void WriteText(StringBuilder target, string text)
    {
        target.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => target.Append("\\\""),
                '\\' => target.Append("\\\\"),
                '\n' => target.Append("\\n"),
                '\r' => target.Append("\\r"),
                '\t' => target.Append("\\t"),
                '\b' => target.Append("\\b"),
                '\f' => target.Append("\\f"),
                < ' ' => target.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => target.Append(c),
            };
        }

        target.Append('"');
    }
}
