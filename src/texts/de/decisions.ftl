# Entscheiden, und Verläufe von Entscheidungen. Attribut .help: was zu tun ist.

decision-empty = `{ $member }` sagt nichts.
    .help = Schreiben Sie einen Text, der nicht leer ist.
decision-moment = { $found } ist kein Zeitpunkt.
    .help = Schreiben Sie einen Zeitpunkt wie "2026-11-24T09:20:00Z" oder ein Datum wie "2026-11-24".
decision-unknown = Die Regeldatei hat { $what ->
    [check] keine Prüfung
    [assumption] keine Annahme
   *[state] keinen Zustand
} `{ $found }`.
    .help = Wählen Sie etwas, das sie hat.
decision-twice = { $what ->
    [check] Die Prüfung
   *[assumption] Die Annahme
} `{ $found }` steht hier zweimal.
    .help = Lassen Sie die stehen, die gilt.
decision-state-missing = Zum Berichtigen gehört der Zustand, der es ist.
    .help = Ergänzen Sie `state`.
decision-corrects-nothing = `{ $found }` ist schon vorgeschlagen; es gibt nichts zu berichtigen.
    .help = Nehmen Sie den Vorschlag an, oder wählen Sie einen anderen Zustand.
decision-other-state = Das Urteil `{ $verdict }` führt zu `{ $expected }`, nicht zu `{ $found }`.
    .help = Lassen Sie `state` weg, oder berichtigen Sie zu dem Zustand, den Sie meinen.
decision-no-right = { $nobody ->
    [yes] Niemand entscheidet bei diesem Vorschlag über `{ $state }`: Das tun die Regeln.
   *[no] Die Rolle `{ $found }` darf bei diesem Vorschlag nicht über `{ $state }` entscheiden.
}
    .help = { $nobody ->
    [yes] Er ändert sich, wenn sich die Erkenntnisse ändern. Berichtigen Sie zu einem Zustand, den ein Mensch entscheidet, oder lassen Sie den Stand, wie er ist.
   *[no] Diese Rollen dürfen es: { $expected }.
}
decision-other-reason = { $none ->
    [yes] `{ $found }`: Diese Entscheidung nimmt keinen Grund.
   *[no] `{ $found }` ist keiner der Gründe dieses Zustands.
}
    .help = { $none ->
    [yes] Lassen Sie `reason` weg.
   *[no] Wählen Sie einen von: { $expected }.
}
decision-reason-missing = Diese Entscheidung braucht einen Grund.
    .help = Wählen Sie einen von: { $expected }.
decision-too-early = Die Entscheidung ist auf { $found } datiert, früher als das, worauf sie beruht ({ $expected }).
    .help = Bewerten Sie zum Zeitpunkt der Entscheidung.
decision-until-past = { $found } liegt nicht nach der Entscheidung ({ $expected }).
    .help = Wählen Sie einen späteren Tag.
decision-until-missing = Es ist kein Tag genannt, an dem dies wiederkommt.
    .help = Ohne `until` verfällt sie, wie es die Regeldatei sagt.
decision-unseen = Angenommen, ohne dass eine Prüfung gegeben oder ein Grund geöffnet wurde.
    .help = Eine Entscheidung ist die eines Menschen: Sehen Sie einen Grund an, oder geben Sie eine Prüfung.
decision-draft = Diese Regeln sind ein Entwurf: Niemand kann darauf entscheiden.
    .help = Beide Seiten können sie freigeben; bis dahin sind Entscheidungen Versuche.
decision-not-assessed = Dieser Kontakt wird wegen eines Widerspruchs nicht bewertet; es gibt nichts zu entscheiden.
    .help = Ob man anrufen oder schreiben darf, ist eine andere Frage.

journal-member = `{ $member }` fehlt oder ist nicht lesbar.
    .help = Eine Entscheidung hat `id`, `contact` und `at`, und `previous` ist ein Hash oder null.
journal-number = Diese Zahl ist nicht genau.
    .help = Zahlen sind ganze Millionstel in 64 Bit; was einmal gehasht wurde, kann diese nicht enthalten haben.
journal-line-too-long = Die Zeile ist länger als 64 MiB.
    .help = Schreiben Sie eine Entscheidung oder einen Account je Zeile.
chain-gap = { $contact }: `{ $decision }` folgt auf eine Entscheidung, die nicht da ist.
    .help = Was davor stand, wurde entfernt. Suchen Sie es in einer Sicherung des CRM.
chain-edited = { $contact }: Was vor `{ $decision }` stand, ist nicht mehr, wie es war: `{ $other }` wurde verändert oder eine Entscheidung dazwischen entfernt.
    .help = Vergleichen Sie mit einer Sicherung des CRM oder mit der Notiz, die neben der Entscheidung steht.
chain-fork = { $contact }: `{ $decision }` und `{ $other }` folgen auf dieselbe Entscheidung.
    .help = Zwei haben zugleich entschieden, oder eine wurde später eingefügt. Es zählt die spätere.
chain-order = { $contact }: `{ $decision }` ist früher datiert als `{ $other }`, auf die sie folgt.
    .help = Eines der Daten wurde verändert.
chain-unchained = { $contact }: `{ $decision }` nennt keine Entscheidung davor, obwohl `{ $other }` dort steht.
    .help = Sie wurde nicht von Reife geschrieben, oder was sie nannte, wurde herausgenommen.
chain-same-id = { $contact }: Die Kennung `{ $decision }` steht zweimal.
    .help = Eine Entscheidung wurde kopiert.

chain-author = Entscheidung { $decision } zu { $contact }: Die Kundenverwaltung bestätigt nicht, wer sie getroffen hat.
    .help = Fragen Sie die darin genannte Person. Gilt eine Liste von Personen, zählt die Entscheidung erst, wenn die Kundenverwaltung den Urheber nennt.
chain-not-listed = Entscheidung { $decision } zu { $contact } stammt von einem Benutzer, dem die unterschriebene Liste diese Rolle nicht gibt.
    .help = Sie zählt nicht. Jemand mit dem Recht muss neu entscheiden, oder beide Seiten geben eine neue Liste von Personen frei.
chain-no-right = Entscheidung { $decision } zu { $contact } wurde in einer Rolle getroffen, die das nicht entscheiden darf.
    .help = Sie zählt nicht. Jemand mit dem Recht muss neu entscheiden.
chain-other-rules = Entscheidung { $decision } zu { $contact } beruht auf anderen Regeln als diesen: auf einer anderen Regeldatei, oder auf anderem Inhalt unter derselben Nummer.
    .help = Prüfen Sie mit der Regeldatei, die sie nennt, oder klären Sie, woher jene Regeln stammen.
decision-not-listed = Die unterschriebene Liste von Personen gibt { $by } nicht die Rolle { $role }.
    .help = Entscheiden kann, wer diese Rolle hat. Die Liste wird wie Regeln freigegeben, von Marketing und Vertrieb gemeinsam.
