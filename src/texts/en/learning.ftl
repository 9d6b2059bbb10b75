# What learning says. Shares are percent without their sign.
learn-none = none
learn-standard-input-once = Standard input is read once: only one of rules, outcomes and evidence can come from it. Give the others as files.
learn-share = { $share } % ({ $low } to { $high }) of { $all }

# reife backtest
backtest-read = { $rules }: { $observed } of { $outcomes } outcomes, from { $from } to { $to }, each looked at as of { $days ->
    [none] the moment
   *[other] { $days } days
} before it.
backtest-objected = { $count } outcomes of contacts who had objected are left out.
backtest-without-evidence = { $count } outcomes have no evidence and are left out.
backtest-later = { $count } signals and checks are later than what was looked at and were not looked at.
backtest-figures = { $of }: accepted { $accepted }; won { $won }.
backtest-all = All
backtest-state = Proposed
backtest-rule = Rule gave points
backtest-dimension = Dimension, points
backtest-accepted = accepted
backtest-won = won
backtest-amount = amount
backtest-handover = hand-over
backtest-shown = shown only
backtest-auc = AUC { $auc }
backtest-late = Leak: { $attribute } lay after the outcome { $count } times. Such dates were refused.
backtest-too-good = Perhaps a leak: { $fact } alone puts { $auc } % of the pairs in the right order. { $answer } Look when it is filled in.
backtest-answer = Of those with `{ $answer }`: { $share }.
backtest-unknown = unknown
backtest-undated = Without a date, so as of the export and perhaps filled in after the outcome: { $attributes }.
backtest-alike = All outcomes are alike or nearly so; nothing can be told apart.
backtest-quality = How well the points of { $rules } tell outcomes apart that were not learnt from:
backtest-mixed = in mixed folds: AUC { $auc }, Brier { $brier } (the rate alone { $base }), the best tenth { $lift } times as good as all, n { $outcomes }
backtest-by-time = in order of time, the last period: AUC { $auc }, Brier { $brier } (the rate alone { $base }), the best tenth { $lift } times as good as all, n { $outcomes }
backtest-one-moment = not in order of time: there are not enough different moments
backtest-reliability = predicted { $predicted } %, became { $became }
backtest-period = { $from } to { $to }: { $share }, AUC { $auc }
backtest-drift = The periods differ by more than chance. Mixed folds know the rates of the years they predict and flatter; what was learnt yesterday has to hold tomorrow, so believe the order of time.
backtest-handed-over = Handed over by { $rules }
backtest-only = Only by { $rules }
backtest-explored = Offered for exploration
backtest-cannot-know = What cannot be known: what would have become of contacts whom nobody called.

# reife suggest
suggest-from = { $rules }, { $target ->
    [acceptance] accepted
   *[winning] won
}: { $share }. Draws follow from { $seed }.
suggest-looking = Round { $round }: the points of { $all } rules are tried.
suggest-drawing = Draw { $done } of { $all }.
suggest-not-enough = { $all } outcomes are not enough to suggest anything; about { $more } more are needed.
suggest-explored = { $explored } outcomes are of explored contacts. Each stands for as many as the share that was explored says, or fewer, so that a few do not decide: all outcomes together are worth { $worth }.
suggest-nothing = No change of points explains the outcomes so much better that it could not be chance (it would have to gain { $gain }).
suggest-change = { $rule }: { $to } instead of { $from } points
suggest-why = Where it gives points: { $gave }; elsewhere: { $none }. Gain { $gain }, at least { $least } is kept.
suggest-stable = { $same } of { $draws } draws of the outcomes go the same way, four in five of them to between { $low } and { $high }.
suggest-moved = Handed over: { $after } instead of { $before } ({ $newly } newly, { $no_longer } no longer).
suggest-unstable = Left out, since only { $same } of { $draws } draws go the same way: { $rule }, { $to } points.
suggest-together = All together: AUC { $then } instead of { $auc }, in what was learnt from.
suggest-cannot-know = What cannot be known: what would have become of contacts whom nobody called. Look at the plan before you take it over; this is a draft and nothing more.
suggest-first = { $rules }, a first scorecard; { $target ->
    [acceptance] accepted
   *[winning] won
}: { $share }.
suggest-left-out = Left out: { $fact } alone puts { $auc } % of the pairs in the right order; most likely it was filled in after the outcome.
suggest-points = points
suggest-when = when
suggest-good = good outcomes
suggest-auc = AUC { $auc } in folds that were not learnt from ({ $folds }).
suggest-no-number = { $fact } is no number and no date among the facts of the rule file.

