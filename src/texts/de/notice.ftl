# Was eine Regeldatei den Menschen schuldet, um die es geht: Information, Verzeichnis, Entwurf der Folgenabschätzung.

notice-title = Texte zum Datenschutz für die Regeln „{ $rules }“
notice-fill = Aus der Regeldatei geschrieben. Was in [eckigen Klammern] steht, wissen nur Sie. Es sind Entwürfe: Lassen Sie sie von der Person lesen, die bei Ihnen für den Datenschutz zuständig ist.

notice-head-information = Information für Kontakte (Art. 13 und 14 DSGVO)
notice-who = Verantwortlicher: [Name, Anschrift, Kontakt]. Datenschutzbeauftragte Person: [Kontakt].
notice-why = Wir bewerten, wie weit eine Entscheidung für unsere Angebote bei Ihnen gediehen ist, damit unser Vertrieb mit Ihnen spricht, wenn es Ihnen nützt, und nicht vorher. Dafür verwenden wir:
notice-purpose = Mit Ihrer Einwilligung in „{ $purpose }“ (Art. 6 Abs. 1 Buchst. a DSGVO; jederzeit widerruflich): { $data ->
    [none] zurzeit nichts
   *[other] { $data }
  }
notice-no-purpose = Aus unserem berechtigten Interesse, mit Unternehmen zu sprechen, die unsere Angebote brauchen (Art. 6 Abs. 1 Buchst. f DSGVO; Sie können widersprechen): { $data ->
    [none] nichts
   *[other] { $data }
  }
notice-sources = Diese Daten haben wir von Ihnen, aus der Nutzung unserer Angebote und aus Gesprächen mit Ihnen{ $data ->
    [none] .
   *[other] ; von Partnern und Dritten [welchen]: { $data }.
  }
notice-kept = Wie lange Daten verwendet werden:
notice-kept-days = { $what }: { $days } Tage
notice-kept-open = { $data ->
    [none] Alles andere: [Frist]
   *[other] [Frist] für: { $data }
  }
notice-logic = So funktioniert es: Marketing und Vertrieb einigen sich auf schriftliche Regeln. Jede Regel, die zutrifft, gibt oder nimmt Punkte auf Skalen von 0 bis 100 ({ $dimensions }); aus Bedingungen an die Punkte folgt ein Vorschlag, wie Sie eingeordnet werden. Punkte verlieren mit dem Alter an Gewicht. Auf Wunsch nennen wir Ihnen jede Regel, die auf Sie angewandt wurde, mit ihren Punkten. Die Vorschläge entscheiden nichts von selbst: Eine automatisierte Entscheidung im Sinne des Art. 22 DSGVO gibt es nicht.
notice-decided = Über „{ $state }“ entscheidet ein Mensch ({ $by }).
notice-decided-adverse = „{ $state }“ schließt jemanden aus; darüber entscheidet nur ein Mensch ({ $by }).
notice-recipients = Empfänger: { $roles } in unserem Unternehmen; der Betreiber unserer Kundenverwaltung: [Name]. Die Bewertung wird auf den Geräten unserer Beschäftigten berechnet; kein weiterer Dienst ist beteiligt.
notice-rights = Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung und Übertragbarkeit; der Bewertung können Sie jederzeit widersprechen, ohne Gründe zu nennen, soweit sie der Direktwerbung dient. Wir bewerten Sie dann nicht mehr. Sie können sich bei einer Aufsichtsbehörde beschweren: [welcher].

notice-head-record = Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)
notice-record-name = Verarbeitung: Bewertung der Entscheidungsreife nach den Regeln „{ $rules }“ (SHA-256 { $sha256 })
notice-record-controller = Verantwortlicher, Vertreter, datenschutzbeauftragte Person: [Namen, Kontakte]
notice-record-purpose = Zweck: Verkaufsgespräche vorbereiten und ordnen; lernen, ob die Regeln stimmen
notice-record-people = Betroffene: Kontakte in Unternehmen (Kunden, Interessierte); eigene Beschäftigte, die prüfen und entscheiden
notice-record-attributes = Stammdaten: von Kontakten { $contact ->
    [none] keine
   *[other] { $contact }
  }; von Unternehmen { $account ->
    [none] keine
   *[other] { $account }
  }
