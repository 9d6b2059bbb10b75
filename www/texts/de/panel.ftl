# Die Erweiterung: das Panel neben einem Datensatz und seine Optionen.

panel-consent = Darf Reife Ihr CRM lesen?
panel-consent-say = Reife liest den Datensatz, den Sie geöffnet haben, mit Ihren Rechten, und schreibt Ihre Entscheidung als Notiz. Alles geschieht in diesem Browser; nichts geht anderswohin. Bis Sie es erlauben, sieht Reife nichts von dieser Seite.
panel-crm-address = Adresse des CRM
panel-allow = { $host } erlauben
panel-allow-none = Erlauben
panel-refused = Nicht erlaubt. Es wurde nichts gelesen.
panel-no-rules = Regeln fehlen.
panel-no-rules-say = Eine Regeldatei sagt, was die Evidenz bedeutet. Öffnen Sie eine in den Optionen, oder fragen Sie, wer Reife verwaltet.
panel-no-rules-yet = Noch keine Regeln.
panel-no-rules-yet-say = Auf diesem Gerät wurde noch nie etwas bestätigt, das beide Seiten freigegeben haben; deshalb gibt es noch keine Karte. { $says }
panel-open-options = Optionen öffnen
panel-no-mapping = Eine Zuordnung fehlt.
panel-no-mapping-say = Noch sagt nichts, was die Felder dieser Datensätze bedeuten. Öffnen Sie in den Optionen eine Zuordnung mit der Kennung „{ $id }“.
panel-rules-wrong = Die Regeldatei gilt nicht.
panel-rules-wrong-say = Ihr erster Fehler heißt „{ $says }“. Öffnen Sie in den Optionen eine berichtigte.
panel-not-among = Der Datensatz nennt niemanden.
panel-not-among-say = Ihm fehlt ein Kontakt, über den entschieden werden könnte ({ $says }). Verknüpfen Sie im CRM einen und versuchen Sie es erneut.
panel-engine = Das hat nicht geklappt.
panel-engine-say = Diese Meldung hilft bei der Behebung: { $says }
panel-all = Alle Kontakte im Studio
panel-and-more = Und { $count } weitere.
panel-more-activities = Es gibt mehr Aktivitäten, als gelesen wurden; die neuesten zählen.
panel-not-all-read = { $count ->
    [one] 1 Angabe konnte nicht gelesen werden
   *[other] { $count } Angaben konnten nicht gelesen werden
}

erasing = Wird gelöscht …
erased-title = Gelöscht
erased-here = { $count ->
    [0] Auf diesem Gerät war zu diesem Kontakt nichts festgehalten.
    [one] Auf diesem Gerät: ein Eintrag.
   *[other] Auf diesem Gerät: { $count } Einträge.
}
erased-signals = Auf diesem Gerät: die Signale, die nicht aus der Kundenverwaltung kamen. Sie kommen von dort nicht wieder, auch wenn eine Datei sie noch hat.
erased-notes = { $count ->
    [0] In der Kundenverwaltung handelte keine Notiz von Reife von diesem Kontakt.
    [one] In der Kundenverwaltung: eine Notiz, die nur noch sagt, dass etwas gelöscht wurde.
   *[other] In der Kundenverwaltung: { $count } Notizen, die nur noch sagen, dass etwas gelöscht wurde.
}
erased-not-reached = Die Notizen in der Kundenverwaltung wurden nicht oder nicht alle gelöscht; auf diesem Gerät ist alles weg. Lesen Sie den Datensatz neu und löschen Sie noch einmal.
erased-by-hand = Um diese Notizen in der Kundenverwaltung müssen Sie sich selbst kümmern:
erased-left-no-permission = Die Notiz vom { $at }: Ihre Rechte erlauben nicht, sie zu ändern. Fragen Sie, wer sie geschrieben hat oder die Kundenverwaltung betreut.
erased-left-not-possible = Die Notiz vom { $at }: Diese Kundenverwaltung lässt sie von hier aus nicht ändern. Löschen Sie sie dort.
erased-left-refused = Die Notiz vom { $at }: Die Kundenverwaltung nimmt die Änderung nicht an. Löschen Sie sie dort.
erased-left-several = Die Notiz vom { $at } handelt auch von anderen. Nehmen Sie heraus, was diesen Kontakt betrifft.
erased-left-damaged = Die Notiz vom { $at } ist beschädigt: Von wem sie handelt, lässt sich nicht sagen. Sehen Sie nach, und löschen Sie sie, wenn sie von diesem Kontakt handelt.
erased-left-named = Die Notiz vom { $at } handelt von jemand anderem, und ihre Worte nennen diesen Kontakt. Nehmen Sie den Namen heraus.
erased-instead = An ihre Stelle gehört:
erased-elsewhere = { $reach ->
    [all] Durchgesehen wurden alle Datensätze dieser Kundenverwaltung, die zu diesem Kontakt gehören.
   *[record] Durchgesehen wurden nur die Notizen dieses Datensatzes und der Personen darin: Gibt es weitere Datensätze zu diesem Kontakt, öffnen Sie jeden und löschen Sie auch dort.
} Was die Kundenverwaltung außer den Notizen von Reife hat, wird dort gelöscht. Wer sonst etwas festgehalten hat, verliert es, sobald er einen solchen Datensatz wieder öffnet, spätestens nach 30 Tagen, wenn es gespeichert war.
erased-read = Datensatz neu lesen

