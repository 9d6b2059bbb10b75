# Der Editor von Regeldateien.

## Rund um die Formulare

editor-editing = Bearbeiten
editor-sections = Arten von Einträgen
editor-contents = Inhalt der Datei
editor-more = Mehr
editor-search = Bezeichnung oder Kennung
editor-nothing-found = Hier heißt nichts so.
editor-modes = Darstellung
editor-mode-form = Formular
editor-mode-text = JSON-Text
editor-mode-both = Beides
editor-text = Regeldatei als JSON-Text
editor-loading = Der Text wird geladen …
editor-undo = Rückgängig
editor-redo = Wiederholen
editor-no-problems = keine Probleme
editor-next-problem = Nächstes Problem
editor-next-problem-key = Nächstes Problem (F8)
editor-broken = Der Text ist nicht vollständig: Die Formulare kommen wieder, sobald er es ist.
editor-to-text = Zur Stelle im Text
editor-nameless = ohne Kennung

## Was die Datei enthält

editor-list-rules = Regeln
editor-list-states = Zustände
editor-list-facts = Fakten
editor-list-signals = Signale
editor-list-attributes = Merkmale
editor-list-conditions = Benannte Bedingungen
editor-list-checks = Prüfungen
editor-list-questions = Fragen
editor-list-dimensions = Dimensionen
editor-list-assumptions = Annahmen
editor-list-campaigns = Kampagnen
editor-list-topics = Themen
editor-list-purposes = Zwecke
editor-list-roles = Kaufrollen
editor-list-role = Kaufrolle
editor-list-reasons = Gründe
editor-list-deciders = Wer entscheidet
editor-list-file = Datei und Ziele
editor-list-empty = Noch nichts.

editor-one-head = Die Datei
editor-one-targets = Gemeinsame Ziele
editor-one-calendar = Arbeitszeit
editor-one-exploration = Erkundung
editor-one-privacy = Schutz derer, die entscheiden

editor-one-of-rules = Regel
editor-one-of-states = Zustand
editor-one-of-facts = Fakt
editor-one-of-signals = Signal
editor-one-of-attributes = Merkmal
editor-one-of-conditions = Benannte Bedingung
editor-one-of-checks = Prüfung
editor-one-of-questions = Frage
editor-one-of-dimensions = Dimension
editor-one-of-assumptions = Annahme
editor-one-of-campaigns = Kampagne
editor-one-of-topics = Thema
editor-one-of-purposes = Zweck
editor-one-of-roles = Kaufrolle
editor-one-of-reasons = Grund
editor-one-of-deciders = Entscheidungsrolle
editor-one-of-head = Datei
editor-one-of-targets = Ziele
editor-one-of-calendar = Arbeitszeit
editor-one-of-exploration = Erkundung
editor-one-of-privacy = Schutz
editor-in-section = { $section } „{ $name }“

editor-add-rules = Regel hinzufügen
editor-add-states = Zustand hinzufügen
editor-add-facts = Fakt hinzufügen
editor-add-signals = Signal hinzufügen
editor-add-attributes = Merkmal hinzufügen
editor-add-conditions = Bedingung hinzufügen
editor-add-checks = Prüfung hinzufügen
editor-add-questions = Frage hinzufügen
editor-add-dimensions = Dimension hinzufügen
editor-add-assumptions = Annahme hinzufügen
editor-add-campaigns = Kampagne hinzufügen
editor-add-topics = Thema hinzufügen
editor-add-purposes = Zweck hinzufügen
editor-add-roles = Rolle hinzufügen
editor-add-reasons = Grund hinzufügen
editor-add-deciders = Entscheidungsrolle hinzufügen

editor-like = Eine Regel wie …
editor-like-said = Es wurde etwas gesagt
editor-like-fading = Es wurde etwas getan, mit der Zeit verblassend
editor-like-quiet = Es ist still geworden
editor-like-check = Der Vertrieb hat eine Prüfung bestätigt
editor-like-range = Eine Zahl liegt in einem Bereich
editor-like-group = Die Beteiligten sind sich einig
editor-like-blank = Eine Regel von Grund auf

## Ein Eintrag

