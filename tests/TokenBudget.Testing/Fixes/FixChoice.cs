using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace TokenBudget.Testing.Fixes;

/// <summary>Which of the offered actions a test takes.</summary>
internal static class FixChoice
{
    /// <summary>The first time by title, or simply the first; after that every action that is equivalent to that one.</summary>
    /// <returns>Null when nothing is left to take.</returns>
    /// <exception cref="VerificationException">No action has the title.</exception>
    public static CodeAction? First(List<(Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)> offers, string? title, string? key)
    {
        var actions = offers.SelectMany(offer => offer.Actions).ToList();
        if (key is not null)
        {
            return actions.Find(action => action.EquivalenceKey == key);
        }

        var chosen = actions.Find(action => title is null || action.Title == title);
        if (chosen is null)
        {
            var titles = actions.Count == 0 ? "none" : string.Join(", ", actions.Select(action => $"'{action.Title}'"));
            throw new VerificationException($"The expected action {(title is null ? string.Empty : $"'{title}' ")}is not offered. Offered: {titles}.");
        }

        return chosen.EquivalenceKey is null
            ? throw new VerificationException($"The action '{chosen.Title}' has no equivalence key; Fix All can't tell it from others.")
            : chosen;
    }

    /// <summary>The diagnostic for which an action was offered.</summary>
    public static Diagnostic FirstDiagnostic(List<(Diagnostic Diagnostic, ImmutableArray<CodeAction> Actions)> offers, CodeAction action) =>
        offers.First(offer => offer.Actions.Contains(action)).Diagnostic;
}
