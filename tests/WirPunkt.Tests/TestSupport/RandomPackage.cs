using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WirPunkt.Directory;
using WirPunkt.Directory.OpeningHours;
using WirPunkt.Handbook;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Time;
using WirPunkt.Volunteering;

namespace WirPunkt.TestSupport;

/// <summary>Packages that nobody would write but anybody may: odd words in every field, in several languages.</summary>
public sealed record RandomPackage(Topic[] Topics, Organization[] Organizations, Service[] Services, Closure[] Closures, RandomPackage.Page[] Pages,
    GlossaryTerm[] Glossary, TrainingModule[] Modules)
{
    /// <summary>A handbook page: title and body by language, the first one the original.</summary>
    public sealed record Page(string Key, int Order, (string Language, string Title, string? Summary, string Body)[] Texts);

    private static readonly string[] Odd =
    [
        "no", "yes", "null", "~", "true", "0800", "1e3", "a: b", "a #b", "- a", "? x", "{x}", "[x]", "*x", "&x", "!x", "%x", "@x", "`x`", "\"x\"", "'x'", "it's",
        " leading", "trailing ", "two\nlines", "ends\n", "\n", "tab\there", "\\n", "---", "...", "Ein Satz.", "Und so...", "<b>&amp;</b>", "Straße 1–3", "العمل \u2068A\u2069",
        "Ґанок", "İı", "Ș", "👍🏽", "\u00A0", "a\u2028b", "a\u0085b", "\u0001", "{count}", "https://example.org/?a=b#c", "|", ">", "=", "<<",
    ];

    private static readonly Gen<string> Words = Gen.Elements(Odd).NonEmptyListOf().Resize(4).Select(w => string.Concat(w));
    private static readonly Gen<string> Visible = Words.Select(w => "x" + w).Or(Words.Where(w => !string.IsNullOrWhiteSpace(w)));
    private static readonly Gen<string?> Maybe = Visible.OrNull()!;
    private static readonly Gen<LocalDate> Dates = Gen.Choose(0, 2000).Select(d => new LocalDate(2024, 1, 1).PlusDays(d));
    private static readonly Gen<LocalTime> Times = Gen.Choose(0, 24 * 4 - 1).Select(q => LocalTime.Midnight.PlusMinutes(q * 15));

    private static readonly Gen<LocalText> Texts =
        from german in Visible
        from others in Gen.SubListOf<string>(["de-simple", "en", "tr", "uk", "ar", "ro", "hr", "it"])
        from words in Visible.ListOf(8) // an empty translation is a problem, not a text
        select new LocalText(others.Select((l, i) => (l, words[i])).Append(("de", german)).ToDictionary(t => t.Item1, t => t.Item2));

    private static readonly Gen<LocalText?> MaybeText = Texts.OrNull()!;

    private static readonly Gen<Fact> Facts =
        from confidence in Gen.Elements(Enum.GetValues<Confidence>())
        from asOf in Gen.Elements<PartialDate?>(null, new PartialDate(2024), new PartialDate(2024, 2), new PartialDate(2024, 2, 29))
        from source in Gen.Elements(null, "https://example.org/a?b=c&d=%20#e", "http://example.org")
        select new Fact { Confidence = confidence, AsOf = asOf, Source = source, MoreSources = source is null ? [] : [source] };

    private static readonly Gen<Schedule> Schedules =
        from days in Gen.Elements(Enum.GetValues<Weekday>()).NonEmptyListOf().Resize(3)
        from opens in Times
        from closes in Times.Where(t => t > opens || t < new LocalTime(6, 0))
        from byAppointment in Gen.Elements(true, false)
        from date in Dates
        from text in MaybeText
        from fact in Facts
        from kind in Gen.Elements(Enum.GetValues<ScheduleKind>())
        from holidays in Gen.Elements(Enum.GetValues<HolidayHours>())
        select new Schedule
        {
            Kind = kind,
            PublicHolidays = holidays,
            Text = text,
            Fact = fact,
            ValidFrom = byAppointment ? date : null,
            ValidThrough = byAppointment ? null : date,
            Rules = [new OpeningRule([.. days], opens, closes, byAppointment)],
            Exceptions = [new SpecialHours(date, Closed: true, Reason: text), new SpecialHours(date, Opens: opens, Closes: closes)],
        };

    private static Gen<Organization> OrganizationOf(string key) =>
        from name in Visible
        from kind in Gen.Elements(Enum.GetValues<OrganizationKind>())
        from description in MaybeText
        from note in Maybe
        from email in Gen.Elements(null, "buero@example.org", "vorname.nachname+amt@post.example.org")
        from languages in Gen.Elements<List<string>?>(null, [], ["de", "ar"])
        from need in Gen.Elements(Enum.GetValues<AppointmentNeed>())
        from schedules in Schedules.ListOf().Resize(3)
        from fact in Facts
        select new Organization
        {
            Key = key,
            Name = $"{name} Amt", // stands in no other text: there the name of an unconfirmed office is a problem
            Kind = kind,
            Description = description,
            Note = note,
            Emails = email is null ? [] : [email],
            Languages = languages,
            Fact = fact,
            Appointment = languages is null ? null : new Appointment(need, description),
            Schedules = [.. schedules],
            Phones = [new Phone("+49 7031 669-0", description)],
            Reviewed = languages ?? [],
        };

    private static Gen<Service> ServiceOf(string key, string? organization, string[] topics) =>
        from name in Texts
        from summary in Texts
        from fee in MaybeText
        from documents in Texts.ListOf().Resize(3)
        from known in Gen.Elements(true, false)
        from legal in Visible
        from fact in Facts
        select new Service
        {
            Key = key,
            Name = name,
            Summary = summary,
            Fee = fee,
            Documents = known ? [.. documents] : null,
            LegalBasis = [legal],
            Fact = fact,
            Topics = [.. topics],
            Body = name,
            Responsible = organization,
            Exceptions = [new OtherResponsibility(name, organization, summary)],
            LeikaKey = known ? "99115005104000" : null,
        };

    private static Gen<Page> PageOf(string key) =>
        from languages in Gen.SubListOf<string>(["ar", "en", "uk", "de-simple"])
        from titles in Visible.ListOf(5)
        from summaries in Maybe.ListOf(5)
        from bodies in Words.Or(Gen.Elements("", "\n", "\n\nText\n\n\n", "---\n", "Text ohne Ende", "---\ntitle: x\n---\n", "# H\n\n* a\n")).ListOf(5)
        from order in Gen.Choose(-5, 100)
        select new Page(key, order, [.. languages.Prepend("de").Select((l, i) => (l, titles[i], summaries[i], bodies[i]))]);

    /// <summary>No spelling may stand in two terms, so each carries its number.</summary>
    private static Gen<GlossaryTerm> WordOf(int number) =>
        from term in Visible
        from forms in Visible.ListOf().Resize(2)
        from name in Texts
        from meaning in Texts
        from say in Visible
        from keep in Gen.Elements(true, false)
        select new GlossaryTerm
        {
            Key = $"wort-{number}",
            Term = term + number,
            Forms = [.. forms.Select((f, i) => $"{f}{number}.{i}")],
            Name = name,
            Meaning = meaning,
            Say = keep ? [] : new() { ["ar"] = say, ["en"] = say },
            Keep = keep,
        };

    private static Gen<TrainingModule> ModuleOf(string key, string? topic, string page) =>
        from title in Visible
        from goals in Visible
        from body in Words.Or(Gen.Elements("", "\n\nText\n\n\n", "---\n"))
        from minutes in Gen.Choose(TrainingModule.Shortest, TrainingModule.Longest)
        from asOf in Gen.Elements<PartialDate?>(null, new PartialDate(2024), new PartialDate(2024, 2))
        from must in Visible.ListOf(2).Select(m => m.ToList()).OrNull()
        from question in Visible
        from right in Visible
        from check in Gen.Elements<List<CheckQuestion>?>(null, [new(question, [right], [right + "?"], question)])
        from everyone in Gen.Elements(true, false)
        select new TrainingModule { Key = key, ForEveryone = everyone, MustAnswer = must, Questions = check, Title = title, Topic = topic, Goals = goals, Body = body, Minutes = minutes, AsOf = asOf, Pages = topic is null ? [] : [page] };

    public static Gen<RandomPackage> Any { get; } =
        from counts in Gen.Choose(0, 4).ListOf(4)
        from topicNames in Texts.ListOf(counts[0])
        let topics = topicNames.Select((n, i) => new Topic { Key = $"thema-{i}", Icon = "home", Name = n }).ToArray()
        from organizations in Gen.CollectToArray(Enumerable.Range(0, counts[1]), i => OrganizationOf($"stelle-{i}"))
        let keys = organizations.Select(o => o.Key).ToList()
        from services in Gen.CollectToArray(Enumerable.Range(0, counts[2]), i => ServiceOf($"leistung-{i}", keys.LastOrDefault(), [.. topics.Select(t => t.Key)]))
        from pages in Gen.CollectToArray(Enumerable.Range(0, counts[3] + 1), i => PageOf($"seite-{i}"))
        from words in Gen.CollectToArray(Enumerable.Range(0, counts[0]), WordOf)
        from modules in Gen.CollectToArray(Enumerable.Range(0, counts[1]), i => ModuleOf($"modul-{i}", topics.FirstOrDefault()?.Key, pages[0].Key))
        from date in Dates
        from reason in Texts
        from fact in Facts
        select new RandomPackage(topics, [.. organizations], [.. services],
            keys.Count == 0 ? [] : [new Closure { Key = "zu", From = date, Through = date.PlusDays(3), Organizations = keys, Reason = reason, Fact = fact }], [.. pages], [.. words], [.. modules]);

    /// <summary>Writes the package with the plainest means: JSON, and JSON as YAML, which it is.</summary>
    public void WriteTo(TemporaryFolder folder)
    {
        folder.With("topics.yaml", JsonSerializer.Serialize(Topics, Escaped(PackageJson.YamlOptions)));
        folder.With("directory/organizations.json", JsonSerializer.Serialize(Organizations, Escaped(PackageJson.Options)));
        folder.With("directory/services.json", JsonSerializer.Serialize(Services, Escaped(PackageJson.Options)));
        folder.With("directory/closures.json", JsonSerializer.Serialize(Closures, Escaped(PackageJson.Options)));
        folder.With("glossary.yaml", JsonSerializer.Serialize(Glossary, Escaped(PackageJson.YamlOptions)));
        System.IO.Directory.CreateDirectory(folder["training"]); // without a module, too, it says that there is none
        foreach (var module in Modules)
            folder.With($"training/{module.Key}/de.md",
                $"---\ntitle: {Quoted(module.Title)}\n{(module.Topic is null ? "" : $"topic: {module.Topic}\n")}minutes: {module.Minutes}\ngoals: {Quoted(module.Goals)}\n" +
                $"pages: [{string.Join(", ", module.Pages)}]\n{(module.AsOf is null ? "" : $"as-of: {module.AsOf}\n")}" +
                (module.ForEveryone ? "for-everyone: true\n" : "") + (module.MustAnswer is null ? "" : $"must-answer: {JsonSerializer.Serialize(module.MustAnswer)}\n") +
                (module.Questions is null ? "" : $"check: {JsonSerializer.Serialize(module.Questions, Escaped(PackageJson.YamlOptions)).ReplaceLineEndings("")}\n") + $"---\n{module.Body}");
        foreach (var page in Pages)
            foreach (var (language, title, summary, body) in page.Texts)
                folder.With($"handbook/{page.Key}/{language}.md",
                    $"---\ntitle: {Quoted(title)}\n{(summary is null ? "" : $"summary: {Quoted(summary)}\n")}{(language == "de" ? $"order: {page.Order}\n" : "")}" +
                    $"translation: {{ of: de, how: {(language == "de" ? "original" : "machine")} }}\n---\n{body}");
    }

    private static JsonSerializerOptions Escaped(JsonSerializerOptions options) => new(options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
