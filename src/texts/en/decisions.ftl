# Deciding, and journals of decisions. Attribute .help: what to do.

decision-empty = `{ $member }` says nothing.
    .help = Write a text that is not empty.
decision-moment = { $found } is no moment.
    .help = Write a moment such as "2026-11-24T09:20:00Z", or a date such as "2026-11-24".
decision-unknown = The rule file has no { $what ->
    [check] check
    [assumption] assumption
   *[state] state
} `{ $found }`.
    .help = Choose one that it has.
decision-twice = The { $what ->
    [check] check
   *[assumption] assumption
} `{ $found }` stands here twice.
    .help = Leave the one that holds.
decision-state-missing = To correct, say which state it is.
    .help = Add `state`.
decision-corrects-nothing = `{ $found }` is what is proposed; there is nothing to correct.
    .help = Accept it, or choose another state.
decision-other-state = The verdict `{ $verdict }` leads to `{ $expected }`, not to `{ $found }`.
    .help = Leave `state` out, or correct to the state you mean.
decision-no-right = { $nobody ->
    [yes] Nobody decides `{ $state }` on this proposal: the rules do.
   *[no] The role `{ $found }` may not decide `{ $state }` on this proposal.
}
    .help = { $nobody ->
    [yes] It changes when the evidence does. Correct to a state that a person decides, or leave the standing as it is.
   *[no] These roles may: { $expected }.
}
decision-other-reason = { $none ->
    [yes] `{ $found }`: this decision takes no reason.
   *[no] `{ $found }` is none of the reasons of this state.
}
    .help = { $none ->
    [yes] Leave `reason` out.
   *[no] Choose one of: { $expected }.
}
decision-reason-missing = This decision needs a reason.
    .help = Choose one of: { $expected }.
decision-too-early = The decision is dated { $found }, earlier than what it was taken on ({ $expected }).
    .help = Assess as of the moment of the decision.
decision-until-past = { $found } is not later than the decision ({ $expected }).
    .help = Choose a later day.
decision-until-missing = No day is named on which this comes back.
    .help = Without `until` it lapses as the rule file says.
decision-unseen = Accepted without a check given or a reason opened.
    .help = A decision is a person’s: look at a reason, or give a check.
decision-draft = These rules are a draft: nobody can decide on them.
    .help = They can be approved by both sides; until then decisions are trials.
decision-not-assessed = This contact is not assessed because of an objection, so there is nothing to decide.
    .help = Whether one may call or write is a different question.

journal-member = `{ $member }` is missing or cannot be read.
    .help = A decision has `id`, `contact` and `at`, and `previous` is a hash or null.
journal-number = This number is not exact.
    .help = Numbers are whole millionths within 64 bits; what was hashed cannot have held this one.
journal-line-too-long = The line is longer than 64 MiB.
    .help = Write one decision, or one account, a line.
chain-gap = { $contact }: `{ $decision }` follows a decision that is not there.
    .help = What stood before it was removed. Look for it in a backup of the CRM.
chain-edited = { $contact }: what stood before `{ $decision }` is not as it was: `{ $other }` was edited, or a decision between them removed.
    .help = Compare with a backup of the CRM, or with the note that was written beside the decision.
chain-fork = { $contact }: `{ $decision }` and `{ $other }` follow the same decision.
    .help = Two people decided at once, or one was put in later. The later one counts.
chain-order = { $contact }: `{ $decision }` is dated earlier than `{ $other }`, which it follows.
    .help = One of the dates was changed.
chain-unchained = { $contact }: `{ $decision }` names no decision before it, although `{ $other }` stands there.
    .help = It was written by something else than Reife, or what it named was taken out.
chain-same-id = { $contact }: the id `{ $decision }` stands twice.
    .help = A decision was copied.

chain-author = Decision { $decision } on { $contact }: the CRM does not confirm who took it.
    .help = Ask whoever is named in it. Where a list of people is in force, it does not count until the CRM names its author.
chain-not-listed = Decision { $decision } on { $contact } was written by a user whom the signed list does not give that role.
    .help = It does not count. Somebody with the right has to decide again, or both sides release a new list of people.
chain-no-right = Decision { $decision } on { $contact } was taken in a role that may not decide that.
    .help = It does not count. Somebody with the right has to decide again.
chain-other-rules = Decision { $decision } on { $contact } was taken on other rules than these: another rule file, or another content under the same number.
    .help = Verify with the rule file it names, or find out where those rules came from.
decision-not-listed = The signed list of people does not give { $by } the role { $role }.
    .help = Whoever has that role can decide. The list is released like rules, by marketing and sales together.
