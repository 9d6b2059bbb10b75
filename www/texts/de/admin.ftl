# Die Seite für alle, die Regeln betreuen: Schlüssel, Anträge, Freigaben, Veröffentlichen, Zurückblicken.

admin-title = Regelbüro
admin-broken = Das hat nicht geklappt.
admin-quoted = „{ $text }“
admin-cancel = Abbrechen
admin-leave = Schließen
admin-again = Neu einlesen

# Bevor etwas offen ist
admin-start = Regeln, auf die sich Marketing und Vertrieb geeinigt haben
admin-start-say = Eine Regeldatei gilt nur, wenn beide Seiten sie unterschrieben haben. Alles dafür geht auf dieser Seite: Schlüssel, Anträge, Freigaben, Veröffentlichen, Zurückgehen. Es braucht keinen Server und keine Anmeldung; alles liegt in Ihren Dateien.
admin-place = Wo liegt es?
admin-place-folder-say = Wählen Sie den Ordner Ihrer Regeln, oder zu Beginn einen leeren. In einem gemeinsamen Ordner können mehrere arbeiten. Wer lieber eine einzige Datei hat, nimmt eine ZIP-Datei.
admin-place-none-say = Dieser Browser lässt keine Seite in einen Ordner. Beginnen Sie neu, oder öffnen Sie eine ZIP-Datei; gespeichert wird alles wieder als ZIP-Datei.
admin-place-folder = Ordner wählen …
admin-place-new = In einer ZIP-Datei beginnen
admin-place-new-name = regeln.zip
admin-place-zip = ZIP-Datei öffnen …
admin-zip-unreadable = { $file } ist keine ZIP-Datei, die sich hier öffnen lässt.
    .help = Wählen Sie eine ZIP-Datei, die diese Seite gespeichert hat, oder eine mit dem ganzen Ordner, ausgepackt höchstens 256 MB.
admin-save-zip = Als ZIP-Datei speichern
admin-save-zip-again = Noch einmal speichern
admin-steps = Fünf Schritte, etwa zehn Minuten
admin-steps-1 = Wer freigibt, und die Schlüssel
admin-steps-2 = Alle unterschreiben
admin-steps-3 = Veröffentlichen
admin-steps-4 = Regeln wählen
admin-steps-5 = Beide Seiten geben frei
admin-only-key = Ich brauche nur einen Schlüssel
admin-only-key-say = Sie geben auf diesem Rechner Regeln frei, und jemand anderes betreut sie. Legen Sie hier Ihren Schlüssel an, behalten Sie ihn, und geben Sie den öffentlichen Teil weiter.
admin-only-key-go = Schlüssel anlegen
admin-only-key-person = Ihr Pseudonym, etwa m2

# Schlüssel
admin-founders = Wer freigibt, und wer veröffentlicht
admin-founders-say = Jede Person hat einen Schlüssel. Am besten legt ihn jede auf dem eigenen Rechner an und gibt nur den öffentlichen Teil weiter. Namen bleiben in diesem Browser; in den Dateien heißen die Leute m1, s1 und so weiter.
admin-founders-marketing = Wer dafür einsteht, dass die Regeln sagen, was das Marketing meint.
admin-founders-sales = Wer dafür einsteht, dass die Regeln sagen, was der Vertrieb meint.
admin-founders-publisher = Legt freigegebene Regeln dorthin, wo Browser sie finden. Dieser Schlüssel gibt nichts frei.
admin-one-each = Mit einem Schlüssel je Seite kann niemand einspringen: Geht einer verloren, beginnt alles von vorn, und jeder Browser muss es erfahren. Besser sind zwei Personen je Seite.
admin-person-more = Eine Person mehr
admin-person-name = Name von { $person }, nur für diesen Browser
admin-person-new = Pseudonym der neuen Person
admin-person-local = Name, nur für diesen Browser
admin-instead = Pseudonym derer, die nachfolgen, falls jemand nachfolgt
admin-key-here = Schlüssel hier anlegen
admin-key-elsewhere = Öffentlichen Teil öffnen …
admin-key-has = Schlüssel { $key }
admin-passphrase = Kennwort
admin-passphrase-new = Neues Kennwort
admin-passphrase-again = Noch einmal dasselbe
admin-passphrase-hint = Vier oder fünf Wörter, die nur Sie kennen. Niemand kann es zurücksetzen.
admin-key-make = Schlüssel anlegen
admin-key-making = Wird angelegt …
admin-key-made = Ihr Schlüssel ist angelegt
admin-key-made-say = { $file } wurde gespeichert. Legen Sie die Datei auf einen Stick oder an einen eigenen sicheren Ort, nicht in den gemeinsamen Ordner. Wer Datei und Kennwort hat, unterschreibt in Ihrem Namen. Lesen Sie den anderen die Nummer oben vor, wenn sie danach fragen.
admin-key-save-again = Schlüsseldatei noch einmal speichern
admin-key-save-public = Öffentlichen Teil speichern
admin-key-choose = Schlüsseldatei wählen …
admin-key-stays = Der Schlüssel bleibt auf diesem Rechner und wird nach der Unterschrift aus dem Speicher gelöscht.
admin-lacks-file = Wählen Sie zuerst Ihre Schlüsseldatei.
admin-lacks-passphrase = Geben Sie das Kennwort der Schlüsseldatei ein.
admin-signing = Wird unterschrieben …
admin-found = Unterschriften vorbereiten
admin-found-lacks = { $count ->
    [one] Ein Schlüssel fehlt noch.
   *[other] { $count } Schlüssel fehlen noch.
}
admin-found-say = Dann unterschreiben alle, wer welchen Schlüssel hat.

