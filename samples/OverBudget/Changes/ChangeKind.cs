namespace ReleaseNotes.Changes;

/// <summary>The sections of the release notes.</summary>
internal enum ChangeKind
{
    Added,
    Changed,
    Fixed,
    Removed,
    Internal,
}
