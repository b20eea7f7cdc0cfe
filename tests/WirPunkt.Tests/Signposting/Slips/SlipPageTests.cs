using WirPunkt.TestSupport;

namespace WirPunkt.Signposting.Slips;

public sealed class SlipPageTests(StarterSite site)
{
    [Fact]
    public async Task The_clerk_reads_the_same_line_in_German_beside_the_readers_language()
    {
        var rows = (await site.Open("/ar/laufzettel/anliegen/umgezogen/dagersheim")).QuerySelectorAll(".slip tbody tr");
        Assert.All(rows, r => Assert.Equal(2, r.Children.Length));
        Assert.All(rows, r => Assert.Equal("de", r.Children[1].GetAttribute("lang")));
        Assert.Contains(rows, r => r.Children[1].TextContent.Contains("Ich bin umgezogen", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Children[1].TextContent.Contains("Guten Tag, ich bin umgezogen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_German_reader_needs_one_column()
    {
        var rows = (await site.Open("/de/laufzettel/leistung/wohngeld")).QuerySelectorAll(".slip tbody tr");
        Assert.All(rows, r => Assert.Single(r.Children));
    }

    [Fact]
    public async Task Each_thing_to_bring_has_a_box_to_tick()
    {
        var page = await site.Open("/en/laufzettel/anliegen/umgezogen/kernstadt");
        Assert.NotEmpty(page.QuerySelectorAll(".slip__tick"));
        Assert.All(page.QuerySelectorAll(".slip__tick td"), d => Assert.NotNull(d.QuerySelector(".slip__box")));
    }

    [Fact]
    public async Task A_slip_of_a_service_alone_names_the_exceptions()
    {
        var slip = (await site.Open("/de/laufzettel/leistung/anmeldung")).QuerySelector(".slip")!.TextContent;
        Assert.Contains("Sie wohnen in Dagersheim", slip, StringComparison.Ordinal);
        Assert.Contains("Bürgerbüro Dagersheim", slip, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_there_and_a_way_to_ask_stand_on_it()
    {
        var slip = await site.Open("/ar/laufzettel/anliegen/umgezogen/dagersheim");
        Assert.Contains(slip.QuerySelectorAll(".slip__said bdi[lang=de]"), b => b.TextContent == "Dagersheim");
        Assert.NotEmpty(slip.QuerySelectorAll(".slip a[href^='https://dagersheim.boeblingen.de']")); // the office has neither a telephone nor a page for appointments
    }

    [Fact]
    public async Task The_office_is_written_as_the_reader_says_it()
    {
        var slip = await site.Open("/uk/laufzettel/anliegen/umgezogen/kernstadt");
        Assert.Matches("[а-яґіїє]", slip.QuerySelector(".slip__said b")!.TextContent);
    }

    [Theory]
    [InlineData("/uk/laufzettel/leistung/einbuergerung", "Ausländerbehörde im Landratsamt · "), InlineData("/uk/laufzettel/leistung/anmeldung", "")]
    public async Task Where_an_office_is_called_by_another_name_that_stands_before_the_sounds(string path, string name)
    {
        var said = (await site.Open(path)).QuerySelector(".slip__said b")!;
        Assert.Equal($"Вимовляйте так: {name}{said.TextContent}", said.ParentElement!.TextContent);
    }

    [Theory]
    [InlineData("/de/laufzettel/leistung/wohngeld"), InlineData("/de/laufzettel/stelle/wohngeldbehoerde")]
    public async Task Hours_by_appointment_only_say_so_on_each_day(string path)
    {
        var days = (await site.Open(path)).QuerySelectorAll(".slip__day");
        Assert.NotEmpty(days);
        Assert.All(days, d => Assert.EndsWith("mit Termin", d.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_no_hours_known_and_wants_an_appointment_says_so() =>
        Assert.Equal("Nur mit Termin", (await site.Open("/de/laufzettel/anliegen/umgezogen/dagersheim")).QuerySelector(".slip__now")!.TextContent);

    [Theory]
    [InlineData("einbuergerung", "Kosten"), InlineData("anmeldung", "Frist"), InlineData("kinderzuschlag", null)]
    public async Task The_source_stands_under_what_is_known_and_never_under_what_is_not(string service, string? line)
    {
        var rows = (await site.Open($"/de/laufzettel/leistung/{service}")).QuerySelectorAll(".slip tr");
        var sourced = rows.Where(r => r.QuerySelector(".slip__source") is not null).Select(r => r.QuerySelector(".slip__label")!.TextContent);
        Assert.Equal(line is null ? [] : [line], sourced.Except(["Geöffnet"]));
    }

    [Fact]
    public async Task Search_engines_keep_no_slips()
    {
        Assert.NotNull((await site.Open("/de/laufzettel/leistung/anmeldung")).QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("laufzettel", await site.Read("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_can_be_saved_as_a_contact()
    {
        using var response = await site.Get("/de/stelle/buergeramt/kontakt.vcf");
        Assert.Equal("text/vcard", response.Content.Headers.ContentType!.MediaType);
        var card = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bürgeramt Böblingen\r\n", card, StringComparison.Ordinal);
        Assert.Contains("TEL;TYPE=WORK,VOICE:+49 7031 669-9900\r\n", card.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("END:VCARD\r\n", card, StringComparison.Ordinal);
        Assert.All(card.Split("\r\n"), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75, l));
    }
}
