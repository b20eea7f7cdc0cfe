using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Volunteering;

/// <summary>What is to be done about the training material: a theme that the lead wrote down, never who said it.</summary>
/// <param name="FromDepartment">an answer of a department; otherwise a theme of a workshop</param>
/// <param name="Module">key of the module it concerns</param>
/// <param name="About">the page or place it concerns: <c>page:umzug</c></param>
public sealed record TrainingTask(Guid Id, bool FromDepartment, string Theme, string? Module, string? About, DateOnly CreatedOn, DateOnly? DoneOn);

/// <summary>The tasks of the training material, for the evaluation.</summary>
public sealed class ReadTrainingTasks(WirPunktDb db)
{
    public async Task<IReadOnlyList<TrainingTask>> Run(CancellationToken cancel = default) => await db.WorkItems.AsNoTracking().OrderBy(w => w.Id)
        .Select(w => new TrainingTask(w.Id, w.Source == WorkItemSource.Department, w.Theme, w.Module, w.About, w.CreatedOn, w.DoneOn)).ToListAsync(cancel);
}
