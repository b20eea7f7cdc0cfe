namespace WirPunkt.Handbook;

/// <summary>Every rule of Leichte Sprache with what is against it and what is not.</summary>
public sealed class SimpleGermanTextTests
{
    private static IEnumerable<LanguageFinding> Found(SimpleGermanRule rule, string text) => SimpleGermanText.Findings(text).Where(f => f.Rule == rule);

    private static void Is(SimpleGermanRule rule, string text, Severity? expected)
    {
        var found = Found(rule, text).ToList();
        if (expected is null) Assert.Empty(found);
        else Assert.Equal(expected, Assert.Single(found).Severity);
    }

    [Theory]
    [InlineData("Sie gehen zum Amt.", null)]
    [InlineData("Am Montag gehen Sie bitte mit dem Brief zum großen Amt dort.", Severity.Hint)]
    [InlineData("Am Montag gehen Sie bitte mit dem Brief und mit dem Ausweis zum großen Amt in der Stadt.", Severity.Error)]
    [InlineData("## Am Montag gehen Sie bitte mit dem Brief und mit dem Ausweis zum großen Amt in der Stadt", Severity.Error)]
    public void Sentences_are_short(string text, Severity? expected) => Is(SimpleGermanRule.SentenceLength, text, expected);

    [Theory]
    [InlineData("Sie ziehen um.  \nSagen Sie das dem Amt.", null)]
    [InlineData("Sie ziehen um. Sagen Sie das dem Amt.", Severity.Error)]
    [InlineData("Sie ziehen um.\nSagen Sie das dem Amt.", Severity.Error)] // a soft break is a space for the reader
    [InlineData("Zuständig heißt: Dieses Amt hilft Ihnen.", null)]
    [InlineData("Das geht am 1. Tag vom Monat.", null)]
    [InlineData("- Brot.\n- Milch.", null)]
    public void Every_sentence_has_its_line(string text, Severity? expected) => Is(SimpleGermanRule.SentencePerLine, text, expected);

    [Theory]
    [InlineData("Wenn Sie krank sind, rufen Sie an.", null)]
    [InlineData("Fragen Sie die Firma, die Bank oder das Amt.", null)]
    [InlineData("Das ist der Mann, der Ihnen hilft.", Severity.Hint)]
    [InlineData("Das Amt sagt, dass Sie warten.", Severity.Hint)]
    public void A_sentence_has_one_thought(string text, Severity? expected) => Is(SimpleGermanRule.OneThought, text, expected);

    [Theory]
    [InlineData("Das Bürger-Amt hilft.", null)]
    [InlineData("Die Wohnungs·geber·bestätigung ist ein Papier.", null)]
    [InlineData("Der Bereitschafts-Dienst hilft.", null)]
    [InlineData("Die Wohnungsgeberbestätigung ist ein Papier.", Severity.Error)]
    [InlineData("Die Krankenversicherungs-Karte ist neu.", Severity.Error)]
    [InlineData("Im Brief steht „Rechtsbehelfsbelehrung“.", Severity.Hint)]
    [InlineData("Das heißt „Frist“, die Rechtsbehelfsbelehrung sagt es.", Severity.Error)]
    [InlineData("Die Veranstaltung ist heute.", Severity.Hint)]
    [InlineData("Das heißt Diskriminierung.", Severity.Hint)]
    [InlineData("Das ist außergewöhnlich.", Severity.Hint)]
    [InlineData("Unterschreiben Sie hier.", Severity.Hint)]
    [InlineData("Wir sind in der Bahnhofstraße 27.", null)]
    [InlineData("Gehen Sie zum [Familienzentrum](wir-punkt:paul-gerhardt-weg).", null)]
    [InlineData("Lesen Sie die [Wohnungsgeberbestätigung](page:wohnungsgeberbestaetigung).", Severity.Error)]
    public void Long_words_are_hyphenated(string text, Severity? expected) => Is(SimpleGermanRule.LongWord, text, expected);

