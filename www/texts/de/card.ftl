# Die Karte eines Kontakts.

card = Karte
card-of = { $name }, Entscheidungsfortschritt
back-to-list = Zurück zur Liste
close-card = Karte schließen
may-phone = Telefon { $allowed ->
    [yes] ja
   *[no] nein
}
may-mail = E-Mail { $allowed ->
    [yes] ja
   *[no] nein
}

stands-by-rules = Geltend, nach Regeln
stands-by = Geltend, von { $by }, { $date }
proposed = Vorschlag jetzt
proposed-same = Vorschlag jetzt, derselbe
waits = Wartet
waits-open = Wartet auf { $who }, ohne Frist
waits-until = Wartet auf { $who } bis { $when }
overdue-since = Überfällig bei { $who } seit { $when }
in-question = Strittig
nothing-moved = nichts wurde verschoben
decided-line = { $verdict }: { $reason }
decided-line-bare = { $verdict }
comes-back = kommt von selbst wieder am { $date }
decision-lapsed = Die letzte Entscheidung ist abgelaufen; es gilt wieder der Vorschlag der Regeln
offered-to-learn = Dem Vertrieb angeboten, damit das Lernen mehr sieht
next-step = { $who }: { $step }

progress = Entscheidungsfortschritt
key-needed = nötig für „{ $state }“
key-reach = offene Prüfungen könnten ergänzen
key-then = als entschieden wurde
bar-of = { $name } { $points } von 100
bar-needed = { $name } { $points } von 100, nötig { $needed }
bar-unknown = { $name } unbekannt
unknown-because = { $name } ist unbekannt. Es fehlt: { $facts }.
requires-of = Was „{ $state }“ verlangt
gauge-behavioural = Aktivität
gauge-declared = Absicht
gauge-assessed = Geprüft
gauge-profile = Profil
gauge-label = { $name } { $has } von { $needs } verlangten
of-needed = von { $needs }
gauge-missing-behavioural = { $none ->
    [yes] Aktivität ist 0: Nichts, was zählt, wurde getan.
   *[no] Es wurde noch nicht genug getan.
}
gauge-missing-declared = { $none ->
    [yes] Absicht ist 0: Noch wurde nichts gesagt.
   *[no] Es wurde noch nicht genug gesagt.
}
gauge-missing-assessed = { $none ->
    [yes] Der Vertrieb hat noch nichts geprüft.
   *[no] Der Vertrieb hat noch nicht genug geprüft.
}
gauge-missing-profile = Das Profil trägt es noch nicht.

why = Warum
why-count = { $pro } dafür, { $contra } dagegen
why-none = Keine Regel, die zählt, gab Punkte.
why-more = { $count ->
    [one] 1 weiterer in den Summen oben.
   *[other] { $count } weitere in den Summen oben.
}
for = Dafür:
against = Dagegen:
evidence-count = { $count ->
    [0] ohne eigene Evidenz
    [one] 1 Beleg
   *[other] { $count } Belege
}
and-more = { $count ->
    [one] und 1 weiterer
   *[other] und { $count } weitere
}
named-value = { $name }: { $value }
undated = ohne Datum
heard-by = gehört von { $by }
by = von { $by }
check-of = { $check } (Prüfung)

new-since = Neu seit { $date }
new-none = Keine Evidenz ist jünger als die Entscheidung; die Zeit oder die Regeln haben das Ergebnis geändert.

still-open = Noch offen
who-can-answer = wer antworten kann
from-record = der Datensatz
open-none = Keine Antwort, auch nicht zwei zusammen, würde den Vorschlag ändern.
open-none-alone = Keine Antwort, die noch aussteht, würde allein den Vorschlag ändern.
open-cut = So viele Antworten, wie aufgeführt werden; es kann mehr geben.
open-quiet = { $count ->
    [one] Hierauf ändert keine Antwort allein den Vorschlag:
   *[other] Hierauf ändert keine Antwort allein den Vorschlag:
}
effect = { $answer }:
effect-together = { $first } und { $second } zusammen:
question-answered = { $name } { $answer }
for-example = zum Beispiel { $values }
range-exactly = genau { $value }
range-any = jeder Wert
range = { $low ->
    [from] ab { $from }
    [none] {""}
   *[above] über { $from }
}{ $both ->
    [yes] {" "}
   *[no] {""}
}{ $high ->
    [none] {""}
    [to] bis { $to }
   *[below] { $both ->
        [yes] bis unter { $to }
       *[no] unter { $to }
    }
}
checked = Geprüft
checked-count = { $answered } von { $all }
check-otherwise = Falls es sich anders erweist:
check-anew = Neu beantworten
check-anew-of = Neu beantworten: { $name }
check-open = offen gelassen von { $by }
check-unknown = noch unbekannt
check-lapsed = abgelaufen am { $date }
check-by = von { $by }, { $when }
check-until = gilt bis { $date }
quoted = „{ $text }“

