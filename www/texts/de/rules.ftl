# Welche Regeln gelten, wie gut das bestätigt ist, und was in welchem Zustand möglich ist.

rules = Regeln
rules-draft = Entwurf
rules-id = Regeldatei
rules-standing = Freigabe

rules-draft-title = Regeln im Entwurf.
rules-draft-say = Nicht freigegeben: eine Vorschau. Was Sie entscheiden, ist ein Versuch und zählt nirgends.
rules-draft-long = Entwurf: nicht freigegeben. Man kann ihn ansehen; entscheiden kann darauf niemand.
rules-sample = Ein Muster.
rules-sample-say = Es zeigt, wie eine Karte in diesem Zustand aussieht. Niemand hat diese Regeln freigegeben.
rules-unconfirmed = Regeln länger nicht bestätigt.
rules-unconfirmed-say = { $confirmed ->
    [none] Regeln { $seq } gelten weiter. Sie können wie gewohnt arbeiten.
   *[other] Regeln { $seq } gelten weiter, zuletzt bestätigt am { $confirmed }. Sie können wie gewohnt arbeiten.
}
rules-overdue = Regeln müssen bestätigt werden.
rules-overdue-say = { $why ->
    [valid] Regeln { $seq } waren bis { $until } gedacht, und seither hat niemand andere freigegeben.
   *[days] Regeln { $seq } wurden zuletzt am { $confirmed } bestätigt, vor { $days } Tagen; erlaubt sind { $allowed }.
} Bis dahin wird nichts vorgeschlagen; Prüfungen und Entscheidungen lassen sich festhalten.
rules-withdrawn = Regeln zurückgezogen.
rules-withdrawn-say = Regeln { $seq }, durch { $side } am { $at }. Es wird nichts vorgeschlagen; Prüfungen und Entscheidungen lassen sich festhalten. Vorschläge gibt es wieder, wenn beide Seiten Regeln freigeben.
rules-none = Noch keine Regeln.
rules-none-say = Auf diesem Gerät wurde noch nie etwas bestätigt; deshalb wird nichts vorgeschlagen. Prüfungen lassen sich festhalten. Die Zahlen unten sind eine Vorschau nach einem Entwurf, den niemand freigegeben hat.
rules-none-ask = Fragen Sie, wer Reife verwaltet, nach der Adresse der Ablage.

rules-news = Jetzt gelten Regeln { $seq }.
rules-news-say = { $restores ->
    [none] Sie treten an die Stelle von Regeln { $before }.
   *[other] Sie bringen Regeln { $restores } zurück, anstelle von Regeln { $before }.
}
rules-news-note = Dazu hieß es: „{ $note }“
rules-led = Regeln { $seq } wurden nach { $count ->
    [one] 1 abweichendem Urteil
   *[other] { $count } abweichenden Urteilen
} geändert{ $yours ->
    [0] .
   *[other] , { $yours } davon von Ihnen.
}
rules-led-by = Urteile, die dazu führten
rules-led-count = { $count ->
    [one] 1 abweichendes
   *[other] { $count } abweichende
}
rules-news-seen = Gesehen
rules-changed = Was sich geändert hat
rules-changed-rest = Etwas, das sich in Punkten oder Schwellen nicht zeigt, etwa eine Bedingung oder ein Wortlaut.
rules-changed-none = keine
rules-changed-points = { $name }: { $from } → { $to } Punkte
rules-changed-class = { $name }: { $from } → { $to }
rules-changed-needs = { $name } verlangt { $dimension } von { $to }, vorher { $from }
rules-changed-rule-new = Neue Regel: { $name }
rules-changed-rule-gone = Regel entfallen: { $name }
rules-changed-state-new = Neuer Zustand: { $name }
rules-changed-state-gone = Zustand entfallen: { $name }
rules-changed-check-new = Neue Prüfung: { $name }
rules-changed-check-gone = Prüfung entfallen: { $name }
rules-changed-more = und { $count } weitere

