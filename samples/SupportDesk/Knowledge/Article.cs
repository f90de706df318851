using System.ComponentModel.DataAnnotations;
using TokenBudget;

namespace SupportDesk.Knowledge;

/// <summary>An article of the help centre.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">All of it, heading included. The editor refuses more than 2,500 characters.</param>
public sealed record Article([property: MaxLength(100)] string Title, [property: MaxTokens(700)] string Text);
