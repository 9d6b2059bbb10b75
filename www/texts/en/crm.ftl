# Reading and writing a CRM: what goes wrong, what could not be read, and the note a verdict leaves.

crm-failed-cancelled = Stopped.
crm-failed-unreachable = The CRM cannot be reached. Anything you decided is kept here and sent as soon as it answers.
crm-failed-server-failed = The CRM broke off with an error of its own ({ $status }). Try again; anything you decided is kept here.
crm-failed-too-slow = The CRM did not answer within { $seconds } seconds. Try again; anything you decided is kept here.
crm-failed-expired-session = You are no longer logged in to the CRM. Log in again in its window; anything you decided is kept here and sent then.
crm-failed-no-permission = The CRM does not allow you to do this{ $what ->
    [none] {""}
   *[other] {" "}({ $what })
}. Ask whoever gives rights in it.
crm-failed-gone = This record is no longer in the CRM. Anything you decided on it is kept here, so that you can copy it.
crm-failed-too-many = The account has more people than can be read ({ $most }).
crm-failed-conflict = Somebody changed this record since you looked at it. Look at it again, then decide.
crm-failed-refused = The CRM does not take this. It says: { $says }
crm-failed-not-understood = The CRM answered something unexpected at { $place }: { $found }. Perhaps it was updated.
crm-failed-template-wrong = The description of this CRM does not fit it: at { $place } something was expected that is not there. The CRM answered: { $found }
crm-failed-not-possible = This cannot be done with such a record ({ $object }).

crm-unread = Could not be read with your rights: { $what }
crm-not-there = Not there in this CRM: { $what }

crm-note-shortened = The note of { $at } was shortened; the verdict in it cannot be read.
crm-note-changed = The note of { $at } was changed; the verdict in it cannot be read.
crm-note-newer = The note of { $at } comes from a newer Reife; update to read it.
crm-note-twice-differently = The note of { $at } repeats another one with a different content; the first counts.
crm-note-nobody-of-this-account = The note of { $at } is about somebody who is not among the people of this account.

crm-note-decided = { $verdict ->
    [accepted] { $by }: accepted as “{ $state }”.
    [corrected] { $by }: corrected to “{ $state }”.
    [returned] { $by }: not yet, back on { $until ->
        [none] a day to be named
       *[other] { $until }
    }.
   *[rejected] { $by }: rejected.
}
crm-note-reason = Reason: { $reason }
crm-note-remark = “{ $text }”
crm-note-check = { $check }: { $verdict ->
    [confirmed] confirmed
    [refuted] refuted
   *[other] open
}
crm-note-heard = Heard: { $signal }{ $topic ->
    [none] {""}
   *[other] {", "}{ $topic }
}{ $value ->
    [none] {""}
   *[other] {" "}({ $value })
}
crm-note-assumption = { $assumption } { $holds ->
    [yes] – holds
    [no] – does not hold
   *[other] – unsure
}
crm-note-dispute = Disputed: { $signal } ({ $reason ->
    [not_this_person] not this person
    [machine] a machine
    [outdated] outdated
   *[other] misread
})
