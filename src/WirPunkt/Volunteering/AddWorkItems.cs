using WirPunkt.Platform.Database;
using WirPunkt.Volunteering.Training.WorkItems;

namespace WirPunkt.Volunteering;

/// <summary>What the departments answered somewhere else becomes work items of the training; saved with whatever else the caller changes.</summary>
public sealed class AddWorkItems(WirPunktDb db)
{
    /// <summary>How many guiding questions there are.</summary>
    public const int GuidingQuestions = WorkItem.GuidingQuestions;

    /// <summary>Characters of a theme.</summary>
    public const int LongestTheme = WorkItem.LongestTheme;

    /// <param name="department">who answered; cut where it is longer than a department's name may be</param>
    /// <param name="question">from 1 to <see cref="GuidingQuestions"/></param>
    /// <param name="theme">as a person wrote it, at most <see cref="LongestTheme"/> characters</param>
    /// <exception cref="ArgumentException">it is no work item</exception>
    public void OfDepartment(string department, int question, string theme, DateOnly today)
    {
        var item = new WorkItem
        {
            Source = WorkItemSource.Department,
            Department = department.Length <= WorkItem.LongestDepartment ? department : department[..WorkItem.LongestDepartment],
            Question = question,
            Theme = theme,
            CreatedOn = today,
        };
        if (item.Problem() is { } problem) throw new ArgumentException($"A work item cannot have this {problem}.", problem);
        db.Add(item);
    }
}
