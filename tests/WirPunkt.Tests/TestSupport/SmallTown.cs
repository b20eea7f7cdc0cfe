namespace WirPunkt.TestSupport;

/// <summary>The smallest package with something of every kind: two offices, two services, one handbook page.</summary>
public static class SmallTown
{
    private const string Fact = """ "fact": {"source": null, "confidence": "high"} """;

    public static TemporaryFolder Create() => new TemporaryFolder()
        .With("package.yaml", """
            format: 1
            key: kleinstadt
            municipality: { name: Kleinstadt }
            name: { de: Wir-Punkt Kleinstadt, en: Wir-Punkt Smalltown }
            languages: [de, en, ar]
            """)
        .With("topics.yaml", """
            - { key: wohnen, icon: home, name: { de: Wohnen, en: Housing } }
            - { key: arbeit, icon: work, name: Arbeit }
            """)
        .With("directory/organizations.json", $$"""
            [
              {"key": "rathaus", "name": "Rathaus Kleinstadt", "kind": "municipal-office", "topics": ["wohnen"], "locations": ["markt"],
               "phones": [{"number": "+49 7031 1"}], {{Fact}}},
              {"key": "museum", "name": "Museum Kleinstadt", "kind": "culture", "topics": ["arbeit"], {{Fact}}}
            ]
            """)
        .With("directory/locations.json", $$"""[{"key": "markt", "name": "Altes Rathaus", "street": "Markt 1", "postalCode": "71000", "city": "Kleinstadt", {{Fact}}}]""")
        .With("directory/services.json", $$"""
            [
              {"key": "anmeldung", "name": {"de": "Wohnsitz anmelden", "en": "Registering"}, "topics": ["wohnen"], "summary": "Nach dem Umzug", "responsible": "rathaus", {{Fact}}},
              {"key": "fuehrung", "name": "Führung im Museum", "topics": ["arbeit"], "summary": "Immer sonntags", "responsible": "museum", {{Fact}}}
            ]
            """)
        .With("directory/closures.json", $$"""[{"key": "brueckentag", "from": "2026-12-28", "through": "2026-12-30", "organizations": ["museum"], "reason": "Brückentage", {{Fact}}}]""")
        .With("referrals.json", $$"""[{"key": "rente", "notOffered": "Rentenberatung", "body": "die Rentenversicherung", {{Fact}}}]""")
        .With("service-points.json", $$"""[{"key": "treff", "kind": "wir-punkt", "name": "Wir-Punkt im Rathaus", "organization": "rathaus", "location": "markt", {{Fact}}}]""")
        .With("handbook/umzug/de.md", Page("Umzug", "original", "topic: wohnen\nservices: [anmeldung]\norder: 10\n", "## Zuerst\n\n[Anmelden](service:anmeldung)\n"))
        .With("handbook/umzug/en.md", Page("Moving", "machine", "", "## First\n\n[Register](service:anmeldung)\n"));

    public static string Page(string title, string how, string more, string body) =>
        $"---\ntitle: {title}\n{more}translation: {{ of: de, how: {how} }}\n---\n{body}";
}