# Was man zuerst sieht
admin-sentence-new = Hier ist noch nichts. Zuerst: Wer gibt frei?
admin-sentence-founding = Die Schlüssel sind da. Jetzt unterschreiben alle, wer welchen hat.
admin-sentence-none = Noch gelten keine Regeln.
admin-sentence-in-force = Im Verteilkreis { $ring } gelten Regeln { $seq }.
admin-sentence-waits = { $whom ->
    [publisher] Ein Antrag wartet darauf, veröffentlicht zu werden.
    [sales] Ein Antrag wartet auf den Vertrieb.
    [marketing] Ein Antrag wartet auf das Marketing.
    [both] Ein Antrag wartet auf Unterschriften.
   *[some] { $count } Anträge sind offen.
}
admin-take = Antrag öffnen …
admin-unreadable = Dem, was hier liegt, ist nicht zu trauen; darauf wird nichts veröffentlicht.

# Was nach einer Handlung gesagt wird
admin-said-taken = Der Antrag ist da. Sehen Sie sich an, was er ändert, bevor Sie unterschreiben.
admin-said-declined = Die Anmerkung steht im Antrag. Geben Sie ihn als Datei weiter, wo andere diesen Ordner nicht teilen.
admin-said-reconsidered = Diesen Antrag lehnt niemand mehr ab.
admin-said-discarded = Der Antrag wurde verworfen. Was gilt, gilt weiter.
admin-said-proposed = Der Antrag kann unterschrieben werden. Wer anderswo sitzt, bekommt ihn als Datei.
admin-said-signed = Unterschrieben von { $person }.{ $dropped ->
    [none] {""}
   *[other] {" "}Was vorher für { $dropped } unterschrieben war, baute auf etwas auf, das nicht mehr veröffentlicht ist; diese Seite unterschreibt noch einmal.
}
admin-said-complete = Unterschrieben von { $person }. Alle, die nötig sind, haben unterschrieben; es kann veröffentlicht werden.
admin-said-published = Veröffentlicht. Bestätigt bis { $until }; erneuern Sie vorher.
admin-said-renewed = Erneuert. Bestätigt bis { $until }.

