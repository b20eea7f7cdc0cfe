using WirPunkt.Editing;
using WirPunkt.Platform.Content;

namespace WirPunkt.Volunteering.Onboarding;

/// <summary>Another German text is another version: what somebody has signed stays what they have signed.</summary>
internal sealed class DeclarationHold(Publication publication) : IHoldRecords
{
    public Task<FieldProblem?> Holds(ContentRecord changed, CancellationToken cancel) => Task.FromResult(
        changed is Declaration now && publication.Current.Find<Declaration>(now.Key) is { } signed && IsOther(now, signed) && now.TextVersion == signed.TextVersion
            ? FieldProblem.Of("text-version", "same-version") : null);

    private static bool IsOther(Declaration now, Declaration signed) => (now.Kind, now.Title.German, now.Text.German) != (signed.Kind, signed.Title.German, signed.Text.German);
}
