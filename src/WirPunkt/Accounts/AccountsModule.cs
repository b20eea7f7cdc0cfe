using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts.Administration;
using WirPunkt.Accounts.History;
using WirPunkt.Accounts.Identity;
using WirPunkt.Accounts.Municipal;
using WirPunkt.Accounts.Own;
using WirPunkt.Accounts.SignIn;
using WirPunkt.Platform.Content;
using WirPunkt.Platform.Database;
using WirPunkt.Platform.Web.Layout;

namespace WirPunkt.Accounts;

/// <summary>The people of the team: who they are, what they may, what they did.</summary>
public static class AccountsModule
{
    extension(WirPunktDb db)
    {
        public DbSet<Account> Accounts => db.Set<Account>();
        public DbSet<AuditEntry> AuditEntries => db.Set<AuditEntry>();
    }

    public static void AddAccounts(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSignIn();
        services.AddScoped<Staff>();
        services.AddScoped<Audit>();
        services.AddScoped<INoteImports, NoteImports>();
        services.AddSingleton<RecordAddresses>();
        services.AddScoped<TellOwner>();
        services.AddSingleton(new StaffMenu(typeof(TeamMenu)));
        services.AddDoor();
        services.AddMunicipalSignIn(settings);
        services.AddOwnAccount();
        services.AddAdministration();
        services.AddScoped(s => new GuideAccounts(s.GetRequiredService<WirPunktDb>(), s.GetRequiredService<UserManager<Account>>(),
            s.GetRequiredService<InviteAccount>(), s.GetRequiredService<SendLink>(), s.GetRequiredService<Audit>()));
    }

    public static void UseAccounts(this WebApplication app) => app.UseMunicipalSignIn();

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapStaffPage<TeamPage>(StaffAddresses.Start);
        app.MapDoor();
        app.MapMunicipalSignIn();
        app.MapOwnAccount();
        app.MapAdministration();
        app.MapHistory();
    }
}
