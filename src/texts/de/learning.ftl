# Was das Lernen sagt. Anteile sind Prozent ohne ihr Zeichen.
learn-none = keine
learn-standard-input-once = Die Standardeingabe wird einmal gelesen: Nur eines von Regeln, Ergebnissen und Evidenz kann von dort kommen. Geben Sie die übrigen als Dateien an.
learn-share = { $share } % ({ $low } bis { $high }) von { $all }

# reife backtest
backtest-read = { $rules }: { $observed } von { $outcomes } Ergebnissen, vom { $from } bis zum { $to }, jedes betrachtet mit dem Stand { $days ->
    [none] des Augenblicks
   *[other] von { $days } Tagen
} davor.
backtest-objected = { $count } Ergebnisse von Kontakten, die widersprochen hatten, bleiben weg.
backtest-without-evidence = { $count } Ergebnisse haben keine Evidenz und bleiben weg.
backtest-later = { $count } Signale und Prüfungen sind jünger als der betrachtete Stand und wurden nicht betrachtet.
backtest-figures = { $of }: angenommen { $accepted }; gewonnen { $won }.
backtest-all = Alle
backtest-state = Vorgeschlagen
backtest-rule = Regel gab Punkte
backtest-dimension = Dimension, Punkte
backtest-accepted = angenommen
backtest-won = gewonnen
backtest-amount = Betrag
backtest-handover = Übergabe
backtest-shown = nur angezeigt
backtest-auc = AUC { $auc }
backtest-late = Vorgriff: { $attribute } lag { $count }-mal nach dem Ergebnis. Solche Daten wurden abgelehnt.
backtest-too-good = Vielleicht ein Vorgriff: { $fact } bringt allein { $auc } % der Paare in die richtige Reihenfolge. { $answer } Sehen Sie nach, wann es ausgefüllt wird.
backtest-answer = Von denen mit `{ $answer }`: { $share }.
backtest-unknown = unbekannt
backtest-undated = Ohne Datum, also mit dem Stand des Exports und vielleicht erst nach dem Ergebnis ausgefüllt: { $attributes }.
backtest-alike = Alle Ergebnisse sind gleich oder fast gleich; es gibt nichts zu unterscheiden.
backtest-quality = Wie gut die Punkte von { $rules } Ergebnisse unterscheiden, aus denen nicht gelernt wurde:
backtest-mixed = in gemischten Teilen: AUC { $auc }, Brier { $brier } (nur mit der Quote { $base }), das beste Zehntel { $lift }-mal so gut wie alle, n { $outcomes }
backtest-by-time = in zeitlicher Folge, der letzte Abschnitt: AUC { $auc }, Brier { $brier } (nur mit der Quote { $base }), das beste Zehntel { $lift }-mal so gut wie alle, n { $outcomes }
backtest-one-moment = nicht in zeitlicher Folge: Es gibt zu wenige verschiedene Zeitpunkte
backtest-reliability = vorhergesagt { $predicted } %, geworden { $became }
backtest-period = { $from } bis { $to }: { $share }, AUC { $auc }
backtest-drift = Die Abschnitte unterscheiden sich stärker als durch Zufall. Gemischte Teile kennen die Quoten der Jahre, die sie vorhersagen, und schmeicheln; was gestern gelernt wurde, muss morgen gelten. Glauben Sie der zeitlichen Folge.
backtest-handed-over = Übergeben von { $rules }
backtest-only = Nur von { $rules }
backtest-explored = Zur Erkundung angeboten
backtest-cannot-know = Was niemand wissen kann: was aus Kontakten geworden wäre, die niemand angerufen hat.

# reife suggest
suggest-from = { $rules }, { $target ->
    [acceptance] angenommen
   *[winning] gewonnen
}: { $share }. Die Ziehungen folgen aus { $seed }.
suggest-looking = Runde { $round }: Die Punkte von { $all } Regeln werden probiert.
suggest-drawing = Ziehung { $done } von { $all }.
suggest-not-enough = { $all } Ergebnisse reichen nicht, um etwas vorzuschlagen; es braucht etwa { $more } mehr.
suggest-explored = { $explored } Ergebnisse stammen von Kontakten, die zur Erkundung angeboten waren. Jedes steht für so viele, wie der erkundete Anteil sagt, oder für weniger, damit nicht einige wenige entscheiden; alle Ergebnisse zusammen sind deshalb { $worth } wert.
suggest-nothing = Keine Änderung der Punkte erklärt die Ergebnisse so viel besser, dass es kein Zufall sein könnte (der Gewinn müsste { $gain } sein).
suggest-change = { $rule }: { $to } statt { $from } Punkte
suggest-why = Wo sie Punkte gibt: { $gave }; sonst: { $none }. Gewinn { $gain }; ab { $least } wird sie behalten.
suggest-stable = { $same } von { $draws } Ziehungen der Ergebnisse gehen in dieselbe Richtung, vier von fünf auf Werte zwischen { $low } und { $high }.
suggest-moved = Übergeben: { $after } statt { $before } ({ $newly } neu, { $no_longer } nicht mehr).
suggest-unstable = Weggelassen, denn nur { $same } von { $draws } Ziehungen gehen in dieselbe Richtung: { $rule }, { $to } Punkte.
suggest-together = Alles zusammen: AUC { $then } statt { $auc }, in dem, woraus gelernt wurde.
suggest-cannot-know = Was niemand wissen kann: was aus Kontakten geworden wäre, die niemand angerufen hat. Sehen Sie sich den Plan an, bevor Sie es übernehmen; dies ist ein Entwurf und nicht mehr.
suggest-first = { $rules }, eine erste Punktetafel; { $target ->
    [acceptance] angenommen
   *[winning] gewonnen
}: { $share }.
suggest-left-out = Weggelassen: { $fact } bringt allein { $auc } % der Paare in die richtige Reihenfolge; wahrscheinlich wurde es erst nach dem Ergebnis ausgefüllt.
suggest-points = Punkte
suggest-when = wenn
suggest-good = gute Ergebnisse
suggest-auc = AUC { $auc } in Teilen, aus denen nicht gelernt wurde ({ $folds }).
suggest-no-number = { $fact } ist weder Zahl noch Datum unter den Fakten der Regeldatei.

