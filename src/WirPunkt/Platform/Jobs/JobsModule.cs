using NodaTime;

namespace WirPunkt.Platform.Jobs;

/// <summary>What the program does by itself. Modules add theirs.</summary>
public static class JobsModule
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<RunJobs>();
        services.AddHostedService(s => s.GetRequiredService<RunJobs>());
    }

    public static void AddJob<TJob>(this IServiceCollection services, string name, LocalTime at) where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new JobPlan(name, typeof(TJob), at));
    }

    /// <param name="every">a minute or more, and a part of a day</param>
    public static void AddFrequentJob<TJob>(this IServiceCollection services, string name, Duration every) where TJob : class, IJob
    {
        services.AddScoped<TJob>();
        services.AddSingleton(new JobPlan(name, typeof(TJob), LocalTime.Midnight) { Every = every });
    }
}
