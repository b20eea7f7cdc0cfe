using System.Text.Json.Serialization;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Languages;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>The form of a survey: who is asked what. It says nothing of when: that is a <see cref="SurveyRun"/>.</summary>
public sealed class Survey : TranslatedRecord
{
    /// <summary>Of fewer answers nothing is shown.</summary>
    public const int FewestAnswers = 10;

    /// <summary>Characters of a free text.</summary>
    public const int LongestText = 1000;

    public required LocalText Title { get; set; }

    /// <summary>What it is about and what comes of it, above the questions.</summary>
    public required LocalText Text { get; set; }

    public required SurveyGroup Group { get; set; }

    /// <summary>Only with a link that is good for one answer.</summary>
    public bool ByInvitation { get; set; }

    public required List<SurveyQuestion> Questions { get; set; }

    [JsonIgnore] public bool IsAtDesk => Group == SurveyGroup.Visitors;

    /// <summary>Offices answer, not persons: what they write is read however few they are, and becomes work of the training.</summary>
    [JsonIgnore] public bool IsOfOffices => Group == SurveyGroup.Departments;

    /// <summary>One question that one tap answers.</summary>
    [JsonIgnore] public bool IsOneTap => Questions is [{ Kind: SurveyQuestionKind.Scale or SurveyQuestionKind.One }];

    [JsonIgnore] public IReadOnlyList<SurveyQuestion> TextQuestions => [.. Questions.Where(q => q.Kind == SurveyQuestionKind.Text)];

    public SurveyQuestion? Find(string key) => Questions.FirstOrDefault(q => q.Key == key);

    public override IEnumerable<FieldProblem> Check(PackageContents package)
    {
        foreach (var problem in base.Check(package)) yield return problem;
        if (Questions.Count == 0) yield return FieldProblem.Of("questions", "empty");
        if (IsAtDesk && !IsOneTap) yield return FieldProblem.Of("questions", "survey-one-tap");
        if (IsAtDesk && ByInvitation) yield return FieldProblem.Of("by-invitation", "survey-desk-open");
        foreach (var key in Questions.GroupBy(q => q.Key).Where(g => g.Count() > 1)) yield return FieldProblem.Of("questions", "answer-twice", ("key", key.Key));
        foreach (var question in Questions)
        {
            if (!SurveyQuestion.IsGoodKey(question.Key)) yield return FieldProblem.Of("questions", "answer-key", ("key", question.Key));
            foreach (var problem in question.Check()) yield return problem;
        }
    }

    /// <summary>Residents and visitors are asked in their language; the others understand German.</summary>
    public override IEnumerable<FieldProblem> Hints(PackageContents package) => Group is SurveyGroup.Residents or SurveyGroup.Visitors ? base.Hints(package) : [];
}

/// <summary>Who is asked: the three groups of the integration plan, the departments, and whoever was just helped at the desk.</summary>
public enum SurveyGroup { Residents, Experts, Staff, Departments, Visitors }
