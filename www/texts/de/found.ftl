# Dateien, die angesehen und noch nicht benutzt wurden.

found = Was gefunden wurde
found-say = Noch wird nichts davon benutzt. Sehen Sie nach, ob alles so verstanden wurde, wie es gemeint ist, und benutzen Sie es dann.
found-ready = { $count ->
    [one] Ein Kontakt kann bewertet werden.
   *[other] { $contacts } Kontakte können bewertet werden.
}
found-ready-say = Nach den Regeln „{ $rules }“.{ $replaces ->
    [yes] {" "}Was jetzt geöffnet ist, weicht, wenn Sie diese Dateien benutzen.
   *[no] {""}
}
found-nobody = Niemand konnte gelesen werden.
found-nobody-say = Die Dateien sind da, aber kein Kontakt kam heraus. Die Fehler unten sagen, warum; verbessern Sie die Datei oder fügen Sie eine andere Zuordnung hinzu.
found-use = Diese Dateien benutzen
found-add = Dateien hinzufügen
found-cancel = Abbrechen, Geöffnetes behalten
found-kept = von vorher behalten
found-encoding = geschrieben in { $encoding }, in UTF-8 umgewandelt
found-good = In Ordnung, keine Probleme.
found-no-faults = Alles war lesbar.
found-records = { $count ->
    [one] Eine Zeile
   *[other] { $records } Zeilen
}
found-raw = Die ersten Zeilen, wie sie in der Datei stehen
found-first = Die ersten Kontakte, wie sie gelesen werden
found-contact = Kontakt
found-attributes = Attribute
found-evidence = Evidenz
found-signals = { $count ->
    [0] keine Signale
    [one] 1 Signal
   *[other] { $count } Signale
}
found-checks = { $count ->
    [one] 1 Prüfung
   *[other] { $count } Prüfungen
}
found-decisions = { $count ->
    [one] 1 Entscheidung
   *[other] { $count } Entscheidungen
}
found-count-rows = gelesen
found-count-mapped = übernommen
found-count-refused = abgelehnt
found-count-skipped = nicht gemeint
found-count-left-out = Werte ausgelassen
found-count-rounded = gerundet
found-faults = { $count ->
    [one] Ein Fehler; weg bleibt der kleinste Teil um ihn
   *[other] { $faults } Fehler; weg bleibt jeweils der kleinste Teil darum
}
found-take-rows = Abgelehnte Zeilen als CSV
found-refused-name = abgelehnt
found-row = Zeile
found-column = Spalte
found-reason = Grund
found-code = Kennung
found-as-read = Zeile, wie sie in der Datei steht
guess = Wie { $file } gelesen werden könnte
guess-say = Ein Vorschlag zum Anfangen. Gehen Sie die Gründe durch: Was eine Datei nicht zeigen kann, etwa die Zone ihrer Uhren, wissen nur Sie.
guess-take = So lesen
guess-download = Vorschlag herunterladen
guess-unread = Die Regeldatei nennt „{ $attribute }“ nicht; keine Regel liest es.
missing-mapping-guess = Nichts sagt, was die Spalten des Exports bedeuten. Unten steht ein Vorschlag: Sehen Sie ihn an und übernehmen Sie ihn, oder legen Sie eine Zuordnung (*.mapping.json) ab.
found-sheet = Tabellenblatt
found-sheet-read = Gelesen: das Blatt „{ $sheet }“.
found-merged = { $count ->
    [one] Eine verbundene Zelle
   *[other] { $counts } verbundene Zellen
}
    .help = Was in einer Zelle über mehrere Zeilen steht, gilt für jede dieser Zeilen.
found-uncalculated = { $count ->
    [one] Eine Formel hat keinen Wert
   *[other] { $counts } Formeln haben keinen Wert
}
    .help = Die Mappe hat ein Programm geschrieben, das nicht rechnet. Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie und wählen Sie sie noch einmal.
found-errors = { $count ->
    [one] Eine Zelle zeigt einen Fehler, etwa #NV
   *[other] { $counts } Zellen zeigen einen Fehler, etwa #NV
}
    .help = Gelesen wird der englische Text dafür, etwa #N/A.
found-encrypted = Die Datei ist mit einem Kennwort gesperrt.
    .help = Öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie eine Kopie ohne Kennwort und wählen Sie diese.
found-old = Das ist eine Mappe aus der Zeit vor 2007 (.xls).
    .help = Speichern Sie sie als .xlsx oder CSV und wählen Sie diese Datei.
found-not-a-workbook = Das ist keine Excel-Mappe (.xlsx).
    .help = Speichern Sie die Tabelle als .xlsx oder CSV und wählen Sie diese Datei.
found-broken = Die Datei bricht ab oder widerspricht sich.
    .help = Öffnen Sie sie in dem Programm, das sie geschrieben hat, speichern Sie sie neu und wählen Sie sie noch einmal.
found-too-large = Die Mappe ist zu groß, um hier entpackt zu werden.
    .help = Speichern Sie das Blatt als CSV: Das darf beliebig groß sein.
found-codec = Die Datei ist auf eine Weise gepackt, die sich hier nicht entpacken lässt.
    .help = Speichern Sie sie mit Snappy, Zstandard oder GZIP, oder als CSV.
found-templates = Noch keine Regeln? Beginnen Sie mit einer dieser Dateien und ändern Sie sie danach:
found-template-checklist = Checkliste
    .say = Fragen, die jemand beantwortet, und sonst nichts.
found-template-b2b-services = Dienstleistungen
    .say = Dienste für Unternehmen: Gespräche, Angebote, Referenzen.
found-template-software = Software
    .say = Testzugänge, Webinare, Anfragen.
found-template-machinery = Maschinenbau
    .say = Lange Vorhaben, Besuche, Zeichnungen.
guess-zone-here = Zeitangaben ohne Abstand zu UTC gelten als solche der Zone dieses Geräts, { $zone }.
guess-signal-seen = Wann das war: { $label }. Wer hier kein Datum hat, hat es nicht getan.
guess-attribute-named = Was in den Regeln „{ $label }“ heißt.
