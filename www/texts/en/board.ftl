# The board: one page of measures for both sides.

board = Board
board-start-title = Where do marketing and sales agree, and where not?
board-start-say = One page for both sides: what was agreed, what came of it, which assumptions held. It says nothing of single people, and shows no figure over fewer than five who decided.
board-start-files = Your own files: a rule file, evidence (NDJSON, or an export with its mapping), and if you have them outcomes. They stay in this browser.
board-example = Open the made-up company
board-working = Working…
board-reading = Reading { $file }: { $contacts } contacts so far
board-failed = This could not be computed. Open the files again; if it stays so, the command line says more (reife board).
board-lacks-no-rules = There is no rule file among these files. Add it: drop it here or choose it.
board-lacks-bad-rules = The rule file has an error. Open it on the start page: it says where, and how to mend it.
board-lacks-no-evidence = There are no contacts among these files. Add evidence, or an export with its mapping.
board-lacks-no-mapping = An export needs a mapping that says how to read it. The start page proposes one.
board-faults = { $count ->
    [one] 1 record could not be read and is left out.
   *[other] { $count } records could not be read and are left out.
}

board-lead = Sales accepts { $good } of { $all } hand-overs and decides { $timely } of { $due } in time.
board-lead-accepts = Sales accepts { $good } of { $all } hand-overs.
board-lead-withheld = Fewer than { $least } people decided on hand-overs in these days, so no figure of their decisions is shown.
board-lead-nothing = Nothing was decided on hand-overs in these days.
board-lead-grown = “{ $reason }” has grown from { $before } to { $count }.
board-of-file = Board · { $name }
board-both = both sides see this page
board-people = { $count } people decided; below { $least } no figure is shown
board-fewer = fewer than { $least } people decided
board-no-appraisal = not for appraising people
board-days-to = { $days } days to { $date }
board-as-of = As of the end of
board-compare = Compared
board-days = { $days } days with those before
board-segments = Segments by
board-csv = Save as CSV
board-print = Print

board-open = contacts: { $what }
board-behind = { $title }: { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}
board-range = { $low } to { $high }
board-last = last { $share }
board-last-n = last { $count }
board-of = of { $all }
board-withheld = too few people decided
board-nothing-yet = nothing decided yet
board-table = Table: { $of }
board-unknown = unknown
board-new = new
board-a-year = one year
board-all = all
board-none-agreed = none set
board-now = Now
board-before = Before
board-sum = All
board-so = So
board-so-kept = kept
board-so-missed = missed
board-so-too-few = too few to tell
board-so-none-agreed = none set
board-so-withheld = not shown
board-so-holds = holds
board-so-fails = does not hold
board-so-half = half the time
board-so-promote = earned to be binding
board-so-demote = lost its worth
board-so-as-it-is = as it is

board-agreed = Against what both sides agreed
board-measure = Measure
board-agreed-on = Agreed
board-measured = Measured
board-range-head = Range
board-acceptance = Accepted as proposed
board-in-time = Decided in time
board-late = { $count } late
board-hours = Hours to decision, median
board-hours-short = { $hours } h
board-at-most-hours = ≤ { $hours } h
board-middle-half = middle half { $range } h, scale 0 to { $scale } h
board-handovers = Hand-overs a week
board-weeks = weeks { $range }, scale 0 to { $scale }
board-in-question = In question today
board-in-question-say = new evidence contradicts the decision
board-waiting = { $waiting } wait for a decision, { $overdue } of them overdue.
board-legend = Dot: measured. Line: 95 % range unless said. Upright tick: agreed.

board-reasons = Why sales decided otherwise
board-reason = Reason
board-these-and-before = These days, those before
board-friction = { $good } of { $all } differ: friction { $share }, { $range }
board-no-reasons = No reason was given in these days.
board-all-decisions = All decisions

