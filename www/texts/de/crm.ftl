# Ein CRM lesen und beschreiben: was misslingt, was nicht gelesen werden konnte und die Notiz, die ein Urteil hinterlässt.

crm-failed-cancelled = Abgebrochen.
crm-failed-unreachable = Das CRM ist nicht erreichbar. Alles, was Sie entschieden haben, bleibt hier gespeichert und wird gesendet, sobald es antwortet.
crm-failed-server-failed = Das CRM hat mit einem eigenen Fehler abgebrochen ({ $status }). Versuchen Sie es noch einmal; alles, was Sie entschieden haben, bleibt hier gespeichert.
crm-failed-too-slow = Das CRM hat binnen { $seconds } Sekunden nicht geantwortet. Versuchen Sie es noch einmal; alles, was Sie entschieden haben, bleibt hier gespeichert.
crm-failed-expired-session = Sie sind im CRM nicht mehr angemeldet. Melden Sie sich in dessen Fenster neu an; alles, was Sie entschieden haben, bleibt hier gespeichert und wird dann gesendet.
crm-failed-no-permission = Das CRM erlaubt Ihnen das nicht{ $what ->
    [none] {""}
   *[other] {" "}({ $what })
}. Fragen Sie, wer dort die Rechte vergibt.
crm-failed-gone = Dieser Datensatz ist nicht mehr im CRM. Alles, was Sie dazu entschieden haben, bleibt hier gespeichert, damit Sie es kopieren können.
crm-failed-too-many = Die Firma hat mehr Personen, als gelesen werden können ({ $most }).
crm-failed-conflict = Jemand hat diesen Datensatz geändert, seit Sie ihn angesehen haben. Sehen Sie ihn noch einmal an und entscheiden Sie dann.
crm-failed-refused = Das CRM nimmt dies nicht an. Es sagt: { $says }
crm-failed-not-understood = Das CRM hat bei { $place } etwas Unerwartetes geantwortet: { $found }. Vielleicht wurde es aktualisiert.
crm-failed-template-wrong = Die Beschreibung passt nicht zu diesem CRM: Bei { $place } wird etwas erwartet, das nicht da ist. Das CRM hat geantwortet: { $found }
crm-failed-not-possible = Mit einem solchen Datensatz ({ $object }) geht das nicht.

crm-unread = Mit Ihren Rechten nicht lesbar: { $what }
crm-not-there = In diesem CRM nicht vorhanden: { $what }

crm-note-shortened = Die Notiz vom { $at } wurde gekürzt; das Urteil darin ist nicht lesbar.
crm-note-changed = Die Notiz vom { $at } wurde verändert; das Urteil darin ist nicht lesbar.
crm-note-newer = Die Notiz vom { $at } stammt von einem neueren Reife; aktualisieren Sie, um sie zu lesen.
crm-note-twice-differently = Die Notiz vom { $at } wiederholt eine andere mit anderem Inhalt; die erste zählt.
crm-note-nobody-of-this-account = Die Notiz vom { $at } betrifft jemanden, der nicht zu den Personen dieser Firma gehört.

crm-note-decided = { $verdict ->
    [accepted] { $by }: angenommen als „{ $state }“.
    [corrected] { $by }: berichtigt zu „{ $state }“.
    [returned] { $by }: noch nicht, wieder { $until ->
        [none] an einem Tag, der noch zu nennen ist
       *[other] am { $until }
    }.
   *[rejected] { $by }: abgelehnt.
}
crm-note-reason = Grund: { $reason }
crm-note-remark = „{ $text }“
crm-note-check = { $check }: { $verdict ->
    [confirmed] bestätigt
    [refuted] widerlegt
   *[other] offen
}
crm-note-heard = Gehört: { $signal }{ $topic ->
    [none] {""}
   *[other] {", "}{ $topic }
}{ $value ->
    [none] {""}
   *[other] {" "}({ $value })
}
crm-note-assumption = { $assumption } { $holds ->
    [yes] – trifft zu
    [no] – trifft nicht zu
   *[other] – unsicher
}
crm-note-dispute = Beanstandet: { $signal } ({ $reason ->
    [not_this_person] nicht diese Person
    [machine] eine Maschine
    [outdated] veraltet
   *[other] falsch verstanden
})
