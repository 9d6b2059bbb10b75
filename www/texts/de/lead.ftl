# Der erste Satz der Karte: worum es geht, vor jeder Zahl.

lead-nothing = Über Bedarf, Präferenz und Zustimmung ist noch nichts bekannt.
lead-neither = Bisher wurde nichts getan und nichts gesagt.
lead-unsaid = { $activity ->
    [much] Viel Aktivität, aber noch hat niemand etwas gesagt.
   *[some] Etwas Aktivität, aber noch hat niemand etwas gesagt.
}
lead-excluded = Durch Entscheidung ausgeschlossen. { $reason }.
lead-progress = { $need ->
    [enough] Der Bedarf ist klar
    [some] Der Bedarf ist erst teilweise klar
    [none] Ein Bedarf ist noch nicht zu sehen
   *[unknown] Ob Bedarf besteht, ist unbekannt
}{ $join ->
    [but] , aber
   *[and] {" "}und
} { $preference ->
    [enough] { $side ->
        [ours] { $topic } wird bevorzugt
        [alternative] { $topic } wird uns vorgezogen
        [status_quo] eine Änderung ist nicht gewollt
       *[none] die Präferenz ist stabil
    }{ $weeks ->
        [0] {""}
        [1] , seit einer Woche beständig
        [26] , seit mindestens 26 Wochen beständig
       *[other] , seit { $weeks } Wochen beständig
    }
    [some] { $side ->
        [ours] { $topic } liegt vorn, noch nicht gefestigt
        [alternative] { $topic } liegt vor uns
        [status_quo] das Bisherige liegt vorn
       *[none] die Präferenz ist nicht gefestigt
    }
    [none] { $side ->
        [alternative] { $topic } liegt vor uns
        [status_quo] das Bisherige liegt vorn
       *[none] bevorzugt wird bisher nichts
    }
   *[unknown] die Präferenz ist unbekannt
}.
lead-agreement = { $agreement ->
    [enough] Die Beteiligten stimmen zu.
    [some] Intern besteht erst teilweise Zustimmung.
    [none] Intern hat noch niemand zugestimmt.
   *[unknown] Wer zustimmen muss, wurde noch nicht gehört.
}
lead-unheard = { $role ->
    [economic_buyer] Wer unterschreibt, wurde noch nicht gehört.
    [decision_maker] Wer entscheidet, wurde noch nicht gehört.
   *[other] { $name }: noch nicht gehört.
}
lead-held = { $kind ->
    [behavioural] Aktivität fehlt: { $has } von { $needs }.
    [declared] Absicht fehlt: { $has } von { $needs }.
   *[other] Was eine Übergabe verlangt, fehlt: { $has } von { $needs }.
}
lead-question = Neue Evidenz widerspricht der Entscheidung vom { $since }.
lead-question-one = Seit der Entscheidung vom { $since }: { $dimension } von { $from } auf { $to } { $way ->
    [risen] gestiegen
   *[fallen] gefallen
}.
lead-question-two = Seit der Entscheidung vom { $since }: { $dimension } von { $from } auf { $to } { $way ->
    [risen] gestiegen
   *[fallen] gefallen
}, { $dimension2 } von { $from2 } auf { $to2 } { $way2 ->
    [risen] gestiegen
   *[fallen] gefallen
}.
no-reason = Ein Grund ist nicht festgehalten
