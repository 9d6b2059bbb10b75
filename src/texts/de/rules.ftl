# Was die Verben von `reife rules` sagen. Argumente sind Texte; `side`, `role`, `list` und dergleichen sind Kennungen.
rules-side = { $name ->
    [marketing] Marketing
    [sales] Vertrieb
   *[none] keine der beiden Seiten
}

# Ergebnisse
rules-key-made = Schlüssel { $key }
    privat, verschlüsselt: { $file }
    öffentlich, zum Weitergeben: { $public }
rules-proposed = Vorschlag: { $file }
rules-missing = { $role }: { $found } von { $expected } Unterschriften
rules-complete = Alle, die nötig sind, haben unterschrieben. Veröffentlichen mit: reife rules publish { $file } --key REF
rules-signed = { $person ->
    [none] { $roles } in { $file } unterschrieben.
   *[other] { $person } ({ $side }) hat { $roles } in { $file } unterschrieben.
}
rules-not-signed = Es wurde nichts unterschrieben.
rules-confirm-sign = Unterschreiben? [j/N]
rules-half-dropped = Die Unterschrift für { $role } wurde verworfen: Version { $found } baut auf etwas auf, das nicht mehr veröffentlicht ist ({ $expected } wäre die nächste). Diese Seite muss noch einmal freigeben.
rules-reaffirmed = bleibt: { $line }, Freigabe { $seq }
rules-withdraws = { $side } nimmt { $line } zurück.
rules-published = Veröffentlicht: { $what }
    Bestätigt bis { $until }; vorher erneuern.
rules-renewed = Bestätigt bis { $until }{ $snapshot ->
    [yes] , mit neuem Versionsverzeichnis
   *[no] {""}
  }.
rules-ending = { $role } gilt bis { $expires }: { $role ->
    [marketing] Jemand vom Marketing unterschreibt neu mit `reife rules approve --reaffirm`.
    [sales] Jemand vom Vertrieb unterschreibt neu mit `reife rules approve --reaffirm`.
   *[keys] Beide Seiten unterschreiben neu mit `reife rules rotate { $role }`.
}
rules-one-each = Mit einem Schlüssel je Seite kann niemand einspringen: Geht einer verloren, muss auf jedem Rechner von Hand eine neue Wurzel hinterlegt werden. Besser sind zwei Personen je Seite.
rules-serving = { $file } ist nur auf diesem Rechner unter { $address } zu erreichen (Strg-C beendet).
rules-trial =
    Schlüssel zum Ausprobieren liegen in { $folder }/keys, alle in einer Hand: nichts, worauf Verlass ist.
    Wurzel zum Hinterlegen: { $folder }/repository/metadata/1.root.json
    Fingerabdruck: { $fingerprint }
    Bereitstellen mit: reife rules serve --repo { $folder }/repository
rules-check-good = { $file }: gut
rules-check-refused = { $file }: abgelehnt, { $count-are ->
    [one] 1 Problem
   *[many] { $count } Probleme
}
rules-audit-good = Das Protokoll stimmt: { $count-are ->
    [one] 1 Zeile
   *[many] { $count } Zeilen
}, jede durch unterschriebene Metadaten belegt.
rules-finding = { $n ->
    [none] {""}
   *[other] Zeile { $n }:{" "}
}{ $message }
rules-entry = { $n }. { $at } { $action ->
    [init] neues Repository
    [release] Freigabe { $seq }
    [rollback] Freigabe { $seq } mit früheren Bytes
    [withdraw] Rücknahme von Freigabe { $seq }
    [reaffirm] neu unterschrieben
    [revoke] Schlüssel entzogen
    [rotate] Schlüssel neu unterschrieben
   *[renew] neues Versionsverzeichnis
}{ $line ->
    [none] {""}
   *[other] {" "}von { $line }
}{ $people ->
    [none] {""}
   *[other] , unterschrieben von { $people }
}{ $note ->
    [none] {""}
   *[other] : { $note }
}
rules-report = { $day }, Ring { $ring }: { $count-are ->
    [none] Nichts war in Kraft
    [one] 1 Datei war in Kraft
   *[many] { $count } Dateien waren in Kraft
}
rules-report-release = { $line }, Freigabe { $seq }: in Kraft ab { $since }{ $until ->
    [none] {""}
   *[other] {" "}bis { $until }
}
rules-report-file = Datei { $sha256 }
rules-report-approved = für { $side } freigegeben von { $person }, Schlüssel { $key }