editor-move-up = Nach oben
editor-move-down = Nach unten
editor-duplicate = Verdoppeln
editor-delete = Löschen
editor-delete-anyway = Trotzdem löschen
editor-still-used = { $count ->
    [one] Das wird noch an einer Stelle verwendet. Ohne den Eintrag ist sie ein Problem:
   *[other] Das wird noch an { $count } Stellen verwendet. Ohne den Eintrag ist jede ein Problem:
}
editor-used-by = Verwendet von
editor-take-away = Entfernen
editor-take-out = { $name } herausnehmen
editor-open = { $name } öffnen
editor-add = Hinzufügen …
editor-add-to = Hinzufügen zu: { $label }
editor-torn = nicht vollständig
editor-was = vorher { $was }
editor-changed = geändert
editor-unset-of = dem Kontakt
editor-unset-side = ein Angebot von uns
editor-none = keine Angabe
editor-none-there = Es gibt nichts zur Auswahl.
editor-not-there = { $id }: nicht in der Datei
editor-begin = Anlegen
editor-missing-targets = Noch ist nichts vereinbart: welcher Anteil der Übergaben angenommen wird, wie bald entschieden wird, wie viele es in der Woche sind.
editor-missing-calendar = Jede Stunde zählt. Mit einer Arbeitszeit laufen Fristen nur, solange gearbeitet wird.
editor-missing-exploration = Dem Vertrieb wird zum Lernen niemand angeboten, den die Regeln nicht vorschlagen.
editor-missing-privacy = Es gilt die Vorgabe: Namen weichen nach 180 Tagen der Rolle, und keine Zahl fasst weniger als 5 Personen zusammen.
editor-alien = Hier nicht bekannt
editor-alien-say = Angaben, die das Format nicht kennt. Sie bleiben, wie sie sind, bis jemand sie entfernt.
editor-in-language = { $label }, { $language }
editor-each = je { $points }
editor-kind-class = { $kind }, { $class }
editor-points-how = Vergeben
editor-points-once = einmal
editor-points-each = je Einheit
editor-fact-from = Gebildet aus
editor-fact-signals = Signalen
editor-fact-attribute = einem Merkmal

editor-rename = Umbenennen
editor-rename-say = { $count ->
    [0] „{ $from }“ wird „{ $to }“. Sonst nennt die Datei es nirgends.
    [one] „{ $from }“ wird „{ $to }“, auch an der einen Stelle, die es nennt:
   *[other] „{ $from }“ wird „{ $to }“, auch an den { $count } Stellen, die es nennen:
}
editor-rename-outside = Auch Kontakte, Zuordnungen und frühere Entscheidungen nennen es; die werden hier nicht geändert.
editor-id-wrong = Eine Kennung beginnt mit einem Kleinbuchstaben und besteht aus höchstens 64 Kleinbuchstaben, Ziffern und Unterstrichen.
editor-id-taken = Ein anderer Eintrag heißt schon „{ $id }“.
editor-number-needed = Hier wird eine Zahl gebraucht.
editor-number-wrong = Das ist keine Zahl; in der Datei bleibt die vorige.
editor-number-whole = Erwartet wird eine ganze Zahl von { $least } bis { $most }.
editor-number-range = Erwartet wird eine Zahl von { $least } bis { $most } mit höchstens { $places } Nachkommastellen.

editor-block-when = Wenn
editor-block-rests-on = Beruht auf
editor-block-requires = Außerdem verlangt
editor-block-stay = Bleibt, solange
editor-block-decisions = Entscheidungen darüber
editor-block-next = Wie es weitergeht
editor-block-reads = Liest
editor-block-limits = Grenzen
editor-block-note = Notiz für alle, die bearbeiten

editor-verdicts = Urteile
editor-verdicts-count = { $count } insgesamt
editor-verdicts-few = Weniger als { $least } Personen haben entschieden: keine Zahlen, damit niemand gezählt wird.
editor-verdict = { $count }-mal { $verdict }
editor-held = { $range ->
    [yes] traf in { $yes } von { $all } Fällen zu, { $from } bis { $to } %
   *[no] traf in { $yes } von { $all } Fällen zu
} { $unsure ->
    [0] { "" }
   *[other] ({ $unsure } unsicher)
}

## Angaben

editor-field-id = Kennung
editor-field-format = Format
editor-field-label = Bezeichnung
editor-field-note = Notiz
editor-field-languages = Sprachen
    .hint = Sprachkürzel mit Kommas, etwa en, de. In jeder werden Texte erwartet.
