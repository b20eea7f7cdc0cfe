using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Training.Courses;

/// <summary>The lead puts a course together, changes it or gives it up; sessions stay.</summary>
public sealed class SaveCourse(WirPunktDb db)
{
    /// <summary>As typed; keys that lead to no module are left out.</summary>
    public static Course Read(IFormCollection form, Guid? id, IReadOnlyCollection<string> modules) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        Name = form["name"].ToString().Trim(),
        Modules = [.. modules.Where(m => form["module"].Contains(m))],
        Version = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1,
    };

    /// <returns>The field that is wrong, or <c>changed</c>; null: it is saved.</returns>
    public async Task<string?> Run(Course wanted, bool isNew, CancellationToken cancel = default)
    {
        if (wanted.Problem() is { } problem) return problem;
        var stored = isNew ? null : await db.TrainingCourses.SingleOrDefaultAsync(c => c.Id == wanted.Id, cancel);
        if (!isNew && stored?.Version != wanted.Version) return "changed";
        wanted.Version++;
        if (stored is null) db.Add(wanted);
        else db.Entry(stored).CurrentValues.SetValues(wanted);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return "changed";
        }
    }

    public Task GiveUp(Guid id, CancellationToken cancel = default) => db.TrainingCourses.Where(c => c.Id == id).ExecuteDeleteAsync(cancel);
}
