using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes calls of the program's own methods, local functions and functions that it was given.</summary>
internal static class Calls
{
    /// <summary>The most calls of a function that is a parameter.</summary>
    private const int MaxCalls = 6;

    /// <summary>A call that gives a value of a kind; null when there is none that can be paid.</summary>
    public static string? Expression(Body body, Kind kind)
    {
        if (body.Depth > 6)
        {
            return null;
        }

        var fitting = Fitting(body, callable => callable.Returns == kind && !callable.Parameters.Any(parameter => parameter.Modifier == "out"));
        return fitting.Count > 0 ? Call(body, body.Draft.Pick(fitting)) : null;
    }

    /// <summary>A call as a statement; null when there is none that can be paid.</summary>
    public static string? Statement(Body body)
    {
        if (body.Draft.Chance(4) && Function(body) is { } function)
        {
            return function;
        }

        var fitting = Fitting(body, static callable => callable.Cost > 0 || callable.Returns is null or Kind.Flag);
        if (fitting.Count == 0)
        {
            return null;
        }

        var callable = body.Draft.Pick(fitting);
        if (Call(body, callable) is not { } call)
        {
            return null;
        }

        if (callable.Returns is not Kind.Text || body.Draft.Chance(2))
        {
            return callable.Suffix.Length > 0 || callable is { IsAccessor: true, Returns: not null } ? $"_ = {call};" : call + ";";
        }

        body.Draft.Uses("reply in a later prompt");
        var name = body.Draft.Name("reply");
        body.Declare(new Variable(Kind.Text, name));
        return $"var {name} = {call};";
    }

    public static string? Call(Body body, Callable callable)
    {
        var cost = callable.Cost;
        List<string> arguments = [];
        List<Variable> outs = [];
        foreach (var parameter in callable.Parameters)
        {
            if (Argument(body, parameter, outs, ref cost) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        if (!body.TryPay(cost))
        {
            return null;
        }

        outs.ForEach(body.Declare);
        body.Draft.Uses(callable.Construct);
        if (callable.IsAccessor)
        {
            return arguments.Count > 0 ? $"{callable.Name} = {arguments[0]}" : callable.Name;
        }

        var receiver = callable.Receiver?.Invoke(body) ?? "";
        var call = callable.IsExtension
            ? $"({arguments[0]}){callable.Name[callable.Name.IndexOf('.', StringComparison.Ordinal)..]}({string.Join(", ", arguments.Skip(1))})"
            : $"{string.Format(CultureInfo.InvariantCulture, callable.Name, receiver)}({string.Join(", ", arguments)})";
        return callable.IsAwaited
            ? callable.Suffix.Length > 0 ? $"(await {call}){callable.Suffix}" : $"await {call}"
            : call + callable.Suffix;
    }

    /// <summary>Calls of a function that was given as a parameter or made in place.</summary>
    private static string? Function(Body body)
    {
        var functions = body.Variables.Where(variable => variable.Kind is Kind.Ask or Kind.Work && body.IsAsync).ToList();
        if (functions.Count == 0)
        {
            return null;
        }

        var function = body.Draft.Pick(functions);
        if (function.Parameter is { } parameter)
        {
            if (parameter.Calls + body.Repeats > MaxCalls)
            {
                return null;
            }

            parameter.Calls += body.Repeats;
        }
        else if (!body.TryPay(function.Cost))
        {
            return null;
        }

        body.Draft.Uses("call of a delegate");
        return function.Kind == Kind.Work ? $"await {function.Name}();" : $"_ = await {function.Name}({Texts.Leaf(body)});";
    }

    private static List<Callable> Fitting(Body body, Func<Callable, bool> fits) =>
        [.. body.Draft.Callables.Concat(body.Locals).Where(callable => fits(callable) && (body.IsAsync || !callable.IsAwaited))];

    private static string? Argument(Body body, Parameter parameter, List<Variable> outs, ref int cost)
    {
        switch (parameter)
        {
            case { Modifier: "ref" }:
                var variables = body.Of(parameter.Kind).Where(variable => variable.IsAssignable && variable.CanBeReferenced).ToList();
                return variables.Count == 0 || (body.IsRepeated && parameter.Kind == Kind.Text) ? null : "ref " + body.Draft.Pick(variables).Name;
            case { Modifier: "out" }:
                var name = body.Draft.Name("out");
                outs.Add(new Variable(parameter.Kind, name));
                return "out var " + name;
            case { Kind: Kind.Ask or Kind.Work }:
                var function = Functions.Argument(body, parameter.Kind, parameter.Calls, out var each);
                cost += each * parameter.Calls;
                return function;
            case { Modifier: "params" } when body.Draft.Chance(2):
                body.Draft.Uses("params in expanded form");
                return $"{Texts.Leaf(body)}, {Texts.Leaf(body)}";
            default:
                return Values.Of(parameter.Kind, body) is not { } value ? null
                    : value.StartsWith("await", StringComparison.Ordinal) ? $"({value})" : value;
        }
    }
}
