using WirPunkt.Directory;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Signposting.Concerns;

/// <summary>Where somebody stands on the way of a concern after some answers: before a question, at the end, or unsure.</summary>
public sealed class Wayfinding
{
    private readonly Reading reading;
    private readonly List<Given> given = [];
    private readonly List<Concern> passed = [];

    private Wayfinding(Concern concern, Reading reading) => (Concern, this.reading) = (concern, reading);

    /// <summary>The concern with which it began.</summary>
    public Concern Concern { get; }

    public IReadOnlyList<Given> Answers => given;

    /// <summary>The question to be answered next; null at an end.</summary>
    public Question? Asks { get; private set; }

    /// <summary>Where it ends; null before a question and for who does not know.</summary>
    public Destination? Destination { get; private set; }

    /// <summary>The concern that it goes on from by now.</summary>
    public Concern Last => passed[^1];

    /// <summary>The sentence at the counter, of the last concern on the way that has one.</summary>
    public LocalText? Say => passed.Select(c => c.Say).LastOrDefault(s => s is not null);

    /// <summary>Links of all concerns on the way.</summary>
    public IReadOnlyList<string> See => [.. passed.SelectMany(c => c.See).Distinct()];

    /// <summary>Whether somebody who comes with it needs a number to call before anything else.</summary>
    public bool IsEmergency => Concern.LifeEvents.Any(key => reading.Find<LifeEvent>(key) is { Emergency: true });

    /// <summary>The address without language: <c>/anliegen/umgezogen/dagersheim</c>.</summary>
    public string Path => $"/anliegen/{Places}";

    /// <summary>The address of the slip.</summary>
    public string SlipPath => $"/laufzettel/anliegen/{Places}";

    private string Places => string.Join('/', given.Select(g => g.Key).Prepend(Concern.Key));

    /// <returns>Null when an answer is none of the question's, or too many.</returns>
    public static Wayfinding? Of(Concern concern, IEnumerable<string> answers, Reading reading)
    {
        var wayfinding = new Wayfinding(concern, reading);
        return wayfinding.Walk(new(answers)) ? wayfinding : null;
    }

    private bool Walk(Queue<string> answers)
    {
        passed.Add(Concern);
        var way = Concern.Way;
        while (true)
        {
            if (way.Concern is { } next)
            {
                if (reading.Find<Concern>(next) is not { } other || passed.Contains(other)) return EndsUnsure(answers);
                passed.Add(other);
                way = other.Way;
            }
            else if (way.Ask is { } ask)
            {
                if (reading.Find<Question>(ask.Question) is not { } question) return EndsUnsure(answers);
                if (!answers.TryDequeue(out var key))
                {
                    Asks = question;
                    return true;
                }
                var answer = question.Find(key);
                if (answer is null && key != Question.Unsure) return false;
                given.Add(new(question, answer));
                if (answer is null || !ask.Ways.TryGetValue(key, out var behind)) return EndsUnsure(answers);
                way = behind;
            }
            else
            {
                Destination = Destination.Of(way, passed, reading);
                return answers.Count == 0;
            }
        }
    }

    /// <summary>115 and the next Wir-Punkt know what the content does not.</summary>
    private static bool EndsUnsure(Queue<string> answers) => answers.Count == 0;
}

/// <param name="Answer">null: "I don't know"</param>
public sealed record Given(Question Question, Answer? Answer)
{
    public string Key => Answer?.Key ?? Question.Unsure;
}