editor-field-side = Seite
editor-field-kind = Art
editor-field-class = Klasse
editor-field-party = Wessen Daten
editor-field-owner = Zuständig
editor-field-purpose = Zweck der Einwilligung
editor-field-value = Trägt einen Wert
editor-field-heard = Der Vertrieb darf es festhalten, wenn er es hört
editor-field-max-per-day = Höchstens am Tag
editor-field-burst = So viele so schnell sind eine Maschine
editor-field-count = Wie viele
editor-field-seconds = Binnen Sekunden
editor-field-keep-days = Zählt Tage lang
editor-field-of = Von
editor-field-type = Typ
editor-field-weight = Gewicht
editor-field-expected = Muss sich geäußert haben
editor-field-veto = Ein klares Nein begrenzt die Zustimmung
editor-field-valid-days = Gilt Tage lang
editor-field-ask = Frage an den Kunden
editor-field-signals = Signale
editor-field-check = Prüfung
editor-field-types = Signalarten
editor-field-topics = Themen
editor-field-attribute = Merkmal
editor-field-within-days = Binnen Tagen
editor-field-half-life-days = Halbwertszeit, Tage
editor-field-fast-half-life-days = Kurze Halbwertszeit, Tage
editor-field-credible-mass = Glaubwürdige Menge
editor-field-measure = Maß
editor-field-stances = Haltung je Ergebnis
editor-field-when = Wenn
editor-field-about = Worüber
editor-field-statement = Was angenommen wird
editor-field-promise = Versprechen
editor-field-approach = Ansprache
editor-field-audience = Zielgruppe
editor-field-assumptions = Annahmen
editor-field-acceptance-at-least = Angenommen, mindestens
    .hint = Als Anteil: 0,6 sind 60 von 100 Übergaben.
editor-field-decide-within-hours = Entschieden binnen Stunden
editor-field-handovers-per-week-at-most = Übergaben in der Woche, höchstens
editor-field-caps = Höchstens aus jeder Art
    .hint = Eine Dimension nimmt nur Regeln der Arten, die hier eine Zahl haben.
editor-field-dimension = Dimension
editor-field-points = Punkte
editor-field-points-each = Punkte je Einheit
editor-field-cap = Obergrenze
editor-field-offset-minutes = Minuten vor UTC
editor-field-workdays = Arbeitstage
editor-field-from = Von
editor-field-to = Bis
editor-field-holidays = Arbeitsfreie Tage, einer je Zeile
editor-field-state = Angeboten als
editor-field-share = Anteil der Kontakte
    .hint = 0,05 ist jeder zwanzigste.
editor-field-keep-by-days = Namen bleiben Tage lang
editor-field-min-deciders = Personen je Zahl, mindestens
editor-field-stage = Übliche Stufe
editor-field-adverse = Schließt jemanden aus
editor-field-handover = Übergibt an den Vertrieb
editor-field-decided-by = Entscheidet
editor-field-then = Nach der Frist auch
editor-field-returned-to = „Noch nicht“ führt zu
editor-field-rejected-to = Ablehnen führt zu
editor-field-requires = Punkte jeder Art, mindestens
    .hint = Über alle Dimensionen außer der Passung. Eine Übergabe verlangt Verhalten und Angaben.
editor-field-next = Nächster Schritt
editor-field-stay = Bleibt, solange
editor-field-reasons = Gründe zur Auswahl
editor-rules-of = Je Einheit von
editor-exploration-from = Genommen aus
editor-calendar-from = Arbeitsbeginn
editor-calendar-to = Arbeitsende
editor-facts-check = Haltung aus der Prüfung
editor-states-valid-days = Eine Entscheidung verfällt nach Tagen
editor-checks-valid-days = Ein Ergebnis verfällt nach Tagen

