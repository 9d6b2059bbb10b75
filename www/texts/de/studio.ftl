# Das Studio: Regeln werden geändert, und was das für alle heißt, sieht man, bevor es sonst jemand sieht.

studio = Studio
studio-title = Reife-Studio: was eine Änderung der Regeln für alle heißt
studio-start-title = Wer ändert sich, wenn sich eine Regel ändert?
studio-start-say = Ändern Sie Punkte, Schwellen und Bedingungen und sehen Sie sofort, wer steigt, wer fällt, wessen Kontakte das sind und was auf den Vertrieb zukommt. Alles wird auf diesem Gerät gerechnet, und niemand sonst sieht es.
studio-own-say = Ihre Kontakte als Excel, CSV, Parquet oder NDJSON. Haben Sie noch keine Regeln, werden Ihnen welche zum Anfangen angeboten. Die Dateien bleiben { $days } Tage auf diesem Gerät, damit sie da sind, wenn Sie wiederkommen; ein Knopf löscht sie.
studio-who = Wen ändert dieser Entwurf?
studio-who-say = Wählen Sie Kontakte, und der Plan sagt, wer sich wann ändert. Bis dahin lässt sich der Entwurf bearbeiten.
studio-opening = Was dieses Gerät aufbewahrt hat, wird geöffnet
studio-reading = { $file } wird gelesen
studio-loading = { $file } wird in Spalten gelegt
studio-assessing = { $contacts } Kontakte werden bewertet
studio-contacts-so-far = bisher { $contacts } Kontakte
found-ready-lines = { $count ->
    [one] Eine Zeile mit Belegen kann gelesen werden.
   *[other] { $contacts } Zeilen mit Belegen können gelesen werden.
}
found-ready-lines-say = Eine Zeile ist ein Unternehmen mit seinen Leuten oder eine einzelne Person. Gelesen werden sie nach den Regeln „{ $rules }“.

studio-draft-on = Entwurf zu { $rules }
studio-draft-on-release = Entwurf zu den geltenden Regeln { $seq }, { $rules }
studio-same = wie verglichen
studio-edited = Text geändert
studio-undo = Zurück zu den verglichenen Regeln
studio-save = Plan sichern
studio-hand-over = Zur Freigabe geben
studio-not-yet = Der Plan ist noch nicht der des Geschriebenen.
studio-left = Was bearbeitet wird
studio-plan = Plan
studio-levers = Zahlen
studio-rules = Regeln
studio-view = Wie die Regeln bearbeitet werden

studio-problems = { $count ->
    [one] 1 Problem im Entwurf
   *[other] { $count } Probleme im Entwurf
}

levers-say = Punkte der Regeln und was Zustände von einer Dimension verlangen. Alles andere steht unter „Regeln“.
levers-states = Was Zustände verlangen
levers-each = je
levers-was = war { $value }
levers-points = Punkte von „{ $rule }“
levers-threshold = { $state }: { $dimension } mindestens
levers-threshold-stay = { $state }, um zu bleiben: { $dimension } mindestens
levers-stay = um zu bleiben
levers-none = Der Text ist gerade keine Regeldatei; darum gibt es keine Zahlen, an denen sich drehen ließe.