board-progress = How far decisions have come
board-progress-beside = median, { $from } → { $to }; never added up to one number
board-progress-say = Hollow: 30 days ago. Full: today. Replayed under today’s rules, of contacts of whom the dimension is known on both days.
board-cohort = Cohort
board-by-segment = Segment
board-by-month = First seen
board-by-campaign = Campaign
board-everybody = Everybody
board-rose-fell = ↑ { $rose } ↓ { $fell }
board-no-progress = No contact had been seen 30 days ago.
board-standings-over-time = Standings over half a year
board-day = Day

board-course = Course
board-course-of = Course of { $name }
board-course-find = Course of a contact or an account
board-course-show = Show
board-course-nobody = No contact and no account on the board is called “{ $id }”. Capital and small letters count.
board-course-account = Account { $account }
board-course-card = Open the card
board-course-say = Looked at every 30 days for half a year, under today’s rules. Where nothing had been seen yet, nothing is drawn.
board-course-say-many = Of dimensions the median; never one number.
board-course-moment = Moment that is read out
board-course-key-seen = looked at that day
board-course-key-beside = a single contact
board-course-key-decided = decided
board-course-questioned = { $state }, in question
board-course-unseen = { $date }: nothing had been seen yet
board-course-read = In force: { $standing }. Proposed: { $proposal }. { $values }.
board-course-read-many = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}: { $states }. { $values }.
board-course-weakest = weakest link { $contact } with { $points }
board-course-unknown-of = unknown of { $count }
board-course-happened = What changed
board-course-nothing = Nothing was decided, and neither proposal nor standing changed in this time.
board-course-between = { $after } to { $at }
board-course-decided = decided, { $verdict }: { $state }
board-course-changed = { $what ->
    [proposal] proposed { $to } instead of { $from }
    [standing] in force { $to } instead of { $from }
   *[both] proposed and in force { $to } instead of { $from }
}
board-course-now-questioned = came into question
board-course-now-settled = no longer in question

board-assumptions = Which assumptions held
board-assumptions-beside = sales’ verdicts of a year: holds, of all that said yes or no
board-assumption = Assumption
board-held = Held
board-unsure = Unsure
board-won = Won
board-because = did not hold because of { $why }
board-no-assumptions = Sales has not judged any assumption yet. Each decision asks for it.
board-campaigns = Campaigns and offers
board-what = Which
board-campaign = campaign
board-offer = offer, by the topic named most
board-promise = Promise held
board-assumptions-held = Assumptions held
board-accepted = Accepted
board-no-campaigns = The rule file names no campaign and no offer.
board-worth = Signals that changed their worth
board-worth-beside = accepted with it, and without it, one year
board-worth-none = None has changed its worth. It takes { $verdicts } verdicts with it, from { $quarters } quarters, and a range wholly above or below the rate of all.
board-worth-rest = { $count ->
    [one] 1 other
   *[other] { $count } others
}
board-item-signal = signal
board-item-rule = rule
board-class-exploratory = exploratory
board-class-binding = binding
board-rests = rules on it: { $rules }
board-signal = Signal
board-with = With it
board-without = Without
board-with-what = with { $what }
board-without-what = without { $what }
board-disputes = Disputed evidence
board-disputed = Disputed
board-disputed-what = disputed: { $what }
board-why = Why

board-resonance = Resonance: what they talk about
board-resonance-beside = share of contacts who name it, since { $from }, and last quarter
board-topic = Topic
board-names = { $segment } names { $topic }
board-no-topics = The rule file names no topic.
board-scale = Scale 0 to { $high }. Contacts of whom nothing was seen in a quarter are not counted.
topic-side-ours = ours
topic-side-alternative = alternative
topic-side-status-quo = status quo
board-revenue = Understood revenue
board-since = won since { $from }
board-understood = Checks confirmed, standing not in question
board-otherwise = Won otherwise
board-nothing-won = nothing
board-missing-no-handover = Not handed over
board-missing-checks-open = Need not confirmed, or a check refuted or open
board-missing-in-question = In question when it was won
board-calibration = Calibration
board-calibration-beside = the same { $count } contacts, judged blind; seed { $seed }
board-calibration-none = Nobody has judged yet. Each side says of these contacts which state they are in, without seeing what the other says: here on this page, or on two devices, and the file of one is opened on the other.
board-calibration-who = The { $count } contacts
board-alike = judged alike
board-differ = Judged differently
board-no-difference = Both sides say the same of all of them.
side-marketing = Marketing
side-sales = Sales

