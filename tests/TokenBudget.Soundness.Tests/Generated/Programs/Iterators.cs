using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes iterators and asynchronous iterators that send while they are enumerated.</summary>
internal static class Iterators
{
    public static void Write(Draft draft)
    {
        var isAsync = draft.Chance(2);
        draft.Uses(isAsync ? "asynchronous iterator" : "iterator");
        var type = draft.Name("Iterator");
        List<Parameter> parameters = [new Parameter(Kind.Client, draft.Name("client")), new Parameter(Kind.Text, draft.Name("p"))];
        var purse = new Purse(3);
        var body = Members.Body(draft, purse, parameters, returns: null, isAsync, isIterator: true);
        List<string> parts = [];
        for (var count = draft.Random.Next(1, Enumerators.MaxElements + 1); count > 0; count--)
        {
            parts.Add(Statements.Block(body, 1));
            parts.Add($"yield return {Texts.Leaf(body)};");
        }

        parts.Add(draft.Chance(2) ? Statements.Block(body, 1) : ";");
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        var returns = isAsync ? "async IAsyncEnumerable<string>" : "IEnumerable<string>";
        draft.Types.Append(CultureInfo.InvariantCulture, $"static class {type}\n{{\npublic static {returns} Produce({declared})\n{{\n{string.Join("\n", parts)}\n}}\n}}\n");
        draft.Iterators.Add(new Callable(type + ".Produce", null, isAsync, purse.Spent, parameters) { Construct = isAsync ? "await foreach" : "foreach over an iterator" });
    }
}
