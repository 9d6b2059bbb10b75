# Was die Kommandozeile sagt. Argumente sind Texte.
error = Fehler
warning = Warnung
check-good = { $file }: gut, { $warnings-are ->
    [one] 1 Warnung
   *[many] { $warnings } Warnungen
}
check-refused = { $file }: abgelehnt, { $errors } Fehler, { $warnings-are ->
    [one] 1 Warnung
   *[many] { $warnings } Warnungen
}
file-not-opened = { $file } lässt sich nicht öffnen: { $reason }
file-not-read = { $file } lässt sich nicht lesen: { $reason }
bad-records = { $file }: { $count-are ->
    [one] 1 fehlerhafter Datensatz wurde gemeldet
   *[many] { $count } fehlerhafte Datensätze wurden gemeldet
}; der Rest wurde bewertet.
not-an-assessment = { $file }:{ $line }: das ist keine Bewertung. { $member }
mapped = { $rows } Zeilen: { $mapped } übernommen, { $skipped } nicht gemeint, { $refused } abgelehnt; { $left_out } Angaben ausgelassen, { $rounded } Zahlen gerundet, { $faults } Fehler.
unknown-verb = Es gibt kein Verb { $found }. Die Verben sind { $expected }.
reason-not-there = Die Datei gibt es nicht.
reason-not-allowed = Das ist nicht erlaubt.
reason-folder = Das ist ein Ordner.
reason-not-packed = Das ist keine vollständige gzip-Datei, obwohl ihr Name auf .gz endet. Packen Sie sie neu, oder benennen Sie sie um, wenn sie nicht gepackt ist.

# Falscher Aufruf
usage = Aufruf:
use-missing = Es fehlt: { $arguments }.
use-unknown = { $argument } gibt es hier nicht.
use-verb = Das Verb { $found } gibt es nicht.
use-conflict = { $argument } geht nicht zusammen mit { $other }.
use-no-value = { $argument } braucht einen Wert.
use-value = { $argument } kann nicht { $value } sein. Möglich: { $expected }.
use-form = { $argument } kann nicht { $value } sein. { $kind ->
    [moment] Schreiben Sie ein Datum wie 2026-11-24, oder einen Zeitpunkt wie 2026-11-24T09:20:00Z.
    [days] Schreiben Sie eine ganze Zahl von 1 bis 36500.
    [whole] Schreiben Sie eine ganze Zahl ab 0.
    [name] Schreiben Sie einen Kleinbuchstaben, dann Kleinbuchstaben, Ziffern, - oder _, etwa main.
    [line] Schreiben Sie Regeln und Ring, etwa main/stable, oder main/stable.mapping.
    [holder] Schreiben Sie ein Pseudonym und die Datei eines öffentlichen Schlüssels, etwa m1=m1.pem.pub.json.
   *[language] Möglich: en, de.
}
use-mend = Meinten Sie { $mend }?
use-help = Mehr dazu: `reife --help`, oder `--help` hinter einem Verb.

# reife new
new-is-there = { $file } gibt es schon.
new-nothing-written = Nichts wurde geschrieben, denn nichts wird überschrieben. Nennen Sie einen anderen Ordner.
new-not-written = { $file } lässt sich nicht schreiben: { $reason }
new-next = Sehen Sie nach mit: reife check { $rules } && reife test { $rules } { $tests }

# reife data; Arten, Klassen, Herkunft und Seiten sind Wörter der Regeldatei
data-word = { $word ->
    [contact] Kontakts
    [account] Unternehmens
    [behavioural] Verhalten
    [declared] Angabe
    [assessed] Prüfung
    [profile] Profil
    [inferred] erschlossen
    [binding] verbindlich
    [exploratory] explorativ
    [zero] vom Kontakt selbst
    [first] von uns beobachtet
    [second] von einem Partner
    [third] zugekauft
    [marketing] Marketing
    [sales] Vertrieb
   *[other] { $word }
}
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
data-warning = { $warning ->
    [unused] Nichts verwendet es. Verwenden Sie es, oder erheben Sie es nicht mehr.
   *[leads-nowhere] Was daraus gebildet wird, liest keine Regel und kein Zustand. Verwenden Sie es, oder erheben Sie es nicht mehr.
}
data-summary = { $count } Daten, { $warnings-are ->
    [one] 1 Warnung
   *[many] { $warnings } Warnungen
}

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
    .help = Sagen Sie, welcher Kontakt was sein soll, etwa "ann": {"{"}"proposal": "unaware"{"}"}.
case-bounds-crossed = `at_least` ist größer als `at_most`: Dazwischen liegt nichts.
    .help = Vertauschen Sie beide.
case-not-assessed-alone = Ein Kontakt, der nicht bewertet wird, hat weder Zustand noch Punkte.
    .help = Lassen Sie `not_assessed` weg, oder alles andere.
case-not-a-moment = { $found } ist weder Zeitpunkt noch Datum.
    .help = Schreiben Sie ein Datum als "2026-08-03", einen Zeitpunkt als "2026-08-03T09:00:00Z".
case-unknown-contact = In den Daten gibt es keinen Kontakt `{ $found }`{ did-you-mean }
    .help = Erwarten Sie etwas von einem Kontakt, der in den Daten dieses Tests steht.
case-unknown-word = Die Regeldatei kennt { $what ->
    [attribute] das Merkmal
    [topic] das Thema
    [check] die Prüfung
    [purpose] den Zweck
    [state] den Zustand
   *[signal] den Signaltyp
} `{ $found }` nicht{ did-you-mean }
    .help = In den Daten darf es stehen; es bleibt außen vor.
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

# Regeln aus einem Repository
repository-empty = Für den Ring { $ring } ist nichts freigegeben.
repository-several = Der Ring { $ring } hat mehrere Regeln: { $found }. Nennen Sie eine mit --rules-name.