board-again = To look at again
board-again-beside = in question, lapsed, or due within 30 days
board-recycle = To take up again
board-contact = Contact
board-stands = Stands
board-since-head = Since
board-proposed = Proposed
board-decided = Decided
board-why-now = Why now
board-again-lapsed = lapsed
board-again-in-question = in question
board-again-due = comes back { $day }
board-no-question = Nothing is in question.
board-no-recycle = Nobody is to be taken up again.
board-asked = Asked for by sales, not proposed by the rules
board-no-asked = None: what sales asked for, the rules had proposed.

board-trial = Rules held against outcomes
board-trial-beside = nothing here is put in force; a person makes a draft of it
board-no-outcomes = Open a file of outcomes, too: what became of contacts.
board-backtest = Backtest
board-suggestion = Suggestion
board-first = First scorecard
board-backtest-read = { $observed } of { $outcomes } outcomes, each looked at as of the moment before it; { $without } have no evidence.
board-leak = Perhaps a leak: { $fact } alone puts { $auc } of the pairs in the right order. Look when it is filled in.
board-quality = Points put a good before a bad outcome with AUC { $auc }, in { $outcomes } outcomes that were not learnt from.
board-quality-none = There are too few outcomes of both kinds to tell how well points tell them apart.
board-drift = The periods differ by more than chance.
board-more-needed = { $all } outcomes are not enough to suggest anything; about { $more } more are needed.
board-rule = Rule
board-points = Points
board-where-it-gives = Where it gives points
board-elsewhere = Elsewhere
board-stable = Stable
board-same-way = { $same } of { $all } draws
board-handed-over = Handed over
board-no-suggestion = No change explains the outcomes so much better that it could not be chance.
board-cannot-know = What cannot be known: what would have become of contacts whom nobody called.
board-when = When
board-make-draft = Make a draft of it
board-looking = Trying each rule’s points, round { $round }: { $done } of { $all } rules
board-drawing = Drawing outcomes anew to see what is stable: { $done } of { $all } draws
board-judge-as-marketing = Judge as marketing
board-judge-as-sales = Judge as sales
board-judge-progress = { $done } of { $all } judged
board-judge-blind = What was seen and said, and nothing else: not what the rules propose, not what sales has checked or decided, not what the other side says. It counts once all contacts are judged.
board-judge-contact = Contact { $contact }, { $at } of { $all }
board-judge-ask = Which state is this contact in?
board-judge-role = Buying role
board-judge-seen = What was seen and said, the latest first
board-judge-nothing-seen = Nothing was seen or said yet.
board-judge-more = and { $count } earlier
board-judge-back = Back
board-judge-next = Next
board-judge-end = Done
board-judge-none = These contacts are not among the files.
board-judge-save = Save judgements
board-judge-forget = Delete judgements from this device
board-judge-fault = This device could not keep the judgement. Free some space, or leave private browsing, and judge again.

board-draft-kept = The draft is kept on this device. Nothing is in force by it.
board-draft-open = Open it in the studio
board-draft-there = A draft of these rules is kept on this device already, last written on { $date }.
board-draft-into = Put the change into it
board-draft-anew = Begin anew, without it
board-draft-nothing = The draft says so already: there is nothing to change.
board-draft-fault = This device could not keep the draft. Free some space, or leave private browsing, and try again.
board-draft-title = A draft is there already
board-draft-assumption = Contacts of “{ $segment }” are interested in “{ $topic }”.
board-draft-note = { $count } of { $all } contacts judged by both sides: sales says “{ $sales }”, marketing “{ $marketing }”. What tells them apart?
board-to-draft = Draft
board-differ-draft = Make the missing definitions a draft
verdict-accepted = accepted
verdict-corrected = corrected
verdict-returned = not yet
verdict-rejected = rejected
