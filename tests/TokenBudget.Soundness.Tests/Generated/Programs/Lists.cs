namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes statements that change message lists and texts.</summary>
internal static class Lists
{
    public static string? Statement(Body body)
    {
        if (body.Of(Kind.Messages) is not { Count: > 0 } lists)
        {
            return null;
        }

        var draft = body.Draft;
        var list = draft.Pick(lists);
        var name = list.Name;
        switch (body.Random.Next(12))
        {
            case 0 or 1 or 2 or 3:
                draft.Uses("Add");
                return $"{name}.Add({Values.Message(body)});";
            case 4:
                draft.Uses("AddRange");
                return $"{name}.AddRange([{Values.Message(body)}, new AssistantChatMessage({Texts.Small(body)})]);";
            case 5:
                draft.Uses("Insert");
                return $"{name}.Insert(0, new SystemChatMessage({Texts.Small(body)}));";
            case 6:
                draft.Uses("RemoveAt");
                return $"if ({name}.Count > 1) {name}.RemoveAt({(draft.Chance(2) ? "0" : $"{name}.Count - 1")});";
            case 7:
                draft.Uses("RemoveRange");
                return $"if ({name}.Count > 3) {name}.RemoveRange(1, 2);";
            case 8:
                draft.Uses("Clear");
                return $"{name}.Clear();\n{name}.Add(new UserChatMessage({Texts.Small(body)}));";
            case 9 when list.IsAssignable:
                draft.Uses("TakeLast");
                return $"{name} = {name}.{(draft.Chance(2) ? "TakeLast" : "Take")}({body.Random.Next(1, 4)}).ToList();";
            case 10 when list.IsAssignable:
                draft.Uses("list from a spread");
                return $"{name} = [.. {name}, {Values.Message(body)}];";
            default:
                draft.Uses("alias of a list");
                var alias = draft.Name("alias");
                body.Declare(new Variable(Kind.Messages, alias));
                return $"var {alias} = {name};";
        }
    }

    /// <summary>Declares or changes a variable.</summary>
    public static string? Variable(Body body)
    {
        var draft = body.Draft;
        if (body.Of(Kind.Text).Where(static text => text.IsAssignable).ToList() is { Count: > 0 } texts && draft.Chance(2))
        {
            var target = draft.Pick(texts).Name;
            draft.Uses(body.IsRepeated ? "text that changes in a loop" : "text that changes");
            return body.IsRepeated
                ? draft.Chance(2) ? $"{target} += {Texts.Small(body)};" : $"{target} = {Texts.Leaf(body)};"
                : draft.Chance(2) ? $"{target} += {Texts.Leaf(body)};" : $"{target} = {Texts.Text(body, 2)};";
        }

        var kind = draft.Pick([Kind.Text, Kind.Text, Kind.Number, Kind.Flag, Kind.Messages, Kind.Texts, Kind.Options, Kind.Client]);
        if (Values.Of(kind, body) is not { } value)
        {
            return null;
        }

        var name = draft.Name("value");
        body.Declare(new Variable(kind, name));
        return $"{Kinds.TypeOf(kind)} {name} = {value};";
    }

    /// <summary>Changes an options object.</summary>
    public static string? Options(Body body)
    {
        if (body.Of(Kind.Options) is not { Count: > 0 } options)
        {
            return null;
        }

        body.Draft.Uses("options that change");
        return $"{body.Draft.Pick(options).Name}.MaxOutputTokenCount = {(body.Draft.Chance(4) ? "null" : body.Random.Next(1, 400).ToString(System.Globalization.CultureInfo.InvariantCulture))};";
    }
}
