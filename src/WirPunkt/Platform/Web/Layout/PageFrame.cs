namespace WirPunkt.Platform.Web.Layout;

/// <summary>What stands before and after the content of every public page.</summary>
public sealed record PageFrame(Type Before, Type After);