# Ein Vorschlag, für die, die ihn unterschreiben
rules-release = { $line }: Freigabe { $seq }, { $old ->
    [none] noch ist nichts in Kraft
   *[other] in Kraft ist Freigabe { $old }
}{ $restores ->
    [none] {""}
   *[other] ; sie hat die Bytes von Freigabe { $restores }
}
rules-valid-until = Nach dem { $until } darf sie nicht mehr neu in Kraft treten.
rules-declined = Abgelehnt von { $by } am { $at }: { $note }
rules-decline-kept = Die Anmerkung steht in { $file }: Geben Sie die Datei an alle weiter, die unterschreiben sollen. Sie bindet niemanden; ohne die Unterschrift dieser Seite tritt ohnehin nichts in Kraft.
rules-reconsidered = { $file } lehnt niemand mehr ab.
rules-note = Anmerkung: { $note }
rules-act = { $action ->
    [init] Ein neues Repository
    [withdraw] { $line } wird zurückgenommen
    [reaffirm] Neu unterschrieben, wie es ist
    [revoke] Ein Schlüssel wird entzogen
   *[rotate] Schlüssel
}{ $note ->
    [none] {""}
   *[other] : { $note }
}
rules-holder = { $what ->
    [new] +
    [gone] −
   *[stays] {"\u0020"}
} { $side }: { $person }, Schlüssel { $key }
rules-publisher = Veröffentlichung, { $role }: Schlüssel { $key }
rules-threshold = root und targets: { $expected } von { $keys } Schlüsseln müssen unterschreiben
rules-demand = Der gestohlene Schlüssel hatte { $line } freigegeben: { $side } muss beim Unterschreiben --keep { $line } oder --withdraw { $line } sagen.
rules-had-approved = Dieser Schlüssel hatte { $line }, Freigabe { $seq }, freigegeben.
rules-no-changes = Die Datei sagt dasselbe wie die geltende.
rules-effect = { $effect ->
    [states] Was vorgeschlagen wird, und wer entscheidet
    [points] Wer wie viele Punkte bekommt
    [facts] Was Fakten bedeuten
    [evidence] Welche Evidenz zählt
    [agreement] Was beide Seiten vereinbart haben
    [learning] Woraus gelernt wird
    [mapping] Wie aus Feldern des CRM Evidenz wird
    [people] Wer entscheiden darf
   *[words] Nur Worte; keine Zahl ändert sich
} ({ $count })
rules-list = { $list ->
    [states] Zustand
    [rules] Regel
    [dimensions] Dimension
    [facts] Fakt
    [conditions] Bedingung
    [questions] Frage
    [checks] Prüfung
    [roles] Rolle
    [signals] Signal
    [attributes] Merkmal
    [topics] Thema
    [purposes] Zweck
    [assumptions] Annahme
    [campaigns] Kampagne
    [reasons] Grund
    [deciders] Entscheidungsrecht
    [mapping] {""}
    [people] {""}
   *[other] { $list }
}
rules-member = { $member ->
    [when] wenn
    [stay] bleibt, solange
    [points] Punkte
    [points_each] Punkte je Stück
    [cap] höchstens
    [caps] höchstens je Art
    [of] von
    [dimension] Dimension
    [requires] Mindestpunkte je Art
    [decided_by] entscheidet
    [then] danach entscheidet
    [decide_within_hours] zu entscheiden binnen Stunden
    [valid_days] gilt Tage
    [half_life_days] Halbwertszeit in Tagen
    [fast_half_life_days] kurze Halbwertszeit in Tagen
    [within_days] binnen Tagen
    [keep_days] zählt Tage
    [max_per_day] höchstens am Tag
    [measure] Maß
    [signals] Signale
    [attribute] Merkmal
    [check] Prüfung
    [weight] Gewicht
    [class] Klasse
    [kind] Art
    [party] Herkunft
    [owner] steht dafür ein
    [purpose] Zweck
    [reasons] Gründe
    [assumptions] Annahmen
    [handover] Übergabe an den Vertrieb
    [returned_to] „noch nicht“ führt zu
    [rejected_to] eine Ablehnung führt zu
    [order] Reihenfolge
    [label] Bezeichnung
    [note] Anmerkung
    [next] nächster Schritt
    [ask] Frage an den Kunden
   *[other] { $member }
}
rules-named = ({ $id } ist „{ $label }“)
rules-shows-in = zeigt sich in { $list ->
    [rules] Regeln
   *[states] Zuständen
}: { $ids }{ $more-are ->
    [none] {""}
   *[many] {" "}und { $more } weiteren
}
rules-nothing = nichts
rules-truth = { $truth ->
    [true] ja
   *[false] nein
}
rules-since = Seit dem Vorschlag ging { $line } { $old ->
    [none] von nichts in Kraft
   *[other] von Freigabe { $old }
} zu { $seq ->
    [none] nichts in Kraft: Es wurde zurückgenommen.
   *[other] Freigabe { $seq }:
}
rules-plan-none = Es gibt keinen Plan: Niemand hat gezählt, was sich ändert. Schlagen Sie mit --plan DATEI vor, wie das Studio ihn sichert, oder mit --population DATEI --as-of DATUM, dann wird gezählt.
rules-plan = Plan zum { $moment }, für die ganze Vorgeschichte; keine frühere Entscheidung ändert sich. { $first ->
    [yes] Von { $contacts } Kontakten würden { $to_sales } für den Vertrieb vorgeschlagen. Nach Zustand:
   *[no] Von { $contacts } Kontakten ändern sich { $changed }: { $to_sales } neu an den Vertrieb, { $from_sales } nicht mehr. Nach Zustand:
}
rules-verdicts = { $count-are ->
    [none] Seit der letzten Freigabe kam kein abweichendes Urteil.
    [one] 1 abweichendes Urteil führte dazu:
   *[many] { $count } abweichende Urteile führten dazu:
}