editor-class-binding = verbindlich
editor-class-exploratory = explorativ
editor-party-zero = vom Kunden selbst
editor-party-first = von uns beobachtet
editor-party-second = von einem Partner
editor-party-third = gekauft
editor-side-marketing = Marketing
editor-side-sales = Vertrieb
editor-topic-side-ours = ein Angebot von uns
editor-topic-side-alternative = ein Angebot von anderen
editor-topic-side-status-quo = alles lassen, wie es ist
editor-signal-value-number = eine Zahl
editor-of-contact = dem Kontakt
editor-of-account = dem Unternehmen
editor-type-number = Zahl
editor-type-text = Text
editor-type-boolean = ja oder nein
editor-type-date = Datum
editor-about-audience = Zielgruppe
editor-about-promise = Versprechen
editor-about-approach = Ansprache
editor-measure-days-since = Tage seit
editor-measure-count = Anzahl
editor-measure-days-since-last = Tage seit dem letzten
editor-measure-days-active = aktive Tage
editor-measure-distinct-topics = verschiedene Themen
editor-measure-distinct-roles = verschiedene Rollen
editor-measure-distinct-contacts = verschiedene Personen
editor-measure-decayed = verblassende Summe
editor-measure-sum = Summe
editor-measure-max = größter Wert
editor-measure-trend = Richtung
editor-measure-leading-topic = führendes Thema
editor-measure-own-share = unser Anteil
editor-measure-concentration = Bündelung
editor-measure-stability = Stabilität
editor-measure-coverage = Abdeckung
editor-measure-consent = Einigkeit
editor-measure-agreement = Zustimmung
editor-measure-leaning = Neigung
editor-measure-clarity = Klarheit

## Bedingungen

editor-no-condition = Ohne Bedingung.
editor-no-stay = Eine Entscheidung dafür bleibt, solange die Bedingung oben zutrifft.
editor-add-condition = Bedingung
editor-add-group = Gruppe
editor-add-here = Dieser Gruppe eine Bedingung hinzufügen
editor-tree-keys = Pfeiltasten gehen durch die Zeilen, Eingabe in eine hinein, Escape zurück. Einfügen fügt hinzu, Entfernen entfernt, N verneint, G gruppiert, U löst auf. Mit Alt verschieben die Pfeiltasten die Zeile.
editor-in-words = In Worten
editor-grip = Verschieben: ziehen oder Pfeiltasten
editor-row-menu = Mehr zu dieser Zeile
editor-not = Nicht
editor-not-take-away = Verneinung entfernen
editor-odd = nicht bekannt, bleibt wie es ist:
editor-and = und
editor-else = sonst
editor-exclusive = beide ausgenommen
editor-which-name = Was betrachtet wird
editor-which-condition = Welche Bedingung
editor-which-value = Wert
editor-which-operator = Wie verglichen wird
editor-which-group = Alle oder eine
editor-part-if = wenn
editor-part-then = dann
editor-part-else = sonst
editor-instead = Stattdessen
editor-instead-value = ein Wert
editor-instead-sum = eine Rechnung
editor-instead-if = eine Fallunterscheidung
editor-insert = Danach hinzufügen
editor-key-insert = Einfg
editor-key-delete = Entf
editor-key-alt = Alt { $key }
editor-negate = Verneinen
editor-group = In eine Gruppe setzen
editor-ungroup = Gruppe auflösen
editor-up = Nach oben
editor-down = Nach unten
editor-inward = In die Gruppe darüber
editor-outward = Aus der Gruppe heraus
editor-fallback = Ein Wert, wenn es unbekannt ist
editor-no-fallback = Unbekannt lassen
editor-second-name = Mit einem anderen Fakt vergleichen
editor-one-more = Noch eins
editor-extract = Als benannte Bedingung ablegen
editor-extract-name = Wie sie heißt
editor-extract-do = Ablegen
editor-inline = Bedingung hier ausschreiben
editor-remove = Entfernen

editor-operator-and = Alle von
editor-operator-or = Eine von
editor-operator-not = Nicht
editor-operator-is = ist
editor-operator-is-not = ist nicht
editor-operator-below = ist kleiner als
editor-operator-at-most = ist höchstens
editor-operator-above = ist größer als
editor-operator-at-least = ist mindestens
editor-operator-between = liegt von … bis
editor-operator-one-of = ist eines von
editor-operator-contains = enthält
editor-operator-starts = beginnt mit
editor-operator-ends = endet mit
editor-operator-known = ist bekannt
editor-operator-missing = ist unbekannt
editor-operator-holds = trifft zu
editor-operator-plus = plus
editor-operator-minus = minus
editor-operator-times = mal
editor-operator-by = geteilt durch
editor-operator-rest = Rest durch
editor-operator-min = kleinstes von
editor-operator-max = größtes von
editor-operator-if = Je nachdem

