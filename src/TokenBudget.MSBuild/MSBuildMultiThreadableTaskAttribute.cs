namespace Microsoft.Build.Framework;

/// <summary>Tells MSBuild that a task uses neither the current folder nor the environment. MSBuild looks for the name, so that
/// tasks built against older versions of it can carry the mark.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
