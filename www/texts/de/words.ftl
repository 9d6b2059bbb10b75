# Wörter mit fester Liste von Werten und Namen für Kennungen, die jede Regeldatei hat.

yes = ja
no = nein
unknown = unbekannt

dimension-need-clarity = Bedarfsklarheit
dimension-preference-stability = Präferenzstabilität
dimension-internal-agreement = Interne Zustimmung
dimension-fit = Passung
check-need = Bedarf
check-budget = Budget
check-priority = Priorität
check-authority = Entscheidungsbefugnis

verdict-confirmed = bestätigt
verdict-refuted = widerlegt
verdict-open = offen
decided-accepted = angenommen
decided-corrected = geändert
decided-returned = noch nicht
decided-rejected = abgelehnt
decider-sales = Vertrieb
decider-marketing = Marketing
decider-rules = Regeln
holds-yes = trifft zu
holds-no = trifft nicht zu
holds-unsure = unsicher

role-line = Rolle: { $role }
role-champion = Champion
role-economic-buyer = Budgetverantwortung
role-decision-maker = Entscheidungsmacht
role-influencer = Einfluss
role-user = Nutzung
role-blocker = Blockade
role-unknown = Rolle unbekannt

kind-behavioural = Verhalten
kind-declared = Angabe
kind-assessed = Geprüft
kind-profile = Profil
kind-inferred = Abgeleitet
kind-behavioural-long = Verhalten: was getan wurde
kind-declared-long = Angabe: was gesagt wurde
kind-assessed-long = Geprüft: was der Vertrieb prüfte
kind-profile-long = Profil: wer es ist
kind-inferred-long = Abgeleitet: Wertung anderer

objection-profiling = Widerspruch gegen Profilbildung
objection-direct-marketing = Widerspruch gegen Direktwerbung
objection-restriction = Einschränkung der Verarbeitung
objection-unreadable = Ein unlesbarer Widerspruch

source-web = Website
source-form = Formular
source-call = Anruf
source-mail = Mail
source-email = E-Mail
source-meeting = Termin
source-webinar = Webinar
source-event = Veranstaltung
source-poll = Umfrage
source-crm = CRM
source-vendor = Datenanbieter

why-short-unreadable = unlesbar
why-short-unknown-type = unbekannte Art
why-short-future = in der Zukunft
why-short-expired = zu alt
why-short-no-consent = ohne Einwilligung
why-short-disputed = beanstandet
why-short-duplicate = doppelt
why-short-burst = Serie
why-short-over-daily-limit = über der Tagesgrenze
why-short-exploratory = explorativ
why-short-unknown-check = unbekannte Prüfung
why-short-superseded = ersetzt
why-short-lapsed = abgelaufen
why-short-no-right = ohne Entscheidungsrecht
why-short-unknown-state = unbekannter Zustand
why-short-no-permission = ohne Leserecht
why-long-unreadable = Der Datensatz ist fehlerhaft und nicht lesbar.
why-long-unknown-type = Die Regeldatei kennt diese Art nicht.
why-long-future = Später datiert als der betrachtete Zeitpunkt.
why-long-expired = Älter, als die Regeldatei es behält.
why-long-no-consent = Ohne die Einwilligung, die der Zweck braucht.
why-long-disputed = Jemand sagt, dass es nicht ist, was es scheint.
why-long-duplicate = Dasselbe Signal noch einmal; das früheste zählt.
why-long-burst = Zu viele binnen Sekunden: eine Maschine, kein Mensch.
why-long-over-daily-limit = Mehr an einem Tag, als die Regeldatei zählt.
why-long-exploratory = Es informiert Menschen und entscheidet nie.
why-long-unknown-check = Die Regeldatei kennt diese Prüfung nicht.
why-long-superseded = Ein späteres Urteil trat an seine Stelle.
why-long-lapsed = Seine Zeit ist abgelaufen.
why-long-no-right = Entschieden von einer Rolle ohne das Recht dazu.
why-long-unknown-state = Entschieden für einen Zustand, den die Regeldatei nicht hat.
why-long-no-permission = Wer liest, darf es nicht sehen; daher zählt es hier nicht.

# Was Seiten und Karten gemeinsam sagen.
cancel = Abbrechen
close = Schließen
when-moment = Schreiben Sie es wie 24.11.2026 10:20.
when-day = Schreiben Sie es wie 24.11.2026.
when-least = Nicht vor dem { $day }.
computing = Wird berechnet …
moment-near = { $day }, { $time }
span-minute = { $value } Min.
span-hour = { $value } Std.
span-day = { $value } T.
span-left = noch { $span }
span-late = { $span } zu spät
