# Warum Regeln nicht vertraut wird, in einem Satz für Menschen; was zu tun ist, als `.help`. `file` ist der Name einer Rolle oder ein Pfad.

## Teile, die Sätze gemeinsam haben

trust-file = { $file ->
    [root] Die Wurzel des Vertrauens
    [timestamp] Der Zeitstempel
    [snapshot] Das Verzeichnis der Versionen
    [targets] Das Verzeichnis der Rollen
    [marketing] Die Freigabeliste des Marketings
    [sales] Die Freigabeliste des Vertriebs
    [audit] Das Protokoll
   *[other] { $file }
}
trust-side = { $side ->
    [marketing] Marketing
   *[sales] Vertrieb
}

## Ablehnungen

refusal-sig = { trust-file } trägt keine gültige Unterschrift von jemandem, der unterschreiben darf.
    .help = Verwenden Sie die Datei nicht. Fragen Sie die Verwaltung, ob sie unterwegs verändert oder mit einem alten Schlüssel unterschrieben wurde.
refusal-threshold = { $why ->
    [too-few] { trust-file } ist von { $found } der { $expected } Personen unterschrieben, die unterschreiben müssen.
    [one-side] { trust-side } könnte { $file } allein unterschreiben: { $found } Schlüssel, und { $expected } Unterschriften genügen.
    [one-person] { $person } hat zwei gültige Schlüssel; in { $file } würde eine Person zweimal zählen.
    [one-key] Ein Schlüssel steht unter zwei Kennungen, sodass er in { $file } zweimal zählen würde.
    [other-side] In der Rolle { $file } steht ein Schlüssel der anderen Seite.
    [listed] Der Schlüssel der Rolle { $file } steht bei den Personen; wer veröffentlicht, gehört zu keiner der beiden Seiten.
    [unlisted] Zu einem Schlüssel der Rolle { $file } ist niemand genannt.
   *[no-people] { trust-file } sagt nicht, wer welchen Schlüssel hat, und kann deshalb nicht für zwei Seiten stehen.
}
    .help = Die Schlüssel müssen durch eine neue Wurzel geordnet werden, die beide Seiten unterschreiben.
refusal-rollback = { trust-file } ist älter als das, was dieser Rechner schon gesehen hat ({ $found } nach { $expected }).
    .help = Der ältere Stand wird nicht verwendet. War er gemeint, wird er unter einer höheren Nummer neu freigegeben.
refusal-expired = { $why ->
    [clock] { trust-file } scheint seit { $expires } abgelaufen, aber nur, weil die Uhr dieses Rechners { $now } zeigt. Prüfen Sie die Uhr dieses Rechners.
    [valid-until] Regeln { $found } dürfen nach dem { $expires } nicht mehr in Kraft treten.
   *[over] { trust-file } galt bis { $expires }.
}
    .help = Wer veröffentlicht, muss die Datei erneuern.
refusal-mix = { $why ->
    [delegations] { trust-file } nennt andere Rollen oder Pfade als die von Marketing und Vertrieb.
    [unlisted] { trust-file } gehört nicht zu den Dateien, die zusammengehören.
    [version] { trust-file } hat Version { $found }; hierher gehört { $expected }.
    [roles] Es müssten mehr als { $expected } Rollen gelesen werden.
    [release] Die Freigabe nennt eine andere Stelle als { $file }.
   *[events] Es kam eine Antwort, nach der niemand gefragt hat: { $file }.
}
    .help = Wer veröffentlicht, muss alle Dateien einer Freigabe zusammen veröffentlichen, den Zeitstempel zuletzt.
refusal-not-both = { $why ->
    [none] Weder Marketing noch Vertrieb hat { $file } freigegeben.
    [one] Nur { trust-side } hat { $file } freigegeben.
    [no-release] { trust-file } sagt nicht, was freigegeben wird.
   *[differ] Marketing und Vertrieb haben als { $file } Verschiedenes freigegeben.
}
    .help = Beide Seiten müssen dieselbe Datei unter derselben Nummer freigeben.
refusal-size = { trust-file } ist größer oder kleiner, als erlaubt ist ({ $expected } Bytes).
    .help = Verwenden Sie die Datei nicht. Bitten Sie die Verwaltung, sie neu zu veröffentlichen.
refusal-hash = { trust-file } ist nicht die Datei, die unterschrieben wurde.
    .help = Verwenden Sie die Datei nicht. Bitten Sie die Verwaltung, sie neu zu veröffentlichen.
refusal-json = { trust-file } ist bei „{ $place }“ nicht lesbar: Erwartet wurde { $expected } ({ $why }).
    .help = Bitten Sie die Verwaltung, die Datei neu zu veröffentlichen.
refusal-engine = { $why ->
    [format] { trust-file } braucht Format { $found }, dieses Programm kennt { $expected }: Aktualisierung nötig.
    [self-test] { trust-file } besteht die Selbstprüfung nicht.
   *[problems] { trust-file } ist fehlerhaft.
}
    .help = Die geltenden Regeln bleiben. Aktualisieren Sie dieses Programm, oder bitten Sie um eine berichtigte Freigabe.
refusal-store = { $why ->
    [write] Was geholt wurde, konnte auf diesem Rechner nicht gespeichert werden.
   *[read] Was auf diesem Rechner gespeichert war, ist beschädigt und wird nicht verwendet.
}
    .help = Schaffen Sie Platz auf diesem Rechner; bei der nächsten Prüfung wird alles neu geholt.
refusal-net = { trust-file } konnte nicht geholt werden.
    .help = Prüfen Sie die Verbindung; es wird bald erneut versucht.
