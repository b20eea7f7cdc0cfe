using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace WirPunkt.Editing;

/// <summary>What the form of a change says besides the records themselves.</summary>
public sealed record ChangeForm(ChangeAct Act)
{
    /// <summary>Characters.</summary>
    public const int LongestNote = 500;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm");

    /// <summary>What the person says about the change.</summary>
    public string? Note { get; init; }

    /// <summary>When it is to be published, as a local time of the town; null: not said, or no time.</summary>
    public LocalDateTime? PublishAt { get; init; }

    /// <summary>When it is to be taken off the site, in the same way.</summary>
    public LocalDateTime? WithdrawAt { get; init; }

    /// <summary>The version of the record that the person saw; null: there was none.</summary>
    public long? Version { get; init; }

    /// <summary>The draft the person goes on with, and its version.</summary>
    public Guid? Draft { get; init; }
    public long DraftVersion { get; init; }

    /// <summary>As a browser writes it into a field for date and time.</summary>
    public string? PublishAtText => PublishAt is { } at ? Minute.Format(at) : null;

    /// <inheritdoc cref="PublishAtText" />
    public string? WithdrawAtText => WithdrawAt is { } at ? Minute.Format(at) : null;

    /// <param name="form">what <c>ChangeButtons</c> sent</param>
    public static ChangeForm Read(IFormCollection form) => new(Enum.TryParse<ChangeAct>(form["act"], ignoreCase: true, out var act) && Enum.IsDefined(act) ? act : ChangeAct.Draft)
    {
        Note = form["note"].ToString().Trim() is { Length: > 0 } note ? note[..Math.Min(note.Length, LongestNote)] : null,
        PublishAt = MinuteOf(form["publish-at"]),
        WithdrawAt = MinuteOf(form["withdraw-at"]),
        Version = Number(form["version"]),
        Draft = Guid.TryParse(form["draft"], out var draft) ? draft : null,
        DraftVersion = Number(form["draft-version"]) ?? 0,
    };

    private static LocalDateTime? MinuteOf(string? text) => Minute.Parse(text ?? "") is { Success: true } at ? at.Value : null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Draft: keep it for later. Review: an editor decides. Plan: publish it on its day. Withdraw: take the record off the site, Expire: on its day.</summary>
public enum ChangeAct { Draft, Review, Publish, Plan, Withdraw, Expire }

/// <summary>What became of it. ReviewInstead: the person may not publish this, so an editor decides. Conflict: somebody else changed the
/// record meanwhile; what was typed is kept as a draft. DraftGone: somebody else changed or ended the draft; what was typed is a new one.</summary>
public enum ChangeOutcome { Published, Withdrawn, Planned, GivenToReview, ReviewInstead, DraftKept, Unchanged, Invalid, Conflict, DraftGone, NotAllowed }

/// <param name="Draft">where what was typed is kept; null: it is published, or nothing was kept</param>
public sealed record SubmitResult(ChangeOutcome Outcome, Draft? Draft = null, IReadOnlyList<RecordProblem>? Problems = null)
{
    /// <summary>The key of its wording in the texts.</summary>
    public string TextKey => KeyOf(Outcome);

    public static string KeyOf(ChangeOutcome outcome) => $"change.outcome-{outcome.ToString().ToLowerInvariant()}";
}