editor-read-check = Prüfung { $name }
editor-read-role = Kaufrolle
editor-read-quoted = „{ $text }“
editor-read-fallback = { $name } (oder { $other }, falls unbekannt)
editor-read-known = { $count ->
    [one] { $names } ist bekannt
   *[other] { $names } sind bekannt
}
editor-read-missing = { $names } ist unbekannt
editor-read-odd = etwas hier nicht Bekanntes
editor-read-is = { $a } ist { $b }
editor-read-is-not = { $a } ist nicht { $b }
editor-read-below = { $a } ist kleiner als { $b }
editor-read-at-most = { $a } ist höchstens { $b }
editor-read-above = { $a } ist größer als { $b }
editor-read-at-least = { $a } ist mindestens { $b }
editor-read-between = { $b } liegt von { $a } bis { $c }
editor-read-within = { $b } liegt zwischen { $a } und { $c }
editor-read-one-of = { $a } ist { $b }
editor-read-contains = { $a } enthält { $b }
editor-read-starts = { $a } beginnt mit { $b }
editor-read-ends = { $a } endet mit { $b }
editor-read-not = nicht: { $a }
editor-read-least = das Kleinste von { $all }
editor-read-most = das Größte von { $all }
editor-read-rest = der Rest von { $a } durch { $b }
editor-read-if = ({ $b }, wenn { $a }, sonst { $c })

## Der Text

code-find = Suchen
code-replace = Ersetzen
code-next = weiter
code-previous = zurück
code-all = alle
code-match-case = Groß- und Kleinschreibung
code-regexp = regulärer Ausdruck
code-by-word = ganze Wörter
code-replace-all = alle ersetzen
code-close = schließen
code-go-to-line = Gehe zu Zeile
code-go = los
code-current-match = aktueller Treffer
code-replaced-matches = $ Treffer ersetzt
code-replaced-match-on-line = Treffer in Zeile $ ersetzt
code-on-line = in Zeile
code-fold-line = Zeile einklappen
code-unfold-line = Zeile ausklappen
code-folded-code = eingeklappter Text
code-unfold = ausklappen
code-diagnostics = Probleme
code-no-diagnostics = Keine Probleme
code-folded-lines = Eingeklappte Zeilen
code-unfolded-lines = Ausgeklappte Zeilen
code-to = bis
code-control-character = Steuerzeichen

## Ein Entwurf auf diesem Gerät

editor-draft-there = Auf diesem Gerät liegt ein Entwurf vom { $date }.
editor-draft-there-older = Auf diesem Gerät liegt ein Entwurf vom { $date }. Die Datei hat sich seit seinem Beginn geändert.
editor-draft-continue = Daran weiterarbeiten
editor-draft-discard = Verwerfen
editor-draft-elsewhere = Dieser Entwurf ist in einem anderen Tab geöffnet. Was hier geschrieben wird, bleibt nicht erhalten.
editor-draft-take = Hier weiterarbeiten
editor-draft-kept = Auf diesem Gerät abgelegt.
editor-draft-fault = { $code ->
    [quota] Der Entwurf kann nicht abgelegt werden: Auf diesem Gerät ist kein Platz mehr. Speichern Sie den Text als Datei.
    [blocked] Der Entwurf kann nicht abgelegt werden: Ein anderer Tab hält eine ältere Fassung dieser Seite offen. Schließen Sie ihn.
    [newer] Der Entwurf kann nicht abgelegt werden: Hier war schon eine neuere Fassung dieser Seite. Laden Sie die Seite neu.
   *[other] Der Entwurf kann nicht abgelegt werden: Dieser Browser gibt der Seite keinen Speicher. Speichern Sie den Text als Datei.
}
editor-draft-gone = { $count ->
    [one] 30 Tage lang hat niemand diesen Entwurf angefasst, er ist deshalb gelöscht: { $names }
   *[other] 30 Tage lang hat niemand diese Entwürfe angefasst, sie sind deshalb gelöscht: { $names }
}
editor-draft-ends = Der Entwurf „{ $name }“ wird am { $date } gelöscht, wenn ihn niemand anfasst.
editor-draft-longer = 30 Tage länger behalten
