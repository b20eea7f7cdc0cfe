using System.Collections.Concurrent;

namespace WirPunkt.Evaluation.Report.Files;

/// <summary>Finished reports as they were printed: they do not change, and everybody may ask for them. There are few.</summary>
public sealed class PrintedReports
{
    private readonly ConcurrentDictionary<Guid, byte[]> printed = [];

    public byte[]? Find(EvaluationReport report) => printed.GetValueOrDefault(report.Id);

    public byte[] Keep(EvaluationReport report, byte[] pdf) => report.IsFinished ? printed.GetOrAdd(report.Id, pdf) : pdf;
}
