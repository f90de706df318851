using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes classes with a client, options and a history in fields and properties.</summary>
internal static class Services
{
    private const int MaxCost = 6;

    public static void Write(Draft draft)
    {
        var type = draft.Name("Service");
        var isPrimary = draft.Chance(2);
        draft.Uses(isPrimary ? "primary constructor" : "constructor that fills fields");
        var inherited = draft.Chance(3) ? Base(draft) : null;
        var client = isPrimary ? "client" : "_client";
        var head = isPrimary
            ? $"class {type}(ChatClient client, string note){(inherited is null ? "" : $" : {inherited}(client, note)")}\n{{\nprivate readonly string _note = note;\n"
            : $"class {type}{(inherited is null ? "" : " : " + inherited)}\n{{\nprivate readonly ChatClient _client;\nprivate string _note;\npublic {type}(ChatClient client, string note){(inherited is null ? "" : " : base(client, note + \".\")")}\n{{\n_client = client;\n_note = note;\n{(draft.Chance(2) ? $"_history.Add(new SystemChatMessage(note));\n" : "")}}}\n";
        draft.Types.Append(head);
        draft.Types.Append(CultureInfo.InvariantCulture, $"private List<ChatMessage> _history = [new SystemChatMessage({(isPrimary && draft.Chance(2) ? "note" : Texts.Literal(draft))})];\n");
        draft.Types.Append(CultureInfo.InvariantCulture, $"private readonly ChatCompletionOptions _options = new() {{ MaxOutputTokenCount = {draft.Random.Next(1, 90)} }};\n");
        draft.Types.Append(CultureInfo.InvariantCulture, $"public string Style {{ get; set; }} = {Texts.Literal(draft)};\n");
        draft.Types.Append(CultureInfo.InvariantCulture, $"private string Tag => {(isPrimary ? "note" : "_note")} + {Texts.Literal(draft)};\n");
        Methods(draft, type, body =>
        {
            body.Declare(new Variable(Kind.Client, client) { IsAssignable = false });
            body.Declare(new Variable(Kind.Messages, "_history"));
            body.Declare(new Variable(Kind.Options, "_options") { IsAssignable = false });
            body.Declare(new Variable(Kind.Text, "Style") { CanBeReferenced = false });
            body.Declare(new Variable(Kind.Text, "Tag") { CanBeReferenced = false, IsAssignable = false });
            body.Declare(new Variable(Kind.Text, "_note") { IsAssignable = !isPrimary });
            draft.Uses("history in a field");
            draft.Uses("options in a field");
            draft.Uses("getter with code");
            if (inherited is not null)
            {
                body.Declare(new Variable(Kind.Client, "Inherited") { IsAssignable = false, CanBeReferenced = false });
                body.Declare(new Variable(Kind.Text, "Start") { IsAssignable = false, CanBeReferenced = false });
                body.Declare(new Variable(Kind.Messages, "Log") { IsAssignable = false, CanBeReferenced = false });
                draft.Uses("members of a base class");
            }
        });
        if (draft.Services.Contains(type) && draft.Chance(2))
        {
            Holder(draft, type);
        }
    }

    /// <summary>A base class whose members come from its constructor.</summary>
    private static string Base(Draft draft)
    {
        var type = draft.Name("Base");
        draft.Types.Append(CultureInfo.InvariantCulture, $$"""
            abstract class {{type}}(ChatClient client, string note)
            {
                protected ChatClient Inherited { get; } = client;
                protected string Start { get; } = note + {{Texts.Literal(draft)}};
                protected List<ChatMessage> Log { get; } = [new SystemChatMessage(note)];
            }

            """);
        return type;
    }

    /// <summary>A class that keeps an object of another one.</summary>
    private static void Holder(Draft draft, string inner)
    {
        var type = draft.Name("Holder");
        draft.Uses("object in a field of another");
        draft.Types.Append(CultureInfo.InvariantCulture, $"class {type}(ChatClient client, string note)\n{{\nprivate readonly {inner} _inner = new(client, note);\n");
        Methods(draft, type, body =>
        {
            body.Declare(new Variable(Kind.Client, "client") { IsAssignable = false });
            body.Statics[inner] = "_inner";
        });
    }

    private static void Methods(Draft draft, string type, Action<Body> declare)
    {
        List<Callable> methods = [];
        for (var count = draft.Random.Next(1, 3); count > 0; count--)
        {
            methods.Add(Method(draft, declare, methods));
        }

        draft.Types.Append("}\n");
        var isShared = draft.Chance(2);
        if (isShared)
        {
            draft.Services.Add(type);
        }

        foreach (var method in methods)
        {
            draft.Callables.Add(method with { Name = "{0}." + method.Name, Receiver = body => Object(body, type, isShared, type.StartsWith("Service", StringComparison.Ordinal)), Construct = "instance method" });
        }
    }

    private static Callable Method(Draft draft, Action<Body> declare, List<Callable> earlier)
    {
        Kind? returns = draft.Chance(2) ? Kind.Text : null;
        var isAsync = !draft.Chance(5);
        var parameters = Members.Parameters(draft, 2);
        if (!isAsync)
        {
            parameters.RemoveAll(parameter => parameter.Kind is Kind.Ask or Kind.Work);
        }

        var purse = new Purse(MaxCost);
        var body = Members.Body(draft, purse, parameters, returns, isAsync);
        declare(body);
        body.Locals.AddRange(earlier);
        var statements = Statements.Block(body, draft.Random.Next(1, 4)) + Members.Result(body);
        var name = draft.Name("Do");
        var declared = string.Join(", ", parameters.Select(parameter => parameter.Declaration));
        draft.Types.Append(CultureInfo.InvariantCulture, $"public {Members.ReturnType(returns, isAsync)} {name}({declared})\n{draft.Traced(statements)}\n");
        return new Callable(name, returns, isAsync, purse.Spent, parameters) { Construct = "method of the same object" };
    }

    /// <summary>An object: made in place, or one that all calls of this body share.</summary>
    private static string Object(Body body, string type, bool isShared, bool hasStyle)
    {
        var made = $"new {type}({Values.Client(body)}, {Texts.Literal(body.Draft)})";
        if (!isShared || body.Statics.Count == 0)
        {
            body.Draft.Uses("object made in place");
            if (body.Draft.Chance(4))
            {
                body.Draft.Uses("one of two objects");
                return $"({Texts.Flag(body)} ? {made} : new {type}({Values.Client(body)}, {Texts.Literal(body.Draft)}))";
            }

            return hasStyle && body.Draft.Chance(3) ? $"({made} {{ Style = {Texts.Literal(body.Draft)} }})" : made;
        }

        body.Draft.Uses("object in a variable");
        return body.Statics.TryGetValue(type, out var name) ? name : made;
    }
}
