using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using WirPunkt.Accounts;
using WirPunkt.Evaluation;
using WirPunkt.Evaluation.Indicators;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Time;
using WirPunkt.Volunteering;

namespace WirPunkt.Bench.Programme;

/// <summary>
/// SIMULATED: two years of a programme that never was, made from a seed, for measuring and for looking at reports. It is written into a
/// database only on request, and only into one without contacts.
/// </summary>
internal sealed class SimulatedProgramme(IServiceProvider services, YearMonth last, int seed = 1)
{
    public const int Months = 24;

    private readonly Random random = new(seed);

    private YearMonth First => last.PlusMonths(1 - Months);

    /// <summary>Fills the database of a data folder, whose content is loaded; ends with the month before this one.</summary>
    public static async Task Fill(string dataFolder)
    {
        await using var services = Program(dataFolder);
        await services.PrepareContent();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WirPunktDb>();
        if (await db.ProgrammeMonths.AnyAsync() || await db.RecruitmentCounts.AnyAsync()) throw new InvalidOperationException($"{dataFolder} holds numbers of a programme already: nothing is simulated into them.");
        var today = LocalDate.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await new SimulatedProgramme(scope.ServiceProvider, today.ToYearMonth().PlusMonths(-1)).Write();
    }

    private async Task Write()
    {
        var db = services.GetRequiredService<WirPunktDb>();
        services.GetRequiredService<Audit>().AddSimulation("bin/bench simulate");
        AddGuides(db);
        AddTargets(db, services.GetRequiredService<Publication>().Current);
        await db.SaveChangesAsync();
        await new SimulatedContacts(services, random).Write(First, Months);
        await new SimulatedWork(services, random).Write(First, Months);
    }

    private void AddGuides(WirPunktDb db)
    {
        string[] channels = ["amtsblatt", "flyer", "plakat", "empfehlung", ""];
        int[] perHundred = [100, 85, 65, 60, 48];
        foreach (var halfYear in HalfYears())
        {
            foreach (var channel in channels)
            {
                var applied = random.Next(0, 4);
                foreach (var step in Enum.GetValues<RecruitmentStep>())
                {
                    var reached = (int)Math.Round(applied * perHundred[(int)step] / 100.0);
                    if (reached > 0) db.RecruitmentCounts.Add(new() { HalfYear = halfYear.ToString(), Channel = channel, Step = step, Count = reached });
                }
            }
        }
        for (var i = 0; i < Months; i++)
        {
            var (blocks, formHelp) = (i < 7 ? 0 : 17, i < 7 ? 0 : 5); // first material and training, then presence: four places, two hours a week
            var (kept, withHelp) = ((int)(blocks * (0.7 + 0.2 * random.NextDouble())), (int)(formHelp * (0.75 + 0.25 * random.NextDouble())));
            db.ProgrammeMonths.Add(new()
            {
                Month = First.PlusMonths(i).InDigits(),
                Blocks = blocks,
                BlocksKept = kept,
                FormHelpBlocks = formHelp,
                FormHelpKept = withHelp,
                Sites = i < 7 ? 0 : i < 12 ? 3 : 4,
                OpenMinutes = kept * 120,
                ShiftMinutes = kept * 190,
                OtherMinutes = 600 + random.Next(600),
                TrainingPlaces = i is 5 or 6 or 14 or 15 ? 24 : 0,
                TrainingAttended = i is 5 or 6 or 14 or 15 ? 19 + random.Next(5) : 0,
                OnDuty = i < 7 ? 0 : Math.Min(13, 5 + i / 2),
                Languages = i < 7 ? 0 : Math.Min(9, 4 + i / 4),
            });
        }
    }

    /// <summary>Fixed in the month before each half-year; those of the last one partly too late, so that a report has to say it.</summary>
    private void AddTargets(WirPunktDb db, Catalog catalog)
    {
        foreach (var halfYear in HalfYears())
        {
            foreach (var indicator in catalog.All<Indicator>())
            {
                var isLate = halfYear.Has(last) && indicator.Measure == Measure.Retention;
                db.Add(new FixedTarget
                {
                    HalfYear = halfYear.ToString(),
                    Indicator = indicator.Key,
                    Number = 1,
                    Target = indicator.Target,
                    Threshold = indicator.Threshold,
                    FixedOn = halfYear.Begins.PlusDays(isLate ? 40 : -20).ToDateOnly(),
                    Reason = isLate ? "Simuliert: erst im August vereinbart" : null,
                });
            }
        }
    }

    private IEnumerable<HalfYear> HalfYears()
    {
        for (var halfYear = HalfYear.Of(First.OnDayOfMonth(1)); halfYear.First.CompareTo(last) <= 0; halfYear = halfYear.Next) yield return halfYear;
    }

    private static ServiceProvider Program(string dataFolder)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["WIRPUNKT_DATA"] = dataFolder }).Build();
        var program = new ServiceCollection();
        program.AddLogging();
        program.AddSingleton<IConfiguration>(settings);
        program.AddModules(settings);
        return program.BuildServiceProvider();
    }
}
