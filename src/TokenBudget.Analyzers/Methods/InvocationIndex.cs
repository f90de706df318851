using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Methods;

/// <summary>The invocations of a compilation by the name of what they call, noted while files are looked through. Thread safe.</summary>
/// <remarks>A method group that is an argument counts as called by the invocation that it is given to.</remarks>
internal sealed class InvocationIndex
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<InvocationExpressionSyntax>> _byName = new(StringComparer.Ordinal);

    public void Note(InvocationExpressionSyntax invocation, string name)
    {
        Add(name, invocation);
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            Add(GroupName(argument.Expression), invocation);
        }
    }

    /// <summary>The name of an argument that may be a method group; empty for everything else.</summary>
    public static string GroupName(ExpressionSyntax argument) => argument switch
    {
        IdentifierNameSyntax group => group.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
        _ => "",
    };

    /// <summary>The invocations of this name, in no order.</summary>
    public IEnumerable<InvocationExpressionSyntax> Of(string name) => _byName.TryGetValue(name, out var invocations) ? invocations : [];

    private void Add(string name, InvocationExpressionSyntax invocation)
    {
        if (name.Length > 0)
        {
            _byName.GetOrAdd(name, static _ => new ConcurrentQueue<InvocationExpressionSyntax>()).Enqueue(invocation);
        }
    }
}
