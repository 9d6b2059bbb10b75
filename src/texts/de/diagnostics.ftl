# Was an einer Regeldatei, einer anderen JSON-Datei oder der Evidenz falsch ist: je Kennung eine Meldung, dazu als `.help`, was zu tun ist.
# Argumente sind Texte. Ein Argument, das etwas aus der Datei nennt, ist dessen Kennung; ist sie aus einer festen Liste, wählt die Meldung danach.

## Teile, die Meldungen teilen

did-you-mean = { $mended ->
    [yes] ; meinten Sie `{ $mend }`?
   *[no] .
}
the-known = { $known ->
    [none] .
   *[other] : { $known }
}
found-kind = { $kind ->
    [text] ein Text
    [number] eine Zahl
    [boolean] ein Wahrheitswert
    [list] eine Liste
    [object] ein Objekt
    [date] ein Datum
    [verdict] das Urteil einer Prüfung
   *[null] kein Wert
}
expected-kind = { $expected ->
    [text] ein Text
    [number] eine Zahl
    [whole-number] eine ganze Zahl
    [boolean] true oder false
    [list] eine Liste in eckigen Klammern [ ]
    [object] ein Objekt in geschweiften Klammern { "{ }" }
    [texts] ein Text in jeder Sprache
    [id] eine Kennung
    [time] eine Uhrzeit von 00:00 bis 23:59
    [date] ein Datum
    [verdict] das Urteil einer Prüfung
   *[moment] ein Zeitpunkt
}
the-evidence = { $kind ->
    [behavioural] Verhalten (was getan wurde)
    [declared] Angabe (was gesagt wurde)
    [assessed] geprüft (was der Vertrieb prüfte)
    [profile] Profil (wer es ist)
   *[inferred] abgeleitet (die Wertung anderer)
}
the-other-evidence = { $other ->
    [behavioural] Verhalten (was getan wurde)
    [declared] Angabe (was gesagt wurde)
    [assessed] geprüft (was der Vertrieb prüfte)
    [profile] Profil (wer es ist)
   *[inferred] abgeleitet (die Wertung anderer)
}

## Der Text ist kein JSON

json-too-large = Der Text ist größer als erlaubt.
    .help = Eine Regeldatei darf 1 MiB haben, eine Zeile Evidenz 64 MiB. Lange Notizen gehören woandershin; Evidenz hat je Zeile eine Firma oder einen Kontakt.
json-not-utf8 = { $hint ->
    [utf-16] Die Datei ist als UTF-16 („Unicode“) gespeichert.
    [office] Das ist eine Datei aus Excel, Word oder einem anderen Büroprogramm oder ein Archiv.
    [pdf] Das ist eine PDF-Datei.
    [table] Das sieht nach einer Tabelle (CSV) aus, nicht nach JSON.
    [binary] Das ist keine Textdatei.
   *[none] Ein Zeichen ist hier nicht als UTF-8 gespeichert, vermutlich ein Umlaut oder ein anderes Sonderzeichen.
}
    .help = { $hint ->
        [office] Gelesen wird hier einfacher Text. Tabellen werden als CSV gespeichert und mit `reife map` gelesen.
        [pdf] Gelesen wird hier einfacher Text. Nennen Sie eine andere Datei.
        [table] Eine Tabelle liest `reife map`; eine Regeldatei für den Anfang schreibt `reife new`.
        [binary] Gelesen wird hier einfacher Text. Nennen Sie eine andere Datei.
       *[none] Speichern Sie sie neu mit der Codierung UTF-8: in den meisten Editoren „Speichern unter …“, dann „Codierung“.
    }
json-byte-order-mark = Der Text beginnt mit einer unsichtbaren Marke (BOM), die manche Editoren voranstellen.
    .help = Speichern Sie die Datei mit der Codierung „UTF-8“, nicht „UTF-8 mit BOM“: in den meisten Editoren „Speichern unter …“, dann „Codierung“.
json-too-deep = Zu viele Listen und Objekte stehen ineinander.
    .help = Suchen Sie hier eine Klammer, die nicht geschlossen ist, oder schreiben Sie es flacher.
json-truncated = { $hint ->
    [empty] Hier steht nichts.
   *[none] Der Text endet, bevor alles geschlossen ist.
}
    .help = { $hint ->
        [empty] Sehen Sie nach, ob gespeichert wurde und ob es die gemeinte Datei ist. Eine Regeldatei für den Anfang schreibt `reife new`.
       *[none] Suchen Sie eine fehlende Klammer oder ein fehlendes Anführungszeichen; vielleicht wurde die Datei abgeschnitten.
    }
