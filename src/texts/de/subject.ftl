# Die Auskunft an eine Person, die fragt, was über sie gespeichert ist; Befehlszeile und Seiten lesen sie.

subject-title = Auskunft nach Artikel 15 der Datenschutz-Grundverordnung
subject-who = Für { $name } (Datensatz { $contact }), Stand { $at }.
subject-contactable = Ansprache per { $way }: { $may ->
    [yes] erlaubt
   *[no] nicht erlaubt
  }
subject-not-there = In { $file } gibt es keinen Kontakt { $contact }.

subject-head-result = Wie Sie bewertet werden
subject-not-assessed = Sie werden nicht bewertet. Seit { $since } gilt: { $scope }. Nichts von dem, was folgt, dient dazu, Sie zu bewerten.
subject-not-assessed-unreadable = Sie werden nicht bewertet. Von Ihnen liegt ein Widerspruch vor, der sich nicht vollständig lesen ließ und der trotzdem beachtet wird.
subject-proposal = Nach den Regeln „{ $rules }“{ $seq ->
    [none] {""}
   *[other] {" "}(Freigabe { $seq })
  } werden Sie eingeordnet als: { $state }. Das ist ein Vorschlag; über alles, was daraus folgt, entscheidet ein Mensch, wenn unten nichts anderes steht.
subject-standing-rules = Es gilt: { $state }. Darüber hat kein Mensch entschieden; es folgt allein aus den Regeln und gibt Sie an niemanden weiter.
subject-standing-person = Es gilt: { $state }, entschieden von einem Menschen ({ $by }) am { $since }.
subject-pending = Der Vorschlag wartet auf die Entscheidung eines Menschen.
subject-in-question = Neuere Angaben widersprechen dieser Entscheidung; ein Mensch sieht sie sich noch einmal an.
subject-exploration = Durch Zufall gehören Sie zu einem kleinen Teil von Kontakten, die wir uns ansehen, obwohl die Regeln es nicht vorschlagen: um zu lernen, ob die Regeln stimmen.

subject-head-why = Wie das zustande kommt
subject-logic = Marketing und Vertrieb haben sich auf schriftliche Regeln geeinigt. Jede Regel, die zutrifft, gibt oder nimmt Punkte auf einer Skala von 0 bis 100; wie viel eine Art von Angaben geben kann, ist begrenzt. Was Sie getan haben, was Sie gesagt haben und was unser Vertrieb geprüft hat, wird getrennt gezählt. Die Einordnung folgt aus Bedingungen an diese Punkte. Es wird keine automatisierte Entscheidung getroffen, die Ihnen gegenüber rechtliche Wirkung hat oder Sie ähnlich beeinträchtigt.
subject-dimension = { $dimension }: { $points } von 100
subject-rule = { $rule }: { $points } Punkte ({ $facts })
subject-rule-shown = { $rule }: wird unseren Beschäftigten mit { $points } Punkten gezeigt und zählt nicht ({ $facts })
subject-rule-unknown = { $rule }: ließ sich nicht anwenden, weil etwas nicht bekannt ist ({ $facts })
subject-of-others = Darin { $many ->
    [one] ist eine Angabe
   *[other] sind { $count } Angaben
  } von anderen Personen Ihres Unternehmens enthalten. Sie werden nicht genannt, um deren Rechte zu schützen.
subject-no-rule = Keine Regel hat Punkte gegeben.
subject-cut = Begrenzung einer Art von Angaben: { $points } Punkte
subject-fact = { $fact }: { $value }

subject-head-counted = Was gespeichert ist und gezählt hat
subject-head-not-counted = Was gespeichert ist und nicht gezählt hat
subject-head-not-read = Was gespeichert ist und von keiner Regel gelesen wird
subject-nothing = Nichts.
subject-attribute = { $what }{ $of ->
    [account] {" "}(Ihres Unternehmens)
   *[contact] {""}
  }: { $value }{ $party ->
    [third] {" "}(von Dritten gekauft oder übernommen)
    [second] {" "}(von Partnern)
   *[other] {""}
  }{ $details ->
    [none] {""}
   *[other] ; { $details }
  }
subject-signal = { $what }, { $at }: { $details }
subject-check = { $what }: { $verdict }, geprüft vom { $by } am { $at }; { $details }
subject-about = zu { $topic }
subject-value = Wert { $value }
subject-from = Quelle: { $source }{ $party ->
    [third] {" "}(Dritte)
    [second] {" "}(Partner)
   *[other] {""}
  }
subject-campaign = Kampagne „{ $campaign }“
subject-reported = festgehalten vom { $by }
subject-note = Notiz: „{ $note }“
subject-in-rules = gezählt in: { $rules }
subject-no-effect = berücksichtigt, ohne Wirkung auf die Punkte

subject-head-consents = Ihre Einwilligungen
subject-consent = { $purpose }: { $given ->
    [yes] erteilt
   *[no] widerrufen
  } ({ $at }){ $basis ->
    [none] {""}
   *[other] , Grundlage: { $basis }
  }

subject-head-decisions = Was Menschen entschieden haben
subject-no-decision = Kein Mensch hat etwas entschieden.
subject-decision = { $at }, { $by }: { $verdict }, { $state }{ $details ->
    [none] {""}
   *[other] {" "}({ $details })
  }
subject-reason = Grund: { $reason }
subject-until = bis { $until }

subject-head-change = Was etwas ändern würde
subject-change = Lautete die Antwort „{ $answers }“, würden die Regeln vorschlagen: { $state }.
subject-no-change = Keine einzelne Antwort und auch keine zwei zusammen würden die Einordnung ändern.