plan-summary = { $rise ->
    [0] Niemand steigt
    [one] 1 steigt
   *[other] { $rises } steigen
}, { $fall ->
    [0] niemand fällt
    [one] 1 fällt
   *[other] { $falls } fallen
}, { $to ->
    [0] niemand neu zum Vertrieb
   *[other] { $tos } neu zum Vertrieb
}, { $from ->
    [0] niemand zurückgezogen
   *[other] { $froms } zurückgezogen
}
plan-summary-question = { $count ->
    [0] kein Stand neu strittig
    [one] 1 Stand neu strittig
   *[other] { $counts } Stände neu strittig
}
plan-summary-owners = { $count ->
    [0] niemandes Kontakte
    [one] 1 Zuständiger
   *[other] { $counts } Zuständige
}
plan-summary-load = Last des Vertriebs { $by } je Woche
plan-nothing = Nichts ändert sich: Der Entwurf sagt über alle, was die verglichenen Regeln sagen.
plan-assessed = { $contacts } Kontakte bewertet
plan-not-assessed = { $contacts } nicht bewertet: Widerspruch
plan-sample = Stichprobe: ein Unternehmen von { $one }
plan-standing-only = { $count ->
    [one] 1 ändert sich nur im geltenden Stand
   *[other] { $counts } ändern sich nur im geltenden Stand
}
plan-as-of = zum Zeitpunkt
plan-stays = bleibt auf diesem Gerät
plan-stays-until = bleibt bis { $date } auf diesem Gerät
plan-not-kept = wird auf diesem Gerät nicht aufbewahrt: der Platz fehlt
plan-delete = Von diesem Gerät löschen
plan-faults = { $count ->
    [one] 1 fehlerhafter Eintrag ausgelassen
   *[other] { $counts } fehlerhafte Einträge ausgelassen
}
plan-computing = wird gerechnet …
plan-greyed = Dieser Plan ist der des letzten Entwurfs ohne Fehler.
plan-greyed-say = { $count ->
    [one] Ein Problem steht im Weg; es steht beim Text.
   *[other] { $count } Probleme stehen im Weg; sie stehen beim Text.
}
plan-other-words = Der Entwurf liest Belege, die nicht gelesen wurden.
plan-other-words-say = Ein Signal, ein Merkmal, eine Prüfung, ein Thema oder ein Zweck ist neu oder wird anders gelesen. Dafür müssen die Kontakte noch einmal gelesen werden.
plan-read-again = Kontakte noch einmal lesen
lacking-title = Der Entwurf liest, was diese Kontakte nicht haben.
lacking-unread = { $count ->
    [one] Nach { $names } wurde das CRM nicht gefragt, als sie gelesen wurden: Bis sie noch einmal gelesen sind, ist es bei allen unbekannt.
   *[other] Danach wurde das CRM nicht gefragt, als sie gelesen wurden: { $names }. Bis sie noch einmal gelesen sind, ist es bei allen unbekannt.
}
lacking-again = Noch einmal aus dem CRM lesen
lacking-no-tab = Das CRM ist in keinem Tab geöffnet. Öffnen Sie es, melden Sie sich an und drücken Sie noch einmal.
lacking-unmapped = { $count ->
    [one] { $names } liefert ihre Zuordnung nicht, deshalb ist es bei allen unbekannt.
   *[other] Dies liefert ihre Zuordnung nicht: { $names }. Es ist bei allen unbekannt.
} { $from ->
    [crm] Hat es das CRM, so öffnen Sie in den Optionen eine Zuordnung, die es nennt, und lesen die Kontakte noch einmal von dort.
   *[file] Hat die Datei eine Spalte dafür, so nehmen Sie sie in die Zuordnung auf und öffnen beide noch einmal.
}
plan-refused = Für diesen Entwurf lässt sich kein Plan rechnen.
plan-refused-too-many-states = Er hat mehr Zustände, als sich zusammen betrachten lassen: höchstens 254.
plan-read-differently = Beide Dateien lesen dieselben Belege verschieden, sodass keine Lesart für beide stimmt.

load-within = Last des Vertriebs im vereinbarten Rahmen
load-over = Last des Vertriebs über dem Vereinbarten
load-none = Last des Vertriebs
load-say = Wartende Übergaben der vier Wochen bis jetzt: { $before } → { $now }, oder { $weekBefore } → { $weekNow } je Woche. Alle wartenden: { $allBefore } → { $allNow }.
load-agreed = Vereinbart: höchstens { $most } je Woche. Die vollste Woche hat { $full }.
load-no-target = Der Entwurf vereinbart keine Zahl je Woche.
load-table = Wartende Übergaben nach der Woche, in der sie fällig sind
load-week = Woche vom
load-all = alle wartenden
retro-title = Was rückwirkt
retro-say = Eine Änderung gilt sofort für alles Vergangene: Frühere Signale zählen so, wie der Entwurf es sagt. Keine frühere Entscheidung ändert sich.
retro-question = { $count ->
    [0] Keine geltende Entscheidung wird neu strittig.
    [one] Ein Stand wird strittig; er gilt weiter, bis der Zuständige entscheidet.
   *[other] { $counts } Stände werden strittig; sie gelten weiter, bis die Zuständigen entscheiden.
}
retro-settled = { $count ->
    [one] Einer ist nicht mehr strittig.
   *[other] { $counts } sind nicht mehr strittig.
}
retro-see = Zeigen, wer