sum-of = Die ganze Summe: { $name }
sum-wrong = Diese Summe geht nicht auf. Das ist ein Fehler von Reife; bitte mit dem Beleg melden.
shown-not-counted = Gezeigt, zählt nie
cut-over = Über 100
cut-under = Unter 0
cut-kind = Über der Grenze
cut-kind-how = { $sum }, höchstens { $cap }
times = { $each } × { $fact } ({ $name })
capped = { $before }, höchstens { $cap }
needs-facts = unbekannt: { $facts }
points-if = { $points }, wenn es zutrifft; unbekannt: { $facts }

course = Lauf
course-next = { $way ->
    [falls] fällt am { $date } auf „{ $state }“, wenn nichts geschieht
   *[becomes] wird am { $date } „{ $state }“, wenn nichts geschieht
}
course-stays = bleibt { $days } Tage „{ $state }“, wenn nichts geschieht
course-none = In dieser Zeit wurde nichts bewertet.
course-no-change = Der Vorschlag ändert sich in dieser Zeit nicht.
course-changes = Wann sich der Vorschlag ändert
course-change = { $ahead ->
    [yes] { $date }: von „{ $from }“ zu „{ $to }“, wenn nichts geschieht
   *[no] { $date }: von „{ $from }“ zu „{ $to }“
}
course-moment = Zeitpunkt, der vorgelesen wird
course-if-nothing = { $date }, wenn nichts geschieht
course-key-past = wie es war
course-key-ahead = wenn nichts geschieht
course-now = jetzt
course-table = Als Tabelle
course-day = Tag
course-italic = Kursiv: wenn nichts geschieht.

left-out = Nicht gezählt
left-out-none = nichts
left-out-none-long = Alle Evidenz wurde gezählt.
left-out-answer = { $all }: { $parts }
left-out-others = { $count } andere
unnamed-signal = ein unlesbares Signal
unnamed-attribute = ein Attribut
unnamed-check = eine unlesbare Prüfung
unnamed-decision = eine unlesbare Entscheidung
decision-of = Entscheidung { $id }

history = Verlauf
history-none = noch keine Entscheidung
history-none-long = Noch hat niemand entschieden. Wo die Regeln entscheiden, gilt ihr Vorschlag.
history-irregular = { $count ->
  [one] 1 Unstimmigkeit
  *[other] { $count } Unstimmigkeiten
}
history-answer = { $count ->
    [one] { $verdict }, { $date }
   *[other] { $count } Entscheidungen, zuletzt { $verdict }, { $date }
}
in-force = in Kraft
decided-by = von { $by }, { $role }
decided-until = kommt wieder am { $date }
because = Grund: { $reason }
rules-seq = Regeln { $seq }

people = Andere in der Firma
people-none = niemand bekannt
people-none-long = Kein anderer Kontakt dieser Firma ist bekannt.

facts = Fakten
facts-answer = { $known } bekannt, { $unknown } unbekannt
role = Rolle beim Kauf

receipt = Beleg
copy = Kopieren
copied = Kopiert

not-assessed = Nicht bewertet
objection-since = { $what } seit { $date }.
objection-in-force = { $what } ist in Kraft.
objection-means = Zur Entscheidung dieser Person wird nichts berechnet, gespeichert oder gezeigt.
objection-contact = Eine andere Frage als der Widerspruch oben, deshalb getrennt beantwortet.

compare-with = Vergleichen
compare-key = Mit anderem Kontakt oder Zeitpunkt vergleichen (c)
course-compare = { $date } mit jetzt vergleichen