widget-waiting = Wartet auf den Datensatz.
widget-waiting-say = Die Seite ringsum hat noch nicht gesagt, welchen Datensatz sie zeigt.
widget-stranger = Reife kennt die Seite ringsum nicht.
widget-stranger-say = Nur Seiten, die widget.json nennt, dürfen hier eine Karte zeigen.

host-title = Kunden
host-notes = Notizen
host-none = Noch keine Notizen.
host-change = Jemand ändert diesen Datensatz
host-refuse = Dieses CRM nimmt nichts an

signals-not-allowed = Signale werden noch nicht gelesen: Erlauben Sie { $says } auf der Optionsseite.
signals-signed-out = Die Signale konnten nicht gelesen werden: Melden Sie sich in einem Tab bei { $says } an und versuchen Sie es erneut.
signals-unreachable = Die Signale konnten nicht gelesen werden: { $says } antwortet nicht. Früher gelesene zählen, bis sie ablaufen.
signals-too-large = Die Signale konnten nicht gelesen werden: { $says } hat mehr als 32 MB. Bitten Sie die zuständige Stelle um weniger oder um Teile.
signals-no-evidence = Die Signale konnten nicht gelesen werden: { $says } enthält keine Zeilen aus JSON mit Kennung und Signalen. Fragen Sie die zuständige Stelle.
signals-status = Die Signale konnten nicht gelesen werden: Die Gegenstelle antwortete mit { $says }. Früher gelesene zählen, bis sie ablaufen.

# Ein Entwurf, der mitläuft
shadow = Mitlaufender Entwurf
shadow-waits = Ihre Richtlinie nennt einen Entwurf. Er wurde noch nicht mitgerechnet: Sobald Sie eine Karte unter geltenden Regeln öffnen, wird er geholt.
shadow-runs = Ihre Richtlinie nennt einen Entwurf; er wird neben den geltenden Regeln mitgerechnet, ohne Wirkung.
shadow-missing = Der Entwurf, den Ihre Richtlinie nennt, läuft nicht: Der Server hat keine solche Datei. Wer die Regeln betreut, legt den Entwurf noch einmal daneben und lädt den Ordner hoch.
shadow-other = Der Entwurf, den Ihre Richtlinie nennt, läuft nicht: Die Datei auf dem Server ist eine andere. Wer die Regeln betreut, legt den Entwurf noch einmal daneben oder lässt die Richtlinie den Hash des neuen nennen.
shadow-unread = Der Entwurf, den Ihre Richtlinie nennt, läuft nicht: Reife kann nicht mit ihm rechnen. Wer die Regeln betreut, prüft die Datei, berichtigt sie und lässt die Richtlinie den Hash der berichtigten nennen.
shadow-no-hash = Es läuft kein Entwurf: Was Ihre Richtlinie als „shadow“ nennt, ist kein SHA-256 aus 64 hexadezimalen Ziffern in Kleinbuchstaben. Wer Reife betreut, übernimmt die Zeile, die die Verwaltungsseite oder `reife rules shadow` ausgibt.
shadow-in-force = Der Entwurf, den Ihre Richtlinie nennt, ist inzwischen in Kraft und läuft deshalb nicht mehr mit. Wer Reife betreut, nimmt ihn aus der Richtlinie.