# Anträge
admin-proposal-unreadable = { $file } lässt sich nicht lesen
admin-proposal-title = { $action ->
    [init] Neu: wer welchen Schlüssel hat
    [release] Antrag: { $kind ->
        [rules] Regeln
        [mapping] Zuordnung
       *[people] Entscheidende
    } { $seq } für { $ring }
    [rollback] Zurück: { $kind ->
        [rules] Regeln
        [mapping] Zuordnung
       *[people] Entscheidende
    } { $seq } für { $ring }
    [withdraw] Rücknahme in { $ring }
    [reaffirm] Eine Seite unterschreibt neu
    [revoke] Ein Schlüssel wird entzogen
   *[rotate] Schlüssel
}
admin-act = { $action ->
    [init] Diese Leute dürfen freigeben, und so wird veröffentlicht. Vergleichen Sie die Nummern der Schlüssel mit den Leuten selbst, bevor Sie unterschreiben, zum Beispiel am Telefon.
    [withdraw] Sobald das veröffentlicht ist, gibt es in { $ring } keine Vorschläge mehr. Um Regeln wieder in Kraft zu setzen, braucht es beide Seiten.
    [reaffirm] Dieselben Freigaben, für weitere 90 Tage. Es ändert sich nichts.
    [revoke] Von da an unterschreibt dieser Schlüssel nichts mehr. Vergleichen Sie die Nummern neuer Schlüssel mit den Leuten selbst.
   *[rotate] Von da an dürfen diese Leute freigeben. Vergleichen Sie die Nummern neuer Schlüssel mit den Leuten selbst.
}
admin-restores = Es sind genau die Bytes von Regeln { $seq }.
admin-valid-until = Nach dem { $date } darf es nicht mehr neu in Kraft treten.
admin-plan = Was er bei Kontakten ändern würde
admin-plan-none = Niemand hat gezählt, was sich bei echten Kontakten ändert. Das Studio und die Befehlszeile können das.
admin-plan-contacts = Kontakte
admin-plan-changed = ändern sich
admin-plan-to-sales = neu im Vertrieb
admin-plan-from-sales = nicht mehr im Vertrieb
admin-plan-flows = Kontakte nach vorgeschlagenem Zustand, vorher und nachher
admin-plan-rests = Stand { $moment }, Bestand { $population }, Plan { $plan }. Nur Zahlen; Kontakte stehen nie darin.
admin-plan-hash = Plan
admin-verdicts = { $count ->
    [0] Seit der letzten Freigabe wich kein Urteil ab.
    [one] Seit der letzten Freigabe wich ein Urteil ab:
   *[other] Seit der letzten Freigabe wichen { $count } Urteile ab:
}
admin-changes = Was anders ist
admin-changes-first = Was darin steht
admin-no-changes = Die Datei sagt dasselbe wie die geltende.
admin-change-count = { $count ->
    [one] 1 Änderung
   *[other] { $count } Änderungen
}
admin-effect = { $effect ->
    [states] Was vorgeschlagen wird, und wer entscheidet
    [points] Wer wie viele Punkte bekommt
    [facts] Was Fakten bedeuten
    [evidence] Welche Evidenz zählt
    [agreement] Was beide Seiten vereinbart haben
    [learning] Woraus gelernt wird
    [mapping] Wie aus Feldern des CRM Evidenz wird
    [people] Wer entscheiden darf
   *[words] Nur Worte; keine Zahl ändert sich
}
admin-list = { $list ->
    [states] Zustand
    [rules] Regel
    [dimensions] Dimension
    [facts] Fakt
    [conditions] Bedingung
    [questions] Frage
    [checks] Prüfung
    [roles] Rolle
    [signals] Signal
    [attributes] Merkmal
    [topics] Thema
    [purposes] Zweck
    [assumptions] Annahme
    [campaigns] Kampagne
    [reasons] Grund
    [deciders] Entscheidungsrecht
    [mapping] Feld
    [people] Person
   *[other] Datei
}
admin-member = { $member ->
    [when] wenn
    [stay] bleibt, solange
    [points] Punkte
    [points_each] Punkte je Stück
    [cap] höchstens
    [caps] höchstens je Art
    [of] von
    [dimension] Dimension
    [requires] Mindestpunkte je Art
    [decided_by] entscheidet
    [then] danach entscheidet
    [decide_within_hours] zu entscheiden binnen Stunden
    [valid_days] gilt Tage
    [half_life_days] Halbwertszeit in Tagen
    [fast_half_life_days] kurze Halbwertszeit in Tagen
    [within_days] binnen Tagen
    [keep_days] zählt Tage
    [max_per_day] höchstens am Tag
    [measure] Maß
    [signals] Signale
    [attribute] Merkmal
    [check] Prüfung
    [weight] Gewicht
    [class] Klasse
    [kind] Art
    [party] Herkunft
    [owner] steht dafür ein
    [purpose] Zweck
    [reasons] Gründe
    [assumptions] Annahmen
    [handover] Übergabe an den Vertrieb
    [returned_to] „noch nicht“ führt zu
    [rejected_to] eine Ablehnung führt zu
    [order] Reihenfolge
    [label] Bezeichnung
    [note] Anmerkung
    [next] nächster Schritt
    [ask] Frage an den Kunden
   *[other] { $member }
}
admin-what-added = neu
admin-what-removed = entfällt
admin-what-changed = geändert
admin-what-reordered = in anderer Reihenfolge
admin-before = Vorher:
admin-after = Nachher:
admin-nothing = nichts
admin-truth-true = ja
admin-truth-false = nein
admin-named = { $id } ist „{ $label }“.
admin-shows-in = Zeigt sich in { $items }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weiteren
}.
admin-approvals = Freigaben
admin-path = Der Weg dieses Antrags
admin-path-proposed = Beantragt
admin-path-approved = { $role ->
    [marketing] Marketing hat freigegeben
   *[sales] Vertrieb hat freigegeben
}
admin-path-role = { $role ->
    [root] Die Schlüssel sind unterschrieben
   *[targets] Die beiden Seiten sind unterschrieben
}
admin-path-some = { $role ->
    [root] Schlüssel: { $found } von { $expected } Unterschriften
    [targets] Seiten: { $found } von { $expected } Unterschriften
    [marketing] Marketing: { $found } von { $expected } Unterschriften
   *[sales] Vertrieb: { $found } von { $expected } Unterschriften
}
admin-path-waits-side = { $role ->
    [marketing] Wartet auf das Marketing
   *[sales] Wartet auf den Vertrieb
}
admin-path-waits-more = Wartet auf Unterschriften
admin-path-waits = { $role ->
    [root] Schlüssel: noch { $count } von { $people }.
    [targets] Seiten: noch { $count } von { $people }.
    [marketing] Marketing: { $people }.
   *[sales] Vertrieb: { $people }.
}
admin-approve = Freigeben
admin-publish = Veröffentlichen
admin-path-publish = Veröffentlichen
admin-path-publish-say = Alle, die nötig sind, haben unterschrieben. Jetzt der Schlüssel der Veröffentlichung.
admin-path-publish-ahead = möglich, sobald alle unterschrieben haben, die nötig sind
admin-path-publish-never = dieser Antrag ist überholt
admin-demand = { $role ->
    [marketing] Der gestohlene Schlüssel hatte { $line } freigegeben. Was geschieht damit? Das Marketing sagt es.
   *[sales] Der gestohlene Schlüssel hatte { $line } freigegeben. Was geschieht damit? Der Vertrieb sagt es.
}
admin-demand-keep = Es bleibt
admin-demand-withdraw = Zurücknehmen
admin-keys-then = Wer dann welchen Schlüssel hat
admin-fate-new = neu
admin-fate-gone = nicht mehr
admin-threshold = { $expected } von { $keys } Schlüsseln müssen Änderungen an Schlüsseln unterschreiben; keine Seite kann das allein.
admin-rests = Worauf er beruht
admin-rests-from = Bisher
admin-rests-to = Datei
admin-rules-number = Nummer { $seq }
admin-hand-over = Als Datei übergeben
admin-hand-over-say = Per E-Mail, auf einem Stick oder in einem gemeinsamen Ordner: Sie enthält kein Geheimnis.
admin-discard = Verwerfen

