namespace WirPunkt.Platform.Jobs;

/// <summary>Work that the program does by itself, once a period, on whichever instance comes first.</summary>
public interface IJob
{
    /// <returns>What was done, by the words that stand in the texts as <c>job-did.WORD</c>; nothing: there was nothing to do.</returns>
    Task<IReadOnlyList<JobResult>> Run(CancellationToken cancel);
}

/// <summary>"asked", 3.</summary>
public readonly record struct JobResult(string What, int Count)
{
    public override string ToString() => $"{What}={Count}";

    /// <summary>As it stands in the database: <c>asked=3 reminded=1</c>.</summary>
    public static string Written(IEnumerable<JobResult> results) => string.Join(' ', results.Where(r => r.Count > 0));

    public static IEnumerable<JobResult> Read(string written) => written.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(r => r.Split('=')).Select(r => new JobResult(r[0], int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture)));
}
