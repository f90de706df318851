namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes results that are kept.</summary>
internal static class Caches
{
    public static string? Statement(Body body)
    {
        if (Calls.Expression(body, Kind.Text) is not { } call)
        {
            return null;
        }

        var draft = body.Draft;
        var name = draft.Name("cached");
        if (draft.Chance(2))
        {
            draft.Uses("cache in a dictionary");
            var key = draft.Name("kept");
            var statement = $"var {name} = new Dictionary<string, string>();\nif (!{name}.TryGetValue({Texts.Leaf(body)}, out var {key}))\n{{\n{key} = {call};\n{name}[{Texts.Leaf(body)}] = {key};\n}}";
            body.Declare(new Variable(Kind.Text, key));
            return statement;
        }

        draft.Uses("cache in a local");
        var local = $"string? {name} = {Texts.Flag(body)} ? {Texts.Literal(draft)} : null;\n{name} ??= {call};\nvar {name}Text = {name}?.Trim() ?? \"\";";
        body.Declare(new Variable(Kind.Text, name + "Text"));
        return local;
    }
}
