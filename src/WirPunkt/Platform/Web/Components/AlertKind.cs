namespace WirPunkt.Platform.Web.Components;

/// <summary>KERN's four feedback colours.</summary>
public enum AlertKind { Note, Success, Warning, Danger }
