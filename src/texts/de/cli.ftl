# Was die Kommandozeile sagt. Argumente sind Texte.
error = Fehler
warning = Warnung
check-good = { $file }: gut, { $warnings-are ->
    [one] 1 Warnung
   *[many] { $warnings } Warnungen
}
check-refused = { $file }: abgelehnt, { $errors } Fehler, { $warnings-are ->
    [one] 1 Warnung
   *[many] { $warnings } Warnungen
}
file-not-opened = { $file } lässt sich nicht öffnen: { $reason }
file-not-read = { $file } lässt sich nicht lesen: { $reason }
bad-records = { $file }: { $count } fehlerhafte Datensätze wurden gemeldet; der Rest wurde bewertet.
not-an-assessment = { $file }:{ $line }: das ist keine Bewertung. { $member }
mapped = { $rows } Zeilen: { $mapped } übernommen, { $skipped } nicht gemeint, { $refused } abgelehnt; { $left_out } Angaben ausgelassen, { $rounded } Zahlen gerundet, { $faults } Fehler.
