# Die Optionen der Erweiterung.

options = Optionen von Reife
options-rules = Regeln
options-files = Entwürfe, Zuordnungen und CRMs
options-files-say = Eine Regeldatei, die niemand freigegeben hat, ist ein Entwurf: Er zeigt sich, wo keine Regeln in Kraft sind. Dazu, falls vorhanden, Ihre eigenen Zuordnungen oder Beschreibungen von CRMs. Alles bleibt auf diesem Gerät.
options-no-rules = Es ist keine Regeldatei geöffnet.
options-strange = Weder Regeldatei noch Zuordnung noch Beschreibung eines CRM: { $files }.
options-file-crm = Beschreibung eines CRM
options-remove = Entfernen
options-remove-of = { $name } entfernen
options-crms = CRMs, die Reife lesen darf
options-no-crms = Noch keines.
options-forbid = Nicht mehr
options-own = Sie
options-studio-say = Was eine Änderung der Regeln für alle Kontakte Ihres CRM heißt, zeigt das Studio.
options-studio = Studio öffnen
options-role = Sie entscheiden für
options-place = Die Karte erscheint
place-panel = in der Seitenleiste
place-frame = in der Seite
options-fault = { $member } ist nicht { $expected }, deshalb wird nichts davon verwendet. Fragen Sie, wer Reife verwaltet.
expected-address = eine Adresse mit https
expected-root = der Text von root.json
expected-names = eine Liste von Namen
expected-name = ein Name
expected-days = eine Anzahl von Tagen
expected-number = eine ganze Zahl
expected-elsewhere = eine Adresse auf einem anderen Host als die Regeln
signals = Signale von anderswo
options-signals-say = Für ein CRM ohne Marketing-Ereignisse: eine Datei mit Evidenz (Zeilen aus JSON) oder eine Tabelle, zu der oben eine Zuordnung geöffnet ist. Personen werden an der Kennung erkannt, die das CRM für sie hat, oder an ihrer E-Mail-Adresse. Alles bleibt auf diesem Gerät.
options-signals-choose = Datei mit Signalen öffnen
options-signals-held = { $people ->
    [one] 1 Person
   *[other] { $people } Personen
}, { $signals ->
    [one] 1 Signal
   *[other] { $signals } Signale
}. Zählt bis { $until }.
options-signals-left = { $count ->
    [one] 1 Eintrag war
   *[other] { $count } Einträge waren
} nicht zu gebrauchen.
options-signals-strange = Keine Signale gefunden in: { $files }. Erwartet werden Zeilen aus JSON mit Kennung und Signalen, höchstens 32 MB, oder eine Tabelle mit einer Zuordnung, die oben geöffnet ist.
options-signals-address = Ihr Unternehmen nennt eine Adresse für Signale: { $address }. Sie wird als Ganzes abgerufen, mit Ihrer eigenen Anmeldung dort.
options-signals-address-parts = Ihr Unternehmen nennt eine Adresse für Signale: { $address }. Sie wird nach den ersten zwei Zeichen einer Prüfsumme gefragt, nie nach einer Person, und nur zu Datensätzen, die Sie ansehen.
options-signals-look = Jetzt nachsehen
crm-template-missing = { $place }: „{ $name }“ fehlt.
crm-template-unknown = { $place }: „{ $name }“ ist hier nicht bekannt; bekannt sind { $known }.
crm-template-not-this = { $place }: erwartet wurde { $expected }, gefunden { $found }.
crm-template-no-placeholder = { $place }: Einen Platzhalter „{ $name }“ gibt es hier nicht; es gibt { $known } sowie JSON Pointer in den Datensatz.
