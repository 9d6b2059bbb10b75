# Zwei Kontakte nebeneinander, oder einer zu zwei Zeitpunkten.

compare-choosing = { $name } vergleichen mit …
compare-choosing-say = Wählen Sie einen Kontakt in der Liste: anklicken, oder Pfeiltasten und Eingabe.
compare-earlier = { $name } vier Wochen früher
compare-title = Nebeneinander
compare-end = Zurück zur Karte
compare-moment = Stand, Spalte { $place }: { $name }
compare-same = Bei beiden gleich
compare-lacks = nicht da
compare-none = nichts
compare-foot = Zuerst die Regeln, in denen die beiden am weitesten auseinander liegen. „Nicht da“: Die Regel gab nichts, und das ist bekannt.