notice-record-signals = Beobachtetes und Gesagtes: { $data ->
    [none] nichts
   *[other] { $data }
  }
notice-record-staff = Von Beschäftigten: wer was wann warum geprüft, festgehalten oder entschieden hat; beim Lernen nach höchstens 180 Tagen durch die Rolle ersetzt
notice-record-recipients = Empfänger: { $roles }; Betreiber der Kundenverwaltung: [Name]
notice-record-countries = Drittländer: durch Reife keine; durch die Kundenverwaltung: [welche]
notice-record-periods = Fristen:
notice-record-measures = Maßnahmen (Art. 32): Berechnung auf dem Gerät; kein eigener Server; Regeln gelten nur mit Unterschriften beider Seiten; Entscheidungen sind durch Hashwerte verkettet; im Browser geladene Daten verfallen nach 30 Tagen; [Maßnahmen der Kundenverwaltung und der Geräte]

notice-head-assessment = Entwurf einer Datenschutz-Folgenabschätzung (Art. 35 DSGVO)
notice-assessment-why = Kontakte werden systematisch nach ihrem Verhalten bewertet; ob eine Folgenabschätzung Pflicht ist (Art. 35 Abs. 3 Buchst. a, Listen der Behörden), beurteilt Ihre datenschutzbeauftragte Person. Was die Regeldatei dazu sagt:
notice-assessment-what = Beschreibung: { $rules } Regeln über { $signals } Arten von Signalen und { $attributes } Attribute, auf den Skalen { $dimensions }
notice-assessment-need = Erforderlichkeit: Jede Angabe nennt ihren Zweck und was sie verwendet (`reife data`). Zurzeit ohne Verwendung: { $unused ->
    [none] keine
   *[other] { $unused }. Entfernen Sie sie.
  }
notice-assessment-exploratory = Gezeigt und nie gezählt: { $data ->
    [none] nichts
   *[other] { $data }
  }
notice-assessment-foreign = Von Partnern und Dritten: { $data ->
    [none] nichts
   *[other] { $data }
  }
notice-assessment-special = Sieht aus wie besondere Kategorien (Art. 9): { $data ->
    [none] nichts
   *[other] { $data }. Ohne ausdrückliche Einwilligung darf das nicht verarbeitet werden.
  }
notice-assessment-chance = Durch Zufall ausgewählt, um zu lernen: { $on ->
    [yes] ja, ein Teil der Kontakte wird dem Vertrieb entgegen dem Vorschlag angeboten
   *[no] nein
  }
notice-assessment-risks = Risiken, und was dagegen getan wird:
notice-risk = { $risk ->
    [wrong] Falsche Schlüsse: Unbekannt ist nie null; jede Zahl lässt sich erklären; Evidenz kann beanstandet werden und zählt dann nicht.
    [unseen] Entscheidungen, die niemand durchschaut: Die Regeln liegen im Klartext vor, zwei Seiten geben sie frei, und auf Anfrage werden sie genannt (`reife subject`).
    [excluded] Ausschluss durch eine Maschine: Über einen Zustand, der jemanden ausschließt, entscheidet ein Mensch, mit einem Grund.
    [watched] Beobachtung ohne Wissen: Verhalten braucht einen Zweck mit Einwilligung; ohne sie zählt es nicht.
   *[staff] Druck auf Beschäftigte: keine Zahlen über weniger als fünf Personen, keine Ausgabe je Person; vereinbaren Sie das mit dem Betriebsrat.
  }
notice-assessment-open = Von Menschen zu beantworten: [Abwägung der Interessen; Sicht der Betroffenen; verbleibendes Risiko; ob die Behörde zu befragen ist (Art. 36)].