    [Theory]
    [InlineData("Zum Beispiel ein Brief.", null)]
    [InlineData("Sie brauchen z. B. einen Brief.", Severity.Error)]
    [InlineData("Sie brauchen einen Brief bzw. ein Papier.", Severity.Error)]
    [InlineData("Die Tel. ist neu.", Severity.Error)]
    [InlineData("Das BAMF hilft.", Severity.Hint)]
    [InlineData("Das Amt heißt BAMF.  \nDas BAMF hilft.", null)]
    [InlineData("Gibt es ein WC?", null)]
    [InlineData("Nehmen Sie ein paar Sachen mit.", null)]
    public void Words_are_written_in_full(string text, Severity? expected) => Is(SimpleGermanRule.Abbreviation, text, expected);

    [Theory]
    [InlineData("Das Amt prüft den Antrag.", null)]
    [InlineData("Der Antrag wird geprüft.", Severity.Error)]
    [InlineData("Der Antrag wurde vom Amt abgelehnt.", Severity.Error)]
    [InlineData("Dann werden Ihre Daten gespeichert.", Severity.Error)]
    [InlineData("Die Wohnung wird verkauft.", Severity.Error)]
    [InlineData("Sie werden informiert.", Severity.Error)]
    [InlineData("Der Brief ist verschickt worden.", Severity.Error)]
    [InlineData("Wenn die Miete bezahlt wird, bleiben Sie.", Severity.Error)]
    [InlineData("Sie werden 18 Jahre alt.", null)]
    [InlineData("Sie werden das Geld zurückgeben.", null)]
    [InlineData("Sie werden krank und gehen gern zum Arzt.", null)]
    [InlineData("Ihr Kind wird bald 6 Jahre alt, dann besteht die Pflicht.", null)]
    [InlineData("Sie haben den Brief geschickt.", null)]
    [InlineData("Das Amt ist geöffnet.", null)]
    public void Somebody_does_what_is_done(string text, Severity? expected) => Is(SimpleGermanRule.Passive, text, expected);

    [Theory]
    [InlineData("Das ist die Adresse vom Amt.", null)]
    [InlineData("Das ist die Adresse des Amtes.", Severity.Error)]
    [InlineData("Das ist der Name Ihres Kindes.", Severity.Error)]
    [InlineData("Sie sind am Ende eines Jahres hier.", Severity.Error)]
    [InlineData("Das ist die Adresse der Firma.", Severity.Hint)]
    [InlineData("Gehen Sie zum [Amt des Kreises](office:lra).", null)]
    [InlineData("Dann hilft Ihnen der Wir-Punkt.", null)]
    [InlineData("Sie wohnen in der Stadt.", null)]
    [InlineData("Zum Beispiel der Vermieter.", null)]
    [InlineData("Sagen Sie dieses Wort.", null)]
    public void Nothing_is_in_the_genitive(string text, Severity? expected) => Is(SimpleGermanRule.Genitive, text, expected);

    [Theory]
    [InlineData("Sie möchten arbeiten.", null)]
    [InlineData("Sie können arbeiten.", null)]
    [InlineData("Sie konnten arbeiten.", null)]
    [InlineData("Sie könnten arbeiten.", Severity.Error)]
    [InlineData("Das wäre gut.", Severity.Error)]
    [InlineData("Hätten Sie Zeit?", Severity.Error)]
    [InlineData("Ich würde gern kommen.", Severity.Error)]
    [InlineData("Sie sollten kommen.", Severity.Hint)]
    public void The_text_says_what_is(string text, Severity? expected) => Is(SimpleGermanRule.Subjunctive, text, expected);

