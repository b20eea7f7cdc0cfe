using System.Globalization;
using WirPunkt.Platform.Languages;

namespace WirPunkt.ServicePoints;

/// <summary>Names of languages as those who speak them write them; the site need not offer them.</summary>
public static class SpokenLanguages
{
    public static string InWords(IEnumerable<string> codes, Texts texts) => texts.List(codes.Select(NameOf));

    public static string NameOf(string code) => Language.Find(code)?.NativeName ?? CultureInfo.GetCultureInfo(code).NativeName;
}