subject-head-kept = Wozu es verwendet wird und wie lange
subject-purpose = Alles dient dazu, herauszufinden, ob ein Gespräch mit unserem Vertrieb für Sie sinnvoll ist, und es vorzubereiten.
subject-kept = { $what }{ $purpose ->
    [none] {""}
   *[other] , nur mit Ihrer Einwilligung in: { $purpose }
  }{ $days ->
    [none] ; ohne feste Frist, mit dem Alter zählt es weniger, wo die Regeln das sagen
   *[other] ; es zählt { $days } Tage lang
  }

subject-head-recipients = Wer die Daten erhält
subject-recipients = In unserem Unternehmen: { $roles }. Die Daten liegen in unserer Kundenverwaltung und, solange sie angesehen werden, auf den Geräten dieser Personen. Reife selbst gibt nichts an andere weiter.

subject-head-rights = Ihre Rechte
subject-rights = Sie können Berichtigung, Löschung und Einschränkung verlangen, das von Ihnen Bereitgestellte in einem gängigen Format erhalten, eine Einwilligung jederzeit widerrufen und der Bewertung widersprechen; dann werden Sie nicht mehr bewertet. Sie können sich bei einer Aufsichtsbehörde beschweren.

word-moment = { $day }.{ $month ->
    [m01] 01
    [m02] 02
    [m03] 03
    [m04] 04
    [m05] 05
    [m06] 06
    [m07] 07
    [m08] 08
    [m09] 09
    [m10] 10
    [m11] 11
   *[m12] 12
  }.{ $year }, { $time } Uhr (UTC)
word-way = { $id ->
    [phone] Telefon
   *[email] E-Mail
  }
word-decider = { $id ->
    [sales] Vertrieb
    [marketing] Marketing
    [rules] Regeln
   *[other] { $id }
  }
word-verdict = { $id ->
    [confirmed] bestätigt
    [refuted] widerlegt
    [open] offen
   *[other] { $id }
  }
word-decided = { $id ->
    [accepted] angenommen
    [corrected] korrigiert
    [returned] noch nicht
   *[rejected] abgelehnt
  }
word-objection = { $id ->
    [profiling] Widerspruch gegen Profilbildung
    [direct_marketing] Widerspruch gegen Direktwerbung
   *[restriction] Einschränkung der Verarbeitung
  }
word-value = { $id ->
    [true] ja
    [false] nein
   *[unknown] nicht bekannt
  }
word-basis = { $id ->
    [consent] Einwilligung
    [legitimate_interest] berechtigtes Interesse
    [contract] Vertrag
   *[other] { $id }
  }
word-source = { $id ->
    [web] Website
    [form] Formular
    [call] Anruf
    [mail] E-Mail
    [email] E-Mail
    [meeting] Treffen
    [webinar] Webinar
    [event] Veranstaltung
    [poll] Umfrage
    [crm] Kundenverwaltung
    [heard] Gespräch
    [vendor] Datenanbieter
   *[other] { $id }
  }
word-role = { $id ->
    [champion] Fürsprecher
    [economic_buyer] Budgetverantwortlicher
    [decision_maker] Entscheider
    [influencer] Einflussnehmer
    [user] Nutzer
    [blocker] Gegner
   *[unknown] nicht bekannt
  }
word-why = { $id ->
    [objection] nicht verwendet wegen Ihres Widerspruchs
    [unreadable] nicht gezählt: ließ sich nicht lesen
    [unknown_type] nicht gezählt: die Regeln kennen es nicht
    [future] nicht gezählt: später datiert als diese Auskunft
    [expired] nicht gezählt: älter, als wir es verwenden
    [no_consent] nicht gezählt: die Einwilligung dafür fehlt
    [disputed] nicht gezählt: beanstandet, weil es nicht ist, was es scheint
    [duplicate] nicht gezählt: noch einmal dasselbe
    [burst] nicht gezählt: zu viele in wenigen Sekunden, eine Maschine und kein Mensch
    [over_daily_limit] nicht gezählt: mehr an einem Tag, als gezählt wird
    [exploratory] nicht gezählt: es dient nur zur Kenntnis unserer Beschäftigten
    [unknown_check] nicht gezählt: die Regeln kennen diese Prüfung nicht
    [superseded] nicht gezählt: eine spätere Prüfung ist an ihre Stelle getreten
    [lapsed] nicht gezählt: die Frist ist abgelaufen
    [no_right] nicht gezählt: die Rolle durfte das nicht entscheiden
    [unknown_state] nicht gezählt: die Regeln haben diesen Zustand nicht mehr
   *[no_permission] nicht gezählt: darf hier nicht gelesen werden
  }
word-dimension = { $id ->
    [need_clarity] Bedarfsklarheit
    [preference_stability] Präferenzstabilität
    [internal_agreement] Interne Zustimmung
    [fit] Passung
   *[other] { $id }
  }
word-check = { $id ->
    [need] Bedarf
    [budget] Budget
    [priority] Priorität
    [authority] Befugnis
   *[other] { $id }
  }
word-fact = { $id ->
    [role] Rolle im Kauf
   *[other] { $id }
  }
word-attribute = { $id ->
    [name] Name
    [title] Funktion
    [email] E-Mail
    [phone] Telefon
   *[other] { $id }
  }
word-state = { $id }
word-rule = { $id }
word-rules = { $id }
word-signal = { $id }
word-topic = { $id }
word-campaign = { $id }
word-purpose = { $id }
word-reason = { $id }
