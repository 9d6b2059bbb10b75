# Was der Kontakt verlangen darf
access = Auskunft und Löschung
access-answer = Art. 15 und 17 DSGVO
access-say = Alles, was über diesen Kontakt gespeichert ist, was davon gezählt hat und warum, in einfachen Worten: zum Weitergeben, wie es ist. Kolleginnen und Kollegen stehen mit ihrer Rolle darin.
access-show = Auskunft zeigen
access-text = Als Text sichern
access-json = Für Maschinen sichern (JSON)
access-file = auskunft
erase = { $where ->
    [crm] Löschen …
   *[device] Auf diesem Gerät löschen …
}
erase-say = { $where ->
    [crm] Löschen nimmt, was zu diesem Kontakt festgehalten wurde, aus diesem Browser, gesendet oder nicht, und aus den Notizen von Reife in der Kundenverwaltung: Jede sagt dann nur noch, dass etwas gelöscht wurde.
   *[device] Löschen nimmt aus diesem Browser, was hier zu diesem Kontakt festgehalten wurde, gesendet oder nicht, und was im Studio geladen ist, wenn er darin vorkommt. Was die Kundenverwaltung hat, wird dort gelöscht; eine Datei, die Sie geöffnet haben, bleibt bei Ihnen.
}
erase-sure = { $where ->
    [crm] Entscheidungen, Prüfungen und Bemerkungen zu diesem Kontakt gehen für alle verloren. Löschen?
   *[device] Was noch nicht in der Kundenverwaltung angekommen ist, geht verloren. Löschen?
}
erase-yes = Löschen
erased = Gelöscht: { $count ->
    [0] hier war nichts festgehalten
    [one] ein Eintrag
   *[other] { $count } Einträge
  }.{ $population ->
    [yes] {" "}Was im Studio geladen war, wurde gelöscht, denn es enthält diesen Kontakt; laden Sie es neu, aus Dateien ohne ihn.
   *[no] {""}
  } Schreiben Sie in die Kundenverwaltung:
erase-note = Reife: Am { $day } wurde alles, was zu diesem Kontakt festgehalten war, auf dem Gerät gelöscht, von dem diese Notiz stammt. { $last ->
    [none] Es gab keine Entscheidung.
   *[other] Das Journal der Entscheidungen endete mit { $last }.
  }
bar-unlisted = Die unterschriebene Liste von Personen gibt { $by } nicht die Rolle „{ $role }“. Entscheiden kann, wer sie hat.
journal-chain-gap = Was vor dieser Entscheidung stand, fehlt.
journal-chain-edited = Die Entscheidung davor wurde geändert oder entfernt.
journal-chain-fork = Zwei Entscheidungen folgen auf dieselbe: Zwei Personen haben zugleich entschieden. Beide bleiben, die spätere zählt.
journal-chain-order = Früher datiert als die Entscheidung, auf die sie folgt.
journal-chain-unchained = Nennt keine Entscheidung davor, obwohl es eine gibt.
journal-chain-same-id = Eine andere Entscheidung hat dieselbe Kennung.
journal-chain-author = Die Kundenverwaltung bestätigt nicht, wer diese Entscheidung getroffen hat.
journal-chain-not-listed = Von jemandem geschrieben, dem die unterschriebene Liste diese Rolle nicht gibt: Sie zählt nicht.
journal-chain-no-right = In einer Rolle getroffen, die das nicht entscheiden darf: Sie zählt nicht.
journal-chain-other-rules = Auf anderen Regeln getroffen als denen, die unter diesem Namen gelten.
note-private = Das klingt nach { $category ->
    [private] etwas Privatem
   *[other] Gesundheit, Glauben oder etwas anderem, das besonders geschützt ist
  }. Bitte schreiben Sie nur, was das Geschäft braucht: Kollegen und der Kontakt können es lesen.
question-a = Heute schlagen die Regeln einen anderen Zustand vor, als entschieden wurde und als sie damals vorschlugen.
question-b = Worauf dieser Zustand beruht, ist seit der Entscheidung weggefallen.
question-c = Sie haben anders entschieden als vorgeschlagen; seither hat sich der Kontakt geäußert oder wurde neu geprüft, und die Regeln schlagen weiterhin etwas anderes vor.