# reife board
board-no-attribute = The rule file has no text attribute `{ $attribute }` that could tell segments apart.
board-nobody = No contact and no account `{ $id }` is in the evidence.
board-read = { $rules }, { $days } days up to { $as_of }: { $contacts } contacts, { $objecting } more object; { $outcomes } outcomes; { $deciders ->
    [fewer] fewer than { $least } people decided
   *[other] { $deciders } people decided
}. Below { $least } people no figure is shown.
board-withheld = not shown
board-unknown = unknown
board-none-agreed = none set
board-all = all
board-agreed = Against what both sides agreed on
board-measure = measure
board-agreed-on = agreed
board-found = found
board-so = so
board-acceptance = accepted as proposed
board-in-time = decided in time
board-hours-to-decision = hours to decision
board-handovers = hand-overs a week
board-hours = median { $hours } ({ $low } to { $high }) of { $all }
board-a-week = { $rate }, weeks { $least } to { $most }
board-so-kept = kept
board-so-missed = missed
board-so-too-few = too few to tell
board-so-none-agreed = –
board-so-withheld = not shown
board-so-holds = holds
board-so-fails = does not hold
board-so-half = half the time
board-so-promote = earned to be binding
board-so-demote = lost its worth
board-decisions = Decisions: { $count }; decided otherwise than proposed: { $friction }
board-reasons = Why
board-reason = reason
board-now = now
board-before = before
board-today = Today
board-waiting = { $waiting } wait for a person, { $overdue } of them overdue; { $question } standings are in question.
board-question = In question: { $contact }, { $standing }; rules propose { $proposal }.
board-progress = How far decisions have come: median 30 days ago → today
board-by-all = all
board-by-segment = { $id }
board-by-month = seen first { $id }
board-by-campaign = campaign { $id }
board-assumptions = Which assumptions held (a year)
board-assumption = assumption
board-held = held
board-unsure = unsure
board-because = because of
board-won = won
board-campaigns = Campaigns and offers (a year)
board-promise = promise held
board-accepted = accepted
board-worth = Signals and rules that changed their worth (a year)
board-worth-none = No signal and no rule has changed its worth; it takes { $least } verdicts from { $quarters } quarters.
board-signal = signal
board-class = today
board-exploratory = exploratory
board-binding = binding
board-with = accepted with it
board-without = without
board-disputes = Disputed evidence
board-source = source
board-disputed = disputed
board-recycle = To take up again
board-contact = contact
board-verdict = verdict
board-decided = decided
board-why = why now
board-proposal = proposal
board-why-lapsed = lapsed
board-why-in-question = in question
board-why-due = comes back { $day }
board-asked = Asked for by sales though the rules did not propose (a year): { $count }
board-revenue = Won since { $from }
board-understood = checks confirmed, standing not in question
board-otherwise = otherwise
board-missing-no-handover = not handed over
board-missing-checks-open = need not confirmed, or a check refuted or open
board-missing-in-question = in question when it was won
board-resonance = What they talk about: this quarter ← last; of n (this quarter, last)
board-cell = { $share } % ({ $low } to { $high })
board-calibration = To judge blind by both sides (seed { $seed }):
board-alike = Judged alike: { $share }.
board-differ = Different: { $contact }, marketing { $marketing }, sales { $sales }.
board-no-appraisal = Not for appraising people.
