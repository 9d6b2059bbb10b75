# Die Tafel: eine Seite mit denselben Maßen für beide Seiten.

board = Tafel
board-start-title = Worin sind Marketing und Vertrieb sich einig, und worin nicht?
board-start-say = Eine Seite für beide: was vereinbart war, was daraus wurde, welche Annahmen zutrafen. Sie sagt nichts über einzelne Personen und zeigt keine Zahl, hinter der weniger als fünf Entscheidende stehen.
board-start-files = Ihre eigenen Dateien: eine Regeldatei, Evidenz (NDJSON, oder ein Export mit seiner Zuordnung) und, falls vorhanden, Ergebnisse. Sie bleiben in diesem Browser.
board-example = Das erfundene Unternehmen öffnen
board-working = Wird berechnet …
board-reading = { $file } wird gelesen: { $contacts } Kontakte bisher
board-failed = Das ließ sich nicht berechnen. Öffnen Sie die Dateien noch einmal; bleibt es so, sagt die Kommandozeile mehr (reife board).
board-lacks-no-rules = Unter diesen Dateien ist keine Regeldatei. Fügen Sie sie hinzu: hierher ziehen oder auswählen.
board-lacks-bad-rules = Die Regeldatei hat einen Fehler. Öffnen Sie sie auf der Startseite: Dort steht, wo er ist und wie er zu beheben ist.
board-lacks-no-evidence = Unter diesen Dateien sind keine Kontakte. Fügen Sie Evidenz hinzu, oder einen Export mit seiner Zuordnung.
board-lacks-no-mapping = Ein Export braucht eine Zuordnung, die sagt, wie er zu lesen ist. Die Startseite schlägt eine vor.
board-faults = { $count ->
    [one] 1 Eintrag war nicht lesbar und fehlt hier.
   *[other] { $count } Einträge waren nicht lesbar und fehlen hier.
}

board-lead = Der Vertrieb nimmt { $good } von { $all } Übergaben an und entscheidet { $timely } von { $due } rechtzeitig.
board-lead-accepts = Der Vertrieb nimmt { $good } von { $all } Übergaben an.
board-lead-withheld = Weniger als { $least } Personen haben in diesen Tagen über Übergaben entschieden; deshalb steht hier keine Zahl dazu.
board-lead-nothing = In diesen Tagen wurde über keine Übergabe entschieden.
board-lead-grown = „{ $reason }“ ist von { $before } auf { $count } gestiegen.
board-of-file = Tafel · { $name }
board-both = beide Seiten sehen diese Seite
board-people = { $count } Personen haben entschieden; unter { $least } steht keine Zahl
board-fewer = weniger als { $least } Personen haben entschieden
board-no-appraisal = nicht dazu da, Personen zu bewerten
board-days-to = { $days } Tage bis { $date }
board-as-of = Stand am Ende des
board-compare = Verglichen
board-days = { $days } Tage mit denen davor
board-segments = Segmente nach
board-csv = Als CSV speichern
board-print = Drucken

board-open = Kontakte: { $what }
board-behind = { $title }: { $count ->
    [one] 1 Kontakt
   *[other] { $count } Kontakte
}
board-range = { $low } bis { $high }
board-last = zuletzt { $share }
board-last-n = zuletzt { $count }
board-of = von { $all }
board-withheld = zu wenige haben entschieden
board-nothing-yet = noch nichts entschieden
board-table = Tabelle: { $of }
board-unknown = unbekannt
board-new = neu
board-a-year = ein Jahr
board-all = alle
board-none-agreed = nicht vereinbart
board-now = Jetzt
board-before = Davor
board-sum = Alle
board-so = Also
board-so-kept = gehalten
board-so-missed = verfehlt
board-so-too-few = zu wenige, um es zu sagen
board-so-none-agreed = nicht vereinbart
board-so-withheld = nicht gezeigt
board-so-holds = trifft zu
board-so-fails = trifft nicht zu
board-so-half = in der Hälfte der Fälle
board-so-promote = kann verbindlich werden
board-so-demote = hat seinen Wert verloren
board-so-as-it-is = bleibt, wie es ist

