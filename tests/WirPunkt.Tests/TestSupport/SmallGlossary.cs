namespace WirPunkt.TestSupport;

/// <summary>Three office words for the smallest package: one with a plural, one that translations keep, one of two words.</summary>
public static class SmallGlossary
{
    public static TemporaryFolder WithGlossary(this TemporaryFolder package) => package.With("glossary.yaml", """
        - key: bescheid
          term: Bescheid
          forms: [Bescheide]
          name: { de: Bescheid, en: decision, ar: قرار }
          say: { en: buh-SHYD, ar: بشايد }
          meaning: { de: Das Amt hat entschieden., en: The office has decided., ar: قررت الدائرة. }
        - key: kindergeld
          term: Kindergeld
          keep: true
          name: { de: Kindergeld, en: child benefit, ar: إعانة }
          say: { en: KIN-der-gelt, ar: كندرغلت }
          meaning: { de: Geld für Familien., en: Money for families., ar: مال. }
        - key: grad-der-behinderung
          term: Grad der Behinderung
          forms: [befristet]
          name: { de: Grad der Behinderung, en: degree of disability, ar: درجة }
          say: { en: graht, ar: غراد }
          meaning: { de: Eine Zahl., en: A number., ar: رقم. }
        """);
}
