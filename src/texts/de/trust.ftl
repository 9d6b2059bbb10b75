# Warum Regeln nicht vertraut wird, in einem Satz für Menschen; was zu tun ist, als `.help`. `file` ist der Name einer Rolle oder ein Pfad.

refusal-sig = { $file } trägt keine gültige Unterschrift von jemandem, der unterschreiben darf.
    .help = Verwenden Sie die Datei nicht. Fragen Sie die Verwaltung, ob sie unterwegs verändert oder mit einem alten Schlüssel unterschrieben wurde.
refusal-threshold = { $why ->
    [too-few] { $file } ist von { $found } der { $expected } Personen unterschrieben, die unterschreiben müssen.
    [one-side] { $side } könnte { $file } allein unterschreiben: { $found } Schlüssel, und { $expected } Unterschriften genügen.
    [one-person] { $person } hat zwei gültige Schlüssel; in { $file } würde eine Person zweimal zählen.
    [one-key] Ein Schlüssel steht unter zwei Kennungen, sodass er in { $file } zweimal zählen würde.
    [other-side] In der Rolle { $file } steht ein Schlüssel der anderen Seite.
    [listed] Der Schlüssel der Rolle { $file } steht bei den Personen; wer veröffentlicht, gehört zu keiner der beiden Seiten.
    [unlisted] Zu einem Schlüssel der Rolle { $file } ist niemand genannt.
   *[no-people] { $file } sagt nicht, wer welchen Schlüssel hat, und kann deshalb nicht für zwei Seiten stehen.
}
    .help = Die Schlüssel müssen durch eine neue Wurzel geordnet werden, die beide Seiten unterschreiben.
refusal-rollback = { $file } ist älter als das, was dieser Rechner schon gesehen hat ({ $found } nach { $expected }).
    .help = Der ältere Stand wird nicht verwendet. War er gemeint, wird er unter einer höheren Nummer neu freigegeben.
refusal-expired = { $why ->
    [clock] { $file } scheint seit { $expires } abgelaufen, aber nur, weil die Uhr dieses Rechners { $now } zeigt. Prüfen Sie die Uhr dieses Rechners.
    [valid-until] Regeln { $found } dürfen nach dem { $expires } nicht mehr in Kraft treten.
   *[over] { $file } galt bis { $expires }.
}
    .help = Wer veröffentlicht, muss die Datei erneuern.
refusal-mix = { $why ->
    [delegations] { $file } nennt andere Rollen oder Pfade als die von Marketing und Vertrieb.
    [unlisted] { $file } gehört nicht zu den Dateien, die zusammengehören.
    [version] { $file } hat Version { $found }; hierher gehört { $expected }.
    [roles] Es müssten mehr als { $expected } Rollen gelesen werden.
    [roots] Dazwischen liegen mehr als { $expected } Wechsel der Wurzel.
    [release] Die Freigabe nennt eine andere Stelle als { $file }.
   *[events] Es kam eine Antwort, nach der niemand gefragt hat: { $file }.
}
    .help = Wer veröffentlicht, muss alle Dateien einer Freigabe zusammen veröffentlichen, den Zeitstempel zuletzt.
refusal-not-both = { $why ->
    [none] Weder Marketing noch Vertrieb hat { $file } freigegeben.
    [one] Nur { $side } hat { $file } freigegeben.
    [no-release] { $file } sagt nicht, was freigegeben wird.
   *[differ] Marketing und Vertrieb haben als { $file } Verschiedenes freigegeben.
}
    .help = Beide Seiten müssen dieselbe Datei unter derselben Nummer freigeben.
refusal-size = { $file } ist größer oder kleiner, als erlaubt ist ({ $expected } Bytes).
    .help = Verwenden Sie die Datei nicht. Bitten Sie die Verwaltung, sie neu zu veröffentlichen.
refusal-hash = { $file } ist nicht die Datei, die unterschrieben wurde.
    .help = Verwenden Sie die Datei nicht. Bitten Sie die Verwaltung, sie neu zu veröffentlichen.
refusal-json = { $file } ist bei „{ $place }“ nicht lesbar: Erwartet wurde { $expected } ({ $why }).
    .help = Bitten Sie die Verwaltung, die Datei neu zu veröffentlichen.
refusal-engine = { $why ->
    [format] { $file } braucht Format { $found }, dieses Programm kennt { $expected }: Aktualisierung nötig.
    [self-test] { $file } besteht die Selbstprüfung nicht.
   *[problems] { $file } hat { $found } Fehler.
}
    .help = Die geltenden Regeln bleiben. Aktualisieren Sie dieses Programm, oder bitten Sie um eine berichtigte Freigabe.
refusal-store = { $why ->
    [write] Was geholt wurde, konnte auf diesem Rechner nicht gespeichert werden.
   *[read] Was auf diesem Rechner gespeichert war, ist beschädigt und wird nicht verwendet.
}
    .help = Schaffen Sie Platz auf diesem Rechner; bei der nächsten Prüfung wird alles neu geholt.
refusal-net = { $file } konnte nicht geholt werden.
    .help = Prüfen Sie die Verbindung; es wird bald erneut versucht.