board-agreed = Gemessen an den gemeinsamen Zielen
board-measure = Maß
board-agreed-on = Vereinbart
board-measured = Gemessen
board-range-head = Spanne
board-acceptance = Angenommen wie vorgeschlagen
board-in-time = Rechtzeitig entschieden
board-late = { $count } zu spät
board-hours = Stunden bis zur Entscheidung, Median
board-hours-short = { $hours } h
board-at-most-hours = ≤ { $hours } h
board-middle-half = mittlere Hälfte { $range } h, Skala 0 bis { $scale } h
board-handovers = Übergaben in der Woche
board-weeks = Wochen { $range }, Skala 0 bis { $scale }
board-in-question = Heute strittig
board-in-question-say = neue Evidenz widerspricht der Entscheidung
board-waiting = { $waiting } warten auf eine Entscheidung, { $overdue } davon überfällig.
board-legend = Punkt: gemessen. Linie: 95-%-Spanne, wenn nichts anderes dabeisteht. Senkrechter Strich: vereinbart.

board-reasons = Warum der Vertrieb anders entschied
board-reason = Grund
board-these-and-before = Diese Tage, die davor
board-friction = { $good } von { $all } weichen ab: Reibung { $share }, { $range }
board-no-reasons = In diesen Tagen wurde kein Grund genannt.
board-all-decisions = Alle Entscheidungen

board-progress = Wie weit Entscheidungen sind
board-progress-beside = Median, { $from } → { $to }; nie zu einer Zahl zusammengezählt
board-progress-say = Hohl: vor 30 Tagen. Voll: heute. Nachgerechnet nach den heutigen Regeln, für Kontakte, von denen die Dimension an beiden Tagen bekannt ist.
board-cohort = Kohorte
board-by-segment = Segment
board-by-month = Zuerst gesehen
board-by-campaign = Kampagne
board-everybody = Alle
board-rose-fell = ↑ { $rose } ↓ { $fell }
board-no-progress = Vor 30 Tagen war noch kein Kontakt gesehen worden.
board-standings-over-time = Geltende Stände über ein halbes Jahr
board-day = Tag

board-course = Verlauf
board-course-of = Verlauf von { $name }
board-course-find = Verlauf eines Kontakts oder Unternehmens
board-course-show = Zeigen
board-course-nobody = Auf der Tafel heißt kein Kontakt und kein Unternehmen „{ $id }“. Groß- und Kleinschreibung zählt.
board-course-account = Unternehmen { $account }
board-course-card = Karte öffnen
board-course-say = Alle 30 Tage betrachtet, ein halbes Jahr lang, nach den heutigen Regeln. Wo noch nichts gesehen worden war, steht nichts.
board-course-say-many = Von Dimensionen der Median; nie eine einzige Zahl.
board-course-moment = Zeitpunkt, der vorgelesen wird
board-course-key-seen = an diesem Tag betrachtet
board-course-key-beside = ein einzelner Kontakt
board-course-key-decided = entschieden
board-course-questioned = { $state }, strittig
board-course-unseen = { $date }: noch nichts gesehen
board-course-read = Es gilt: { $standing }. Vorgeschlagen: { $proposal }. { $values }.
board-course-read-many = { $count ->
    [one] 1 Kontakt
   *[other] { $count } Kontakte
}: { $states }. { $values }.
board-course-weakest = schwächstes Glied { $contact } mit { $points }
board-course-unknown-of = von { $count } unbekannt
board-course-happened = Was sich geändert hat
board-course-nothing = In dieser Zeit wurde nichts entschieden, und weder Vorschlag noch geltender Stand haben sich geändert.
board-course-between = { $after } bis { $at }
board-course-decided = entschieden, { $verdict }: { $state }
board-course-changed = { $what ->
    [proposal] vorgeschlagen ist { $to } statt { $from }
    [standing] es gilt { $to } statt { $from }
   *[both] vorgeschlagen ist { $to } statt { $from }, und es gilt auch
}
board-course-now-questioned = wurde strittig
board-course-now-settled = nicht mehr strittig

