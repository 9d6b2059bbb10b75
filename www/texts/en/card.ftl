# The card of one contact.

card = Card
card-of = { $name }, decision progress
back-to-list = Back to the list
close-card = Close the card
may-phone = phone { $allowed ->
    [yes] yes
   *[no] no
}
may-mail = e-mail { $allowed ->
    [yes] yes
   *[no] no
}

stands-by-rules = Stands, by rules
stands-by = Stands, by { $by }, { $date }
proposed = Proposed now
proposed-same = Proposed now, the same
waits = Waits
waits-open = Waits for { $who }, no deadline
waits-until = Waits for { $who } until { $when }
overdue-since = Overdue for { $who } since { $when }
in-question = In question
nothing-moved = nothing has moved
decided-line = { $verdict }: { $reason }
decided-line-bare = { $verdict }
comes-back = comes back by itself on { $date }
decision-lapsed = The last decision has lapsed; the rules’ proposal stands again
offered-to-learn = Offered to sales so that learning sees more
next-step = { $who }: { $step }

progress = Decision progress
key-needed = needed for { $state }
key-reach = open checks could add
key-then = when it was decided
bar-of = { $name } { $points } of 100
bar-needed = { $name } { $points } of 100, needed { $needed }
bar-unknown = { $name } unknown
unknown-because = { $name } is unknown. Not known: { $facts }.
requires-of = What { $state } requires
gauge-behavioural = Activity
gauge-declared = Intent
gauge-assessed = Checked
gauge-profile = Profile
gauge-label = { $name } { $has } of { $needs } required
of-needed = of { $needs }
gauge-missing-behavioural = { $none ->
    [yes] Activity is 0: nothing that counts has been done.
   *[no] Not enough has been done yet.
}
gauge-missing-declared = { $none ->
    [yes] Intent is 0: nothing has been said yet.
   *[no] Not enough has been said yet.
}
gauge-missing-assessed = { $none ->
    [yes] Nothing has been checked by sales yet.
   *[no] Sales has not checked enough yet.
}
gauge-missing-profile = The profile does not carry it yet.

why = Why
why-count = { $pro } for, { $contra } against
why-none = No rule that counts gave points.
why-more = { $count ->
    [one] 1 more in the sums above.
   *[other] { $count } more in the sums above.
}
for = For:
against = Against:
evidence-count = { $count ->
    [0] no evidence of its own
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
and-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
named-value = { $name }: { $value }
undated = undated
heard-by = heard by { $by }
by = by { $by }
check-of = { $check } (check)

new-since = New since { $date }
new-none = No evidence is later than the decision; time or the rules have changed the result.

still-open = Still open
who-can-answer = who can answer
from-record = the record
open-none = No answer, and no two answers together, would change the proposal.
open-none-alone = No answer that is still open would alone change the proposal.
open-cut = As many answers as are listed; there may be more.
open-quiet = { $count ->
    [one] No answer to this one alone changes the proposal:
   *[other] No answer to these alone changes the proposal:
}
effect = { $answer }:
effect-together = { $first } and { $second } together:
question-answered = { $name } { $answer }
for-example = for example { $values }
range-exactly = exactly { $value }
range-any = any value
range = { $low ->
    [from] from { $from }
    [none] {""}
   *[above] above { $from }
}{ $both ->
    [yes] {" "}
   *[no] {""}
}{ $high ->
    [none] {""}
    [to] { $both ->
        [yes] to { $to }
       *[no] up to { $to }
    }
   *[below] { $both ->
        [yes] to below { $to }
       *[no] below { $to }
    }
}
checked = Checked
checked-count = { $answered } of { $all }
check-otherwise = If it turned out otherwise:
check-anew = Answer anew
check-anew-of = Answer anew: { $name }
check-open = left open by { $by }
check-unknown = not known yet
check-lapsed = lapsed on { $date }
check-by = by { $by }, { $when }
check-until = holds until { $date }
quoted = “{ $text }”

sum-of = The whole sum of { $name }
sum-wrong = This sum does not add up. That is a defect of Reife; please report it with the receipt.
shown-not-counted = Shown, never counted
cut-over = Over 100
cut-under = Below 0
cut-kind = Over the cap
cut-kind-how = { $sum }, at most { $cap }
times = { $each } × { $fact } ({ $name })
capped = { $before }, at most { $cap }
needs-facts = not known: { $facts }
points-if = { $points } if it holds; not known: { $facts }

course = Course
course-next = { $way ->
    [falls] falls to { $state } on { $date } if nothing happens
   *[becomes] becomes { $state } on { $date } if nothing happens
}
course-stays = stays { $state } for { $days } days if nothing happens
course-none = Nothing was assessed in this time.
course-no-change = The proposal does not change in this time.
course-changes = When the proposal changes
course-change = { $ahead ->
    [yes] { $date }: from { $from } to { $to }, if nothing happens
   *[no] { $date }: from { $from } to { $to }
}
course-moment = Moment that is read out
course-if-nothing = { $date }, if nothing happens
course-key-past = as it was
course-key-ahead = if nothing happens
course-now = now
course-table = As a table
course-day = Day
course-italic = In italics: if nothing happens.

left-out = Left out
left-out-none = nothing
left-out-none-long = Every piece of evidence counted.
left-out-answer = { $all }: { $parts }
left-out-others = { $count } other
unnamed-signal = a signal that could not be read
unnamed-attribute = an attribute
unnamed-check = a check that could not be read
unnamed-decision = a decision that could not be read
decision-of = Decision { $id }

history = History
history-none = no decision yet
history-none-long = Nobody has decided yet. The rules’ proposal stands where rules decide.
history-irregular = { $count ->
  [one] 1 irregularity
  *[other] { $count } irregularities
}
history-answer = { $count ->
    [one] { $verdict }, { $date }
   *[other] { $count } decisions, last { $verdict }, { $date }
}
in-force = in force
decided-by = by { $by }, { $role }
decided-until = back on { $date }
because = Reason: { $reason }
rules-seq = rules { $seq }

people = Others at the account
people-none = nobody known
people-none-long = No other contact of this account is known.

facts = Facts
facts-answer = { $known } known, { $unknown } unknown
role = Buying role

receipt = Receipt
copy = Copy
copied = Copied

not-assessed = Not assessed
objection-since = { $what } since { $date }.
objection-in-force = { $what } in force.
objection-means = Nothing is computed, stored or shown about this person’s decision.
objection-contact = A different question from the objection above, so it is answered apart.

compare-with = Compare
compare-key = Compare with another contact or moment (c)
course-compare = Compare { $date } with now
