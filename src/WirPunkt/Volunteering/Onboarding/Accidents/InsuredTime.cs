using NodaTime;

namespace WirPunkt.Volunteering.Onboarding.Accidents;

/// <summary>A time at which somebody was there for the programme and insured: a shift, or half a day of training (§ 2 Abs. 1 Nr. 10a SGB VII).</summary>
/// <param name="Key">in the address of the sheet</param>
/// <param name="Until">the same day or the next</param>
public sealed record InsuredTime(Guid Key, LocalDateTime From, LocalDateTime Until, string Place, bool IsTraining);