# Was im Weg steht
author-no-repository = Hier ist kein Repository.
    .help = Nennen Sie seinen Ordner mit --repo, oder legen Sie mit `reife rules init` eines an.
author-is-there = Hier ist schon ein Repository.
    .help = Nennen Sie einen anderen Ordner.
author-nobody = Es gibt nicht genau eine freigebende Person namens { $found }.
    .help = Freigeben dürfen { $expected }; die Kennung eines Schlüssels oder mindestens ihre ersten acht Zeichen genügen auch.
author-other-side = { $found } gibt für { $side } frei, nicht für die andere Seite.
    .help = Nennen Sie die Seite, zu der der Schlüssel gehört; eine Person gibt nur für eine Seite frei.
author-side-empty = { $side } hätte niemanden, der freigibt.
    .help = Jede Seite braucht mindestens eine Person. Nennen Sie mit --instead PERSON=DATEI, wer nachfolgt, oder weitere Personen mit --marketing und --sales.
author-root-out-of-reach = Es blieben nur { $found } Schlüssel, um eine neue Wurzel zu unterschreiben; nötig sind { $expected } Unterschriften.
    .help = Mit `reife rules init` muss eine neue Wurzel angelegt und auf jedem Rechner von Hand hinterlegt werden: siehe docs/governance.md.
author-person = „{ $found }“ ist kein Pseudonym: eine Zeile mit 1 bis { $expected } Zeichen.
    .help = Lassen Sie Zeilenumbrüche und andere Steuerzeichen weg; m1 oder s2 genügt.
author-decline-why = Sagen Sie, warum Sie nicht mitgehen: Nur das lesen die anderen.
    .help = Eine Zeile genügt.
author-note = Eine Anmerkung ist eine Zeile mit höchstens { $expected } Zeichen.
    .help = Lassen Sie Zeilenumbrüche und andere Steuerzeichen weg.
