using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;
using WirPunkt.Platform.Web;
using WirPunkt.Volunteering;

namespace WirPunkt.Evaluation.Journal;

/// <summary>What a link is called.</summary>
/// <param name="Language">null: the reader's</param>
/// <param name="Address">null: it is gone, or nobody but the team may see it</param>
public sealed record Subject(string Name, string? Language, string? Address);

/// <summary>What entries and their links are called in a language.</summary>
public sealed class SubjectNames(Reading reading, AddressBook addresses)
{
    /// <summary>Beginnings of links that the public addresses do not have.</summary>
    public const string Module = "training-module", Path = "path";

    public Subject Of(string link, Texts texts)
    {
        if (RecordLink.Parse(link) is not { } parsed) return new(link, null, null);
        if (parsed.Scheme == Module) return reading.Find<TrainingModule>(parsed.Key) is { } module ? new(module.Title, "de", $"/team/schulung/{module.Key}") : new(parsed.Key, null, null);
        var path = parsed.Scheme == Path ? parsed.Key : addresses.PathOf(parsed.Scheme, parsed.Key, reading);
        if (path is null || addresses.TitleAt(path, reading, texts) is not { } title) return new(parsed.Key, null, null);
        return new(title.Text, title.Language == texts.Language ? null : title.Language.Code, $"/{texts.Language.Code}{path}");
    }

    /// <summary>Whether a link leads to something that is there.</summary>
    public bool Has(string link) => RecordLink.Parse(link) is { } parsed &&
        (parsed.Scheme == Module ? reading.Find<TrainingModule>(parsed.Key) is not null : addresses.PathOf(parsed.Scheme, parsed.Key, reading) is not null);

    /// <summary>What an entry is about, in one line.</summary>
    public string LineOf(JournalEntry entry, Texts texts) => entry.Source switch
    {
        JournalSource.WrongDoor => string.Join(" · ", DoorOf(entry, texts)),
        JournalSource.Remark => texts["journal.remark-wrong", ("page", NameOf(entry, texts))],
        JournalSource.Correction => texts["journal.corrected", ("page", NameOf(entry, texts))],
        _ => entry.Text,
    };

    public string? NameOfTopic(string? key, Texts texts) => reading.Catalog.FindAny<Topic>(key)?.Name.In(texts.Language).Text ?? key;

    public string? NameOfSite(string? key) => reading.Catalog.FindAny<ServicePoints.ServicePoint>(key)?.Name ?? key;

    private string NameOf(JournalEntry entry, Texts texts) => entry.About is { } link ? Of(link, texts).Name : texts["nav.home"];

    private IEnumerable<string> DoorOf(JournalEntry entry, Texts texts)
    {
        var parts = entry.Matter!.Split(':', 2)[1].Split('>');
        yield return texts["journal.wrong-door"];
        if (OfficeOf(parts[0]) is { } from) yield return texts["journal.door-from", ("office", from)];
        if (OfficeOf(parts[1]) is { } to) yield return texts["journal.door-to", ("office", to)];
        if (parts[2].Length > 0) yield return texts["journal.door-service", ("service", reading.Catalog.FindAny<Service>(parts[2])?.Name.In(texts.Language).Text ?? parts[2])];
    }

    private string? OfficeOf(string key) => key.Length == 0 ? null : reading.Catalog.FindAny<Organization>(key)?.Name ?? key;
}