board-assumptions = Welche Annahmen zutrafen
board-assumptions-beside = Urteile des Vertriebs aus einem Jahr: trifft zu, von allen mit ja oder nein
board-assumption = Annahme
board-held = Traf zu
board-unsure = Unsicher
board-won = Gewonnen
board-because = traf nicht zu wegen { $why }
board-no-assumptions = Der Vertrieb hat noch über keine Annahme geurteilt. Jede Entscheidung fragt danach.
board-campaigns = Kampagnen und Angebote
board-what = Welche
board-campaign = Kampagne
board-offer = Angebot, nach dem meistgenannten Thema
board-promise = Versprechen hielt
board-assumptions-held = Annahmen trafen zu
board-accepted = Angenommen
board-no-campaigns = Die Regeldatei nennt keine Kampagne und kein Angebot.
board-worth = Signale, deren Wert sich geändert hat
board-worth-beside = angenommen mit ihm und ohne es, ein Jahr
board-worth-none = Bei keinem hat sich der Wert geändert. Dafür braucht es { $verdicts } Urteile aus { $quarters } Quartalen und eine Spanne, die ganz über oder unter der Rate aller liegt.
board-worth-rest = { $count ->
    [one] 1 weiteres
   *[other] { $count } weitere
}
board-item-signal = Signal
board-item-rule = Regel
board-class-exploratory = explorativ
board-class-binding = verbindlich
board-rests = Regeln darauf: { $rules }
board-signal = Signal
board-with = Mit
board-without = Ohne
board-with-what = mit { $what }
board-without-what = ohne { $what }
board-disputes = Beanstandete Evidenz
board-disputed = Beanstandet
board-disputed-what = beanstandet: { $what }
board-why = Warum

board-resonance = Resonanz: worüber gesprochen wird
board-resonance-beside = Anteil der Kontakte, die es nennen, seit { $from }, und im vorigen Quartal
board-topic = Thema
board-names = { $segment } nennt { $topic }
board-no-topics = Die Regeldatei nennt kein Thema.
board-scale = Skala 0 bis { $high }. Kontakte, von denen in einem Quartal nichts zu sehen war, zählen darin nicht.
topic-side-ours = unseres
topic-side-alternative = Alternative
topic-side-status-quo = Status quo
board-revenue = Verstandener Umsatz
board-since = gewonnen seit { $from }
board-understood = Prüfungen bestätigt, Stand nicht strittig
board-otherwise = Anders gewonnen
board-nothing-won = nichts
board-missing-no-handover = Nicht übergeben
board-missing-checks-open = Bedarf nicht bestätigt, oder eine Prüfung widerlegt oder offen
board-missing-in-question = Strittig, als gewonnen wurde
board-calibration = Kalibrierung
board-calibration-beside = dieselben { $count } Kontakte, verdeckt beurteilt; Startwert { $seed }
board-calibration-none = Noch hat niemand geurteilt. Jede Seite sagt von diesen Kontakten, in welchem Zustand sie sind, ohne zu sehen, was die andere sagt: hier auf dieser Seite, oder auf zwei Geräten, und die Datei des einen wird auf dem anderen geöffnet.
board-calibration-who = Die { $count } Kontakte
board-alike = gleich beurteilt
board-differ = Verschieden beurteilt
board-no-difference = Beide Seiten sagen von allen dasselbe.
side-marketing = Marketing
side-sales = Vertrieb

board-again = Noch einmal anzusehen
board-again-beside = strittig, verfallen oder binnen 30 Tagen fällig
board-recycle = Wieder aufzunehmen
board-contact = Kontakt
board-stands = Gilt
board-since-head = Seit
board-proposed = Vorschlag
board-decided = Entschieden
board-why-now = Warum jetzt
board-again-lapsed = verfallen
board-again-in-question = strittig
board-again-due = kommt am { $day } wieder
board-no-question = Nichts ist strittig.
board-no-recycle = Niemand ist wieder aufzunehmen.
board-asked = Vom Vertrieb gewünscht, von den Regeln nicht vorgeschlagen
board-no-asked = Niemand: Was der Vertrieb wünschte, hatten die Regeln vorgeschlagen.

