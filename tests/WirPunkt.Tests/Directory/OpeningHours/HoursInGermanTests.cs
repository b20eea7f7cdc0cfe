using NodaTime;
using WirPunkt.Platform.Content;
using WirPunkt.TestSupport;

namespace WirPunkt.Directory.OpeningHours;

public sealed class HoursInGermanTests(StarterSite site)
{
    [Fact]
    public void All_hours_of_the_starter_package_come_back_as_they_were_written()
    {
        var schedules = ((Publication)site.Running.Services.GetService(typeof(Publication))!).Current.Everything<Organization>().SelectMany(o => o.Schedules).ToList();
        Assert.True(schedules.Count > 20);
        Assert.All(schedules, s => Assert.Equal(Slots(s.Rules), Slots(HoursInGerman.Read(HoursInGerman.Write(s.Rules)))));
    }

    [Theory]
    [InlineData("Mo–Fr 8:00–12:00", "Mo,Tu,We,Th,Fr 08:00 12:00")]
    [InlineData("Mo-Mi, Fr: 8-12 Uhr, 14:30 bis 16 Uhr mit Termin", "Mo,Tu,We,Fr 08:00 12:00;Mo,Tu,We,Fr 14:30 16:00 by appointment")]
    [InlineData("Montag bis Mittwoch 9.00 - 12.30\nSamstag geschlossen", "Mo,Tu,We 09:00 12:30")]
    [InlineData("Do 18:00–24:00", "Th 18:00 00:00")]
    [InlineData("Di und Do 14:00–16:00 (nur mit Termin)", "Tu,Th 14:00 16:00 by appointment")]
    public void Offices_write_them_in_many_ways(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', HoursInGerman.Read(text)!.Select(r => $"{string.Join(',', r.Days)} {r.Opens:HH:mm} {r.Closes:HH:mm}{(r.ByAppointment ? " by appointment" : "")}")));

    [Theory]
    [InlineData("nach Vereinbarung")]
    [InlineData("Mo 12:00–8:00")]
    [InlineData("Mo 8:00")]
    [InlineData("Xy 8:00–12:00")]
    [InlineData("Mo 25:00–26:00")]
    public void What_is_no_time_is_not_guessed(string text) => Assert.Null(HoursInGerman.Read(text));

    private static IEnumerable<(Weekday, LocalTime, LocalTime, bool)> Slots(IEnumerable<OpeningRule>? rules) =>
        (rules ?? []).SelectMany(r => r.Days.Select(d => (d, r.Opens, r.Closes, r.ByAppointment))).Order();
}
