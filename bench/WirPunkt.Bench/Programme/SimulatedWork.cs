using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Evaluation;
using WirPunkt.Evaluation.Effort;
using WirPunkt.Evaluation.Journal;
using WirPunkt.Evaluation.Journal.Arrivals;
using WirPunkt.Evaluation.Money;
using WirPunkt.Evaluation.Surveys;
using WirPunkt.Evaluation.Surveys.Answering;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;

namespace WirPunkt.Bench.Programme;

/// <summary>SIMULATED work of a lead: journal, minutes, bookings and the question at the desk, month by month from a seed.</summary>
internal sealed class SimulatedWork(IServiceProvider services, Random random)
{
    private const string Satisfaction = "zufriedenheit";

    private readonly WirPunktDb db = services.GetRequiredService<WirPunktDb>();

    public async Task Write(YearMonth first, int months)
    {
        for (var i = 0; i < months; i++)
        {
            var month = first.PlusMonths(i);
            AddMinutes(month);
            AddBookings(month);
            AddEntries(month, i);
        }
        await db.SaveChangesAsync();
        for (var halfYear = HalfYear.Of(first.PlusMonths(8).OnDayOfMonth(1)); halfYear.Last.CompareTo(first.PlusMonths(months - 1)) <= 0; halfYear = halfYear.Next) await AskAtDesk(halfYear);
    }

    private void AddMinutes(YearMonth month)
    {
        foreach (var week in Enumerable.Range(0, 4))
        {
            var day = month.OnDayOfMonth(2 + 7 * week).ToDateOnly();
            foreach (var kind in Enum.GetValues<EffortKind>())
            {
                var minutes = 15 * random.Next(0, kind is EffortKind.Accompanying or EffortKind.Planning or EffortKind.Training ? 12 : 6);
                if (minutes > 0) db.Add(new EffortDay { Day = day, Kind = kind, Minutes = minutes });
            }
        }
    }

    private void AddBookings(YearMonth month)
    {
        var day = month.OnDayOfMonth(25).ToDateOnly();
        Book("personal", 210_000 + random.Next(9_000), "Simuliert: Personalkosten");
        if (month.Month % 4 == 1) Book("oeffentlichkeit", 18_000 + random.Next(20_000), "Simuliert: Flyer und Plakate");
        if (month.Month % 5 == 2) Book("schulung", 25_000 + random.Next(30_000), "Simuliert: Schulung");

        void Book(string line, long cents, string purpose) => db.Add(new Booking { On = day, Line = line, Cents = cents, Purpose = purpose, BookedAt = day.ToDateTime(new(12, 0), DateTimeKind.Utc) });
    }

    private void AddEntries(YearMonth month, int age)
    {
        var on = month.OnDayOfMonth(12).ToDateOnly();
        foreach (var kind in Enum.GetValues<JournalKind>().Where(_ => random.Next(4) == 0))
        {
            var isDone = age < SimulatedProgramme.Months - 3 && random.Next(3) > 0;
            var entry = new JournalEntry();
            entry.Take(new() { Kind = kind, On = InDigits(on), Text = "Simulierter Eintrag", State = isDone ? JournalState.Done : JournalState.Open, Ended = isDone ? InDigits(on.AddDays(10 + random.Next(60))) : "" }, on);
            db.Add(entry);
        }
        if (age < 8) return; // before the first Wir-Punkt opens nobody is sent anywhere
        foreach (var source in (JournalSource[])[JournalSource.WrongDoor, JournalSource.Remark, JournalSource.Workshop])
        {
            if (random.Next(2) == 0) continue;
            var isDone = age < SimulatedProgramme.Months - 2 && random.Next(4) > 0;
            db.Add(Arrived(new Arrival(source, source == JournalSource.WrongDoor ? "wrong-door:buergeramt>auslaenderamt>anmeldung" : $"simulated-{source}", Arrival.MonthOf(on), on, JournalKind.Suggestion) { About = "service:anmeldung", Text = "Simulierter Hinweis", EndedOn = isDone ? on.AddDays(5 + random.Next(40)) : null, Changed = "service:anmeldung" }));
        }

        static JournalEntry Arrived(Arrival arrival)
        {
            var entry = JournalEntry.Of(arrival);
            entry.Follow(1 + arrival.On.Day % 3, arrival.EndedOn, arrival.Changed);
            return entry;
        }

        static string InDigits(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task AskAtDesk(HalfYear halfYear)
    {
        if (services.GetRequiredService<Publication>().Current.Find<Survey>(Satisfaction) is not { } survey) return;
        var (from, until) = (halfYear.Begins.ToDateOnly(), halfYear.Ends.ToDateOnly());
        await services.GetRequiredService<OpenSurvey>().Run(survey, from, until, from);
        var run = await db.Set<SurveyRun>().SingleAsync(r => r.ClosedOn == null && r.Survey == survey.Key);
        var (question, take) = (survey.Questions[0], services.GetRequiredService<TakeAnswer>());
        for (var i = 0; i < 90; i++)
        {
            var choice = question.Choices[(int)(question.Choices.Count * Math.Pow(random.NextDouble(), 2.2))];
            await take.Run(run, SurveyAnswer.Nothing with { Chosen = new Dictionary<string, IReadOnlyList<string>> { [question.Key] = [choice] } }, null);
        }
        await services.GetRequiredService<CloseSurvey>().Run(run, until);
    }
}
