using WirPunkt.Volunteering.Training.SelfChecks;
using WirPunkt.Volunteering.Training.Sessions;

namespace WirPunkt.Volunteering.Training;

/// <summary>What counts as learnt.</summary>
public sealed class ModuleProgressTests
{
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly TrainingModule Wege = new() { Key = "wege", Title = "Wege", Minutes = 30, Goals = "…", Body = "Text", ForEveryone = true }, Reden = new() { Key = "reden", Title = "Reden", Minutes = 30, Goals = "…", Body = "Text" };

    private static TrainingSession Session(int day, Attendance attendance, params string[] modules)
    {
        var halfDay = new HalfDay(Guid.NewGuid(), new(2026, 12, day), new(9, 0), new(12, 0), [.. modules]);
        var session = new TrainingSession { Title = "Start", Place = "Rathaus", Places = 5 };
        session.Meet([halfDay]);
        session.Register(Ada, WhenFull.Ask);
        session.Attended(Ada, halfDay.Id, attendance, halfDay.Starts);
        return session;
    }

    private static PassedCheck Check(string material) => new() { VolunteerId = Ada, Module = "wege", PassedOn = new(2026, 12, 3), Material = material };

    private static ModuleProgress Of(TrainingSettings settings, TrainingSession[] sessions, params PassedCheck[] checks) => ModuleProgress.Of(Ada, [Wege, Reden], settings, sessions, checks)[0];

    [Theory]
    [InlineData(ModuleProof.Either, true, true, true)]
    [InlineData(ModuleProof.Attended, true, true, false)]
    [InlineData(ModuleProof.SelfCheck, true, false, true)]
    public void The_setting_says_what_proves_a_module(ModuleProof proof, bool both, bool attended, bool check)
    {
        var settings = new TrainingSettings { Proof = proof };
        TrainingSession[] there = [Session(8, Attendance.Present, "wege")];
        var passed = Check(Wege.MaterialVersion);
        Assert.Equal((both, attended, check, false), (Of(settings, there, passed).IsPassed, Of(settings, there).IsPassed, Of(settings, [], passed).IsPassed, Of(settings, []).IsPassed));
    }

    [Theory]
    [InlineData(Attendance.Excused)]
    [InlineData(Attendance.Absent)]
    public void What_was_missed_is_to_be_caught_up_until_it_is_learnt(Attendance attendance)
    {
        var missed = Session(8, attendance, "wege");
        Assert.True(Of(new(), [missed]).IsMissed);
        var caughtUp = Of(new(), [missed, Session(9, Attendance.Present, "wege")]);
        Assert.Equal((false, true, new DateOnly(2026, 12, 9)), (caughtUp.IsMissed, caughtUp.IsPassed, caughtUp.AttendedOn!.Value));
        Assert.False(Of(new(), [missed], Check(Wege.MaterialVersion)).IsMissed);
        Assert.False(Of(new(), [Session(8, Attendance.Open, "wege")]).IsMissed);
    }

    [Fact]
    public void Material_that_was_changed_since_is_named_and_still_counts()
    {
        var before = Of(new(), [], Check(Wege.MaterialVersion));
        var after = Of(new(), [], Check("2025/00000000"));
        Assert.Equal((false, true, true), (before.HasChanged, after.HasChanged, after.IsPassed));
    }

    [Fact]
    public void Without_a_choice_of_the_lead_the_package_says_what_everybody_needs()
    {
        Assert.Equal([Wege], new TrainingSettings().RequiredOf([Wege, Reden]));
        Assert.Equal([Reden], new TrainingSettings { Required = ["reden", "gone"] }.RequiredOf([Wege, Reden]));
        Assert.Empty(new TrainingSettings { Required = [] }.RequiredOf([Wege, Reden]));
    }

    [Fact]
    public void The_version_changes_with_what_is_learnt_and_not_with_the_self_check()
    {
        static TrainingModule With(string body, List<CheckQuestion>? questions = null) => new() { Key = "a", Title = "A", Minutes = 30, Goals = "…", Body = body, Questions = questions };
        Assert.Equal(With("Text").MaterialVersion, With("Text", [new("?", ["a"], ["b"], "c")]).MaterialVersion);
        Assert.NotEqual(With("Text").MaterialVersion, With("Text.").MaterialVersion);
    }
}