author-contact-data = { $file ->
    [note] Die Anmerkung
    [person] Das Pseudonym
   *[other] { $file }
}, Zeile { $line }, sieht aus, als stünde dort { $looks ->
    [email] eine E-Mail-Adresse
    [phone] eine Telefonnummer
   *[evidence] Evidenz über Kontakte
}.
    .help = Alle, die die Erweiterung haben, können ein Repository für Regeln lesen. Nehmen Sie es heraus; Personen stehen dort nur mit Pseudonymen und Kennungen.
author-file-problems = Die Datei hat { $errors-are ->
    [one] einen Fehler
   *[many] { $errors } Fehler
}.
    .help = Beheben Sie zuerst, was oben gemeldet ist.
author-same = In { $line } sind genau diese Bytes in Kraft.
    .help = Es gibt nichts vorzuschlagen. Dasselbe neu unterschreiben: reife rules approve --reaffirm.
author-no-such-release = { $line } hatte nie eine Freigabe { $seq }.
    .help = `reife rules audit` nennt alle Freigaben.
author-plan-stale = Der Plan passt nicht mehr: { $what ->
    [old] Die geltende Datei hat sich seither geändert (jetzt { $found }, im Plan { $expected })
    [new] Die vorgeschlagene Datei ist eine andere (jetzt { $found }, im Plan { $expected })
    [population] Der Bestand ist ein anderer (jetzt { $found }, im Plan { $expected })
   *[counts] Neu gezählt ändern sich { $found } Kontakte, nicht { $expected }
}.
    .help = Sichern Sie den Plan im Studio neu oder schlagen Sie mit --population vor, damit beide Seiten unterschreiben, was sich wirklich ändert.
author-plan-other = Der Plan des Vorschlags ist nicht der, den seine Freigabe nennt.
    .help = Jemand hat den Vorschlag von Hand verändert. Schlagen Sie neu vor.
author-seq-stale = { $line }: Freigabe { $found } ist überholt; { $expected } wäre die nächste.
    .help = Schlagen Sie neu vor, damit beide Seiten sehen, was sich gegenüber dem Geltenden ändert.
author-stale = { $role }: Version { $found } des Vorschlags baut auf etwas auf, das nicht mehr veröffentlicht ist; { $expected } wäre die nächste.
    .help = Bei einer Freigabe geben Sie noch einmal frei; alles andere wird neu vorgeschlagen.
author-not-approver = Der Schlüssel { $key } darf nichts davon unterschreiben.
    .help = Nehmen Sie den Schlüssel von jemandem, der freigeben darf. `reife rules rotate` gibt Personen Schlüssel.
author-choice-missing = Ein gestohlener Schlüssel hatte { $line } freigegeben, und niemand hat gesagt, was damit geschieht.
    .help = Sehen Sie sich die Freigabe an und unterschreiben Sie mit --keep { $line } oder --withdraw { $line }.
author-not-listed = { $side } führt { $line } nicht.
    .help = Es gibt nichts zurückzunehmen.
author-half-differs = Was { $side ->
    [root] für Schlüssel
   *[other] für { $side }
  } zu unterschreiben ist, ist mehr, als der Vorschlag zeigt, oder gilt länger.
    .help = Jemand hat ihn von Hand verändert. Schlagen Sie neu vor und geben Sie neu frei.
author-not-publisher = Die angegebenen Schlüssel reichen nicht, um { $role } zu unterschreiben.
    .help = Zum Veröffentlichen braucht es den Schlüssel dafür; nach einem Wechsel den neuen.
author-key-not-made = Der Schlüssel konnte nicht angelegt werden.
    .help = Dieser Rechner gibt keine Zufallszahlen her, oder der Schlüssel lässt sich nicht schreiben. Versuchen Sie es auf einem anderen.
author-key-not-encrypted = { $file } enthält einen privaten Schlüssel ohne Verschlüsselung.
    .help = Verschlüsseln Sie ihn: openssl pkcs8 -topk8 -scrypt -scrypt_N 16384 -in KEY -out NEW. Behandeln Sie die alte Datei dann als gestohlen.