json-unexpected = { $expected ->
    [comma] { $hint ->
        [other-bracket] `{ $found }` schließt etwas anderes, als zuletzt geöffnet wurde.
        [unit] Hinter einer Zahl steht `{ $found }`.
        [quote-before] Der Text vor `{ $found }` ist an der falschen Stelle geschlossen.
       *[other] Vor `{ $found }` fehlt ein Komma oder eine schließende Klammer.
    }
    [colon] Vor `{ $found }` fehlt ein Doppelpunkt.
    [name] Gefunden wurde `{ $found }`; erwartet wird der Name eines Felds in doppelten Anführungszeichen.
   *[value] { $hint ->
        [table] Das sieht nach einer Tabelle (CSV) aus, nicht nach JSON: `{ $found }`
        [markup] Das sieht nach einer Webseite oder XML aus, nicht nach JSON: `{ $found }`
        [no-json] Das ist kein JSON, das mit { "{" } oder [ beginnt: `{ $found }`
       *[other] Gefunden wurde `{ $found }`; erwartet wird ein Wert.
    }
}
    .help = { $hint ->
        [comment] JSON kennt keine Kommentare. Nehmen Sie `note`, das jeder Eintrag haben darf.
        [quotes] Schreiben Sie gerade doppelte Anführungszeichen: "
        [comma] Entfernen Sie das Komma davor; zwischen zwei Einträgen steht eines, hinter dem letzten keines.
        [open-brace] Schließen Sie das Objekt davor mit einer Klammer: { "}" }
        [other-bracket] Davor fehlt eine Klammer, oder eine ist zu viel. Was mit [ geöffnet wird, schließt ], und was mit { "{" } geöffnet wird, schließt { "}" }.
        [unit] Schreiben Sie die Zahl allein, ohne %, €, Tage oder Ähnliches: 0.5 für 50 %, 150000 für 150.000 Euro.
        [quote-before] Sehen Sie links davon nach: Jeder Text steht zwischen zwei geraden doppelten Anführungszeichen ("); eines im Text wird \" geschrieben.
        [table] Eine Tabelle liest `reife map`; eine Regeldatei für den Anfang schreibt `reife new`.
        [markup] Nennen Sie eine andere Datei; vielleicht wurde beim Herunterladen eine Anmeldeseite gespeichert.
        [no-json] Nennen Sie eine andere Datei; eine Regeldatei für den Anfang schreibt `reife new`.
        [plus] Lassen Sie das + weg: 25
        [minus] Schreiben Sie das Minus als Bindestrich: -25
        [invisible] Hier steht ein unsichtbares Zeichen, etwa ein geschütztes Leerzeichen. Entfernen Sie es, und tippen Sie ein gewöhnliches Leerzeichen.
        [no-number] JSON hat keine solche Zahl. Lassen Sie das Feld weg, wo es keinen Wert gibt.
        [decimal-comma] Nachkommastellen stehen hinter einem Punkt, nicht hinter einem Komma: 6.5
        [small-letters] Schreiben Sie true und false in Kleinbuchstaben.
        [word] Texte und Namen stehen in doppelten Anführungszeichen: "so"
       *[none] { $expected ->
            [comma] Setzen Sie ein Komma hinter das, was davor steht (auch am Ende der Zeile darüber), oder schließen Sie, was noch offen ist.
            [colon] Ein Feld hat Name, Doppelpunkt und Wert: "points": 40
            [name] Namen stehen in doppelten Anführungszeichen: "points": 40
           *[value] Ein Wert ist ein Text in doppelten Anführungszeichen, eine Zahl, true, false, eine Liste oder ein Objekt.
        }
    }
json-number = `{ $found }` ist keine Zahl, wie JSON sie schreibt.
    .help = { $hint ->
        [decimal-comma] Nachkommastellen stehen hinter einem Punkt, Tausender werden nicht getrennt: 150000.5
       *[none] Schreiben Sie 6.5, 40 oder -3: keine Null voran, Ziffern auf beiden Seiten des Punkts.
    }
json-control-character = { $hint ->
    [line-break] Ein Text ist am Ende seiner Zeile nicht geschlossen.
    [tab] In einem Text steht ein Tabulator.
   *[none] In einem Text steht ein Steuerzeichen ({ $found }).
}
    .help = { $hint ->
        [line-break] Setzen Sie das schließende Anführungszeichen. Ein Zeilenumbruch im Text wird \n geschrieben.
       *[none] Entfernen Sie es; ein Tabulator im Text wird \t geschrieben.
    }
json-escape = Ein Rückstrich steht vor etwas, vor dem er nicht stehen kann: `{ $found }`
    .help = Schreiben Sie \\ für einen Rückstrich und \" für ein Anführungszeichen.
json-lone-surrogate = `{ $found }` ist ein halbes Zeichen.
    .help = Schreiben Sie das Zeichen selbst statt \u und Ziffern.
json-trailing = { $hint ->
    [lines] Nach dem Ende beginnt noch etwas: `{ $found }`
   *[none] Nach dem Ende folgt noch etwas: `{ $found }`
}
    .help = { $hint ->
        [lines] Ein Objekt je Zeile ist Evidenz, wie `reife assess` sie liest. Suchen Sie sonst eine Klammer, die zu früh schließt.
       *[none] Entfernen Sie es, oder suchen Sie eine Klammer, die zu früh schließt.
    }

## Felder und Werte

root-not-object = Die Datei ist { found-kind }; eine Regeldatei ist ein Objekt in geschweiften Klammern.
    .help = { $kind ->
        [list] Vielleicht enthält sie Tests, die `reife test` liest. Eine Regeldatei ist ein einziges Objekt: { "{\"format\": 1, \"id\": \"…\", …}" }
       *[other] Setzen Sie alles in Klammern: { "{\"format\": 1, \"id\": \"…\", …}" }
    }
other-file = { $expected ->
    [rules] Das ist keine Regeldatei
    [mapping] Das ist keine Zuordnung
   *[tests] Das ist kein Test
}, sondern { $found ->
    [rules] eine Regeldatei
    [mapping] eine Zuordnung
    [tests] ein Test einer Regeldatei
   *[evidence] Evidenz
}.
    .help = { $found ->
        [rules] Nennen Sie eine andere Datei; eine Regeldatei prüft `reife check`.
        [mapping] Nennen Sie eine andere Datei; eine Zuordnung verwendet `reife map --mapping`.
        [tests] Nennen Sie eine andere Datei; Tests liest `reife test`.
       *[evidence] Nennen Sie eine andere Datei; Evidenz liest `reife assess`.
    }
duplicate-key = `{ $found }` steht hier ein zweites Mal im selben Objekt.
    .help = Behalten Sie eines von beiden.
too-deep = Hier stehen mehr als { $expected } Listen und Objekte ineinander.
    .help = Geben Sie Teilen einer Bedingung in `conditions` einen Namen und verwenden Sie sie mit { "{\"condition\": \"…\"}" }.
wrong-type = { $expected ->
    [literal] Gefunden wurde `{ $found }`, { found-kind }; eine Bedingung braucht hier einen Vergleich, eine Zahl, einen Text, true oder false.
   *[other] `{ $member }`: gefunden wurde `{ $found }`, { found-kind }; erwartet wird { expected-kind }.
}
    .help = { $mended ->
        [yes] { $kind ->
            [text] { $expected ->
                [number] Schreiben Sie { $mend }, ohne Anführungszeichen.
                [whole-number] Schreiben Sie { $mend }, ohne Anführungszeichen.
                [boolean] Schreiben Sie { $mend }, ohne Anführungszeichen.
               *[other] Schreiben Sie { $mend }
            }
           *[other] Schreiben Sie { $mend }
        }
       *[no] { $expected ->
            [literal] { $kind ->
                [list] Mit mehreren Werten vergleicht { "{\"in\": [{\"var\": \"…\"}, [\"…\", \"…\"]]}" }.
               *[null] Ob etwas unbekannt ist, fragt { "{\"missing\": [\"…\"]}" }.
            }
            [texts] Schreiben Sie { "{\"de\": \"…\"}" } mit einem Text für jede Sprache der Datei.
            [time] Schreiben Sie Stunden und Minuten mit je zwei Ziffern: "09:00"
            [date] Schreiben Sie Jahr, Monat und Tag eines Datums, das es gibt: "2026-12-24"
            [whole-number] { $member ->
                [workdays] Schreiben Sie Tage als Zahlen, 1 ist Montag, 7 ist Sonntag: [1, 2, 3, 4, 5]
               *[other] Schreiben Sie eine ganze Zahl, ohne Anführungszeichen.
            }
            [boolean] Schreiben Sie true oder false, ohne Anführungszeichen.
            [id] Schreiben Sie eine Kennung in doppelten Anführungszeichen.
            [text] Schreiben Sie einen Text in doppelten Anführungszeichen.
            [list] Setzen Sie die Einträge in eckige Klammern, mit Kommas dazwischen.
            [object] Setzen Sie die Felder in geschweifte Klammern: { "{\"…\": …}" }
           *[other] Schreiben Sie eine Zahl, ohne Anführungszeichen.
        }
    }
unknown-member = Unbekanntes Feld `{ $found }`{ did-you-mean }
    .help = Hier erlaubt: { $expected }.
missing-member = `{ $expected }` fehlt.
    .help = { $expected ->
        [format] Ergänzen Sie "format": 1
        [id] Ergänzen Sie eine Kennung: Kleinbuchstaben, Ziffern und _, zuerst ein Buchstabe.
        [languages] Nennen Sie die Sprachen der Texte: "languages": ["en", "de"]
        [kind] Sagen Sie, was es zeigt: behavioural (Verhalten), declared (Angabe), profile (Profil) oder inferred (abgeleitet).
        [class] Sagen Sie, ob es entscheiden darf: binding (verbindlich) oder exploratory (explorativ).
        [party] Sagen Sie, wessen Daten es sind: zero (vom Kunden selbst), first (unsere), second (eines Partners) oder third (gekauft).
        [owner] Sagen Sie, welche Seite dafür einsteht: marketing oder sales.
        [of] Sagen Sie, wozu es gehört: "of": "contact" oder "of": "account"
        [type] Sagen Sie, was seine Werte sind: number, text, boolean oder date.
        [weight] Sagen Sie, wie viel es wiegt.
        [about] Sagen Sie, wovon die Annahme handelt: audience (Zielgruppe), promise (Versprechen) oder approach (Ansprache).
        [caps] Sagen Sie, welche Arten die Dimension nimmt und wie viele Punkte jede höchstens gibt: { "{\"behavioural\": 30, \"declared\": 50, \"assessed\": 50}" }
        [dimension] Sagen Sie, welche Dimension die Punkte bekommt.
        [decided_by] Sagen Sie, wer entscheidet: rules, sales, marketing oder eine Rolle aus `deciders`.
        [when] Ergänzen Sie die Bedingung. Nur der letzte Zustand hat keine; eine Regel ohne Bedingung vervielfacht einen Fakt mit `points_each` und `of`.
        [measure] Sagen Sie, wie der Fakt entsteht: count, days_since_last, decayed, stability, …; oder nennen Sie ein `attribute`.
        [signals] Sagen Sie, welche Signale gemeint sind: { "{\"types\": [\"…\"]}" }
        [attribute] `days_since` zählt ab einem Datum; sagen Sie, ab welchem Attribut.
        [half_life_days] Sagen Sie, nach wie vielen Tagen etwas nur noch halb so viel wiegt.
        [within_days] Sagen Sie, wie viele Tage zurückgeschaut wird; eine gerade Zahl, denn die neuere Hälfte wird an der älteren gemessen.
        [side] Sagen Sie, auf welcher Seite die Rolle steht: sales oder marketing.
        [state] Sagen Sie, für welchen Zustand die Kontakte angeboten werden.
        [share] Nennen Sie den Anteil der Kontakte, von 0 bis 1: 0.05
        [from] Sagen Sie, ab wann, oder aus welchen Zuständen.
        [to] Sagen Sie, bis wann.
        [offset_minutes] Sagen Sie, um wie viele Minuten die Ortszeit vor UTC liegt: 60
        [workdays] Sagen Sie, an welchen Tagen gearbeitet wird, 1 ist Montag: [1, 2, 3, 4, 5]
       *[other] Ohne das sagt der Rest hier nichts.
    }
list-too-long = Diese Liste hat { $found } Einträge; erlaubt sind { $expected }.
    .help = Teilen Sie sie, oder entfernen Sie, was nicht mehr gebraucht wird.
not-a-choice = `{ $member }`: `{ $found }` ist keiner der erlaubten Werte{ did-you-mean }
    .help = { $member ->
        [party] Erlaubt: zero (vom Kunden selbst), first (unsere), second (eines Partners), third (gekauft).
        [class] Erlaubt: binding (darf entscheiden), exploratory (informiert, entscheidet nie).
        [kind] Erlaubt: behavioural (Verhalten), declared (Angabe), assessed (geprüft), profile (Profil), inferred (abgeleitet).
        [owner] Erlaubt: marketing (Marketing), sales (Vertrieb).
        [about] Erlaubt: audience (Zielgruppe), promise (Versprechen), approach (Ansprache).
       *[other] Erlaubt: { $expected }.
    }
not-an-id = `{ $found }` ist keine Kennung{ did-you-mean }
    .help = Eine Kennung hat Kleinbuchstaben a bis z, Ziffern und _, beginnt mit einem Buchstaben und hat höchstens 64 Zeichen (die der Datei auch -). Was Menschen lesen, ist das `label`.
number-out-of-range = { $range ->
    [only] `{ $member }` ist { $found }; bekannt ist nur { $from }.
    [least] `{ $member }` ist { $found }; erlaubt ist mindestens { $from }.
   *[between] `{ $member }` ist { $found }; erlaubt ist { $from } bis { $to }.
}
    .help = { $member ->
        [format] Dieses Programm liest Format 1.
        [points] Punkte liegen zwischen -1000 und 1000, ohne diese beiden.
        [points_each] Punkte liegen zwischen -1000 und 1000, ohne diese beiden.
        [cap] Eine Grenze hält Punkte zwischen minus und plus sich selbst; sie ist also 0 oder mehr.
        [keep_by_days] `privacy` darf strenger sein als die üblichen 180 Tage, nie lockerer.
        [min_deciders] `privacy` darf strenger sein als die üblichen 5 Personen, nie lockerer.
        [workdays] 1 ist Montag, 7 ist Sonntag.
        [behavioural] Jede Grenze einer Dimension liegt zwischen 0 und 100; was ein Zustand verlangt, ist mehr als 0.
        [declared] Jede Grenze einer Dimension liegt zwischen 0 und 100; was ein Zustand verlangt, ist mehr als 0.
        [assessed] Jede Grenze einer Dimension liegt zwischen 0 und 100; was ein Zustand verlangt, ist mehr als 0.
        [profile] Jede Grenze einer Dimension liegt zwischen 0 und 100; was ein Zustand verlangt, ist mehr als 0.
        [confirmed] Eine Haltung geht von -2, dagegen, bis 2, dafür.
        [refuted] Eine Haltung geht von -2, dagegen, bis 2, dafür.
        [open] Eine Haltung geht von -2, dagegen, bis 2, dafür.
       *[other] { $mended ->
            [yes] Ein Anteil geht von 0 bis 1; { $found } Prozent sind { $mend }.
           *[no] Wählen Sie eine Zahl in diesem Bereich.
        }
    }
number-too-fine = { $expected ->
    [whole] `{ $member }` ist { $found }; erlaubt sind nur ganze Zahlen.
    [thousandths] `{ $member }` ist { $found }; Punkte haben höchstens drei Stellen nach dem Komma.
   *[millionths] `{ $member }` ist { $found }; Zahlen haben höchstens sechs Stellen nach dem Komma.
}
    .help = Runden Sie die Zahl.

## Kennungen und wohin sie führen

duplicate-id = Die Kennung `{ $found }` steht zweimal in dieser Liste; zuerst in Zeile { $line }.
    .help = Geben Sie einem der beiden eine andere Kennung, oder entfernen Sie es.
reserved-id = `{ $found }` gibt es immer: die Rolle des Kontakts beim Kauf.
    .help = Geben Sie dem Fakt eine andere Kennung, und lesen Sie `role`, wo Sie die Rolle brauchen.
dimension-is-fact = Die Dimension `{ $found }` hat die Kennung eines Fakts.
    .help = Bedingungen könnten beide nicht unterscheiden. Geben Sie dem Fakt eine andere Kennung.
missing-item = { $what ->
    [checks] Die Prüfung `{ $expected }` fehlt
   *[dimensions] Die Dimension `{ $expected }` fehlt
}{ $mended ->
    [yes] ; ist es `{ $mend }`?
   *[no] .
}
    .help = { $what ->
        [checks] Jede Regeldatei hat die Prüfungen need, budget, priority und authority; weitere sind erlaubt.
       *[dimensions] Jede Regeldatei hat die Dimensionen need_clarity, preference_stability, internal_agreement und fit; weitere sind erlaubt.
    }
no-states = Es gibt keine Zustände.
    .help = Ergänzen Sie mindestens einen: Der letzte gilt, wenn kein anderer gilt, hat kein `when` und wird von Regeln entschieden.
unknown-reference = { $what ->
    [purpose] Unbekannter Zweck
    [signal] Unbekannte Signalart
    [topic] Unbekanntes Thema
    [attribute] Unbekanntes Attribut
    [check] Unbekannte Prüfung
    [fact] Unbekannter Fakt
    [dimension] Unbekannte Dimension
    [assumption] Unbekannte Annahme
    [reason] Unbekannter Grund
   *[state] Unbekannter Zustand
} `{ $found }`{ did-you-mean }
    .help = { $what ->
        [purpose] Nennen Sie einen aus `purposes`, oder ergänzen Sie ihn dort{ the-known }
        [signal] Nennen Sie eine aus `signals`, oder ergänzen Sie sie dort{ the-known }
        [topic] Nennen Sie eines aus `topics`, oder ergänzen Sie es dort{ the-known }
        [attribute] Nennen Sie eines aus `attributes`, oder ergänzen Sie es dort{ the-known }
        [check] Nennen Sie eine aus `checks`, hier ohne `check.` davor{ the-known }
        [fact] Nennen Sie einen aus `facts`, oder ergänzen Sie ihn dort{ the-known }
        [dimension] Nennen Sie eine aus `dimensions`, oder ergänzen Sie sie dort{ the-known }
        [assumption] Nennen Sie eine aus `assumptions`, oder ergänzen Sie sie dort{ the-known }
        [reason] Nennen Sie einen aus `reasons`, oder ergänzen Sie ihn dort{ the-known }
       *[state] Nennen Sie einen aus `states`, oder ergänzen Sie ihn dort{ the-known }
    }
unknown-decider = `{ $found }` kann hier nicht entscheiden{ did-you-mean }
    .help = Hier möglich: { $expected }. Andere kommen in `deciders` hinzu.

## Texte

language-not-listed = Die Sprache `{ $found }` ist keine der Sprachen der Datei{ did-you-mean }
    .help = In `languages` stehen: { $expected }. Ergänzen Sie die Sprache dort, oder entfernen Sie den Text.
text-missing = Ein Text in der Sprache `{ $expected }` fehlt.
    .help = Ergänzen Sie ihn, damit niemand stattdessen eine Kennung sieht.
label-mixed-scripts = Das Wort `{ $part }` in der Bezeichnung `{ $found }` mischt Buchstaben verschiedener Schriften.
    .help = Es sieht nur aus wie ein anderes Wort. Tippen Sie es neu, in einer Schrift.
label-invisible = Die Bezeichnung `{ $found }` hat ein Zeichen, das man nicht sieht ({ $part }).
    .help = Tippen Sie die Bezeichnung neu, statt sie einzufügen.

## Signale, Attribute, Auswahl

inferred-is-exploratory = `{ $found }` ist abgeleitet und kann nicht verbindlich sein.
    .help = Die Wertung anderer informiert, sie entscheidet nie. Schreiben Sie "class": "exploratory"
behaviour-without-purpose = { $what ->
    [signal] Die Signalart
   *[attribute] Das Attribut
} `{ $found }` ist Verhalten einer Person und hat keinen Zweck.
    .help = Nennen Sie den Zweck, in den die Person einwilligt; ohne diese Einwilligung zählt es dann nicht.
account-purpose = Das Attribut `{ $found }` gehört der Firma und kann keinen Zweck haben.
    .help = Nur Menschen willigen ein. Entfernen Sie den Zweck, oder machen Sie es zu einem Attribut des Kontakts.
unused = { $what ->
    [signal] Nichts verwendet die Signalart `{ $found }`.
    [attribute] Nichts verwendet das Attribut `{ $found }`.
   *[purpose] Nichts verwendet den Zweck `{ $found }`.
}
    .help = { $what ->
        [purpose] Nennen Sie ihn, wo Evidenz diese Einwilligung braucht, oder entfernen Sie ihn.
       *[other] Verwenden Sie es in einem Fakt, oder erheben Sie es nicht mehr.
    }
selection-needs-types = Es ist nicht gesagt, welche Signale gemeint sind.
    .help = Nennen Sie ihre `types` oder ihr `kind`.
selection-meets-nothing = Auf diese Auswahl kann kein Signal passen.
    .help = Alles Genannte muss zugleich zutreffen: `types`, `kind`, `class` und `topics`.
only-declared = `{ $found }` ist keine Angabe: Der Kontakt hat es nicht gesagt.
    .help = Antworten und Haltungen sind, was Menschen sagen. Wählen Sie nur Signale der Art declared.
measure-needs-values = { $what ->
    [sum] `sum` zählt Werte zusammen,
    [max] `max` sucht den größten Wert,
   *[other] `{ $what }` liest Haltungen aus Werten,
} und `{ $found }` hat keinen.
    .help = Wählen Sie andere Signale, oder schreiben Sie "value": "number" bei der Signalart.
decayed-mixture = `decayed` kann `{ $with }`, das einen Wert hat, und `{ $without }`, das keinen hat, nicht zusammenzählen.
    .help = Machen Sie zwei Fakten daraus.

## Fakten und Fragen

question-without-answer = Auf die Frage `{ $found }` gibt es keine Antwort.
    .help = Sagen Sie, welche Angaben (`signals`) sie beantworten, welche Prüfung (`check`), oder beides.
attribute-of = { $found ->
    [account] `{ $what }` ist ein Attribut des Kontakts, nicht der Firma.
   *[contact] `{ $what }` ist ein Attribut der Firma, nicht des Kontakts.
}
    .help = Entfernen Sie `of`: Das Attribut sagt, wem es gehört.
attribute-measure = `{ $found }` passt nicht zum Attribut `{ $what }`, { $kind ->
    [date] einem Datum
    [number] einer Zahl
    [text] einem Text
   *[boolean] einem Wahrheitswert
}.
    .help = { $kind ->
        [date] Nehmen Sie das Datum, wie es ist, ohne `measure`, oder die Tage seitdem: "measure": "days_since"
       *[other] Entfernen Sie `measure`: Ein Attribut wird genommen, wie es ist.
    }
member-not-here = `{ $found }` passt nicht zu { $what ->
    [attribute] einem Attribut
   *[other] dem Maß `{ $what }`
}.
    .help = { $found ->
        [half_life_days] Es passt zu decayed, leading_topic, own_share, concentration, stability und clarity.
        [fast_half_life_days] Es passt nur zu stability.
        [credible_mass] Es passt nur zu stability.
        [check] Es passt zu coverage, consent, agreement und leaning.
        [stances] Es passt zu coverage, consent, agreement und leaning.
        [attribute] Es passt zu keinem Maß außer days_since.
        [signals] { $what ->
            [clarity] clarity schaut auf die Fragen in `questions`; diese nennen die Signale.
           *[other] Ein Fakt ist ein Attribut oder schaut auf Signale, nicht beides.
        }
       *[other] Entfernen Sie es; es hätte keine Wirkung.
    }
measure-of-account = `{ $found }` schaut auf die Menschen einer Firma.
    .help = Schreiben Sie "of": "account"
measure-of-contact = `{ $found }` gilt für einen Kontakt, nicht für eine Firma.
    .help = Entfernen Sie `of`.
clarity-without-questions = `clarity` sagt, wie weit die Fragen in `questions` beantwortet sind, und die Datei hat keine.
    .help = Ergänzen Sie `questions`, oder nehmen Sie ein anderes Maß.
people-without-stance = `{ $found }` muss wissen, wo die Menschen stehen.
    .help = Sagen Sie, welche Angaben mit Wert (`signals`) die Haltung einer Person sind, oder welche Prüfung (`check`) mit ihren `stances`.
check-with-stances = { $expected ->
    [stances] Es gibt einen `check`, aber es ist nicht gesagt, welche Haltung seine Urteile bedeuten.
   *[check] Es gibt `stances`, aber es ist nicht gesagt, von welcher Prüfung.
}
    .help = { $expected ->
        [stances] Ergänzen Sie "stances": { "{\"confirmed\": 2, \"refuted\": -2}" }
       *[check] Ergänzen Sie `check`, oder entfernen Sie `stances`.
    }
trend-even-days = `trend` misst die neuere Hälfte seiner Tage an der älteren, und { $found } hat keine Hälfte.
    .help = Schreiben Sie { $mend }.

## Bedingungen

condition-one-operator = `{ $found }` ist keine Bedingung.
    .help = Eine Bedingung hat genau einen Operator mit dem, was er vergleicht: { "{\">=\": [{\"var\": \"…\"}, 50]}" }. Mehrere verbindet `and` oder `or`.
unknown-operator = Unbekannter Operator `{ $found }`{ did-you-mean }
    .help = { $fact ->
        [yes] `{ $found }` ist ein Fakt, und der Vergleich steht um ihn herum: { "{\">=\": [{\"var\": \"" }{ $found }{ "\"}, 50]}" }
       *[no] Operatoren: { $expected }
    }
operands = `{ $operator }` braucht { $expected ->
    [one] einen Wert
    [two] zwei Werte
    [one-or-two] einen oder zwei Werte
    [two-or-three] zwei oder drei Werte
    [odd] drei Werte oder eine größere ungerade Zahl
   *[some] mindestens einen Wert
}; gefunden: { $found }.
    .help = { $hint ->
        [decimal-comma] Nachkommastellen stehen hinter einem Punkt, nicht hinter einem Komma: { $mend }
       *[none] { $expected ->
            [odd] Schreiben Sie Bedingung, Wert, sonst: { "{\"if\": [Bedingung, Wert, sonst]}" }
            [two] Was verglichen wird, steht in einer Liste, mit einem Komma dazwischen: { "{\"" }{ $operator }{ "\": [{\"var\": \"…\"}, 50]}" }
           *[other] Die Werte stehen in einer Liste: { "{\"" }{ $operator }{ "\": […]}" }
        }
    }
no-ids = Es ist nicht gesagt, wonach gefragt wird.
    .help = Nennen Sie mindestens einen Fakt oder eine Prüfung: { "{\"known\": [\"…\"]}" }
var-shape = So wird kein Fakt gelesen: `{ $found }`
    .help = Schreiben Sie { "{\"var\": \"…\"}" } oder { "{\"var\": [\"…\", 0]}" } mit dem Wert, der gilt, wenn er unbekannt ist.
unknown-fact = Unbekannter Fakt `{ $found }`{ did-you-mean }
    .help = { $known ->
        [none] Die Datei hat noch keine Fakten; ergänzen Sie ihn in `facts`.
       *[other] Fakten der Datei: { $known }. Möglich sind auch `role`, eine Prüfung wie `check.need`, in Zuständen eine Dimension.
    }
unknown-check = Unbekannte Prüfung `{ $found }`{ did-you-mean }
    .help = Hinter `check.` steht eine aus `checks`{ the-known }
condition-as-fact = `{ $found }` ist eine Bedingung, kein Fakt.
    .help = Schreiben Sie { "{\"condition\": \"" }{ $found }{ "\"}" }
unknown-condition = Unbekannte Bedingung `{ $found }`{ did-you-mean }
    .help = Nennen Sie eine aus `conditions`, oder ergänzen Sie sie dort{ the-known }
condition-circle = Die Bedingung `{ $found }` führt zu sich selbst zurück.
    .help = Brechen Sie den Kreis auf: Eine Bedingung kann kein Teil ihrer selbst sein.
condition-type = { $expected ->
    [boolean] Gefunden wurde `{ $found }`, { found-kind }; erwartet wird eine Bedingung, die wahr oder falsch ist.
   *[other] Gefunden wurde `{ $found }`, { found-kind }; erwartet wird { expected-kind }.
}
    .help = { $mended ->
        [yes] { $unquoted ->
            [yes] Schreiben Sie { $mend }, ohne Anführungszeichen.
           *[no] Schreiben Sie { $mend }
        }
       *[no] { $expected ->
            [boolean] Vergleichen Sie es: { "{\">=\": [{\"var\": \"…\"}, 50]}" }
            [date] Schreiben Sie ein Datum, das es gibt, als "2026-12-24", einen Zeitpunkt als "2026-12-24T09:00:00Z".
            [verdict] Ein Urteil ist "confirmed" (bestätigt), "refuted" (widerlegt) oder "open" (offen).
            [number] Schreiben Sie eine Zahl, ohne Anführungszeichen; einen Fakt liest { "{\"var\": \"…\"}" }.
           *[other] Nur Gleiches lässt sich vergleichen: Zahlen mit Zahlen, Texte mit Texten.
        }
    }
literal-too-fine = { $found } hat mehr als sechs Stellen nach dem Komma.
    .help = Runden Sie die Zahl.
literal-out-of-range = { $found } ist zu groß zum Rechnen.
    .help = Zahlen gehen bis etwa neun Billionen (9·10¹²), über und unter 0.
no-order = `{ $operator }` vergleicht Zahlen oder Daten, nicht { $found ->
    [text] Texte
    [boolean] Wahrheitswerte
   *[verdict] Urteile
}.
    .help = Nehmen Sie == oder !=, oder `in` für einen von mehreren Werten.
division-by-zero = Durch 0 lässt sich nicht teilen.
    .help = Teilen Sie durch eine andere Zahl.
in-type = `in` kann { $found ->
    [date] ein Datum
   *[boolean] einen Wahrheitswert
} nicht in einer Liste suchen.
    .help = Ein Datum wird mit < und > verglichen; was wahr oder falsch ist, braucht keinen Vergleich.
in-where = `in` sucht in einer Liste von Werten oder in einem Text; gefunden wurde `{ $found }`, { found-kind }.
    .help = { $mended ->
        [yes] Schreiben Sie { $mend }
       *[no] Für einen von mehreren Werten schreiben Sie { "{\"in\": [{\"var\": \"…\"}, [\"…\", \"…\"]]}" }.
    }
in-empty = Die Liste ist leer; darin ist nie etwas.
    .help = Ergänzen Sie die gemeinten Werte.
dimension-always-known = `{ $found }` ist eine Dimension, und Dimensionen sind nie unbekannt.
    .help = Fragen Sie, ob Fakten oder Prüfungen bekannt sind.

## Regeln und Dimensionen

points-each-without-of = Die Regel `{ $found }` hat `points_each`, aber es ist nicht gesagt, wovon.
    .help = Nennen Sie den Fakt, der vervielfacht wird: "of": "…"
points-or-points-each = Die Regel `{ $found }` muss entweder Punkte geben oder einen Fakt vervielfachen.
    .help = Schreiben Sie "points" und "when", oder "points_each" und "of" (und "when", wenn es nur manchmal gilt).
of-needs-number = `points_each` vervielfacht eine Zahl, und `{ $found }` ist { $kind ->
    [text] ein Text
    [boolean] ein Wahrheitswert
    [date] ein Datum
   *[verdict] das Urteil einer Prüfung
}.
    .help = { $kind ->
        [date] Machen Sie einen Fakt aus den Tagen seitdem, mit "measure": "days_since".
       *[other] Schreiben Sie "points" und eine Bedingung in "when".
    }
rule-reads-nothing = Die Regel `{ $found }` liest keinen Fakt.
    .help = Sie gäbe allen dieselben Punkte. Sagen Sie in `when`, wovon sie abhängt.
rule-reads-dimension = { $where ->
    [condition] Eine Regel verwendet diese Bedingung, und sie liest die Dimension `{ $found }`.
   *[rule] Eine Regel kann die Dimension `{ $found }` nicht lesen.
}
    .help = Aus Regeln entstehen Dimensionen; darum lesen sie nur Fakten und Prüfungen. Zustände lesen Dimensionen.
rule-of-two-kinds = Die Regel `{ $found }` mischt zwei Arten von Evidenz: `{ $first }` ist { the-evidence }, `{ $second }` ist { the-other-evidence }.
    .help = Teilen Sie sie in je eine Regel, damit alle sehen, worauf die Punkte ruhen.
dimension-without-kind = Die Regel `{ $rule }` ruht auf { $found ->
    [behavioural] Verhalten
    [declared] Angaben
    [assessed] Prüfungen
    [profile] dem Profil
   *[inferred] der Wertung anderer
}, und die Dimension `{ $what }` nimmt das nicht.
    .help = Ergänzen Sie "{ $found }" in `caps` der Dimension, oder geben Sie die Punkte einer anderen.
rule-never-fires = Die Regel `{ $found }` kann nie Punkte geben: Kein Wert von `{ $fact }` macht ihre Bedingung wahr.
    .help = { $range ->
        [none] Sehen Sie die Vergleiche mit `{ $fact }` an: Sie schließen einander aus.
        [share] `{ $fact }` ist ein Anteil und geht von 0 bis 1; die Hälfte ist 0.5, nicht 50. Sehen Sie die Vergleiche damit an.
        [least] `{ $fact }` ist { $from } oder mehr. Sehen Sie die Vergleiche damit an: Sie schließen das aus oder einander.
       *[both] `{ $fact }` geht von { $from } bis { $to }. Sehen Sie die Vergleiche damit an: Sie schließen das aus oder einander.
    }
cap-below-points = Die Regel `{ $found }` gibt { $what ->
    [points] { $points } Punkte
   *[points_each] je { $points } Punkte
}, aber ihr `cap` lässt nie mehr als { $cap } durch.
    .help = Heben Sie die Grenze an, senken Sie die Punkte, oder lassen Sie `cap` weg.
dimension-without-check = Keine Prüfung gibt `{ $found }` Punkte; der Vertrieb kann die Dimension nicht vollenden.
    .help = Ergänzen Sie eine Regel, die eine Prüfung wie `check.need` liest.

## Zustände, Entscheidende, Kalender

last-state-has-none = Der letzte Zustand, `{ $found }`, kann kein `{ $member }` haben.
    .help = In ihm sind alle, für die kein anderer Zustand gilt. Entfernen Sie `{ $member }`, oder setzen Sie einen anderen Zustand ans Ende.
last-state-by-rules = Der letzte Zustand, `{ $found }`, muss von Regeln entschieden werden.
    .help = In ihm sind alle, für die kein anderer Zustand gilt. Schreiben Sie "decided_by": "rules"
adverse-by-person = `{ $found }` schließt jemanden aus, und das entscheiden nie Regeln.
    .help = Lassen Sie einen Menschen entscheiden: "decided_by": "sales"
handover-by-sales = `{ $found }` ist eine Übergabe an den Vertrieb, und `{ $decider }` gehört nicht zum Vertrieb.
    .help = Ob der Bedarf echt ist, entscheidet jemand aus dem Vertrieb.
handover-requires-both = `{ $found }` ist eine Übergabe an den Vertrieb und verlangt { $expected ->
    [both] weder Verhalten noch Angaben
    [behavioural] kein Verhalten
   *[declared] nicht, dass etwas gesagt wurde
}.
    .help = Eine Übergabe braucht beides, Verhalten und Angaben: "requires": { "{\"behavioural\": 10, \"declared\": 10}" }
handover-without = `{ $found }` ist eine Übergabe an den Vertrieb, aber { $expected ->
    [reasons] es gibt keine Gründe zur Auswahl
   *[decide_within_hours] es ist nicht gesagt, bis wann entschieden wird
}.
    .help = { $expected ->
        [reasons] Nennen Sie Kennungen aus `reasons`, damit das Marketing erfährt, warum etwas zurückgegeben oder abgelehnt wurde: "reasons": ["…", "…"]
       *[decide_within_hours] Nennen Sie die Arbeitsstunden, binnen deren der Vertrieb entscheidet: "decide_within_hours": 48
    }
requires-inferred = `{ $found }` verlangt die Wertung anderer.
    .help = Abgeleitetes entscheidet nie. Verlangen Sie behavioural, declared, assessed oder profile.
state-reads-exploratory = Der Zustand `{ $what }` liest `{ $found }`, und das ist explorativ.
    .help = Explorative Evidenz informiert Menschen und entscheidet nie. Lesen Sie verbindliche, oder engen Sie den Fakt mit "class": "binding" ein.
state-never-holds = Die Bedingung des Zustands `{ $found }` kann nie gelten: Kein Wert von `{ $fact }` macht sie wahr.
    .help = { $range ->
        [none] Sehen Sie die Vergleiche mit `{ $fact }` an: Sie schließen einander aus.
        [share] `{ $fact }` ist ein Anteil und geht von 0 bis 1; die Hälfte ist 0.5, nicht 50. Sehen Sie die Vergleiche damit an.
        [least] `{ $fact }` ist { $from } oder mehr. Sehen Sie die Vergleiche damit an: Sie schließen das aus oder einander.
       *[both] `{ $fact }` geht von { $from } bis { $to }. Sehen Sie die Vergleiche damit an: Sie schließen das aus oder einander.
    }
state-behind-another = Der Zustand `{ $found }` wird nie vorgeschlagen: Alle, für die er gilt, nimmt schon `{ $other }`, der davor steht.
    .help = Vorgeschlagen wird der erste Zustand, der gilt. { $last ->
        [yes] Lassen Sie `{ $other }` für weniger Kontakte gelten.
       *[no] Setzen Sie `{ $found }` vor `{ $other }`, oder lassen Sie `{ $other }` für weniger Kontakte gelten.
    }
workday-twice = Der Arbeitstag { $found } steht zweimal da.
    .help = Entfernen Sie einen von beiden.
no-workdays = Es gibt keine Arbeitstage; keine Frist ginge je zu Ende.
    .help = Nennen Sie sie, 1 ist Montag: [1, 2, 3, 4, 5]
times-in-order = Die Arbeit kann nicht um { $to } enden, wenn sie um { $from } beginnt.
    .help = `from` liegt vor `to`, am selben Tag.

## Evidenz

evidence-missing = `{ $member }` fehlt oder ist leer.
    .help = Ergänzen Sie es; ohne das ist dieser Datensatz nicht lesbar.
evidence-type = { $expected ->
    [line] Gefunden wurde `{ $found }`; erwartet wird eine Firma oder ein Kontakt: ein Objekt in geschweiften Klammern { "{ }" }.
   *[other] `{ $member }`: gefunden wurde `{ $found }`; erwartet wird { expected-kind }.
}
    .help = Der Datensatz blieb weg. Berichtigen Sie ihn dort, wo er herkommt, oder in der Zuordnung.
evidence-moment = `{ $member }`: `{ $found }` ist kein Zeitpunkt.
    .help = Schreiben Sie ein Datum als "2026-08-03", einen Zeitpunkt als "2026-08-03T09:00:00Z" oder mit Versatz, "+02:00".
evidence-number-fine = `{ $member }`: { $found } hat mehr als sechs Stellen nach dem Komma.
    .help = Runden Sie die Zahl dort, wo sie herkommt.
evidence-number-range = `{ $member }`: { $found } ist zu groß zum Rechnen.
    .help = Zahlen gehen bis etwa neun Billionen (9·10¹²), über und unter 0.
evidence-choice = `{ $member }`: `{ $found }` ist keiner der erlaubten Werte{ did-you-mean } Erlaubt: { $expected }.
    .help = Der Datensatz blieb weg. Berichtigen Sie ihn dort, wo er herkommt, oder in der Zuordnung.
evidence-role = `{ $found }` ist keine Rolle beim Kauf{ did-you-mean } Erlaubt: { $expected }.
    .help = Der Kontakt wird ohne Rolle gelesen. Übersetzen Sie Ihre Rollen in der Zuordnung.
number-left-its-range = { $item ->
    [fact] Der Fakt `{ $id }` wurde zu groß zum Rechnen und ist unbekannt.
    [rule] Eine Zahl in der Regel `{ $id }` wurde zu groß zum Rechnen und ist unbekannt.
   *[state] Eine Zahl in der Bedingung des Zustands `{ $id }` wurde zu groß zum Rechnen und ist unbekannt.
}
    .help = Suchen Sie in der Evidenz dieses Kontakts oder dieser Firma nach einem Wert mit zu vielen Stellen.

evidence-contacts = { $count } Kontakte in einer Zeile; gelesen werden höchstens 100.000.
    .help = Die ganze Zeile wurde ausgelassen. Eine Firma mit so vielen ist meist eine Sammlung von Personen ohne Firma: Geben Sie jeder eine eigene Zeile, oder teilen Sie die Firma auf.
evidence-id = `{ $member }`: `{ $found }` hat mehr als 16 KiB; das ist zu lang für eine Kennung.
    .help = Der Datensatz wurde ausgelassen. Eine Kennung benennt einen Datensatz und steht überall, wo er genannt wird; lange Texte gehören woandershin.
evidence-more = { $count } weitere fehlerhafte Datensätze dieser Zeile sind nicht einzeln aufgeführt.
    .help = Die aufgeführten beheben, dann noch einmal prüfen.

special-category = { $what ->
    [signal] Das Signal
   *[attribute] Das Attribut
} `{ $found }` sieht aus wie { $category ->
    [health] Angaben zur Gesundheit
    [religion] Angaben zu Religion oder Weltanschauung
    [union] Angaben zur Mitgliedschaft in einer Gewerkschaft
    [politics] Angaben zu politischen Meinungen
    [ethnicity] Angaben zur ethnischen Herkunft
    [sexual_life] Angaben zum Sexualleben
    [biometrics] biometrische Daten
   *[genetics] genetische Daten
} und hat keinen Zweck.
    .help = Solche Daten dürfen nur in den engen Fällen des Art. 9 DSGVO verarbeitet werden, in der Regel mit ausdrücklicher Einwilligung. Lassen Sie sie weg, nennen Sie den Zweck, in den eingewilligt wird, oder benennen Sie sie als das, was sie sind.