# Beantragen
admin-propose = Datei beantragen
admin-propose-first = Jetzt die Regeln selbst: eine eigene Datei, oder zu Beginn eine der vier unten. Sie lässt sich später ändern, so oft Sie wollen.
admin-propose-go = Beantragen
admin-propose-say = Dadurch tritt nichts in Kraft; erst unterschreiben beide Seiten.
admin-kind = Art der Datei
admin-kind-rules = Regeln
admin-kind-mapping = Zuordnung
admin-kind-people = Entscheidende
admin-file-choose = Datei wählen …
admin-file-save = Datei speichern
admin-templates = Oder eine Regeldatei für den Anfang:
admin-template-checklist = Checkliste
admin-template-b2b-services = Dienstleistungen
admin-template-software = Software
admin-template-machinery = Maschinenbau
admin-file-errors = { $count ->
    [one] Die Datei hat einen Fehler. Beheben Sie ihn zuerst.
   *[other] Die Datei hat { $count } Fehler. Beheben Sie sie zuerst.
}
admin-file-warnings = { $count ->
    [one] Die Datei ist gut, mit einem Hinweis.
   *[other] Die Datei ist gut, mit { $count } Hinweisen.
}
admin-ring = Verteilkreis
admin-rules-name = Name der Regeln
admin-until = Nicht mehr neu in Kraft nach dem (darf leer bleiben)
admin-note = Warum, in einer Zeile

# In Kraft
admin-in-force = In Kraft
admin-in-force-none = Noch nichts. Beantragen Sie eine Datei, lassen Sie beide Seiten freigeben, veröffentlichen Sie.
admin-confirmed = { $left ->
    [nothing] bestätigt bis { $until }: abgelaufen, bitte erneuern
    [little] bestätigt bis { $until }: bald erneuern
   *[enough] bestätigt bis { $until }
}
admin-refused = Ein Browser, der das zum ersten Mal sieht, würde es ablehnen:
admin-column-what = Was
admin-column-number = Nr.
admin-column-since = Seit
admin-column-approved = Freigegeben von
admin-column-state = Zustand
admin-column-act = Was sich tun lässt
admin-taken-back = zurückgenommen durch { $side }{ $note ->
    [none] {""}
   *[other] : „{ $note }“
}
admin-withdraw = Zurücknehmen
admin-withdraw-title = { $line } zurücknehmen
admin-withdraw-say = Eine Seite allein darf Regeln anhalten. Die Anmerkung lesen alle, bei denen die Vorschläge aufhören.
admin-withdraw-note = Warum sie anhalten, in einer Zeile
admin-withdraw-go = Rücknahme unterschreiben

