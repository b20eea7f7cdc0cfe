namespace WirPunkt.Platform.Web.Layout;

/// <summary>The component that stands at the top of every page of the team: who is signed in, where to.</summary>
public sealed record StaffMenu(Type Component);