    [Theory]
    [InlineData("Rufen Sie sofort an.", null)]
    [InlineData("Warten Sie nicht.", Severity.Hint)]
    [InlineData("Sie haben kein Geld?", Severity.Hint)]
    [InlineData("Das Amt sagt Nein.", null)]
    [InlineData("Das ist die Nichte.", null)]
    public void A_negation_is_for_a_person_to_judge(string text, Severity? expected) => Is(SimpleGermanRule.Negation, text, expected);

    [Theory]
    [InlineData("Sie haben 2 Wochen Zeit.", null)]
    [InlineData("Sie haben zwei Wochen Zeit.", Severity.Error)]
    [InlineData("Zwölf Menschen kommen.", Severity.Error)]
    [InlineData("Sie sind ein Mensch.", null)]
    [InlineData("Geben Sie Acht.", null)]
    [InlineData("Sie zweifeln und vierteilen.", null)]
    [InlineData("Gehen Sie zweimal hin.", Severity.Hint)]
    public void Numbers_stand_in_digits(string text, Severity? expected) => Is(SimpleGermanRule.NumberWord, text, expected);

    [Theory]
    [InlineData("Sie dürfen 2.259 Euro haben.", null)]
    [InlineData("Sie dürfen 10.000 Euro haben.", null)]
    [InlineData("Sie dürfen 15.000 Euro haben.", Severity.Hint)]
    [InlineData("Hier leben 50000 Menschen.", Severity.Hint)]
    [InlineData("Die Nummern sind: 0800 1110111 oder 116117 oder +49 7031 6690.", null)]
    [InlineData("71032 Böblingen", null)]
    public void Numbers_can_be_pictured(string text, Severity? expected) => Is(SimpleGermanRule.LargeNumber, text, expected);

    [Theory]
    [InlineData("Das Gesetz sagt es.", null)]
    [InlineData("Das steht in § 17.", Severity.Error)]
    [InlineData("Sie zahlen 10 %.", Severity.Error)]
    [InlineData("Müller & Sohn", Severity.Error)]
    [InlineData("Mutter und/oder Vater", Severity.Error)]
    [InlineData("Sie warten; das Amt prüft.", Severity.Error)]
    [InlineData("Das Amt (im Rat-Haus) hilft.", Severity.Error)]
    [InlineData("Es heißt „Bescheid“.", Severity.Hint)]
    [InlineData("Die Nachbar\\*innen helfen.", Severity.Hint)]
    [InlineData("Rufen Sie an: 07031/669-0.", null)]
    [InlineData("[Zum Amt](https://example.org/a/b?c=1&d=2)", null)]
    public void Signs_are_words(string text, Severity? expected) => Is(SimpleGermanRule.SpecialCharacter, text, expected);

    [Fact]
    public void A_finding_names_its_line_its_words_its_rule_and_what_to_do()
    {
        var finding = Assert.Single(SimpleGermanText.Findings("## Hilfe\n\nSie rufen an.  \nDer Antrag wird geprüft.\n"));
        Assert.Equal((4, "Der Antrag wird geprüft.", SimpleGermanRule.Passive), (finding.Line, finding.Found, finding.Rule));
        Assert.Contains("Sagen Sie, wer es tut", finding.Suggestion, StringComparison.Ordinal);
        Assert.Contains("BITV 2.0 Anlage 2 Teil 2 Nr. 1", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_word_is_named_once() => Assert.Single(SimpleGermanText.Findings("Ihre Krankenversicherung zahlt.\n\nFragen Sie die Krankenversicherung.").Select(f => f.Found).Distinct());

    [Fact]
    public void A_summary_may_hold_several_sentences() => Assert.Empty(SimpleGermanText.FindingsInLine("Sie ziehen um. Sagen Sie das dem Amt."));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n---\n")]
    [InlineData("| a | b |\n|---|---|\n| c | d |")]
    [InlineData("```\ncode § 1\n```")]
    [InlineData("***")]
    [InlineData("(")]
    [InlineData("§")]
    public void Whatever_stands_there_is_looked_at(string text) => Assert.NotNull(SimpleGermanText.Findings(text));
}