# Personen und Schlüssel
admin-people = Personen und Schlüssel
admin-role-marketing = Marketing
admin-role-sales = Vertrieb
admin-role-publisher = Veröffentlichung
admin-role-root = Schlüssel (root)
admin-role-targets = Seiten (targets)
admin-role-snapshot = Versionen (snapshot)
admin-role-timestamp = Bestätigung (timestamp)
admin-column-side = Seite
admin-column-person = Person
admin-column-key = Schlüssel
admin-column-role = Unterschrift
admin-column-until = Gilt bis
admin-in-root = Wurzel
admin-left-little = läuft bald ab
admin-left-nothing = abgelaufen
admin-renew = Erneuern
admin-renew-side = Eine Seite unterschreibt neu
admin-renew-side-say = Wer freigeben darf, unterschreibt dasselbe für weitere 90 Tage. Für welche Seite, sagt der Schlüssel.
admin-renew-daily = Neu bestätigen
admin-renew-daily-say = Die Veröffentlichung bestätigt für weitere sieben Tage, dass es nichts Neueres gibt. Am besten täglich.
admin-key-gone = Schlüssel ist weg
admin-key-other = Anderer Schlüssel
admin-add = { $role ->
    [marketing] Eine Person mehr im Marketing
   *[sales] Eine Person mehr im Vertrieb
}
admin-act-gone = Der Schlüssel von { $person } ist weg
admin-act-replace = Ein anderer Schlüssel für { $person }
admin-act-add = { $role ->
    [marketing] Noch eine freigebende Person im Marketing
   *[sales] Noch eine freigebende Person im Vertrieb
}
admin-act-publisher = Ein anderer Schlüssel für die Veröffentlichung
admin-act-replace-say = Der neue Schlüssel unterschreibt überall, wo der alte unterschrieb. Dafür unterschreiben genügend andere.
admin-act-add-say = Die neue Person gibt frei, sobald genügend andere unterschrieben haben.
admin-act-publisher-say = Beide Seiten unterschreiben dafür; veröffentlicht wird dann mit dem neuen Schlüssel und dem bisherigen.
admin-act-next = Daraus wird ein Antrag; genügend andere unterschreiben ihn, dann wird er veröffentlicht.
admin-reason = Was geschehen ist
admin-reason-lost = Verloren
admin-reason-stolen = Gestohlen
admin-reason-left = Person ist gegangen
admin-reason-lost-say = Die Datei ist nicht zu finden, oder niemand kennt das Kennwort. Was der Schlüssel freigegeben hat, bleibt freigegeben. Die anderen entziehen ihn; mehr ist nicht nötig. Jemand Neues kann gleich nachfolgen.
admin-reason-stolen-say = Jemand anderes hat vielleicht Datei und Kennwort. Tun Sie das sofort. Allein lässt sich damit nichts in Kraft setzen; aber alles, was dieser Schlüssel freigegeben hat, muss noch einmal angesehen werden, und jemand von derselben Seite sagt für jede Freigabe, ob sie bleibt.
admin-reason-left-say = Die Person gibt nicht mehr frei. Was sie freigegeben hat, bleibt freigegeben.

# Zurückblicken
admin-history = Verlauf
admin-verify = Prüfen
admin-verify-again = Erneut prüfen
admin-verified = { $count ->
    [one] 1 Zeile, durch Unterschriften belegt, { $at }
   *[other] { $count } Zeilen, alle durch Unterschriften belegt, { $at }
}
admin-verified-bad = Nicht alles stimmt, { $at }
admin-finding-line = Zeile { $n }: { $sentence }
admin-column-when = Wann
admin-column-done = Was
admin-column-of = Wovon
admin-column-who = Wer
admin-column-note = Anmerkung
admin-done = { $action ->
    [init] gegründet
    [release] freigegeben
    [rollback] zurückgeholt
    [withdraw] zurückgenommen
    [reaffirm] neu unterschrieben
    [revoke] Schlüssel entzogen
    [rotate] Schlüssel unterschrieben
   *[renew] bestätigt
}
admin-of = { $kind ->
    [rules] Regeln
    [mapping] Zuordnung
   *[people] Entscheidende
} { $seq }, { $ring }
admin-look = Ansehen
admin-look-say = Das würde sich gegenüber dem ändern, was jetzt gilt.
admin-restore = Rückkehr beantragen
admin-earlier = { $count ->
    [one] 1 frühere Zeile
   *[other] { $count } frühere Zeilen
}
admin-day = Was galt am
admin-day-go = Nachsehen
admin-day-found = { $day }, { $ring }: { $count ->
    [0] nichts war in Kraft
    [one] 1 Datei war in Kraft
   *[other] { $count } Dateien waren in Kraft
}
admin-day-since = in Kraft ab { $since }{ $until ->
    [none] {""}
   *[other] {" "}bis { $until }
}
admin-day-approved = freigegeben von { $people }
admin-day-plan = Plan: { $changed } von { $contacts } Kontakten ändern sich
admin-day-no-plan = ohne Plan

