# Was ein Mensch auf der Karte tut, und was daraus wird.

you = Ihnen
somebody = Jemand anderes

note = Notiz
note-of = Notiz zu { $name }
note-optional = Notiz (freiwillig)
tick-confirmed = Bestätigt
tick-refuted = Widerlegt
tick-open = Offen
saved-here = hier gesichert, { $time }
not-saved-yet = wartet aufs Speichern

dispute = Nicht, was es scheint?
dispute-of = { $what } beanstanden
dispute-as = Nicht, was es scheint? Es ist:
dispute-not-this-person = Nicht diese Person
dispute-machine = Eine Maschine
dispute-outdated = Veraltet
dispute-misread = Falsch gelesen

kept-decision = Entscheidung hier gesichert
kept-check = Prüfung hier gesichert
kept-heard = Gehörtes hier gesichert
kept-dispute = Beanstandet, hier gesichert
undo = Rückgängig
seconds = { $count } s

act-accepted = Annehmen
act-corrected = Berichtigen
act-returned = Noch nicht
act-rejected = Ablehnen
keep-state = Behalten: { $state }
follow-state = Folgen: { $state }
bar-unseen = Zum Annehmen erst eine Prüfung beantworten oder einen Grund öffnen.
bar-seen = Sie entscheiden, nicht die Regeln.
bar-rules = Über „{ $state }“ entscheiden die Regeln, es gibt also nichts anzunehmen. Das ändert sich mit den Erkenntnissen.
bar-rules-question = Über „{ $state }“ entscheiden die Regeln; durch Folgen kann es niemand in Kraft setzen. Behalten Sie Ihre Entscheidung, oder berichtigen Sie sie.
bar-other = Über „{ $state }“ entscheidet { $who }.
bar-stays = { $own ->
    [yes] Ihre Entscheidung vom { $date } gilt, bis sie geändert wird.
   *[no] Die Entscheidung vom { $date } gilt, bis sie geändert wird.
}
decide-anyway = Trotzdem entscheiden
decide-anyway-say = { $state ->
    [withdrawn] Eine Entscheidung trägt jetzt den Vermerk „Regeln zurückgezogen“.
   *[overdue] Eine Entscheidung trägt jetzt den Vermerk „Regeln überfällig“.
}

deciding-on = Entscheiden: { $name }
back = Zurück
verdict = Urteil
from = Von
to = Nach
to-choose = Zustand wählen
corrected-to = Was es ist
reason-needed = Grund (einer dieses Zustands)
reason-optional = Grund (freiwillig, einer dieses Zustands)
comes-back-on = Kommt von selbst wieder am
comes-back-unsaid = Ohne Tag verfällt es, wie die Regeldatei es sagt.
in-days = in { $count } Tagen, { $date }
assumptions-ask = Trafen die Annahmen des Marketings zu?
about-audience = Zielgruppe
about-promise = Versprechen
about-approach = Vorgehen
note-for-marketing = Notiz ans Marketing (freiwillig)
lacking-state = Wählen Sie den Zustand, der es ist.
lacking-reason = Wählen Sie einen Grund.
decide-accepted = Annehmen: { $state }
decide-corrected = Berichtigen zu: { $state }
decide-rejected = Ablehnen: { $state }
decide-returned = Noch nicht, bis { $date }
saved-here-first = Erst auf diesem Gerät gesichert, dann ins CRM geschrieben. 10 s zum Rückgängigmachen.
saved-here-trial = Zum Ausprobieren nur in diesem Browser gesichert. 10 s zum Rückgängigmachen.

heard = Etwas gehört?
heard-counts = zählt als Angabe, von Ihnen berichtet
heard-what = Was gesagt wurde
heard-who = Wer
heard-topic = Thema
heard-no-topic = keines im Besonderen
heard-value = Wert
heard-stance = Wie sehr dafür
stance = { $value ->
    [-2] −2, dagegen
    [-1] −1
    [1] +1
    [2] +2, dafür
   *[0] 0, unentschieden
}
stance-short = { $value ->
    [-2] −2
    [-1] −1
    [1] +1
    [2] +2
   *[0] 0
}
stance-against = dagegen
stance-for = dafür
heard-record = Festhalten: { $what }

brief = Briefing
brief-who = Wer
brief-topic = Thema
brief-no-topic = keines führt
brief-intense = Wie stark, in 90 Tagen
brief-intensity = { $done }-mal etwas getan, { $said }-mal etwas gesagt
brief-promised = Was versprochen wurde
brief-promise = { $name }: „{ $promise }“
brief-no-campaign = keine Kampagne
brief-touches = Letzte Berührungen
brief-no-touch = keine
brief-asks = Zu fragen
brief-no-ask = nichts ist offen
brief-line = { $what }: { $said }
brief-head = { $what }:
brief-item = - { $line }