board-trial = Regeln, an Ergebnissen gemessen
board-trial-beside = nichts hiervon tritt in Kraft; eine Person macht daraus einen Entwurf
board-no-outcomes = Öffnen Sie auch eine Datei mit Ergebnissen: was aus Kontakten wurde.
board-backtest = Rückschau
board-suggestion = Vorschlag für Punkte
board-first = Erste Punktetafel
board-backtest-read = { $observed } von { $outcomes } Ergebnissen, jedes mit dem Stand unmittelbar davor; { $without } sind ohne Evidenz.
board-leak = Vielleicht nachträglich eingetragen: { $fact } allein bringt { $auc } der Paare in die richtige Reihenfolge. Sehen Sie nach, wann es ausgefüllt wird.
board-quality = Die Punkte stellen ein gutes vor ein schlechtes Ergebnis mit AUC { $auc }, bei { $outcomes } Ergebnissen, aus denen nicht gelernt wurde.
board-quality-none = Es sind zu wenige Ergebnisse beider Arten, um zu sagen, wie gut Punkte sie unterscheiden.
board-drift = Die Zeiträume unterscheiden sich stärker, als der Zufall es tut.
board-more-needed = { $all } Ergebnisse reichen nicht, um etwas vorzuschlagen; etwa { $more } fehlen noch.
board-rule = Regel
board-points = Punkte
board-where-it-gives = Wo sie Punkte gibt
board-elsewhere = Sonst
board-stable = Beständig
board-same-way = { $same } von { $all } Ziehungen
board-handed-over = Übergeben
board-no-suggestion = Keine Änderung erklärt die Ergebnisse so viel besser, dass es kein Zufall sein könnte.
board-cannot-know = Was sich nicht wissen lässt: was aus Kontakten geworden wäre, die niemand angerufen hat.
board-when = Wenn
board-make-draft = Daraus einen Entwurf machen
board-looking = Die Punkte jeder Regel werden erprobt, Runde { $round }: { $done } von { $all } Regeln
board-drawing = Ergebnisse werden neu gezogen, um zu sehen, was Bestand hat: { $done } von { $all } Ziehungen
board-judge-as-marketing = Als Marketing beurteilen
board-judge-as-sales = Als Vertrieb beurteilen
board-judge-progress = { $done } von { $all } beurteilt
board-judge-blind = Was gesehen und gesagt wurde, und sonst nichts: nicht, was die Regeln vorschlagen, nicht, was der Vertrieb geprüft oder entschieden hat, nicht, was die andere Seite sagt. Es zählt, sobald alle Kontakte beurteilt sind.
board-judge-contact = Kontakt { $contact }, { $at } von { $all }
board-judge-ask = In welchem Zustand ist dieser Kontakt?
board-judge-role = Rolle im Kauf
board-judge-seen = Was gesehen und gesagt wurde, das Jüngste zuerst
board-judge-nothing-seen = Noch wurde nichts gesehen oder gesagt.
board-judge-more = und { $count } frühere
board-judge-back = Zurück
board-judge-next = Weiter
board-judge-end = Fertig
board-judge-none = Diese Kontakte sind nicht in den Dateien.
board-judge-save = Beurteilungen sichern
board-judge-forget = Beurteilungen von diesem Gerät löschen
board-judge-fault = Dieses Gerät konnte die Beurteilung nicht behalten. Schaffen Sie Platz oder verlassen Sie das private Fenster, und beurteilen Sie noch einmal.

board-draft-kept = Der Entwurf liegt auf diesem Gerät. In Kraft setzt er nichts.
board-draft-open = Im Studio öffnen
board-draft-there = Auf diesem Gerät liegt schon ein Entwurf dieser Regeln, zuletzt geschrieben am { $date }.
board-draft-into = Die Änderung darin aufnehmen
board-draft-anew = Neu beginnen, ohne ihn
board-draft-nothing = So steht es schon im Entwurf: Es gibt nichts zu ändern.
board-draft-fault = Dieses Gerät konnte den Entwurf nicht behalten. Schaffen Sie Platz oder verlassen Sie das private Fenster, und versuchen Sie es noch einmal.
board-draft-title = Ein Entwurf ist schon da
board-draft-assumption = Kontakte aus „{ $segment }“ interessieren sich für „{ $topic }“.
board-draft-note = { $count } von { $all } Kontakten, die beide Seiten beurteilt haben: Der Vertrieb sagt „{ $sales }“, das Marketing „{ $marketing }“. Was unterscheidet sie?
board-to-draft = Entwurf
board-differ-draft = Aus den fehlenden Definitionen einen Entwurf machen
verdict-accepted = angenommen
verdict-corrected = korrigiert
verdict-returned = noch nicht
verdict-rejected = abgelehnt
