using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>How often something was chosen while a survey is open. All counters are there from the beginning, so that their order says nothing; none is kept when it closes.</summary>
public sealed class SurveyCount
{
    /// <summary>The counter of all who answered.</summary>
    public const string Everybody = "";

    public required Guid RunId { get; init; }

    /// <summary><c>question/choice</c></summary>
    public required string Answer { get; init; }
    public int Number { get; set; }

    public static string Of(string question, string choice) => $"{question}/{choice}";

    /// <summary>The counters of a form, all at nothing.</summary>
    public static IEnumerable<SurveyCount> For(SurveyRun run) =>
        run.Form.Questions.SelectMany(q => q.Choices.Select(c => Of(q.Key, c))).Prepend(Everybody).Select(a => new SurveyCount { RunId = run.Id, Answer = a });
}

/// <summary>What somebody wrote, apart from everything else that they answered: no time, no language, no order.</summary>
public sealed class SurveyText
{
    /// <summary>Random. In SQLite it is the place of the row in its table, so the rows stand in no order there either.</summary>
    public long Id { get; init; } = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
    public required Guid RunId { get; init; }
    public required string Question { get; init; }
    public required string Text { get; init; }
}

/// <summary>An invitation that is good for one answer. Who got it and what was answered with it stands nowhere.</summary>
public sealed class SurveyLink
{
    private const int TokenBytes = 16;

    /// <summary>SHA-256 of the token.</summary>
    public required string Hash { get; init; }
    public required Guid RunId { get; init; }
    public bool IsUsed { get; init; }

    /// <summary>128 random bits in hexadecimal.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