# Für Browser
admin-hand-out = Was Browser brauchen
admin-hand-out-host = Stellen Sie den Ordner „repository“ auf einen Webserver
admin-hand-out-host-say = Jeder Server, der Dateien ausliefert, genügt, mit HTTPS und ohne Kennwort: Nichts darin ist geheim. Laden Sie timestamp.json zuletzt hoch.
admin-hand-out-address = Die Adresse dort
admin-hand-out-policy = Sagen Sie es den Browsern
admin-hand-out-policy-say = Als Richtlinie der Erweiterung, durch die, die Ihre Rechner betreuen. Wo Sie die Seiten von Reife selbst bereitstellen, legen Sie rules.json daneben.
admin-hand-out-policy-save = Richtlinie speichern
admin-hand-out-beside = rules.json speichern
admin-hand-out-print = Oder von Hand, mit dem Fingerabdruck
admin-hand-out-print-say = Wer keines von beidem hat, gibt die Adresse auf der Optionenseite ein und vergleicht diese Nummer, am Telefon oder auf Papier.

# Was im Weg steht
author-name = „{ $found }“ ist kein Name.
    .help = Möglich sind Kleinbuchstaben, Ziffern, - und _, mit einem Buchstaben am Anfang; etwa main oder stable.
author-no-repository = Hier ist kein Repository.
    .help = Wählen Sie den Ordner, in dem Ihre Regeln liegen, oder beginnen Sie neu.
author-is-there = Hier ist schon ein Repository.
    .help = Was einmal gegründet ist, wird nicht noch einmal gegründet. Verwerfen Sie diesen Antrag.
author-nobody = Es gibt nicht genau eine freigebende Person namens { $found }.
    .help = Freigeben dürfen { $expected }.
author-side-empty = { $side } hätte niemanden, der freigibt.
    .help = Jede Seite braucht mindestens eine Person. Sagen Sie, wer nachfolgt.
author-root-out-of-reach = Es blieben nur { $found } Schlüssel, um eine neue Wurzel zu unterschreiben; nötig sind { $expected } Unterschriften.
    .help = Alles muss von vorn beginnen: Legen Sie in einem leeren Ordner neue Schlüssel an, und nennen Sie jedem Browser die neue Wurzel. Deshalb sind zwei Personen je Seite besser.
author-person = „{ $found }“ ist kein Pseudonym: eine Zeile mit 1 bis { $expected } Zeichen.
    .help = Eine Zeile ohne Umbrüche; m1 oder s2 genügt.
author-decline-why = Sagen Sie, warum Sie nicht mitgehen: Nur das lesen die anderen.
    .help = Eine Zeile genügt.
author-note = Eine Anmerkung ist eine Zeile mit höchstens { $expected } Zeichen.
    .help = Lassen Sie Zeilenumbrüche und andere Steuerzeichen weg.
author-contact-data = { $file ->
    [note] Die Anmerkung
    [person] Das Pseudonym
   *[other] { $file }
}, Zeile { $line }, sieht aus, als stünde dort { $looks ->
    [email] eine E-Mail-Adresse
    [phone] eine Telefonnummer
   *[evidence] Evidenz über Kontakte
}.
    .help = Alle, die die Erweiterung haben, können ein Repository für Regeln lesen. Nehmen Sie es heraus; Personen stehen dort nur mit Pseudonymen und Kennungen.
author-file-problems = Die Datei hat { $errors ->
    [1] einen Fehler
   *[many] { $errors } Fehler
}.
    .help = Beheben Sie zuerst, was in der Datei steht; ihre Fehler sind dort genannt, wo sie beantragt wird.
author-same = In { $line } sind genau diese Bytes in Kraft.
    .help = Es gibt nichts zu beantragen. Wer dasselbe für länger unterschreiben will, erneuert es unter „Personen und Schlüssel“.
author-no-such-release = { $line } hatte nie eine Freigabe { $seq }.
    .help = Der Verlauf nennt alle Freigaben.
author-plan-stale = Der Plan passt nicht mehr: { $what ->
    [old] Die geltende Datei hat sich seither geändert (jetzt { $found }, im Plan { $expected })
    [new] Die vorgeschlagene Datei ist eine andere (jetzt { $found }, im Plan { $expected })
    [population] Der Bestand ist ein anderer (jetzt { $found }, im Plan { $expected })
   *[counts] Neu gezählt ändern sich { $found } Kontakte, nicht { $expected }
}.
    .help = Beantragen Sie neu, damit beide Seiten unterschreiben, was sich wirklich ändert.
author-plan-other = Der Plan des Antrags ist nicht der, den seine Freigabe nennt.
    .help = Jemand hat den Antrag von Hand verändert. Beantragen Sie neu.
author-seq-stale = { $line }: Freigabe { $found } ist überholt; { $expected } wäre die nächste.
    .help = Beantragen Sie neu, damit beide Seiten sehen, was sich gegenüber dem Geltenden ändert.
author-stale = { $role }: Version { $found } des Antrags baut auf etwas auf, das nicht mehr veröffentlicht ist; { $expected } wäre die nächste.
    .help = Bei einer Freigabe geben Sie noch einmal frei; alles andere wird neu beantragt.
