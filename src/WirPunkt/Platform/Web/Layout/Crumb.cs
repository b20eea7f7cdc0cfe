using WirPunkt.Platform.Languages;

namespace WirPunkt.Platform.Web.Layout;

/// <summary>A step on the way from the start page; the language where it is not the page's.</summary>
public sealed record Crumb(string Text, string Link, Language? Language = null);
