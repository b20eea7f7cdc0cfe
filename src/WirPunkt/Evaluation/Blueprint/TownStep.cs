using System.Globalization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Mail;
using WirPunkt.Platform.Site;
using WirPunkt.Platform.Time;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Blueprint;

/// <summary>One thing that a town says of itself: a field of the guided page.</summary>
/// <param name="Get">null: not said yet; an empty text: there is none</param>
public sealed record Particular(string Name, Func<Municipality, string?> Get, Action<Municipality, string?> Set)
{
    /// <summary>What somebody types who says that there is none.</summary>
    public const string None = "-";

    /// <summary>Characters.</summary>
    public const int Longest = 400;

    /// <summary>Without it the town cannot go public.</summary>
    public bool IsNeeded { get; init; } = true;

    /// <summary>Nothing works without it.</summary>
    public bool IsName { get; init; }

    /// <summary>That there is none is an answer.</summary>
    public bool MayBeNone { get; init; }

    /// <summary>A line for each line of an address.</summary>
    public bool HasLines { get; init; }

    /// <summary>As HTML has it.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What is wrong with a text that is not empty.</summary>
    public Func<string, FieldProblem?> Rule { get; init; } = _ => null;

    public FieldProblem? Problem(string? value) =>
        value is null or None ? null : value.Length > Longest ? FieldProblem.Of(Name, "too-long", ("count", Longest)) : Rule(value);
}

/// <summary>A page of questions.</summary>
/// <param name="Name">as texts have it</param>
/// <param name="Path">as its address has it</param>
public sealed record TownStep(string Name, string Path, IReadOnlyList<Particular> Fields)
{
    public static TownStep Languages { get; } = new("languages", "sprachen", []);

    public static IReadOnlyList<TownStep> All { get; } = [new("town", "angaben", OfTown()), Languages, new("contact", "kontakt", OfContact()), new("imprint", "impressum", OrNone(OfImprint())), new("privacy", "datenschutz", OrNone(OfPrivacy())), new("accessibility", "barrierefreiheit", OrNone(OfAccessibility()))];

    public static TownStep? At(string? path) => All.FirstOrDefault(s => s.Path == path);

    public TownStep? Next => All.SkipWhile(s => s != this).Skip(1).FirstOrDefault();

    /// <summary>Names of the needed fields about which the town has not said anything.</summary>
    public IReadOnlyList<string> Missing(Municipality town) => [.. Fields.Where(f => f.IsNeeded && f.Get(town) is null).Select(f => f.Name)];

    private static Particular[] OrNone(Particular[] fields) => [.. fields.Select(f => f with { MayBeNone = true })];

    private static Particular[] OfTown() =>
    [
        new("name", m => m.Town.Name, (m, v) => m.Town = m.Town with { Name = v ?? "" }) { IsName = true },
        new("title", m => m.Town.Title, (m, v) => m.Town = m.Town with { Title = v }),
        new("key", m => m.Town.Ars ?? m.Town.Ags, (m, v) => m.Town = TownKey.Read(v ?? "") is ({ } key, _) ? m.Town with { Ags = key.Ags, Ars = key.Ars } : m.Town with { Ags = null, Ars = null }) { Rule = v => TownKey.Read(v).Problem },
        new("website", m => m.Town.Website, (m, v) => m.Town = m.Town with { Website = v }) { IsNeeded = false, Type = "url", Rule = WebAddress },
        new("site-name", m => m.Name.German, (m, v) => m.Name = m.Name.German == v ? m.Name : new LocalText(v ?? m.Name.German)) { IsName = true },
    ];

    private static Particular[] OfContact() =>
    [
        new("organization", m => m.Contact?.Organization, (m, v) => m.Contact = Contact(m) with { Organization = v }),
        Lines("address", m => m.Contact?.Address, (m, v) => m.Contact = Contact(m) with { Address = v }),
        Phone("phone", m => m.Contact?.Phone, (m, v) => m.Contact = Contact(m) with { Phone = v }),
        Mail("email", m => m.Contact?.Email, (m, v) => m.Contact = Contact(m) with { Email = v }) with { IsNeeded = false },
    ];