approved-by = freigegeben von { $people }
approvals = Freigegeben von
approval = { $side }: { $person }
approval-on = { $side }: { $person }, { $date }
approval-key = { $side }: Schlüssel { $key }
ring = Verteilkreis
confirmed = Zuletzt bestätigt
rules-since = Gilt hier seit
rules-note = Zur Freigabe gesagt
rules-restores = Bringt zurück
rules-valid-until = Gedacht bis
rules-tried = Daneben erprobt
rules-tried-say = Ein Entwurf anderer Regeln wird wirkungslos mitgerechnet. Gezählt wird nur, wie oft er einen anderen Zustand vorschlüge; niemand wird dabei genannt.
rules-next = Nächste Prüfung
rules-next-at = { $at }, oder auf Wunsch
rules-looking = Es wird nachgesehen …
rules-look = Jetzt nachsehen
rules-why = Letzte Prüfung
rules-why-good = nichts Neues
rules-code = Code für Rückfragen: { $code }
rules-from = Wessen Wort gilt
rules-from-managed = Wer freigeben darf, steht in der Richtlinie Ihrer Firma.
rules-from-package = Wer freigeben darf, kam mit Reife.
rules-from-first-use = Sie haben den Fingerabdruck selbst verglichen. Nicht von Ihrer Firma verwaltet.
rules-fingerprint = Fingerabdruck
rules-repository = Ablage
rules-state-current = in Kraft
rules-state-unconfirmed = in Kraft, länger nicht bestätigt
rules-state-overdue = muss bestätigt werden
rules-state-withdrawn = zurückgezogen
rules-state-none = noch keine
rules-chip = { $state ->
    [draft] Entwurf
    [none] Keine Regeln
    [current] Regeln { $seq }
    [unconfirmed] Regeln { $seq }, unbestätigt
    [overdue] Regeln { $seq }, überfällig
   *[withdrawn] Regeln zurückgezogen
}
rules-chip-long = { $state ->
    [draft] Regeln im Entwurf, nicht freigegeben. Mehr zu den Regeln
    [none] Keine Regeln in Kraft. Mehr zu den Regeln
    [current] Regeln { $seq }, in Kraft. Mehr zu den Regeln
    [unconfirmed] Regeln { $seq }, in Kraft und länger nicht bestätigt. Mehr zu den Regeln
    [overdue] Regeln { $seq } müssen bestätigt werden. Mehr zu den Regeln
   *[withdrawn] Regeln { $seq } wurden zurückgezogen. Mehr zu den Regeln
}
decision-rules-changed = Die Regeln haben sich geändert, während Sie entschieden haben; festgehalten wurde nichts.
    .help = Sehen Sie sich die Karte noch einmal an; sie richtet sich jetzt nach den neuen Regeln.

rules-first = Regeln, die beide Seiten freigegeben haben
rules-first-say = Marketing und Vertrieb legen freigegebene Regeln in einer Ablage ab. Sagen Sie, wo Ihre ist; bevor etwas daraus verwendet wird, vergleichen Sie ihren Fingerabdruck mit dem, den Ihre Verwaltung Ihnen nennt.
rules-first-address = Adresse der Ablage
rules-first-example = https://…
rules-first-meet = Dort nachsehen
rules-first-wrong = Das ist keine Adresse einer Ablage: Sie beginnt mit https:// und enthält weder Fragezeichen noch #.
rules-first-compare = Ist das der Fingerabdruck, den man Ihnen genannt hat?
rules-first-compare-say = Vergleichen Sie ihn ganz, am Telefon oder auf Papier, nicht von derselben Website. Weicht er ab, will Ihnen vielleicht jemand andere Regeln unterschieben.
rules-first-yes = Er stimmt überein: vertrauen
rules-first-no = Er weicht ab, oder ich weiß es nicht
rules-first-not = Vertraut wird nichts. Fragen Sie Ihre Verwaltung nach dem Fingerabdruck.
rules-first-leave = Dieser Ablage nicht mehr vertrauen
rules-policy-wrong = Die Richtlinie Ihrer Firma für Regeln hat einen Fehler bei „{ $member }“; deshalb werden keine Regeln verwendet. Sagen Sie es Ihrer Verwaltung.
class-binding = zählt
class-exploratory = wird nur beobachtet
rules-first-go = Regeln Ihrer Firma
rules-unreachable = Der Ort, an dem die Regeln liegen, ist nicht erreichbar; es wird von selbst wieder versucht.
rules-refused = Etwas Neueres wurde abgelehnt.
rules-refused-say = Regeln { $seq } gelten weiter. Sie können wie gewohnt arbeiten; sagen Sie es Ihrer Verwaltung.
preview-by-draft = Vorschau nach einem Entwurf
rules-apart = Diese Seite darf nur den Server fragen, von dem sie kommt. Wer sie bereitstellt, kann diesen dazunehmen: die Adresse des Repositorys wird in ihr hinterlegt (docs/governance.md, „Hosting“).
rules-host = Dieser Server antwortet der Erweiterung nur, wenn Sie es erlauben. Von dort werden die Regeln geholt; sonst geschieht auf diesem Server nichts.
