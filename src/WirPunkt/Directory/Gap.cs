namespace WirPunkt.Directory;

/// <summary>Something about a record that nobody knows or has confirmed, as a question to the department.</summary>
/// <param name="Field">its name in the package</param>
/// <param name="Question">plain German: it goes to German offices only</param>
public sealed record Gap(string Field, string Question);