matrix-title = Von Zustand zu Zustand
matrix-say = Zeilen: verglichene Regeln · Spalten: dieser Entwurf
matrix-before = Verglichen
matrix-now = Entwurf
matrix-cell = { $way ->
    [stays] { $contacts } bleiben: { $from }
    [rises] { $contacts } steigen von { $from } nach { $to }
   *[falls] { $contacts } fallen von { $from } nach { $to }
}
matrix-unchanged = unverändert
spread-choose = Dimension
spread-say = Kontakte je 5 Punkte
spread-of = { $dimension }: Kontakte je 5 Punkte, verglichen und im Entwurf
spread-before = verglichen
spread-now = Entwurf
spread-range = { $from } bis unter { $to }
spread-full = 100
spread-below = unter { $from }, nicht gezeichnet: { $before } → { $now }
as-table = Tabelle
as-chart = Bild
flow-title = Bewegung
flow-say = nur wessen Vorschlag sich ändert
flow-none = Niemandes Vorschlag ändert sich.
flow-one = { $from } nach { $to }: { $contacts }

people-title = Wer sich ändert
people-count = { $count ->
    [one] 1 Kontakt, nach Änderung, dann Zuständigem
   *[other] { $counts } Kontakte, nach Änderung, dann Zuständigem
}
people-stay = { $contacts } bleiben: { $state }
people-in-question = Neu strittige Stände
people-nobody = Niemand ändert sich
people-no-owner = ohne Zuständigen
people-back = Alle Änderungen
people-moved = { $dimension } { $from } → { $to }
people-still = Punkte unverändert
people-standing-only = geltend: { $from } → { $to }
people-list = Kontakte nach Änderung und Zuständigem
person-owner = Zuständig: { $owner }
person-none = Niemand ist gewählt
person-none-say = Wählen Sie einen Kontakt, um beide Rechnungen nebeneinander zu sehen.
person-before = Verglichene Regeln
person-now = Dieser Entwurf

owners-title = Wessen sie sind
owners-count = { $count ->
    [one] 1 Zuständiger
   *[other] { $counts } Zuständige
}
owners-owner = Zuständig
owners-rise = Steigen
owners-fall = Fallen
owners-to-sales = Neu zum Vertrieb
owners-from-sales = Zurückgezogen
owners-all = Alle
owners-more = { $count ->
    [one] 1 weiterer
   *[other] { $counts } weitere
}
behind-title = Welche Regeln dahinterstehen
behind-say = Punkte über alle, die sich ändern
behind-rule = Regel
behind-none = Keine Regel gibt denen, die sich ändern, andere Punkte: Schwellen oder Bedingungen von Zuständen stehen dahinter.

try-missing = Welche Antworten am meisten bewegen würden
try-missing-say = { $all ->
    [yes] Nach allen Kontakten wurde gefragt.
   *[no] Gefragt wurde nach einer Stichprobe von { $asked } der { $contacts } Kontakte, so vielen, wie in eine Sekunde passen; die Zahlen sind die der Stichprobe.
}
try-missing-ask = Nachsehen
try-missing-none = Keine Antwort würde jemanden bewegen.
try-missing-question = Frage
try-missing-contacts = würden sich ändern
try-missing-sales = zum Vertrieb
try-and = und
suppose-of = Was wäre, wenn … bei { $name }
suppose-nobody = Jemand, über den nichts bekannt ist
suppose-say = Fügen Sie hinzu, was geschehen könnte. Nichts davon wird aufbewahrt.
suppose-signal = Signal
suppose-topic = Thema
suppose-no-topic = keines
suppose-value = Wert
suppose-days = Tage her
suppose-add = Hinzufügen
suppose-check = Prüfung
suppose-attribute = Merkmal
suppose-remove = Weglassen
suppose-kind = Was hinzukommt
suppose-kind-signal = Signal
suppose-kind-check = Prüfung
suppose-kind-attribute = Merkmal
suppose-as-is = Wie es ist
suppose-with = Damit
suppose-ago = { $days ->
    [0] heute
    [one] vor 1 Tag
   *[other] vor { $days } Tagen
}