# reife board
board-no-attribute = Die Regeldatei hat kein Textattribut `{ $attribute }`, das Segmente unterscheiden könnte.
board-nobody = Weder ein Kontakt noch ein Unternehmen `{ $id }` kommt in der Evidenz vor.
board-read = { $rules }, { $days } Tage bis { $as_of }: { $contacts } Kontakte, { $objecting } weitere haben widersprochen; { $outcomes } Ergebnisse; { $deciders ->
    [fewer] weniger als { $least } Personen haben entschieden
   *[other] { $deciders } Personen haben entschieden
}. Unter { $least } Personen wird keine Zahl gezeigt.
board-withheld = nicht gezeigt
board-unknown = unbekannt
board-none-agreed = nicht vereinbart
board-all = alle
board-agreed = Gemessen an den gemeinsamen Zielen
board-measure = Maß
board-agreed-on = vereinbart
board-found = gemessen
board-so = also
board-acceptance = angenommen wie vorgeschlagen
board-in-time = rechtzeitig entschieden
board-hours-to-decision = Stunden bis zur Entscheidung
board-handovers = Übergaben in der Woche
board-hours = Median { $hours } ({ $low } bis { $high }) von { $all }
board-a-week = { $rate }, Wochen { $least } bis { $most }
board-so-kept = gehalten
board-so-missed = verfehlt
board-so-too-few = zu wenige, um es zu sagen
board-so-none-agreed = –
board-so-withheld = nicht gezeigt
board-so-holds = trifft zu
board-so-fails = trifft nicht zu
board-so-half = in der Hälfte der Fälle
board-so-promote = hat sich bewährt, kann verbindlich werden
board-so-demote = hat seinen Wert verloren
board-decisions = Entscheidungen: { $count }; anders entschieden als vorgeschlagen: { $friction }
board-reasons = Warum
board-reason = Grund
board-now = jetzt
board-before = davor
board-today = Heute
board-waiting = { $waiting } warten auf eine Person, { $overdue } davon überfällig; { $question } geltende Stände sind strittig.
board-question = Strittig: { $contact }, { $standing }; die Regeln schlagen { $proposal } vor.
board-progress = Wie weit Entscheidungen sind: Median vor 30 Tagen → heute
board-by-all = alle
board-by-segment = { $id }
board-by-month = zuerst gesehen { $id }
board-by-campaign = Kampagne { $id }
board-assumptions = Welche Annahmen zutrafen (ein Jahr)
board-assumption = Annahme
board-held = traf zu
board-unsure = unsicher
board-because = wegen
board-won = gewonnen
board-campaigns = Kampagnen und Angebote (ein Jahr)
board-promise = Versprechen hielt
board-accepted = angenommen
board-worth = Signale und Regeln, deren Wert sich geändert hat (ein Jahr)
board-worth-none = Bei keinem Signal und keiner Regel hat sich der Wert geändert; dafür braucht es { $least } Urteile aus { $quarters } Quartalen.
board-signal = Signal
board-class = heute
board-exploratory = explorativ
board-binding = verbindlich
board-with = angenommen mit
board-without = ohne
board-disputes = Beanstandete Evidenz
board-source = Quelle
board-disputed = beanstandet
board-recycle = Wieder aufzunehmen
board-contact = Kontakt
board-verdict = Urteil
board-decided = entschieden
board-why = warum jetzt
board-proposal = Vorschlag
board-why-lapsed = verfallen
board-why-in-question = strittig
board-why-due = kommt am { $day } wieder
board-asked = Vom Vertrieb gewünscht, von den Regeln nicht vorgeschlagen (ein Jahr): { $count }
board-revenue = Gewonnen seit { $from }
board-understood = Prüfungen bestätigt, Stand nicht strittig
board-otherwise = anders
board-missing-no-handover = nicht übergeben
board-missing-checks-open = Bedarf nicht bestätigt, oder eine Prüfung widerlegt oder offen
board-missing-in-question = strittig, als gewonnen wurde
board-resonance = Worüber gesprochen wird: dieses Quartal ← voriges; von n (dieses Quartal, voriges)
board-cell = { $share } % ({ $low } bis { $high })
board-calibration = Von beiden Seiten verdeckt zu beurteilen (Startwert { $seed }):
board-alike = Gleich beurteilt: { $share }.
board-differ = Verschieden: { $contact }, Marketing { $marketing }, Vertrieb { $sales }.
board-no-appraisal = Nicht dazu da, Personen zu bewerten.
