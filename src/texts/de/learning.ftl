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
suggest-not-enough = { $all } Ergebnisse reichen nicht, um etwas vorzuschlagen; es braucht etwa { $more } mehr.
suggest-explored = { $explored } Ergebnisse stammen von Kontakten, die zur Erkundung angeboten waren. Jedes steht für so viele, wie der erkundete Anteil sagt; alle Ergebnisse zusammen sind deshalb { $worth } wert.
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
