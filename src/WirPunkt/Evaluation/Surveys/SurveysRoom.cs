using NodaTime;
using WirPunkt.Editing;
using WirPunkt.Evaluation.Surveys.Answering;
using WirPunkt.Evaluation.Surveys.Leading;
using WirPunkt.Evaluation.Surveys.Results;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Jobs;
using WirPunkt.Platform.Web;

namespace WirPunkt.Evaluation.Surveys;

/// <summary>Surveys without identity: answered by everybody with a link, led by the lead, published as contacts are.</summary>
internal static class SurveysRoom
{
    public static void AddSurveys(this IServiceCollection services)
    {
        services.AddSingleton<IContentFile>(new RecordFile<Survey>("surveys.yaml"));
        services.AddSingleton<EditableKind>(new EditableKind<Survey>("umfrage", s => s.Title.German));
        services.AddSingleton(new FixedAddress(AnswerRoute.Home, "survey.title", IsListed: false));
        services.AddScoped<IHoldRecords, SurveyHold>();
        services.AddScoped<TakeAnswer>();
        services.AddScoped<OpenSurvey>();
        services.AddScoped<CloseSurvey>();
        services.AddScoped<InviteToSurvey>();
        services.AddScoped<ReviewTexts>();
        services.AddScoped<ReadResults>();
        services.AddScoped<IReportSource, SurveysInReport>();
        services.AddJob<CloseSurveys>("close-surveys", new LocalTime(0, 15));
    }

    public static void MapSurveys(this RouteGroupBuilder pages, IEndpointRouteBuilder app)
    {
        pages.MapAnswering();
        app.MapDesk();
        app.MapLeading();
    }
}
