using System.Text;

namespace TokenBudget.Core.Prices;

/// <summary>Reads comma-separated values by RFC 4180: quoted fields may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvReader
{
    /// <summary>All records of the text; empty lines are left out.</summary>
    /// <exception cref="FormatException">A quote stands where none may stand, or a quoted field does not end.</exception>
    public static List<CsvRow> Read(string text)
    {
        var rows = new List<CsvRow>();
        var fields = new List<string>();
        var buffer = new StringBuilder();
        int line = 1, rowLine = 1, position = 0;
        while (position < text.Length)
        {
            rowLine = line;
            fields.Clear();
            bool more;
            do
            {
                more = ReadField(text, ref position, ref line, buffer, fields);
            }
            while (more);

            if (fields.Count > 1 || fields[0].Length > 0)
            {
                rows.Add(new CsvRow(rowLine, fields.ToArray()));
            }
        }

        return rows;
    }

    /// <summary>Reads one field with its separator; true when another field of the same record follows.</summary>
    private static bool ReadField(string text, ref int position, ref int line, StringBuilder buffer, List<string> fields)
    {
        if (position < text.Length && text[position] == '"')
        {
            fields.Add(ReadQuoted(text, ref position, ref line, buffer));
        }
        else
        {
            var start = position;
            while (position < text.Length && text[position] is not (',' or '\n' or '\r'))
            {
                if (text[position] == '"')
                {
                    throw new FormatException($"Line {line}: a quote stands inside an unquoted field; put the whole field into quotes and double the inner ones.");
                }

                position++;
            }

            fields.Add(text.Substring(start, position - start));
        }

        if (position >= text.Length)
        {
            return false;
        }

        switch (text[position])
        {
            case ',':
                position++;
                return true;
            case '\r' when position + 1 < text.Length && text[position + 1] == '\n':
                position += 2;
                line++;
                return false;
            case '\n' or '\r':
                position++;
                line++;
                return false;
            default:
                throw new FormatException($"Line {line}: text follows a closing quote; a comma or the end of the line must follow.");
        }
    }

    private static string ReadQuoted(string text, ref int position, ref int line, StringBuilder buffer)
    {
        var firstLine = line;
        buffer.Clear();
        for (position++; position < text.Length; position++)
        {
            var c = text[position];
            if (c == '"')
            {
                if (position + 1 >= text.Length || text[position + 1] != '"')
                {
                    position++;
                    return buffer.ToString();
                }

                position++;
            }
            else if (c == '\n')
            {
                line++;
            }

            buffer.Append(c);
        }

        throw new FormatException($"Line {firstLine}: a quoted field does not end.");
    }
}
