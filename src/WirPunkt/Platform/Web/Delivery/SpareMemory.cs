namespace WirPunkt.Platform.Web.Delivery;

/// <summary>What a part of the program keeps only in case it is soon needed again.</summary>
public sealed record SpareMemory(Action GiveUp);