author-not-approver = Der Schlüssel { $key } darf nichts davon unterschreiben.
    .help = Ist es die Schlüsseldatei von jemandem, der hier freigeben darf? „Personen und Schlüssel“ nennt, wessen Schlüssel welche Nummer hat.
author-choice-missing = Ein gestohlener Schlüssel hatte { $line } freigegeben, und niemand hat gesagt, was damit geschieht.
    .help = Sehen Sie sich die Freigabe an und sagen Sie oben, ob sie bleibt; dann unterschreiben Sie.
author-not-listed = { $side } führt { $line } nicht.
    .help = Es gibt nichts zurückzunehmen.
author-half-differs = Was { $side_id ->
    [root] für Schlüssel
   *[other] für { $side }
  } zu unterschreiben ist, ist mehr, als der Antrag zeigt, oder gilt länger.
    .help = Jemand hat ihn von Hand verändert. Beantragen Sie neu und geben Sie neu frei.
author-not-publisher = Die angegebenen Schlüssel reichen nicht, um { $role } zu unterschreiben.
    .help = Nehmen Sie die Schlüsseldatei der Veröffentlichung; nach einem Wechsel die neue.
author-key-not-made = Der Schlüssel konnte nicht angelegt werden.
    .help = Dieser Rechner gibt keine Zufallszahlen her, oder der Schlüssel lässt sich nicht schreiben. Versuchen Sie es auf einem anderen.
author-key-not-encrypted = { $file } enthält einen privaten Schlüssel ohne Verschlüsselung.
    .help = Ungeschützte Schlüssel öffnet diese Seite nicht. Legen Sie einen neuen an, und behandeln Sie die alte Datei als gestohlen.
author-key-unreadable = { $file } enthält keinen bekannten Schlüssel: Ed25519 oder P-256, privat als verschlüsseltes PKCS#8, öffentlich als JSON.
    .help = Eine Schlüsseldatei endet auf .pem, ihr öffentlicher Teil auf .pub.json. Nehmen Sie die, nach der gefragt ist.
author-key-locked = { $file } lässt sich mit diesem Kennwort nicht öffnen.
    .help = Versuchen Sie es noch einmal. Ist das Kennwort vergessen, gilt der Schlüssel als verloren: „Personen und Schlüssel“, „Schlüssel ist weg“.
author-log = Das Protokoll passt nicht zum unterschriebenen Kopf: Zeile { $n } { $why ->
    [line] ist keine Zeile des Protokolls
    [chain] folgt nicht auf die Zeile davor
   *[head] fehlt oder ist eine andere, als unterschrieben wurde
}.
    .help = Holen Sie audit/log.jsonl aus einer Sicherung zurück, und lesen Sie den Ordner neu ein.
author-stray = { $file } gehört nicht in ein Repository.
    .help = Nehmen Sie die Datei heraus. Vorschläge und Schlüssel liegen anderswo.
author-passphrases-differ = Die beiden Kennwörter sind verschieden.
    .help = Es wurde nichts geschrieben. Versuchen Sie es noch einmal.
author-passphrase-empty = Das Kennwort ist leer.
    .help = Eine Schlüsseldatei ohne Kennwort schützt nichts.

# Was ein Nachvollzug des Verlaufs findet
replay-no-head = Kein Versionsverzeichnis trägt den Kopf von { $file }.
replay-missing = { $file } fehlt.
replay-unsigned = { $file } ist nicht von denen unterschrieben, die damals unterschreiben mussten.
replay-chain = Sie nennt nicht den Hashwert der Zeile davor.
replay-line = Sie ist keine Zeile von { $file } oder wurde umgeschrieben.
replay-head = { $file } passt nicht zum unterschriebenen Kopf.
replay-beyond = Hinter dem unterschriebenen Kopf steht noch etwas: Eine Veröffentlichung wurde unterbrochen, oder jemand hat Zeilen angefügt. Die nächste Veröffentlichung nimmt sie weg.
replay-versions = { $file } nennt andere Versionen als das Protokoll.
replay-changed = { $file } ist nicht die Datei, die protokolliert wurde.
replay-not-approved = Die Metadaten zeigen diese Freigabe nicht von beiden Seiten.
replay-signers = Andere haben unterschrieben, als das Protokoll sagt.
replay-not-withdrawn = Die Metadaten zeigen nicht, dass etwas zurückgenommen wurde.
replay-not-the-same = Neu unterschrieben, aber nicht dasselbe.
replay-person = { $file } hatte diesen Schlüssel damals nicht.
replay-unlogged = { $file } wurde unterschrieben, und keine Zeile nennt die Datei.

