# Was das Lernen sagt. Anteile sind Prozent ohne ihr Zeichen.
learn-none = keine
learn-share = { $share } % ({ $low } bis { $high }) von { $all }

# reife backtest
backtest-read = { $rules }: { $observed } von { $outcomes } Ergebnissen, vom { $from } bis zum { $to }, jedes betrachtet mit dem Stand { $days ->
    [0] des Augenblicks
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
