# The card's first sentence: what this is, before any number.

lead-nothing = Nothing is known yet about need, preference or agreement.
lead-neither = Nothing has been done and nothing said yet.
lead-unsaid = { $activity ->
    [much] Much activity, but nobody has said anything yet.
   *[some] Some activity, but nobody has said anything yet.
}
lead-excluded = Excluded by decision. { $reason }.
lead-progress = { $need ->
    [enough] The need is clear
    [some] The need is only partly clear
    [none] No need is visible yet
   *[unknown] Whether there is a need is unknown
}{ $join ->
    [but] , but
   *[and] {" "}and
} { $preference ->
    [enough] { $side ->
        [ours] { $topic } is preferred
        [alternative] { $topic } is preferred to us
        [status_quo] change is not wanted
       *[none] the preference is stable
    }{ $weeks ->
        [0] {""}
        [1] , steady for a week
        [26] , steady for 26 weeks or more
       *[other] , steady for { $weeks } weeks
    }
    [some] { $side ->
        [ours] { $topic } is ahead, not settled
        [alternative] { $topic } is ahead of us
        [status_quo] leaving things as they are is ahead
       *[none] the preference is not settled
    }
    [none] { $side ->
        [alternative] { $topic } is ahead of us
        [status_quo] leaving things as they are is ahead
       *[none] nothing is preferred so far
    }
   *[unknown] the preference is unknown
}.
lead-agreement = { $agreement ->
    [enough] Those involved agree.
    [some] Agreement inside is only partial.
    [none] Nobody inside has agreed yet.
   *[unknown] Who must agree has not been heard.
}
lead-unheard = { $role ->
    [economic_buyer] Who signs has not been heard.
    [decision_maker] Who decides has not been heard.
   *[other] { $name }: not heard yet.
}
lead-held = { $kind ->
    [behavioural] Activity is missing: { $has } of { $needs }.
    [declared] Intent is missing: { $has } of { $needs }.
   *[other] What a hand-over requires is missing: { $has } of { $needs }.
}
lead-question = New evidence contradicts the decision of { $since }.
lead-question-one = Since the decision of { $since }: { $dimension } has { $way ->
    [risen] risen
   *[fallen] fallen
} from { $from } to { $to }.
lead-question-two = Since the decision of { $since }: { $dimension } has { $way ->
    [risen] risen
   *[fallen] fallen
} from { $from } to { $to }, { $dimension2 } has { $way2 ->
    [risen] risen
   *[fallen] fallen
} from { $from2 } to { $to2 }.
no-reason = No reason is recorded
