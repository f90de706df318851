using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Methods;

/// <summary>Writes down, line by line, where the figures of a method come from.</summary>
internal sealed class Derivation(Biller biller, SourcePaths paths)
{
    /// <summary>Lines of one method; nobody reads more.</summary>
    private const int MaxLines = 80;

    private const int MaxText = 60;
    private readonly List<DerivationStep> _steps = [];

    public static IReadOnlyList<DerivationStep> Of(Spending spent, Biller biller, SourcePaths paths)
    {
        var derivation = new Derivation(biller, paths);
        derivation.Add(spent, depth: 0);
        return derivation._steps;
    }

    private void Add(Spending spending, int depth)
    {
        switch (spending)
        {
            case SequenceSpending sequence:
                foreach (var step in sequence.Steps)
                {
                    Add(step, depth);
                }

                break;
            case RequestSpending request:
                Line(spending, DerivationKind.Request, ShortName(request), depth);
                break;
            case RepeatedSpending repeated:
                Line(spending, DerivationKind.Loop, LoopText(repeated), depth);
                Add(repeated.Body, depth + 1);
                break;
            case EitherSpending either:
                Line(spending, DerivationKind.Branch, BranchText(either), depth);
                foreach (var option in either.Options)
                {
                    Add(option, depth + 1);
                }

                foreach (var option in either.Aborted)
                {
                    Add(option, depth + 1);
                }

                break;
            case CalleeSpending callee:
                Line(spending, IsDeclared(callee) ? DerivationKind.Declared : DerivationKind.Call, CallText(callee.Place!, callee.Method), depth);
                Add(callee.Body, depth + 1);
                break;
            case SummarySpending summary:
                Line(spending, summary.Facts is null ? DerivationKind.Declared : DerivationKind.Summary, CallText(spending.Place!, summary.Method), depth);
                break;
            case UnknownSpending unknown:
                Line(spending, DerivationKind.Unknown, unknown.Name, depth);
                break;
        }
    }

    private void Line(Spending spending, DerivationKind kind, string text, int depth)
    {
        if (_steps.Count >= MaxLines)
        {
            return;
        }

        var bill = biller.Of(spending);
        var (file, line) = PlaceOf(spending);
        _steps.Add(new DerivationStep(depth, kind, text, file, line, bill.Requests.Tokens, bill.Input.Tokens, bill.Input.Expression.ToString()));
    }

    /// <summary>A branch has no place of its own; that of its first part is near.</summary>
    private (string File, int Line) PlaceOf(Spending spending)
    {
        switch (spending)
        {
            case { Place: { } place }:
                var span = place.GetLocation().GetMappedLineSpan();
                return (paths.Relative(span.Path), span.StartLinePosition.Line + 1);
            case EitherSpending either:
                foreach (var option in either.Options)
                {
                    if (PlaceOf(option) is { Line: > 0 } first)
                    {
                        return first;
                    }
                }

                break;
            case SequenceSpending { Steps: { Count: > 0 } steps }:
                return PlaceOf(steps[0]);
        }

        return ("", 0);
    }

    private bool IsDeclared(CalleeSpending callee) => !ReferenceEquals(biller.Of(callee).Input, biller.Of(callee.Body).Input);

    private static string ShortName(RequestSpending request)
    {
        var type = request.Entry.Type.Split('`')[0];
        return type.Substring(type.LastIndexOf('.') + 1) + "." + request.Entry.Member;
    }

    private static string LoopText(RepeatedSpending repeated)
    {
        var count = repeated.Count.IsExact ? repeated.Count.Min + " times" : repeated.Count.Name + " times";
        return repeated.Place switch
        {
            ForEachStatementSyntax or ForEachVariableStatementSyntax => "foreach, " + count,
            ForStatementSyntax => "for, " + count,
            WhileStatementSyntax => "while, " + count,
            DoStatementSyntax => "do, " + count,
            AnonymousFunctionExpressionSyntax => "lambda, " + count,
            _ => count,
        };
    }

    private static string BranchText(EitherSpending either)
    {
        var ways = either.Options.Count + either.Aborted.Count;
        foreach (var option in either.Options)
        {
            if (option.Size == 0)
            {
                return ways == 2 ? "may be skipped" : $"one of {ways - 1} ways, or none";
            }
        }

        return $"one of {ways} ways";
    }

    private static string CallText(SyntaxNode place, IMethodSymbol method)
    {
        var text = place.ToString();
        var line = text.IndexOf('\n');
        text = line < 0 ? text : text.Substring(0, line).TrimEnd() + " …";
        return text.Length <= MaxText ? text : method.Name + "(…)";
    }
}
