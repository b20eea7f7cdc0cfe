using System.Collections.Concurrent;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>Finished reports as they were printed: they do not change unless they are withdrawn, and everybody may ask for them. There are few.</summary>
public sealed class PrintedReports
{
    private readonly ConcurrentDictionary<(Guid, long), byte[]> printed = [];

    public byte[]? Find(EvaluationReport report) => printed.GetValueOrDefault((report.Id, report.Version));

    public byte[] Keep(EvaluationReport report, byte[] pdf) => report.IsFinished ? printed.GetOrAdd((report.Id, report.Version), pdf) : pdf;
}
