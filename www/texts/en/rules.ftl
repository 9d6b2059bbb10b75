# Which rules are in force, how well that is confirmed, and what can be done in each state.

rules = Rules
rules-draft = draft
rules-id = Rule file
rules-standing = Approval

rules-draft-title = Draft rules.
rules-draft-say = Not approved: a preview. What you decide is a trial and counts nowhere.
rules-draft-long = Draft: not approved. It can be looked at; nobody can decide on it.
rules-sample = A sample.
rules-sample-say = It shows how a card looks in this state. Nobody has approved these rules.
rules-unconfirmed = Rules not confirmed lately.
rules-unconfirmed-say = { $confirmed ->
    [none] Rules { $seq } are still in force. You can go on as usual.
   *[other] Rules { $seq } are still in force, last confirmed on { $confirmed }. You can go on as usual.
}
rules-overdue = Rules must be confirmed.
rules-overdue-say = { $why ->
    [valid] Rules { $seq } were meant until { $until }, and nobody has approved others since.
   *[days] Rules { $seq } were last confirmed on { $confirmed }, { $days } days ago; { $allowed } are allowed.
} Nothing is proposed until then; checks and decisions can be recorded.
rules-withdrawn = Rules withdrawn.
rules-withdrawn-say = Rules { $seq }, by { $side } on { $at }. Nothing is proposed; checks and decisions can be recorded. Proposals come back when both sides approve rules again.
rules-none = No rules yet.
rules-none-say = Nothing was ever confirmed on this device, so nothing is proposed. Checks can be recorded. The figures below are a preview by a draft that nobody has approved.
rules-none-ask = Ask whoever administers Reife for the repository’s address.

rules-news = Rules { $seq } are in force now.
rules-news-say = { $restores ->
    [none] They take the place of rules { $before }.
   *[other] They bring back rules { $restores }, in place of rules { $before }.
}
rules-news-note = Said with it: “{ $note }”
rules-led = Rules { $seq } changed after { $count ->
    [one] 1 verdict that went otherwise
   *[other] { $count } verdicts that went otherwise
}{ $yours ->
    [0] .
   *[other] , { $yours } of them yours.
}
rules-led-by = Verdicts that led to it
rules-led-count = { $count ->
    [one] 1 that went otherwise
   *[other] { $count } that went otherwise
}
rules-news-seen = Seen
rules-changed = What has changed
rules-changed-rest = Something that does not show in points or thresholds, such as a condition or a wording.
rules-changed-none = none
rules-changed-points = { $name }: { $from } → { $to } points
rules-changed-class = { $name }: { $from } → { $to }
rules-changed-needs = { $name } asks { $dimension } of { $to }, before { $from }
rules-changed-rule-new = New rule: { $name }
rules-changed-rule-gone = Rule gone: { $name }
rules-changed-state-new = New state: { $name }
rules-changed-state-gone = State gone: { $name }
rules-changed-check-new = New check: { $name }
rules-changed-check-gone = Check gone: { $name }
rules-changed-more = and { $count } more

approved-by = approved by { $people }
approvals = Approved by
approval = { $side }: { $person }
approval-on = { $side }: { $person }, { $date }
approval-key = { $side }: key { $key }
ring = Ring
confirmed = Last confirmed
rules-since = In force here since
rules-note = Said with the release
rules-restores = Brings back
rules-valid-until = Meant until
rules-tried = Tried beside them
rules-tried-say = A draft of other rules is computed along, without effect. Only how often it would propose another state is counted, and nobody is named.
rules-next = Next check
rules-next-at = { $at }, or when you ask
rules-looking = Looking for news …
rules-look = Look now
rules-why = Last check
rules-why-good = nothing new
rules-code = Code for questions: { $code }
rules-from = Whose word is taken
rules-from-managed = Your company’s policy names who may approve.
rules-from-package = What came with Reife names who may approve.
rules-from-first-use = You compared the fingerprint yourself. Not managed by your company.
rules-fingerprint = Fingerprint
rules-repository = Repository
rules-state-current = in force
rules-state-unconfirmed = in force, not confirmed lately
rules-state-overdue = must be confirmed
rules-state-withdrawn = withdrawn
rules-state-none = none yet
rules-chip = { $state ->
    [draft] Draft
    [none] No rules
    [current] Rules { $seq }
    [unconfirmed] Rules { $seq }, unconfirmed
    [overdue] Rules { $seq }, overdue
   *[withdrawn] Rules withdrawn
}
rules-chip-long = { $state ->
    [draft] Draft rules, not approved. More about rules
    [none] No rules in force. More about rules
    [current] Rules { $seq }, in force. More about rules
    [unconfirmed] Rules { $seq }, in force and not confirmed lately. More about rules
    [overdue] Rules { $seq } must be confirmed. More about rules
   *[withdrawn] Rules { $seq } were withdrawn. More about rules
}
decision-rules-changed = The rules have changed while you decided, so nothing was recorded.
    .help = Look at the card again; what it says now is by the new rules.

rules-first = Rules that both sides approved
rules-first-say = Marketing and sales put approved rules into a repository. Say where yours is; before anything of it is used you compare its fingerprint with the one your administrator gives you.
rules-first-address = Address of the repository
rules-first-example = https://…
rules-first-meet = Look there
rules-first-wrong = This is no address of a repository: it begins with https:// and has no question mark or #.
rules-first-compare = Is this the fingerprint you were given?
rules-first-compare-say = Compare all of it, by telephone or on paper, not from the same website. If it differs, somebody may want to slip in other rules.
rules-first-yes = It is the same: trust it
rules-first-no = It differs, or I do not know
rules-first-not = Nothing is trusted. Ask your administrator for the fingerprint.
rules-first-leave = No longer trust this repository
rules-policy-wrong = Your company’s policy for rules has a mistake at “{ $member }”, so no rules are used. Tell your administrator.
class-binding = counts
class-exploratory = is only observed
rules-first-go = Rules of your company
rules-unreachable = The place where rules lie cannot be reached; it is tried again by itself.
rules-refused = Something newer was refused.
rules-refused-say = Rules { $seq } stay in force. You can go on as usual; tell your administrator.
preview-by-draft = Preview by a draft
rules-apart = This page may ask its own host only. Whoever serves it can let it ask this one: they pin the repository’s address into it (docs/governance.md, “Hosting”).
rules-host = That host answers this extension only if you allow it. Rules are fetched from there, and nothing else happens on that host.