author-key-unreadable = { $file } enthält keinen bekannten Schlüssel: Ed25519 oder P-256, privat als verschlüsseltes PKCS#8, öffentlich als JSON.
    .help = `reife rules key` legt beide Teile an.
author-key-locked = { $file } lässt sich mit diesem Kennwort nicht öffnen.
    .help = Versuchen Sie es noch einmal; ist das Kennwort vergessen, gilt der Schlüssel als verloren: reife rules revoke.
author-log = Das Protokoll passt nicht zum unterschriebenen Kopf: Zeile { $n } { $why ->
    [line] ist keine Zeile des Protokolls
    [chain] folgt nicht auf die Zeile davor
   *[head] fehlt oder ist eine andere, als unterschrieben wurde
}.
    .help = Holen Sie audit/log.jsonl aus einer Sicherung zurück; `reife rules audit --verify` sagt, ob es stimmt.
author-stray = { $file } gehört nicht in ein Repository.
    .help = Nehmen Sie die Datei heraus. Vorschläge und Schlüssel liegen anderswo.
author-io = { $file }: { $reason }
    .help = Prüfen Sie den Namen, und ob Sie dort lesen und schreiben dürfen.
author-no-passphrase = Kein Kennwort für { $file }.
    .help = Verwenden Sie --passphrase-file, setzen Sie REIFE_PASSPHRASE, oder rufen Sie dies in einem Terminal auf.
author-passphrases-differ = Die beiden Kennwörter sind verschieden.
    .help = Es wurde nichts geschrieben. Versuchen Sie es noch einmal.
author-passphrase-empty = Das Kennwort ist leer.
    .help = Eine Schlüsseldatei ohne Kennwort schützt nichts.
author-token = Schlüssel auf einem Token öffnet dieses Programm nicht selbst: { $found }.
    .help = Lassen Sie das Programm des Tokens unterschreiben: --sign-command PROGRAMM, und --key nennt den öffentlichen Teil. Siehe docs/governance.md.
author-sign-command = { $program } hat nicht unterschrieben: { $reason }
    .help = Es bekommt die Bytes auf der Standardeingabe und schreibt die Unterschrift hexadezimal auf die Standardausgabe: 64 Bytes von Ed25519, oder DER von ECDSA über SHA-256.
author-sign-command-wrong = Was { $program } geschrieben hat, ist keine Unterschrift mit diesem Schlüssel.
    .help = Nennt --key den öffentlichen Teil des Schlüssels, den das Programm verwendet?
author-population = Der Plan ließ sich mit { $file } nicht berechnen: { $reason }
    .help = Ein Bestand ist Evidenz als NDJSON, wie `reife assess` sie liest.
author-file-is-there = { $file } gibt es schon.
    .help = Nichts wird überschrieben. Nennen Sie eine andere Datei.
author-no-plan = Es gibt keinen Plan, der an Kontakten zu berechnen wäre.
    .help = Nur Regeln haben einen, wenn sie mit --population vorgeschlagen wurden. Lassen Sie --population weg.
author-rotate = Das passt nicht zusammen.
    .help = Rollen der Veröffentlichung nehmen --new DATEI; Personen nehmen --replace PERSON=DATEI; marketing und sales auch --add PERSON=DATEI; root und targets allein werden für ein weiteres Jahr unterschrieben.
author-port = Port { $port } lässt sich nicht verwenden: { $reason }
    .help = Nennen Sie mit --port einen anderen, oder 0 für irgendeinen freien.

