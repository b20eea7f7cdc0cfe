using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Editing;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Time;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory;

public sealed class AskedFactTests(StarterSite site)
{
    private Catalog Catalog => site.Running.Services.GetRequiredService<Publication>().Current;

    private EditableKinds Kinds => site.Running.Services.GetRequiredService<EditableKinds>();

    [Fact]
    public void Who_says_again_what_stands_there_changes_nothing()
    {
        var records = Catalog.Records.OfType<DirectoryRecord>().Where(r => r.Asked(Catalog).Any()).ToList();
        Assert.True(records.Count > 100);
        Assert.All(records, record =>
        {
            var copy = (DirectoryRecord)Kinds.Of(record).Copy(record);
            foreach (var fact in copy.Asked(Catalog).Where(f => f is { Take: not null, Text: not null, Field: not "phones" } && !f.Field.StartsWith("schedules", StringComparison.Ordinal)).ToList()) Assert.True(fact.Take!(fact.Text!), $"{record.Key} {fact.Field}");
            Assert.Equal(record.Fingerprint(), copy.Fingerprint());
        });
    }

    [Fact]
    public void A_corrected_text_loses_its_translations_because_they_say_what_was_wrong()
    {
        var service = Service();
        Take(service, "fee", "12 Euro");
        Assert.Equal("12 Euro", service.Fee!.German);
        Assert.Single(service.Fee.ByLanguage);
    }

    [Fact]
    public void Nothing_is_an_answer_and_no_answer_is_none()
    {
        var service = Service();
        Take(service, "documents", "nichts");
        Assert.Empty(service.Documents!);
        Take(service, "fee", " ");
        Assert.Null(service.Fee);
    }

    [Fact]
    public void A_confirmed_record_is_of_today_and_sure_with_its_hours()
    {
        var office = (Organization)Kinds.Of(Catalog.FindAny<Organization>("buergeramt")!).Copy(Catalog.FindAny<Organization>("buergeramt")!);
        office.Confirm(new LocalDate(2026, 11, 24));
        Assert.All(office.Facts(), f => Assert.Equal((Confidence.High, new PartialDate(2026, 11, 24), new LocalDate(2026, 11, 24)), (f.Confidence, f.AsOf!.Value, f.ConfirmedOn!.Value)));
        Assert.Equal(new LocalDate(2027, 5, 24), office.DueOn());
        Assert.Equal(new LocalDate(2027, 6, 21), office.Fact.UnconfirmedFrom(office.ReviewMonths()));
    }

    [Fact]
    public void What_nobody_ever_dated_is_due_at_once_and_a_closure_never() =>
        Assert.Multiple(
            () => Assert.Equal(LocalDate.MinIsoValue, new Fact { Confidence = Confidence.Medium }.DueOn(6)),
            () => Assert.Equal(new LocalDate(2024, 8, 1), new Fact { Confidence = Confidence.Medium, AsOf = new PartialDate(2024, 2) }.DueOn(6)),
            () => Assert.Equal(new LocalDate(2024, 3, 1), new Fact { Confidence = Confidence.Medium, AsOf = new PartialDate(2024, 2), ReviewEvery = 1 }.DueOn(6)),
            () => Assert.All(Catalog.Everything<Closure>(), c => Assert.Null(c.DueOn())));

    private Service Service() => (Service)Kinds.Of(Catalog.FindAny<Service>("anmeldung")!).Copy(Catalog.FindAny<Service>("anmeldung")!);

    private void Take(Service service, string field, string text) => Assert.True(service.Asked(Catalog).Single(f => f.Field == field).Take!(text));
}
