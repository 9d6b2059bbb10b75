# Die Seite um Liste und Karte.

page-title = Reife: wie weit eine Entscheidung ist
home = Reife, zum Anfang
admin-page = Regelbüro
source = Was geöffnet ist
language = Sprache
language-en = English
language-de = Deutsch
theme = Darstellung
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
problems = { $count ->
    [one] 1 Problem
   *[other] { $count } Probleme
}
no-problems = Keine Probleme
open-files = Dateien öffnen
choose-files = Dateien wählen
to-start = Zum Anfang
drop-here = Regeldatei, Zuordnung und Evidenz hier ablegen

start-title = Wie weit ist eine Kaufentscheidung, warum, und was fehlt?
start-say = Reife wendet ein Regelwerk auf das an, was Kontakte getan und gesagt haben, und zeigt die ganze Rechnung. Die Dimensionen werden nie zusammengezählt, und Unbekanntes bleibt unbekannt. Gerechnet wird auf diesem Gerät.
example-acme = Acme
example-acme-say = Eine erfundene Softwarefirma: 300 Kontakte mit datierten Signalen, Prüfungen und Entscheidungen. Jeder Zustand kommt vor.
example-bank = Bankmarketing
example-bank-say = 41.188 echte, anonyme Kontakte aus der Telefonkampagne einer Bank, gelesen aus einem CSV-Export.
own-files = Eigene Dateien
own-files-say = Eine Regeldatei und Evidenz (NDJSON) oder ein Export (CSV, Excel, Parquet), mit seiner Zuordnung, wenn Sie eine haben. Mehrere zugleich, gepackt oder nicht, irgendwo auf dieser Seite abgelegt. Erkannt werden sie an ihrem Inhalt.
start-more = Für alle, die Regeln machen
start-studio = Studio
start-studio-say = Eine Regel ändern und sofort sehen, wer dann wo steht.
start-board = Tafel
start-board-say = Was angenommen wurde und was nicht, welche Annahmen hielten: dieselben Zahlen für beide Seiten.
start-admin = Regelbüro
start-admin-say = Vorschlagen, freigeben, veröffentlichen, zurückgehen.
start-foot = Nichts verlässt diesen Browser. Daten zum Bankmarketing: S. Moro, P. Cortez und P. Rita, Decision Support Systems 62 (2014), UCI Machine Learning Repository, CC BY 4.0.

as-of = Stand
as-of-long = Der Zeitpunkt, von dem aus alles gesehen wird
as-of-reset = Zurücksetzen
step = { $days ->
    [-7] −1 W
    [-1] −1 T
    [1] +1 T
   *[7] +1 W
}
step-long = { $days ->
    [-7] Eine Woche zurück
    [-1] Einen Tag zurück
    [1] Einen Tag weiter
   *[7] Eine Woche weiter
}

loading = Wird geladen …
reading-file = { $file } wird gelesen
reading-workbook = Die Mappe { $file } wird gelesen
reading-workbook-say = Sie hat { $size } und wird in einem Zug entpackt: Wie weit das ist, lässt sich erst sagen, wenn die erste Zeile da ist. Abbrechen können Sie jederzeit.
read-of = { $done } von { $total }
failed = Das ging nicht.
failed-say = Was geöffnet war, ist unverändert. Öffnen Sie die Dateien noch einmal; geschieht es wieder, hilft die Meldung unten.
refused = Diese Dateien werden nicht angenommen.
refused-say = Die Fehler unten müssen zuerst behoben werden; bei jedem steht, wo er ist und was hilft. Legen Sie die verbesserte Datei hier ab.
missing-rules = Eine Regeldatei fehlt.
missing-rules-say = Evidenz allein sagt nichts; eine Regeldatei (*.reife.json) sagt, was sie bedeutet. Legen Sie eine hier ab.
missing-evidence = Evidenz fehlt.
missing-evidence-say = Die Regeln sind in Ordnung. Legen Sie nun Evidenz (NDJSON) ab oder einen Export mit seiner Zuordnung.
missing-mapping = Eine Zuordnung fehlt.
missing-mapping-say = Der Export ist lesbar, sobald eine Zuordnung (*.mapping.json) sagt, was seine Spalten bedeuten. Legen Sie eine hier ab.

files-and-problems = Dateien und Probleme
files = Dateien
file-rules = Regeldatei
file-mapping = Zuordnung
file-evidence = Evidenz
file-export = Export
file-workbook = Excel-Mappe
file-parquet = Parquet
file-unknown = nicht erkannt, nicht benutzt
faults = Fehler in der Evidenz
faults-say = Was nicht lesbar war, blieb weg, jeweils der kleinste Teil um den Fehler; alles andere wurde bewertet.
error = Fehler
warning = Warnung
at-line = Zeile { $line }
at-row = daraus gebildeter Datensatz { $line }
at-line-column = Zeile { $line }, Spalte { $column }
of-contact = Kontakt { $contact }
take-text = Als Text herunterladen
take-json = Als JSON-Zeilen herunterladen

trial = Ausprobieren
trial-say = { $count ->
    [0] Probieren Sie es aus: Was Sie festhalten, bleibt nur in diesem Browser.
    [one] 1 Eintrag festgehalten, nur in diesem Browser.
   *[other] { $count } Einträge festgehalten, nur in diesem Browser.
}
trial-as = Sie sind
trial-crm = Das erfundene CRM
trial-saved = speichert
trial-unreachable = ist nicht erreichbar
trial-expired = hat die Sitzung beendet
trial-conflict = hat eine andere Entscheidung
trial-no-permission = lässt Sie nicht schreiben
trial-gone = hat den Datensatz nicht mehr
trial-refused = nimmt es nicht an
trial-clear = Alles zurücknehmen
