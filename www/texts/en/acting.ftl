# What a person does on the card, and what becomes of it.

you = you
somebody = Somebody else

note = Note
note-of = Note on { $name }
note-optional = Note (optional)
tick-confirmed = Confirmed
tick-refuted = Refuted
tick-open = Open
saved-here = saved here, { $time }
not-saved-yet = waiting to be saved

dispute = Not what it seems?
dispute-of = Dispute { $what }
dispute-as = Not what it seems? It is:
dispute-not-this-person = Not this person
dispute-machine = A machine
dispute-outdated = Outdated
dispute-misread = Misread

kept-decision = Decision saved here
kept-check = Check saved here
kept-heard = What you heard is saved here
kept-dispute = Disputed, saved here
undo = Undo
seconds = { $count } s

act-accepted = Accept
act-corrected = Correct
act-returned = Not yet
act-rejected = Reject
keep-state = Keep: { $state }
follow-state = Follow: { $state }
bar-unseen = To accept, first tick a check or open a reason.
bar-seen = You decide, not the rules.
bar-rules = “{ $state }” is decided by the rules, so there is nothing to accept. It changes when the evidence does.
bar-rules-question = “{ $state }” is decided by the rules, so nobody can put it in force by following. Keep what you decided, or correct it.
bar-other = “{ $state }” is for { $who } to decide.
bar-stays = { $own ->
    [yes] Your decision of { $date } stays in force until it is changed.
   *[no] The decision of { $date } stays in force until it is changed.
}
decide-anyway = Decide anyway
decide-anyway-say = { $state ->
    [withdrawn] A decision made now carries the mark “rules withdrawn”.
   *[overdue] A decision made now carries the mark “rules overdue”.
}

deciding-on = Decide: { $name }
back = Back
verdict = Verdict
from = From
to = To
to-choose = choose a state
corrected-to = What it is
reason-needed = Reason (one of this state’s)
reason-optional = Reason (optional, one of this state’s)
comes-back-on = Comes back by itself on
comes-back-unsaid = Without a day it lapses as the rule file says.
in-days = in { $count } days, { $date }
assumptions-ask = Did marketing’s assumptions hold?
about-audience = Audience
about-promise = Promise
about-approach = Approach
note-for-marketing = Note for marketing (optional)
lacking-state = Choose the state that it is.
lacking-reason = Choose a reason.
decide-accepted = Accept: { $state }
decide-corrected = Correct to: { $state }
decide-rejected = Reject: { $state }
decide-returned = Not yet, until { $date }
saved-here-first = Saved on this device first, then written to the CRM. 10 s to undo.
saved-here-trial = Saved in this browser only, to try it out. 10 s to undo.

heard = Heard something?
heard-counts = counts as said, reported by you
heard-what = What was said
heard-who = Who
heard-topic = Topic
heard-no-topic = none in particular
heard-value = Value
heard-stance = How much they are for it
stance = { $value ->
    [-2] −2, against
    [-1] −1
    [1] +1
    [2] +2, for
   *[0] 0, undecided
}
stance-short = { $value ->
    [-2] −2
    [-1] −1
    [1] +1
    [2] +2
   *[0] 0
}
stance-against = against
stance-for = for
heard-record = Record: { $what }

brief = Briefing
brief-who = Who
brief-topic = Topic
brief-no-topic = none leads
brief-intense = How intense, in 90 days
brief-intensity = { $done ->
    [one] 1 thing done
   *[other] { $done } things done
}, { $said ->
    [one] 1 thing said
   *[other] { $said } things said
}
brief-promised = What was promised
brief-promise = { $name }: “{ $promise }”
brief-no-campaign = no campaign
brief-touches = Last touches
brief-no-touch = none
brief-asks = To ask
brief-no-ask = nothing is open
brief-line = { $what }: { $said }
brief-head = { $what }:
brief-item = - { $line }

withheld = withheld
last-computed = Last computed
rules-unconfirmed = Rules not confirmed lately.
rules-unconfirmed-say = { $confirmed ->
    [none] Rules { $seq } are still in force.
   *[other] Rules { $seq } are still in force, last confirmed on { $confirmed }.
}
rules-overdue = Rules must be confirmed.
rules-overdue-say = Rules { $seq } were last confirmed on { $confirmed }, { $days } days ago; { $allowed } are allowed. Nothing is proposed until then; checks and decisions can be recorded.
rules-withdrawn = Rules withdrawn.
rules-withdrawn-say = { $side } withdrew rules { $seq } on { $at }. Nothing is proposed; checks and decisions can be recorded.
rules-none = No rules yet.
rules-none-say = Nothing was ever confirmed on this device. Ask whoever administers Reife for the repository’s address. Checks can be recorded.
try-again = Try again
offline = Offline.
offline-say = { $count ->
    [0] What you record is saved on this device and goes to the CRM by itself.
    [one] 1 thing is saved on this device and goes to the CRM by itself.
   *[other] { $count } things are saved on this device and go to the CRM by themselves.
}
offline-say-trial = { $count ->
    [0] What you record is saved in this browser.
    [one] 1 thing is saved in this browser.
   *[other] { $count } things are saved in this browser.
}
no-second-copy = The second copy of what is unsent cannot be written on this device. The first one holds everything.
unread = Not readable with your rights, so unknown here: { $fields }.
other-receipt = { $by } has another receipt for the same moment: you two do not see the same evidence.

on-this-device = { $count ->
    [one] 1 thing is on this device, not yet in the CRM.
   *[other] { $count } things are on this device, not yet in the CRM.
}
why-waiting-unreachable = The CRM cannot be reached; it is tried again by itself.
why-waiting-expired = Your session with the CRM has ended. Sign in there; it goes on by itself.
why-waiting-behind = It waits for what is stuck above.
why-waiting-sending = It is being written.
why-waiting-soon = It goes out in a moment.
not-saved = Not saved: { $what }.
why-stuck-conflict = { $by } decided on this contact first. Yours lies here; look at theirs and decide again, or leave it.
why-stuck-gone = The record is no longer in the CRM. Yours lies here.
why-stuck-no-permission = You may not write this in the CRM. Ask for the right, then try again.
why-stuck-refused = The CRM does not take it. It says: “{ $says }”. Yours lies here.
decide-again = Decide again
give-up = Give it up
what-check = check { $check }, { $verdict }
what-decision = decision, { $verdict }
what-heard = heard, { $what }
what-dispute = dispute

store-quota = This device is full, so nothing was recorded.
    .help = Make room on it, then try again; what you typed stays here.
store-blocked = Another tab holds an older Reife open, so nothing was recorded.
    .help = Close the other tabs, then try again; what you typed stays here.
store-newer = A newer Reife has used this device’s storage, so nothing was recorded.
    .help = Load this page anew.
store-unavailable = This browser does not let Reife save anything, so nothing was recorded.
    .help = Private windows and strict settings do that; use another window.
undo-too-late = Too late: it has already gone out.
    .help = Record what is right; the later one counts.
undo-followed = A later decision rests on this one.
    .help = Undo the later one first.

may-be-contacted = May be contacted
way-phone = Phone
way-mail = E-mail
not-known = not known
approved-by = approved by { $people }
approvals = Approved by
approval = { $person }, { $side }, { $date }
ring = Ring
confirmed = Last confirmed
card-loading = The card is being computed.
