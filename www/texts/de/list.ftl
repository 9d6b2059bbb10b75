# Die Liste der Kontakte.

contacts = Kontakte
col-who = Wer
col-stands = Geltend → Vorschlag
col-progress = { $count ->
    [3] Bed., Präf., Zust.
   *[other] Fortschritt
}
offered = zum Lernen angeboten
decided-on = entschieden { $date }
col-waits = Wartet
mini = { $name } { $points }
since = seit { $when }
search = Name, Firma oder Kennung suchen
filter-state = Zustand
any-state = Jeder Zustand
group-stands = Geltend
group-proposed = Vorgeschlagen
state-count = { $state } ({ $count })
order = Reihenfolge
order-waits = Was wartet zuerst
order-name = Nach Name
order-account = Nach Firma
order-state = Nach Zustand
order-dimension = Nach { $name }
reverse-order = Reihenfolge umkehren
filter-waits = Was wartet
filter-all = Alle
filter-overdue = Überfällig
filter-in-question = Strittig
filter-waiting = Wartet
filter-not-assessed = Nicht bewertet
shown-of = { $shown } von { $all }
none-found = Kein Kontakt passt.
none-found-say = Suche und Filter lassen niemanden übrig. Zeigen Sie alle oder nehmen Sie einen Filter weg.
show-all = Alle zeigen
no-card = Wählen Sie einen Kontakt.
no-card-say = Hier erscheint die Karte: wie weit die Entscheidung ist, warum, und was fehlt. Die Pfeiltasten gehen durch die Liste, / sucht, Esc schließt.
view-of-list = Was die Liste zeigt
view-contacts = Kontakte
view-waiting = Warteliste
waiting-count = { $all } { $all ->
    [one] wartet
   *[other] warten
}: { $overdue } überfällig, { $question } strittig, { $waiting } mit Zeit.
waiting-group = { $kind } · { $count }
waiting-overdue-say = über die vereinbarte Zeit
waiting-in-question-say = neue Erkenntnisse widersprechen einer Entscheidung
waiting-waiting-say = nächste Frist zuerst
waiting-contradicts = Neue Erkenntnisse oder ein anderes Ergebnis
waiting-no-deadline = ohne Frist
waiting-offered = Zum Lernen angeboten
waiting-offered-who = { $count ->
    [one] 1: { $name }
   *[other] { $count }: { $name } und weitere
}
waiting-unsent = Auf diesem Gerät, noch nicht im CRM
waiting-unsent-none = keine
waiting-none = Nichts wartet.
waiting-none-say = Kein Vorschlag wartet auf einen Menschen, und keine Entscheidung ist strittig.
waiting-none-offered = { $count ->
    [one] 1 Kontakt ist angeboten, damit das Lernen mehr sieht: { $name }.
   *[other] { $count } Kontakte sind angeboten, damit das Lernen mehr sieht, zuerst { $name }.
}
