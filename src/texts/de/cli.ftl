# Was die Kommandozeile sagt. Argumente sind Texte.
error = Fehler
warning = Warnung
check-good = { $file }: gut, { $warnings } Warnungen
check-refused = { $file }: abgelehnt, { $errors } Fehler, { $warnings } Warnungen
file-not-opened = { $file } lässt sich nicht öffnen: { $reason }
file-not-read = { $file } lässt sich nicht lesen: { $reason }
bad-records = { $file }: { $count } fehlerhafte Datensätze wurden gemeldet; der Rest wurde bewertet.
not-an-assessment = { $file }:{ $line }: das ist keine Bewertung. { $member }
mapped = { $rows } Zeilen: { $mapped } übernommen, { $skipped } nicht gemeint, { $refused } abgelehnt; { $left_out } Angaben ausgelassen, { $rounded } Zahlen gerundet, { $faults } Fehler.
unknown-verb = Es gibt kein Verb { $found }. Die Verben sind { $expected }.

# reife new
new-is-there = { $file } gibt es schon.
new-nothing-written = Nichts wurde geschrieben, denn nichts wird überschrieben. Bitte einen anderen Ordner nennen.
new-not-written = { $file } lässt sich nicht schreiben: { $reason }
new-next = Ansehen mit: reife check { $rules } && reife test { $rules } { $tests }

# reife data; Arten, Klassen, Herkunft und Seiten sind Wörter der Regeldatei
datum-contact = Kontakts
datum-account = Unternehmens
datum-behavioural = Verhalten
datum-declared = Angabe
datum-assessed = Prüfung
datum-profile = Profil
datum-inferred = erschlossen
datum-binding = verbindlich
datum-exploratory = explorativ
datum-zero = vom Kontakt selbst
datum-first = von uns beobachtet
datum-second = von einem Partner
datum-third = zugekauft
datum-marketing = Marketing
datum-sales = Vertrieb
data-signal = Signal, { $kind }, { $class }; { $party }, { $owner } steht dafür ein; { $purpose ->
    [none] kein Zweck
   *[other] Zweck { $purpose }
  }; { $days ->
    [none] zählt unbegrenzt
   *[other] zählt { $days } Tage
  }
data-attribute = Merkmal des { $of }, { $kind }, { $class }; { $party }, { $owner } steht dafür ein; { $purpose ->
    [none] kein Zweck
   *[other] Zweck { $purpose }
  }
data-fact = Fakt { $fact }{ $rules ->
    [none] {""}
   *[other] , Regeln: { $rules }
  }{ $states ->
    [none] {""}
   *[other] , Zustände: { $states }
  }
data-fact-unread = Fakt { $fact }, den keine Regel und kein Zustand liest
data-question = Frage { $question }
data-unused = Nichts verwendet es. Bitte verwenden oder nicht mehr erheben.
data-leads-nowhere = Was daraus gebildet wird, liest keine Regel und kein Zustand. Bitte verwenden oder nicht mehr erheben.
data-summary = { $count } Daten, { $warnings } Warnungen

# reife test
test-failed = gescheitert{ $name ->
    [none] {""}
   *[other] : { $name }
  }
test-none = In { $file } gibt es keinen Test. Tests sind JSON-Dateien, deren Namen auf .json enden.
test-rules-unreached = kein Test erreicht diese Regeln: { $ids }
test-states-unreached = kein Test erreicht diese Zustände: { $ids }
test-summary = { $passed } bestanden, { $failed } gescheitert
case-expects-nothing = Hier wird nichts erwartet.
    .help = Sagen, welcher Kontakt was sein soll: {"\u007b"}"ann": {"\u007b"}"proposal": "…"{"\u007d"}{"\u007d"}.
case-bounds-crossed = at_least ist größer als at_most: Dazwischen liegt nichts.
    .help = Beide vertauschen.
case-not-assessed-alone = Ein Kontakt, der nicht bewertet wird, hat weder Zustand noch Punkte.
    .help = Alles außer not_assessed weglassen, oder not_assessed.
case-unknown-word = Die Regeldatei kennt { $found } ({ $what }) nicht; es bleibt außen vor.{ $mend ->
    [none] {""}
   *[other] {" "}Ist { $mend } gemeint?
  }
case-proposal = Vorschlag ist { $found }, erwartet { $expected }
case-standing = geltender Stand ist { $found }, erwartet { $expected }
case-pending = wartender Vorschlag (pending) ist { $found }, erwartet { $expected }
case-in-question = der geltende Stand ist strittig, erwartet nicht strittig
case-not-in-question = der geltende Stand ist nicht strittig, erwartet strittig
case-at-least = { $dimension } ist { $found }, erwartet mindestens { $expected }
case-at-most = { $dimension } ist { $found }, erwartet höchstens { $expected }
case-not-assessed = wird wegen eines Widerspruchs nicht bewertet, erwartet eine Bewertung
case-assessed = wird bewertet, erwartet nicht: Kein Widerspruch ist in Kraft
case-why-false = { $state }: { $condition } gilt nicht{ $values ->
    [none] {""}
   *[other] {" "}({ $values })
  }
case-why-unknown = { $state }: { $condition } lässt sich nicht sagen; unbekannt: { $unknown }
case-why-requires = { $state } verlangt { $needs } Punkte der Art { $kind }; es sind { $has }
case-why-earlier = { $state } gilt, aber { $found } kommt davor: { $condition }
case-why-decided = entschieden von { $by } am { $since }
case-why-lapsed = die letzte Entscheidung ist erloschen
case-why-undecided = keine Entscheidung ist in Kraft
case-why-points = { $dimension } { $points }: { $rules ->
    [none] keine Regel gibt Punkte
   *[other] { $rules }
  }{ $cut ->
    [none] {""}
   *[other] ; gekappt { $cut }
  }{ $exploratory ->
    [none] {""}
   *[other] ; nur gezeigt: { $exploratory }
  }
case-why-rules-unknown = unbekannt, daher keine Punkte: { $rules }
case-why-left-out = ausgelassen: { $items }
