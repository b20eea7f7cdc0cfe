namespace WirPunkt.Handbook.Xliff;

/// <summary>1.2 is what every tool reads; 2.1 is what the standard has become.</summary>
public enum XliffVersion { V12, V21 }
