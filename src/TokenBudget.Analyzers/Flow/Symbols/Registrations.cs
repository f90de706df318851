using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Which models the clients have that the compilation registers for dependency injection, by type. One per compilation; thread safe.</summary>
/// <remarks>A registration is found by its name and its symbol; what is registered is evaluated on its own, with the locals that have one value. A client that is
/// injected elsewhere may still be another one, so a model that is found here is assumed, not certain.</remarks>
internal sealed class Registrations(Compilation compilation, SymbolValues symbols)
{
    /// <summary>Registrations per file, so that typing in one file does not read the others again.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, InvocationExpressionSyntax[]> ByFile = new();

    /// <summary>What all registrations are methods of.</summary>
    private const string Services = "Microsoft.Extensions.DependencyInjection.IServiceCollection";

    /// <summary>True while this thread looks for registrations: what one of them calls is not looked up again.</summary>
    [ThreadStatic]
    private static bool _isFinding;

    private readonly Lazy<IReadOnlyList<(ITypeSymbol Service, TextValue Model)>> _clients = new(() => Find(compilation, symbols));

    /// <summary>The models of all clients that are registered for a type; null when there are none that can be seen.</summary>
    public TextValue? ModelOf(ITypeSymbol? service, Limits limits) =>
        service is null ? null : ModelOf(type => SymbolEqualityComparer.Default.Equals(type, service), limits);

    /// <summary>The same for a type that is known by its documentation id.</summary>
    public TextValue? ModelOf(string service, Limits limits) => service.Length == 0 ? null : ModelOf(type => type.GetDocumentationCommentId() == service, limits);

    private TextValue? ModelOf(Func<ITypeSymbol, bool> isService, Limits limits)
    {
        TextValue? model = null;
        if (_isFinding)
        {
            return null;
        }

        foreach (var (type, text) in _clients.Value)
        {
            if (isService(type))
            {
                model = model is null ? text : model.Or(text, limits);
            }
        }

        return model;
    }

    private static List<(ITypeSymbol Service, TextValue Model)> Find(Compilation compilation, SymbolValues symbols)
    {
        var clients = new List<(ITypeSymbol, TextValue)>();
        if (compilation.GetTypesByMetadataName(Services).IsEmpty)
        {
            return clients;
        }

        _isFinding = true;
        try
        {
            foreach (var invocation in compilation.SyntaxTrees.SelectMany(tree => ByFile.GetValue(tree, static file => MayRegister(file) ? Read(file.GetRoot()) : [])))
            {
                if (symbols.OperationOf(invocation, CancellationToken.None) is IInvocationOperation operation && IsRegistration(operation.TargetMethod)
                    && ServiceOf(operation) is { } service && ModelIn(operation, symbols) is { } model)
                {
                    clients.Add((service, model));
                }
            }
        }
        finally
        {
            _isFinding = false;
        }

        return clients;
    }

    /// <summary>False when the text holds none of the names, so that most files are not walked through.</summary>
    private static bool MayRegister(SyntaxTree file)
    {
        if (!file.TryGetText(out var text))
        {
            return true;
        }

        var source = text.ToString();
        foreach (var part in NameParts)
        {
            if (source.IndexOf(part, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static InvocationExpressionSyntax[] Read(SyntaxNode root)
    {
        List<InvocationExpressionSyntax>? found = null;
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax invocation && IsName(MemberRoots.CalledName(invocation)))
            {
                (found ??= []).Add(invocation);
            }
        }

        return found?.ToArray() ?? [];
    }

    /// <summary>Each of the names below has one of them in it.</summary>
    private static readonly string[] NameParts = ["Singleton", "Scoped", "Transient", "AddChatClient", "AddKeyed", "AddEmbeddingGenerator"];

    private static bool IsName(string name) => name is "AddSingleton" or "AddScoped" or "AddTransient" or "AddKeyedSingleton" or "AddKeyedScoped" or "AddKeyedTransient"
        or "TryAddSingleton" or "TryAddScoped" or "TryAddTransient" or "AddChatClient" or "AddKeyedChatClient" or "AddEmbeddingGenerator" or "AddKeyedEmbeddingGenerator";

    private static bool IsRegistration(IMethodSymbol method) =>
        method.ContainingNamespace is { Name: "DependencyInjection" or "Extensions", ContainingNamespace: { } outer }
        && (outer.Name == "Extensions" || outer.ContainingNamespace?.Name is "Extensions" or "Microsoft");

    /// <summary>The type that asks for it: the type argument, or what the method registers.</summary>
    private static ITypeSymbol? ServiceOf(IInvocationOperation operation)
    {
        var method = operation.TargetMethod;
        if (method.TypeArguments.Length > 0 && !method.Name.Contains("EmbeddingGenerator"))
        {
            return method.TypeArguments[0];
        }

        // The client that the adapter takes is an interface, whatever it is given.
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Ordinal > 0 && parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } client && client.Name is "IChatClient" or "IEmbeddingGenerator")
            {
                return parameter.Type;
            }

            if (parameter.Type is INamedTypeSymbol { Name: "Func", TypeArguments: [.., { Name: "IChatClient" or "IEmbeddingGenerator" } made] })
            {
                return made;
            }
        }

        return null;
    }

    private static TextValue? ModelIn(IInvocationOperation operation, SymbolValues symbols)
    {
        for (var i = operation.Arguments.Length - 1; i > 0; i--)
        {
            if (operation.Arguments[i].ArgumentKind != ArgumentKind.DefaultValue && ModelOf(operation.Arguments[i].Value, symbols) is { } model)
            {
                return model;
            }
        }

        return null;
    }

    private static TextValue? ModelOf(IOperation argument, SymbolValues symbols)
    {
        var root = argument;
        while (root.Parent is { } outer)
        {
            root = outer;
        }

        var uses = VariableUses.Of(root);
        var limits = new Limits(CancellationToken.None);
        var evaluation = new Evaluation(symbols, limits, uses, recorder: null, new ObjectIds(), depth: 1);
        Assign(argument, root, uses, evaluation, depth: 0);
        var value = Lambda(argument) is { } lambda ? Functions.Run(lambda, [], TripCount.One, evaluation) : evaluation.Evaluate(argument);
        return value is not null && new Snapshot(evaluation.State).Freeze(value) is ObjectValue { Shape: Shape.Client } client ? client[Slot.Model] as TextValue : null;
    }

    /// <summary>Gives the locals that the expression reads what they are declared with, when nothing changes them.</summary>
    private static void Assign(IOperation expression, IOperation root, VariableUses uses, Evaluation evaluation, int depth)
    {
        if (depth > Limits.MaxCallDepth)
        {
            return;
        }

        foreach (var operation in expression.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation { Local: var local } && !evaluation.State.Variables.ContainsKey(local) && uses.IsStableAfter(local, position: 0)
                && Initializer(local, root) is { } initializer)
            {
                Assign(initializer, root, uses, evaluation, depth + 1);
                evaluation.Assign(local, evaluation.Evaluate(initializer));
            }
        }
    }

    private static IOperation? Initializer(ILocalSymbol local, IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declared && SymbolEqualityComparer.Default.Equals(declared.Symbol, local))
            {
                return declared.Initializer?.Value;
            }
        }

        return null;
    }

    private static IAnonymousFunctionOperation? Lambda(IOperation operation) => operation switch
    {
        IDelegateCreationOperation creation => Lambda(creation.Target),
        IConversionOperation conversion => Lambda(conversion.Operand),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };
}
