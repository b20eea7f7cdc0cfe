using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace WirPunkt.Platform.Languages;

/// <summary>The code of any language of the world, as content names it (BCP 47): <c>fr</c>, <c>de-simple</c>, <c>kmr</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>ISO 639-1.</summary>
    private static readonly FrozenSet<string> TwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy " +
        "ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo " +
        "lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk " +
        "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet();

    /// <summary>Whether it has the form of a code; of the codes with two letters whether it is one.</summary>
    public static bool IsValid(string code) => Form().IsMatch(code) && (code.IndexOf('-', StringComparison.Ordinal) == 3 || code.Length == 3 || TwoLetters.Contains(code[..2]));

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Form();
}
