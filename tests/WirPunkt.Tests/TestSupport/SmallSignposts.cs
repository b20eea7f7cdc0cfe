namespace WirPunkt.TestSupport;

/// <summary>Concerns for the smallest package: one that asks, one that leads on, one beyond the boundary, one letter.</summary>
public static class SmallSignposts
{
    public static TemporaryFolder WithSignposts(this TemporaryFolder package) => package
        .With("life-events.yaml", "- { key: umziehen, name: { de: Umziehen, en: Moving }, icon: home }")
        .With("questions.yaml", """
            - key: wohnort
              text: { de: Wo wohnen Sie?, en: Where do you live? }
              answers:
                - { key: stadt, text: { de: In der Stadt, en: In town }, because: { de: weil Sie in der Stadt wohnen, en: because you live in town } }
                - { key: dorf, text: { de: Im Dorf, en: In the village } }
            """)
        .With("concerns.yaml", """
            - key: umgezogen
              text: { de: Ich bin umgezogen, en: I have moved }
              topics: [wohnen]
              life-events: [umziehen]
              way: { ask: { question: wohnort, ways: { stadt: { service: anmeldung }, dorf: { service: anmeldung, office: museum } } } }
              first: Lassen Sie sich den Einzug bestätigen.
              say: Guten Tag, ich bin umgezogen.
            - key: eingezogen
              text: Ich bin eingezogen
              way: { concern: umgezogen }
            - key: wie-viel-rente
              text: Wie hoch wird meine Rente?
              way: { referral: rente }
            - key: gelber-brief
              text: Ich habe einen gelben Brief bekommen
              way: { letter: gelb }
            """)
        .With("letters.yaml", "- { key: gelb, name: Gelber Brief, recognise: [Der Umschlag ist gelb], urgency: today, wants: Etwas Wichtiges, steps: [Heute öffnen] }");
}