# Einen Antrag ablehnen
admin-decline = Ablehnen …
admin-decline-who = Wer geht nicht mit?
admin-decline-note = Warum, in einer Zeile
admin-decline-say = Die Anmerkung steht für die anderen im Antrag. Sie bindet niemanden: Ohne die Unterschrift Ihrer Seite tritt ohnehin nichts in Kraft.
admin-decline-lacks = Sagen Sie, wer ablehnt und warum.
admin-decline-go = Ablehnen
admin-declined = { $person } hat am { $at } abgelehnt: „{ $note }“
admin-reconsider = Zurücknehmen
admin-key-then = Der neue Schlüssel
admin-key-until-now = Der bisherige Schlüssel. Lassen Sie ihn nur weg, wenn er gestohlen wurde: Dann warten Browser, bis sie die neue Wurzel sehen

# Wer womit arbeitet
admin-fleet = Wer womit arbeitet
admin-fleet-open = Statusmeldungen öffnen …
admin-fleet-say = Browser senden Meldungen nur, wo die Richtlinie eine Adresse nennt. Eine Meldung sagt unter einer zufälligen Nummer, welche Regeln gelten, und wo ein Entwurf mitläuft, in Zahlen, was er ändern würde; nichts über Kontakte oder Personen. Was Sie hier öffnen, wird in diesem Browser gelesen und geht nirgendwohin.
admin-fleet-none = Unter diesen Dateien ist keine Meldung.
admin-fleet-strange = { $count ->
    [one] Eine Datei ist keine Meldung:
   *[other] { $count } Dateien sind keine Meldungen:
}
admin-fleet-strange-one = { $file }: { $expected ->
    [nothing] „{ $member }“ gehört nicht in eine Meldung
    [object] das ist kein JSON-Objekt einer Meldung
   *[other] „{ $member }“ ist nicht, wie es sein soll
}
admin-fleet-ring = { $ring }: { $clients ->
    [one] ein Browser
   *[other] { $clients } Browser
}, { $newest ->
    [none] bei keinem gelten Regeln
   *[other] die neuesten Regeln sind { $newest }
}; { $behind ->
    [0] niemand hängt zurück
    [one] einer hängt zurück
   *[other] { $behind } hängen zurück
}
admin-fleet-nothing = keine Regeln
admin-fleet-behind = Browser, die zurückhängen
admin-fleet-client = Browser
admin-fleet-has = Regeln
admin-fleet-state = Zustand
admin-fleet-is = { $state ->
    [current] bestätigt
    [unconfirmed] länger nicht bestätigt
    [overdue] überfällig: Es wird keine Übergabe vorgeschlagen
    [withdrawn] zurückgezogen
   *[none] keine Regeln
}
admin-fleet-heard = Zuletzt gemeldet
admin-fleet-since = Zurück seit
admin-fleet-version = Fassung
admin-fleet-all = { $count } weitere zeigen

# Ein Entwurf, der mitläuft
admin-drafts = Mitlaufende Entwürfe
admin-drafts-lay = Entwurf ablegen …
admin-drafts-say = Ein Entwurf, der hier liegt, setzt nichts in Kraft, und niemand kann auf ihn entscheiden. Browser, deren Richtlinie seine Zeile nennt, rechnen ihn neben ihren Regeln mit, ohne etwas davon zu zeigen, und zählen, wie oft er einen anderen Zustand vorschlüge. Nehmen Sie die Zeile aus der Richtlinie, und es endet; was gezählt wurde, verschwindet.
admin-drafts-take = Wegnehmen
admin-said-draft = Der Entwurf liegt im Repository. Laden Sie ihn hoch und lassen Sie ihn dann unten von der Richtlinie nennen.
admin-said-draft-gone = Der Entwurf liegt nicht mehr im Repository. Nehmen Sie ihn auch aus der Richtlinie.
admin-hand-out-draft = Mitlaufender Entwurf
admin-hand-out-no-draft = keiner
admin-fleet-draft = Entwurf { $draft } neben Regeln { $seq }, in { $clients ->
    [one] einem Browser
   *[other] { $clients } Browsern
}
admin-fleet-few = Summen werden gezeigt, sobald mindestens { $least } Browser gezählt haben: Ein Browser ist ein Mensch.
admin-fleet-counted = Etwa { $contacts } Kontakte wurden mitgerechnet; für etwa { $other } schlüge der Entwurf einen anderen Zustand vor. Jeder Browser hat auf Fünfer gerundet, und ein Kontakt, den mehrere angesehen haben, zählt bei jedem.
admin-fleet-trouble = { $count ->
    [one] In einem Browser läuft er nicht:
   *[other] In { $count } Browsern läuft er nicht:
} { $state ->
    [missing] Der Server hat keine solche Datei.
    [other] Die Datei dort ist nicht die, die die Richtlinie nennt.
   *[unread] Er lässt sich dort nicht ausführen.
}
admin-fleet-pairs = Wo der Entwurf abweicht
admin-fleet-from = Geltende Regeln
admin-fleet-to = Entwurf
admin-fleet-contacts = Kontakte, etwa