# Was ein Nachvollzug des Protokolls findet
replay-no-head = Kein Versionsverzeichnis trägt den Kopf von { $file }.
replay-missing = { $file } fehlt.
replay-unsigned = { $file } ist nicht von denen unterschrieben, die damals unterschreiben mussten.
replay-chain = Sie nennt nicht den Hashwert der Zeile davor.
replay-line = Sie ist keine Zeile von { $file } oder wurde umgeschrieben.
replay-head = { $file } passt nicht zum unterschriebenen Kopf.
replay-beyond = Hinter dem unterschriebenen Kopf steht noch etwas: Eine Veröffentlichung wurde unterbrochen, oder jemand hat Zeilen angefügt. Die nächste Veröffentlichung nimmt sie weg.
replay-versions = { $file } nennt andere Versionen als das Protokoll.
replay-changed = { $file } ist nicht die Datei, die protokolliert wurde.
replay-not-approved = Die Metadaten zeigen diese Freigabe nicht von beiden Seiten.
replay-signers = Andere haben unterschrieben, als das Protokoll sagt.
replay-not-withdrawn = Die Metadaten zeigen nicht, dass etwas zurückgenommen wurde.
replay-not-the-same = Neu unterschrieben, aber nicht dasselbe.
replay-person = { $file } hatte diesen Schlüssel damals nicht.
replay-unlogged = { $file } wurde unterschrieben, und keine Zeile nennt die Datei.

# Ein Entwurf, der mitläuft
rules-shadow = Der Entwurf liegt in { $file }. Damit tritt nichts in Kraft. Browser rechnen ihn neben ihren Regeln, wo die Richtlinie oder rules.json neben den Seiten sagt:
  "shadow": "{ $sha256 }"
  Nehmen Sie diese Zeile weg, und es endet; was gezählt wurde, verschwindet.

# Statusmeldungen der Geräte
rules-fleet-none = In { $folder } liegt keine Statusmeldung.
rules-fleet-ring = { $line }: { $count-are ->
    [one] ein Gerät
   *[more] { $count } Geräte
  }{ $newest ->
    [none] , keines davon mit Regeln
   *[other] , die neueste Freigabe darauf ist { $newest }
  }.
rules-fleet-running = - { $seq ->
    [none] ohne Regeln
   *[other] Freigabe { $seq }
  }: { $count }
rules-fleet-behind = ! { $client } hat { $seq ->
    [none] keine Regeln
   *[other] Freigabe { $seq }
  }{ $state ->
    [none] {""}
   *[other] {" "}({ $state })
  }, Version { $version }, zuletzt gemeldet am { $at }{ $since ->
    [none] {""}
   *[other] , im Rückstand seit { $since }
  }
rules-fleet-draft = - Entwurf { $draft } neben Freigabe { $seq }, auf { $count-are ->
    [one] einem Gerät
   *[more] { $count } Geräten
  }: { $few ->
    [none] etwa { $contacts } Kontakte, für etwa { $other } schlägt er einen anderen Zustand vor
   *[other] keine Summe über weniger als { $few }
  }
rules-fleet-pair = - { $from } nach { $to }: etwa { $contacts }
rules-fleet-trouble = ! { $count-are ->
    [one] ein Gerät
   *[more] { $count } Geräte
  }: { $state ->
    [missing] der Server hat keine solche Datei
    [other] die Datei ist eine andere, als die Richtlinie nennt
   *[unread] der Entwurf lässt sich nicht ausführen
  }
rules-fleet-not-taken = { $file } ist keine Statusmeldung: { $member ->
    [none] kein JSON-Objekt der erwarteten Form
   *[other] { $member }
  }{ $expected ->
    [object] {""}
    [nothing] {" "}darf nicht darin stehen
    [client] {" "}muss aus 32 zufälligen hexadezimalen Ziffern bestehen
    [format] {" "}muss 1 sein
    [moment] {" "}muss ein Zeitpunkt sein
    [name] {" "}muss ein Name sein
    [shadow] {" "}muss ein Objekt sein
    [hash] {" "}muss ein SHA-256 aus 64 hexadezimalen Ziffern sein
    [shadow-state] {" "}muss runs, missing, other oder unread sein
    [counts] {" "}muss eine Liste von höchstens 200 Einträgen wie ["nurture","sales",5] sein
    [seq] {" "}muss die Nummer einer Freigabe sein, oder null ohne Regeln
    [state] {" "}muss current, unconfirmed, overdue, withdrawn oder none sein
   *[version] {" "}muss eine Version sein
  }.
