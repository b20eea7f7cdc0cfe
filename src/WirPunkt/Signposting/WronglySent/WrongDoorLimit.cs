using System.Threading.RateLimiting;

namespace WirPunkt.Signposting.WronglySent;

/// <summary>So many may say in a minute that they are wrong, all together: nobody is told apart, and no loop makes the figures its own.</summary>
public sealed class WrongDoorLimit : IDisposable
{
    private readonly FixedWindowRateLimiter limiter = new(new() { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) });

    public bool IsReached()
    {
        using var lease = limiter.AttemptAcquire();
        return !lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
