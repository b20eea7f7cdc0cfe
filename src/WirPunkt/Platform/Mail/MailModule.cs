namespace WirPunkt.Platform.Mail;

/// <summary>Mail to the team and to offices: an outbox and what empties it. Visitors get no mail, unless they apply as a guide.</summary>
public static class MailModule
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailServer>();
        services.AddScoped<Outbox>();
        services.AddScoped<ForgetMail>();
        services.AddSingleton<SendMail>();
        services.AddHostedService(s => s.GetRequiredService<SendMail>());
    }
}
