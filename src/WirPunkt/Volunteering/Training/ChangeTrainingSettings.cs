using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WirPunkt.Accounts;
using WirPunkt.Platform.Database;

namespace WirPunkt.Volunteering.Training;

/// <summary>The lead says which modules every guide needs, and what proves them.</summary>
public sealed class ChangeTrainingSettings(WirPunktDb db, Audit audit)
{
    public static TrainingSettings Read(IFormCollection form) => new()
    {
        Required = [.. form["module"].OfType<string>().Distinct()],
        Proof = Enum.TryParse<ModuleProof>(form["proof"], out var proof) && Enum.IsDefined(proof) ? proof : ModuleProof.Either,
        Version = long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1,
    };

    /// <returns>False when somebody else has changed them meanwhile.</returns>
    public async Task<bool> Run(TrainingSettings wanted, CancellationToken cancel = default)
    {
        var stored = await db.Set<TrainingSettings>().SingleOrDefaultAsync(cancel);
        if ((stored?.Version ?? 0) != wanted.Version) return false;
        wanted.Version++;
        if (stored is null) db.Add(wanted);
        else db.Entry(stored).CurrentValues.SetValues(wanted);
        audit.Add("training.settings", "programme", after: new { wanted.Required, proof = wanted.Proof.ToString() });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