withheld = zurückgehalten
last-computed = Zuletzt berechnet
try-again = Erneut versuchen
offline = Offline.
offline-say = { $count ->
    [0] Was Sie festhalten, wird auf diesem Gerät gesichert und geht von selbst ins CRM.
    [one] 1 Eintrag ist auf diesem Gerät gesichert und geht von selbst ins CRM.
   *[other] { $count } Einträge sind auf diesem Gerät gesichert und gehen von selbst ins CRM.
}
offline-say-trial = { $count ->
    [0] Was Sie festhalten, wird in diesem Browser gesichert.
    [one] 1 Eintrag ist in diesem Browser gesichert.
   *[other] { $count } Einträge sind in diesem Browser gesichert.
}
no-second-copy = Die zweite Kopie des Ungesendeten lässt sich auf diesem Gerät nicht schreiben. Die erste hat alles.
unread = Mit Ihren Rechten nicht lesbar und hier deshalb unbekannt: { $fields }.
other-receipt = { $by } hat für denselben Zeitpunkt einen anderen Beleg: Sie beide sehen nicht dieselben Erkenntnisse.

on-this-device = { $count ->
    [one] 1 Eintrag ist auf diesem Gerät, noch nicht im CRM.
   *[other] { $count } Einträge sind auf diesem Gerät, noch nicht im CRM.
}
why-waiting-unreachable = Das CRM ist nicht erreichbar; es wird von selbst erneut versucht.
why-waiting-expired = Ihre Sitzung im CRM ist abgelaufen. Melden Sie sich dort an; es geht von selbst weiter.
why-waiting-behind = Es wartet auf das, was oben feststeckt.
why-waiting-sending = Es wird gerade geschrieben.
why-waiting-soon = Es geht gleich hinaus.
not-saved = Nicht gespeichert: { $what }.
why-stuck-conflict = { $by } hat diesen Datensatz geändert, nachdem Sie ihn angesehen hatten, oder über diesen Kontakt zuerst entschieden. Ihre Entscheidung liegt hier; sehen Sie die andere an und entscheiden Sie neu, oder lassen Sie es.
why-stuck-gone = Der Datensatz ist nicht mehr im CRM. Ihr Eintrag liegt hier.
why-stuck-no-permission = Sie dürfen das im CRM nicht schreiben. Lassen Sie sich das Recht geben, und versuchen Sie es erneut.
why-stuck-refused = Das CRM nimmt es nicht an. Es sagt: „{ $says }“. Ihr Eintrag liegt hier.
decide-again = Neu entscheiden
give-up = Aufgeben
what-check = Prüfung { $check }, { $verdict }
what-decision = Entscheidung, { $verdict }
what-heard = gehört, { $what }
what-dispute = Beanstandung

store-quota = Dieses Gerät ist voll; es wurde nichts festgehalten.
    .help = Schaffen Sie Platz und versuchen Sie es erneut; was Sie geschrieben haben, bleibt hier.
store-blocked = In einem anderen Tab ist ein älteres Reife offen; es wurde nichts festgehalten.
    .help = Schließen Sie die anderen Tabs und versuchen Sie es erneut; was Sie geschrieben haben, bleibt hier.
store-newer = Ein neueres Reife hat den Speicher dieses Geräts benutzt; es wurde nichts festgehalten.
    .help = Laden Sie diese Seite neu.
store-unavailable = Dieser Browser lässt Reife nichts sichern; es wurde nichts festgehalten.
    .help = Das tun private Fenster und strenge Einstellungen; nehmen Sie ein anderes Fenster.
undo-too-late = Zu spät: Es ist schon hinausgegangen.
    .help = Halten Sie fest, was richtig ist; es zählt das Spätere.
undo-followed = Eine spätere Entscheidung beruht auf dieser.
    .help = Machen Sie zuerst die spätere rückgängig.

may-be-contacted = Darf kontaktiert werden
way-phone = Telefon
way-mail = E-Mail
not-known = nicht bekannt
card-empty = Hier ist kein Kontakt.
card-empty-say = Öffnen Sie den Datensatz eines Kontakts; hier steht dann seine Karte: wie weit die Entscheidung ist, warum, und was fehlt.
hear = Etwas gehört
card-loading = Die Karte wird berechnet.