large-title = Alle passen nicht
large-say = Sie brauchten { $needed } im Speicher dieses Browsers, und { $most } sind da. Nichts wurde geladen. Eine Stichprobe nimmt ganze Unternehmen, gewählt nach ihren Kennungen.
large-sample = Ein Unternehmen von { $one } laden

loading-title = Aus Ihrem CRM
loading-offer = { $kind } von { $host }
loading-kind-sale-opportunity = Verkaufschancen
loading-kind-party-party = Parteien
loading-kind-persons-contact = Kontakte
loading-no-tab = Öffnen Sie Ihr CRM in einem Tab, bei einem Datensatz oder einer Liste, und erlauben Sie es in der Seitenleiste oder auf der Optionsseite: Hier steht dann, was sich daraus lesen lässt.
loading-no-mapping = Zu „{ $object }“ sagt noch nichts, was die Felder bedeuten. Öffnen Sie auf der Optionsseite eine Zuordnung.
loading-reading = { $kind } von { $host } werden gelesen
loading-far = { $read } Datensätze gelesen, { $people } Kontakte.
loading-far-of = { $read } von { $total } Datensätzen gelesen, { $people } Kontakte.
loading-peace = { $count ->
    [one] das CRM bittet für eine Sekunde um Ruhe
   *[other] das CRM bittet für { $seconds } Sekunden um Ruhe
}
loading-stays = Gelesen wird nur, was die Regeln verwenden, mit Ihren Rechten, eine Anfrage nach der anderen. Nichts davon verlässt diesen Browser. Lassen Sie den Tab des CRM offen.
loading-stop = Anhalten
loading-failed-cancelled = Angehalten.
loading-failed-no-tab = Es ist kein Tab mit diesem CRM offen. Öffnen Sie es, melden Sie sich an und machen Sie dann weiter.
loading-failed-expired-session = Sie sind im CRM nicht mehr angemeldet. Melden Sie sich in seinem Tab neu an und machen Sie dann weiter.
loading-failed-unreachable = Das CRM antwortet nicht, oder sein Tab wurde geschlossen. Sehen Sie nach, ob es offen ist, und machen Sie dann weiter.
loading-failed-too-slow = Das CRM antwortet nicht. Versuchen Sie später, weiterzumachen.
loading-failed-server-failed = Das CRM hat mit einem eigenen Fehler abgebrochen. Versuchen Sie später, weiterzumachen.
loading-failed-no-permission = Mit Ihren Rechten gibt das CRM keine solche Liste heraus. Fragen Sie, wer darin die Rechte vergibt.
loading-go-on-say = Nichts davon ist schon in Verwendung: Machen Sie von hier an weiter, oder verwerfen Sie es.
loading-go-on = Weitermachen
loading-discard = Verwerfen
loading-read = { $kind } von { $host } wurden bis zum Ende gelesen.
loading-nobody = Mit Ihren Rechten zeigt das CRM dort niemanden.
loading-left = Datensatz { $id } blieb weg: { $why }
loading-left-gone = Er wurde inzwischen gelöscht oder führt zu jemandem, der gelöscht wurde.
loading-left-no-permission = Ihre Rechte erlauben nicht, ihn zu lesen.
loading-left-not-possible = Er nennt niemanden.
loading-damaged = { $count ->
    [one] In einer Notiz lässt sich das Urteil nicht lesen.
   *[other] In { $count } Notizen lässt sich das Urteil nicht lesen.
}