    private static Particular[] OfImprint()
    {
        static Action<Municipality, T> To<T>(Func<Imprint, T, Imprint> set) => (m, v) => m.Legal = m.Legal with { Imprint = set(m.Legal.Imprint, v) };
        return
        [
            new("provider", m => m.Legal.Imprint.Provider, To<string?>((i, v) => i with { Provider = v })),
            new("represented-by", m => m.Legal.Imprint.RepresentedBy, To<string?>((i, v) => i with { RepresentedBy = v })),
            Lines("address", m => m.Legal.Imprint.Address, To<List<string>?>((i, v) => i with { Address = v })),
            Phone("phone", m => m.Legal.Imprint.Phone, To<string?>((i, v) => i with { Phone = v })),
            Mail("email", m => m.Legal.Imprint.Email, To<string?>((i, v) => i with { Email = v })),
            new("vat-id", m => m.Legal.Imprint.VatId, To<string?>((i, v) => i with { VatId = v })),
            new("supervisory-authority", m => m.Legal.Imprint.SupervisoryAuthority, To<string?>((i, v) => i with { SupervisoryAuthority = v })),
            new("responsible-for-content", m => m.Legal.Imprint.ResponsibleForContent, To<string?>((i, v) => i with { ResponsibleForContent = v })),
        ];
    }

    private static Particular[] OfPrivacy()
    {
        static Action<Municipality, T> To<T>(Func<Privacy, T, Privacy> set) => (m, v) => m.Legal = m.Legal with { Privacy = set(m.Legal.Privacy, v) };
        return
        [
            new("controller", m => m.Legal.Privacy.Controller, To<string?>((p, v) => p with { Controller = v })),
            Lines("address", m => m.Legal.Privacy.Address, To<List<string>?>((p, v) => p with { Address = v })),
            Mail("email", m => m.Legal.Privacy.Email, To<string?>((p, v) => p with { Email = v })),
            new("data-protection-officer", m => m.Legal.Privacy.DataProtectionOfficer, To<string?>((p, v) => p with { DataProtectionOfficer = v })),
            Mail("officer-email", m => m.Legal.Privacy.OfficerEmail, To<string?>((p, v) => p with { OfficerEmail = v })),
            new("hosting", m => m.Legal.Privacy.Hosting, To<string?>((p, v) => p with { Hosting = v })),
            new("log-retention-days", m => m.Legal.Privacy.LogRetentionDays?.ToString(CultureInfo.InvariantCulture), To<string?>((p, v) => p with { LogRetentionDays = Days(v) })) { Rule = v => Days(v) is null ? FieldProblem.Of("log-retention-days", "number") : null },
            new("supervisory-authority", m => m.Legal.Privacy.SupervisoryAuthority, To<string?>((p, v) => p with { SupervisoryAuthority = v })),
        ];
    }

    private static Particular[] OfAccessibility()
    {
        static Action<Municipality, T> To<T>(Func<AccessibilityStatement, T, AccessibilityStatement> set) => (m, v) => m.Legal = m.Legal with { Accessibility = set(m.Legal.Accessibility, v) };
        return
        [
            new("prepared", m => m.Legal.Accessibility.Prepared?.ToString(), To<string?>((a, v) => a with { Prepared = PartialDate.TryParse(v, out var day) ? day : null })) { Type = "date", Rule = v => PartialDate.TryParse(v, out _) ? null : FieldProblem.Of("prepared", "date") },
            Mail("report-email", m => m.Legal.Accessibility.ReportEmail, To<string?>((a, v) => a with { ReportEmail = v })),
            Phone("report-phone", m => m.Legal.Accessibility.ReportPhone, To<string?>((a, v) => a with { ReportPhone = v })),
        ];
    }

    private static ContactPoint Contact(Municipality town) => town.Contact ?? new(null, null, null, null);

    private static int? Days(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 366 ? days : null;

    private static FieldProblem? WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? null : FieldProblem.Of("website", "address", ("value", text));

    private static Particular Mail(string name, Func<Municipality, string?> get, Action<Municipality, string?> set) =>
        new(name, get, set) { Type = "email", Rule = v => EmailAddress.IsValid(v) ? null : FieldProblem.Of(name, "email", ("value", v)) };

    private static Particular Phone(string name, Func<Municipality, string?> get, Action<Municipality, string?> set) =>
        new(name, get, set) { Type = "tel", Rule = v => new TelephoneNumber(v).Dialled.Length >= 3 ? null : FieldProblem.Of(name, "telephone", ("value", v)) };

    private static Particular Lines(string name, Func<Municipality, List<string>?> get, Action<Municipality, List<string>?> set) =>
        new(name, m => get(m) is { Count: > 0 } lines ? string.Join('\n', lines) : null, (m, v) => set(m, v?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList())) { HasLines = true };
}
