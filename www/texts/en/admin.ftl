# The page for those who look after rules: keys, proposals, approvals, publishing, looking back.

admin-title = Rules office
admin-broken = That did not work.
admin-quoted = “{ $text }”
admin-cancel = Cancel
admin-leave = Close
admin-again = Read again

# Before anything is open
admin-start = Rules that marketing and sales agree on
admin-start-say = A rule file is in force only if both sides have signed it. This page does all of that: keys, proposals, approvals, publishing, going back. It needs no server and no account; everything lies in files of yours.
admin-place = Where does it lie?
admin-place-folder-say = Choose the folder of your rules, or an empty one to begin. A shared folder lets several people work on it. Where you would rather work with one file, take a ZIP file.
admin-place-none-say = This browser lets no page into a folder. Begin anew, or open a ZIP file; the page saves everything as a ZIP file again.
admin-place-folder = Choose a folder …
admin-place-new = Begin in a ZIP file
admin-place-new-name = rules.zip
admin-place-zip = Open a ZIP file …
admin-zip-unreadable = { $file } is no ZIP file that can be opened here.
    .help = Choose a ZIP file that this page saved, or one of the whole folder, unpacked at most 256 MB.
admin-save-zip = Save as a ZIP file
admin-save-zip-again = Save again
admin-steps = Five steps, about ten minutes
admin-steps-1 = Who approves, and their keys
admin-steps-2 = Everybody signs
admin-steps-3 = Publish
admin-steps-4 = Choose rules
admin-steps-5 = Both sides approve
admin-only-key = I only need a key
admin-only-key-say = You approve rules on this computer, and somebody else looks after them. Make your key here, keep it, and hand on its public part.
admin-only-key-go = Make a key
admin-only-key-person = Your pseudonym, such as m2

# Keys
admin-founders = Who approves, and who publishes
admin-founders-say = Each person has one key. Best is if everybody makes their own, on their own computer, and hands on the public part only. Names stay in this browser; in the files people are m1, s1 and so on.
admin-founders-marketing = Whoever says that rules mean what marketing means.
admin-founders-sales = Whoever says that rules mean what sales means.
admin-founders-publisher = Puts approved rules where browsers find them. This key approves nothing.
admin-one-each = With one key a side nobody can stand in: if one is lost, everything begins anew and every browser has to be told. Two people a side are better.
admin-person-more = One more person
admin-person-name = Name of { $person }, only for this browser
admin-person-new = Pseudonym of the new person
admin-person-local = Name, only for this browser
admin-instead = Pseudonym of whoever takes the place, if anybody does
admin-key-here = Make a key here
admin-key-elsewhere = Open a public part …
admin-key-has = Key { $key }
admin-passphrase = Passphrase
admin-passphrase-new = New passphrase
admin-passphrase-again = The same again
admin-passphrase-hint = Four or five words that only you know. Nobody can reset it.
admin-key-make = Make the key
admin-key-making = Making it …
admin-key-made = Your key is made
admin-key-made-say = { $file } was saved. Put it on a stick or into your own safe place, not into the shared folder. Whoever has the file and the passphrase signs in your name. Read the number above to the others when they ask for it.
admin-key-save-again = Save the key file again
admin-key-save-public = Save the public part
admin-key-choose = Choose your key file …
admin-key-stays = The key stays on this computer and is wiped from memory after the signature.
admin-lacks-file = Choose your key file first.
admin-lacks-passphrase = Enter the passphrase of the key file.
admin-signing = Signing …
admin-found = Prepare the signatures
admin-found-lacks = { $count ->
    [one] One key is still missing.
   *[other] { $count } keys are still missing.
}
admin-found-say = Then everybody signs who holds which key.

# What one sees first
admin-sentence-new = Nothing is here yet. First: who approves?
admin-sentence-founding = The keys are there. Now everybody signs who holds which.
admin-sentence-none = No rules are in force yet.
admin-sentence-in-force = Rules { $seq } are in force in { $ring }.
admin-sentence-waits = { $whom ->
    [publisher] A proposal waits to be published.
    [sales] A proposal waits for sales.
    [marketing] A proposal waits for marketing.
    [both] A proposal waits for signatures.
   *[some] { $count } proposals are open.
}
admin-take = Open a proposal …
admin-unreadable = What lies here cannot be trusted, and nothing is published on top of it.

# Said after an act
admin-said-taken = The proposal is here. Look at what it changes before you sign.
admin-said-declined = The note stands in the proposal. Hand it over as a file where others do not share this folder.
admin-said-reconsidered = Nobody has declined this proposal any more.
admin-said-discarded = The proposal was discarded. What is in force stays as it is.
admin-said-proposed = The proposal is ready to be signed. Hand it on as a file to whoever sits elsewhere.
admin-said-signed = Signed by { $person }.{ $dropped ->
    [none] {""}
   *[other] {" "}What was signed before for { $dropped } built upon what is no longer published; that side signs again.
}
admin-said-complete = Signed by { $person }. Everybody who is needed has signed; it can be published.
admin-said-published = Published. It is confirmed until { $until }; renew before that.
admin-said-renewed = Renewed. Confirmed until { $until }.

# Proposals
admin-proposal-unreadable = { $file } cannot be read
admin-proposal-title = { $action ->
    [init] New: who holds which key
    [release] Proposal: { $kind ->
        [rules] rules
        [mapping] mapping
       *[people] deciders
    } { $seq } for { $ring }
    [rollback] Back: { $kind ->
        [rules] rules
        [mapping] mapping
       *[people] deciders
    } { $seq } for { $ring }
    [withdraw] Withdrawal in { $ring }
    [reaffirm] One side signs anew
    [revoke] A key is taken out of force
   *[rotate] Keys
}
admin-act = { $action ->
    [init] This is who may approve and who publishes. Compare the numbers of the keys with the people themselves before you sign, on the telephone for instance.
    [withdraw] Proposals stop in { $ring } as soon as this is published. Putting rules back needs both sides.
    [reaffirm] The same approvals, for another 90 days. Nothing changes.
    [revoke] From then on this key signs nothing any more. Compare the numbers of new keys with the people themselves.
   *[rotate] This is who may approve from then on. Compare the numbers of new keys with the people themselves.
}
admin-restores = It has the very bytes of rules { $seq }.
admin-valid-until = After { $date } it may not newly come into force.
admin-plan = What it would change on contacts
admin-plan-none = Nobody has counted what it changes on real contacts. The studio and the command line can.
admin-plan-contacts = contacts
admin-plan-changed = change
admin-plan-to-sales = newly to sales
admin-plan-from-sales = no longer to sales
admin-plan-flows = Contacts by proposed state, before and after
admin-plan-rests = As of { $moment }, population { $population }, plan { $plan }. Counts only; contacts are never in it.
admin-plan-hash = Plan
admin-verdicts = { $count ->
    [0] No verdict since the last release went otherwise.
    [one] One verdict went otherwise since the last release:
   *[other] { $count } verdicts went otherwise since the last release:
}
admin-changes = What differs
admin-changes-first = What is in it
admin-no-changes = It says the same as what is in force.
admin-change-count = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
admin-effect = { $effect ->
    [states] What is proposed, and who decides
    [points] Who gets how many points
    [facts] What facts mean
    [evidence] Which evidence counts
    [agreement] What both sides agreed on
    [learning] What is learnt from
    [mapping] How fields of the CRM become evidence
    [people] Who may decide
   *[words] Words alone; no number changes
}
admin-list = { $list ->
    [states] State
    [rules] Rule
    [dimensions] Dimension
    [facts] Fact
    [conditions] Condition
    [questions] Question
    [checks] Check
    [roles] Role
    [signals] Signal
    [attributes] Attribute
    [topics] Topic
    [purposes] Purpose
    [assumptions] Assumption
    [campaigns] Campaign
    [reasons] Reason
    [deciders] Decider
    [mapping] Field
    [people] Person
   *[other] File
}
admin-member = { $member ->
    [when] when
    [stay] stays while
    [points] points
    [points_each] points for each
    [cap] at most
    [caps] at most by kind
    [of] of
    [dimension] dimension
    [requires] least points by kind
    [decided_by] decided by
    [then] then by
    [decide_within_hours] decided within hours
    [valid_days] valid days
    [half_life_days] half-life in days
    [fast_half_life_days] short half-life in days
    [within_days] within days
    [keep_days] counts for days
    [max_per_day] at most a day
    [measure] measure
    [signals] signals
    [attribute] attribute
    [check] check
    [weight] weight
    [class] class
    [kind] kind
    [party] party
    [owner] answers for it
    [purpose] purpose
    [reasons] reasons
    [assumptions] assumptions
    [handover] hands over to sales
    [returned_to] “not yet” leads to
    [rejected_to] a rejection leads to
    [order] order
    [label] label
    [note] note
    [next] next step
    [ask] question to ask
   *[other] { $member }
}
admin-what-added = new
admin-what-removed = gone
admin-what-changed = changed
admin-what-reordered = in another order
admin-before = Before:
admin-after = After:
admin-nothing = nothing
admin-truth-true = yes
admin-truth-false = no
admin-named = { $id } is “{ $label }”.
admin-shows-in = Shows in { $items }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
admin-approvals = Approvals
admin-path = The way of this proposal
admin-path-proposed = Proposed
admin-path-approved = { $role ->
    [marketing] Marketing approved
   *[sales] Sales approved
}
admin-path-role = { $role ->
    [root] The keys are signed
   *[targets] The two sides are signed
}
admin-path-some = { $role ->
    [root] Keys: { $found } of { $expected } signatures
    [targets] Sides: { $found } of { $expected } signatures
    [marketing] Marketing: { $found } of { $expected } signatures
   *[sales] Sales: { $found } of { $expected } signatures
}
admin-path-waits-side = { $role ->
    [marketing] Waits for marketing
   *[sales] Waits for sales
}
admin-path-waits-more = Waits for signatures
admin-path-waits = { $role ->
    [root] Keys: { $count } more of { $people }.
    [targets] Sides: { $count } more of { $people }.
    [marketing] Marketing: { $people }.
   *[sales] Sales: { $people }.
}
admin-approve = Approve
admin-publish = Publish
admin-path-publish = Publish
admin-path-publish-say = Everybody who is needed has signed. Now the publisher’s key.
admin-path-publish-ahead = possible once everybody who is needed has signed
admin-path-publish-never = this proposal was overtaken
admin-demand = { $role ->
    [marketing] The stolen key had approved { $line }. What becomes of it? Marketing says.
   *[sales] The stolen key had approved { $line }. What becomes of it? Sales says.
}
admin-demand-keep = It stays
admin-demand-withdraw = Take it back
admin-keys-then = Who would hold which key
admin-fate-new = new
admin-fate-gone = no longer
admin-threshold = { $expected } of { $keys } keys have to sign changes of keys; neither side can alone.
admin-rests = What it rests on
admin-rests-from = From
admin-rests-to = File
admin-rules-number = number { $seq }
admin-hand-over = Hand over as a file
admin-hand-over-say = By e-mail, on a stick or in a shared folder: it holds no secret.
admin-discard = Discard

# Proposing
admin-propose = Propose a file
admin-propose-first = Now the rules themselves: a file of your own, or one of the four below to begin with. It can be changed later as often as you like.
admin-propose-go = Propose
admin-propose-say = Nothing is in force by that; both sides sign first.
admin-kind = What kind of file
admin-kind-rules = Rules
admin-kind-mapping = Mapping
admin-kind-people = Deciders
admin-file-choose = Choose a file …
admin-file-save = Save the file
admin-templates = Or a rule file to start from:
admin-template-checklist = Checklist
admin-template-b2b-services = Services
admin-template-software = Software
admin-template-machinery = Machinery
admin-file-errors = { $count ->
    [one] The file has one error. Mend it first.
   *[other] The file has { $count } errors. Mend them first.
}
admin-file-warnings = { $count ->
    [one] The file is good, with one hint.
   *[other] The file is good, with { $count } hints.
}
admin-ring = Ring
admin-rules-name = Name of the rules
admin-until = Not newly in force after (may stay empty)
admin-note = Why, in one line

# In force
admin-in-force = In force
admin-in-force-none = Nothing yet. Propose a file, let both sides approve it, publish it.
admin-confirmed = { $left ->
    [nothing] confirmed until { $until }: over, renew it
    [little] confirmed until { $until }: renew it soon
   *[enough] confirmed until { $until }
}
admin-refused = A browser that sees this for the first time would refuse it:
admin-column-what = What
admin-column-number = No.
admin-column-since = Since
admin-column-approved = Approved by
admin-column-state = State
admin-column-act = What can be done
admin-taken-back = taken back by { $side }{ $note ->
    [none] {""}
   *[other] : “{ $note }”
}
admin-withdraw = Withdraw
admin-withdraw-title = Withdraw { $line }
admin-withdraw-say = One side alone may stop rules. Everybody whose proposals stop will read the note.
admin-withdraw-note = Why they stop, in one line
admin-withdraw-go = Sign the withdrawal

# People and keys
admin-people = People and keys
admin-role-marketing = Marketing
admin-role-sales = Sales
admin-role-publisher = Publisher
admin-role-root = Keys (root)
admin-role-targets = Sides (targets)
admin-role-snapshot = Versions (snapshot)
admin-role-timestamp = Confirmation (timestamp)
admin-column-side = Side
admin-column-person = Person
admin-column-key = Key
admin-column-role = Signed by
admin-column-until = Holds until
admin-in-root = root
admin-left-little = soon over
admin-left-nothing = over
admin-renew = Renew
admin-renew-side = One side signs anew
admin-renew-side-say = An approver signs the same for another 90 days. The key says for which side.
admin-renew-daily = Confirm anew
admin-renew-daily-say = The publisher confirms that nothing newer exists, for another seven days. Best every day.
admin-key-gone = Key is gone
admin-key-other = Other key
admin-add = { $role ->
    [marketing] One more for marketing
   *[sales] One more for sales
}
admin-act-gone = The key of { $person } is gone
admin-act-replace = Another key for { $person }
admin-act-add = { $role ->
    [marketing] One more approver of marketing
   *[sales] One more approver of sales
}
admin-act-publisher = Another key for the publisher
admin-act-replace-say = The new key signs in every place of the old. Enough of the others sign for that.
admin-act-add-say = The new person approves as soon as enough of the others have signed.
admin-act-publisher-say = Both sides sign for it; then publish with the new key and the one until now.
admin-act-next = It becomes a proposal; enough of the others sign it, then it is published.
admin-reason = What happened
admin-reason-lost = Lost
admin-reason-stolen = Stolen
admin-reason-left = Person left
admin-reason-lost-say = The file is nowhere to be found, or nobody knows the passphrase. What it approved stays approved. The others take it out of force; nothing else is needed. Somebody new may take the place at once.
admin-reason-stolen-say = Somebody else may have file and passphrase. Do this at once. Alone they can bring nothing into force, but everything that this key approved has to be looked at again, and a colleague says for each release whether it stays.
admin-reason-left-say = The person approves no longer. What they approved stays approved.

# Looking back
admin-history = History
admin-verify = Verify
admin-verify-again = Verify again
admin-verified = { $count ->
    [one] 1 line, borne out by signatures, { $at }
   *[other] { $count } lines, all borne out by signatures, { $at }
}
admin-verified-bad = Not everything holds, { $at }
admin-finding-line = Line { $n }: { $sentence }
admin-column-when = When
admin-column-done = What
admin-column-of = Of
admin-column-who = Who
admin-column-note = Note
admin-done = { $action ->
    [init] founded
    [release] released
    [rollback] brought back
    [withdraw] withdrawn
    [reaffirm] signed anew
    [revoke] key revoked
    [rotate] keys signed
   *[renew] confirmed
}
admin-of = { $kind ->
    [rules] Rules
    [mapping] Mapping
   *[people] Deciders
} { $seq }, { $ring }
admin-look = View
admin-look-say = This is what would change from what is in force now.
admin-restore = Propose to go back
admin-earlier = { $count ->
    [one] 1 earlier line
   *[other] { $count } earlier lines
}
admin-day = What was in force on
admin-day-go = Look up
admin-day-found = { $day }, { $ring }: { $count ->
    [0] nothing was in force
    [one] 1 file was in force
   *[other] { $count } files were in force
}
admin-day-since = in force from { $since }{ $until ->
    [none] {""}
   *[other] {" "}to { $until }
}
admin-day-approved = approved by { $people }
admin-day-plan = plan: { $changed } of { $contacts } contacts change
admin-day-no-plan = without a plan

# For browsers
admin-hand-out = What browsers need
admin-hand-out-host = Put the folder “repository” on a web host
admin-hand-out-host-say = Any host that serves files will do, over HTTPS and without a password: nothing in it is secret. Upload timestamp.json last.
admin-hand-out-address = Its address there
admin-hand-out-policy = Tell the browsers
admin-hand-out-policy-say = As managed policy of the extension, by whoever looks after your computers. Where you serve Reife’s pages yourself, put rules.json beside them.
admin-hand-out-policy-save = Save the policy
admin-hand-out-beside = Save rules.json
admin-hand-out-print = Or by hand, with the fingerprint
admin-hand-out-print-say = Whoever has neither enters the address on the options page and compares this number, on the telephone or on paper.

# What is in the way
author-name = “{ $found }” is no name.
    .help = Small letters, digits, - and _ are possible, with a letter first; such as main or stable.
author-no-repository = There is no repository here.
    .help = Choose the folder that holds your rules, or begin anew.
author-is-there = There is a repository here already.
    .help = What was founded once is not founded again. Discard this proposal.
author-nobody = There is not exactly one approver called { $found }.
    .help = The approvers are { $expected }.
author-side-empty = { $side } would have no approver.
    .help = Each side needs one person at least. Say who takes the place.
author-root-out-of-reach = Only { $found } keys would be left to sign a new root, and { $expected } signatures are needed.
    .help = Everything has to begin anew: make new keys in an empty folder, and tell every browser the new root. That is why two people a side are better.
author-person = “{ $found }” is no pseudonym: one line of 1 to { $expected } characters.
    .help = One line without line feeds; m1 or s2 will do.
author-decline-why = Say why you do not go along: the others read only that.
    .help = One line is enough.
author-note = A note is one line of at most { $expected } characters.
    .help = Leave out line feeds and other control characters.
author-contact-data = { $file ->
    [note] The note
    [person] The pseudonym
   *[other] { $file }
}, line { $line }, looks as if it held { $looks ->
    [email] an e-mail address
    [phone] a telephone number
   *[evidence] evidence about contacts
}.
    .help = Everybody with the extension can read a repository of rules. Take it out; people are named by pseudonyms and ids there.
author-file-problems = The file has { $errors ->
    [1] an error
   *[many] { $errors } errors
}.
    .help = Mend the file first; its problems are listed where it is proposed.
author-same = { $line } has these very bytes in force.
    .help = There is nothing to propose. To sign the same for longer, renew it under “People and keys”.
author-no-such-release = { $line } never had a release { $seq }.
    .help = The history lists all releases.
author-plan-stale = The plan does not fit any more: { $what ->
    [old] the file in force has changed since (now { $found }, in the plan { $expected })
    [new] the proposed file is another one (now { $found }, in the plan { $expected })
    [population] the population is another one (now { $found }, in the plan { $expected })
   *[counts] counted again, { $found } contacts change, not { $expected }
}.
    .help = Propose anew, so that both sides sign what really changes.
author-plan-other = The proposal's plan is not the one that its release names.
    .help = Somebody has changed the proposal by hand. Propose anew.
author-seq-stale = { $line }: release { $found } has been overtaken; { $expected } would be next.
    .help = Propose anew, so that both sides see what changes from what is in force now.
author-stale = { $role }: version { $found } of the proposal builds upon what is no longer published; { $expected } would be next.
    .help = For a release, approve again; anything else is proposed again.
author-not-approver = The key { $key } may sign nothing of this.
    .help = Is it the key file of somebody who may approve here? “People and keys” lists whose key has which number.
author-choice-missing = A stolen key had approved { $line }, and nobody has said what becomes of it.
    .help = Look at the release and say above whether it stays, then sign.
author-not-listed = { $side } does not list { $line }.
    .help = There is nothing to withdraw.
author-half-differs = What the signatures { $side_id ->
    [root] about keys
   *[other] of { $side }
  } are for is more than the proposal shows, or valid for longer.
    .help = Somebody has changed it by hand. Propose and approve anew.
author-not-publisher = The keys given are not enough to sign { $role }.
    .help = Take the publisher’s key file; after an exchange of keys the new one.
author-key-not-made = The key could not be made.
    .help = This computer gives no random numbers, or the key cannot be encoded. Try again on another.
author-key-not-encrypted = { $file } holds a private key without encryption.
    .help = This page opens no unprotected keys. Make a new key, and treat the old file as stolen.
author-key-unreadable = { $file } holds no key that is known: Ed25519 or P-256, private as encrypted PKCS#8, public as JSON.
    .help = A key file ends in .pem, its public part in .pub.json. Take the one that is asked for.
author-key-locked = { $file } does not open with this passphrase.
    .help = Try again. If the passphrase is forgotten, the key counts as lost: “People and keys”, “Key is gone”.
author-log = The audit log does not fit the signed head: line { $n } { $why ->
    [line] is no line of the log
    [chain] does not follow on the line before
   *[head] is missing, or another one than was signed
}.
    .help = Restore audit/log.jsonl from a copy, then read the folder again.
author-stray = { $file } does not belong into a repository.
    .help = Take it out. Proposals and keys lie elsewhere.
author-passphrases-differ = The two passphrases differ.
    .help = Nothing was written. Try again.
author-passphrase-empty = The passphrase is empty.
    .help = A key file without a passphrase protects nothing.

# What a replay of the history finds
replay-no-head = No snapshot carries the head of { $file }.
replay-missing = { $file } is missing.
replay-unsigned = { $file } is not signed by those who had to sign it then.
replay-chain = It does not name the hash of the line before.
replay-line = It is no line of { $file }, or it was rewritten.
replay-head = { $file } does not fit the signed head.
replay-beyond = Behind the signed head there is more: a publishing was cut short, or somebody has added lines. Publishing again takes them away.
replay-versions = { $file } lists other versions than the log.
replay-changed = { $file } is not the file that was logged.
replay-not-approved = The metadata do not show this release approved by both sides.
replay-signers = Others have signed it than the log says.
replay-not-withdrawn = The metadata do not show anything withdrawn.
replay-not-the-same = Signed anew, but not the same.
replay-person = { $file } did not hold this key then.
replay-unlogged = { $file } was signed, and no line names it.

# Declining a proposal
admin-decline = Decline …
admin-decline-who = Who does not go along?
admin-decline-note = Why, in one line
admin-decline-say = The note stands in the proposal for the others. It binds nobody: without your side's signature nothing comes into force anyway.
admin-decline-lacks = Say who declines, and why.
admin-decline-go = Decline
admin-declined = { $person } declined on { $at }: “{ $note }”
admin-reconsider = Take this back
admin-key-then = The new key
admin-key-until-now = The key until now. Leave it out only if it was stolen: then browsers wait until they see the new root

# Who runs what
admin-fleet = Who runs what
admin-fleet-open = Open status reports …
admin-fleet-say = Browsers send reports only where managed policy names an address. A report says which rules run, under a random number, and where a draft runs along, what it would change, counted; nothing of contacts or people. Files that you open here are read in this browser and go nowhere.
admin-fleet-none = No report among these files.
admin-fleet-strange = { $count ->
    [one] One file is no report:
   *[other] { $count } files are no reports:
}
admin-fleet-strange-one = { $file }: { $expected ->
    [nothing] “{ $member }” does not belong into a report
    [object] this is no JSON object of a report
   *[other] “{ $member }” is not as it should be
}
admin-fleet-ring = { $ring }: { $clients ->
    [one] one browser
   *[other] { $clients } browsers
}, { $newest ->
    [none] none with rules in force
   *[other] the newest rules are { $newest }
}; { $behind ->
    [0] nobody is behind
    [one] one is behind
   *[other] { $behind } are behind
}
admin-fleet-nothing = no rules
admin-fleet-behind = Browsers that are behind
admin-fleet-client = Browser
admin-fleet-has = Runs
admin-fleet-state = State
admin-fleet-is = { $state ->
    [current] confirmed
    [unconfirmed] not confirmed lately
    [overdue] overdue: no hand-over is proposed
    [withdrawn] taken back
   *[none] no rules
}
admin-fleet-heard = Last heard of
admin-fleet-since = Behind since
admin-fleet-version = Version
admin-fleet-all = Show { $count } more

# A draft that runs along
admin-drafts = Drafts that run along
admin-drafts-lay = Lay a draft here …
admin-drafts-say = A draft that lies here puts nothing in force, and nobody can decide on it. Browsers whose policy names its line compute it beside their rules, without showing anything, and count how often it would propose another state. Take the line out of the policy and that ends; what was counted goes.
admin-drafts-take = Take it away
admin-said-draft = The draft lies in the repository. Upload it, then let the policy name it below.
admin-said-draft-gone = The draft is no longer in the repository. Take it out of the policy, too.
admin-hand-out-draft = Draft that runs along
admin-hand-out-no-draft = none
admin-fleet-draft = Draft { $draft } beside rules { $seq }, in { $clients ->
    [one] one browser
   *[other] { $clients } browsers
}
admin-fleet-few = Sums are shown once at least { $least } browsers have counted: one browser is one person.
admin-fleet-counted = About { $contacts } contacts were computed along; for about { $other } the draft would propose another state. Each browser has rounded to fives, and a contact that several people looked at counts with each of them.
admin-fleet-trouble = { $count ->
    [one] In one browser it does not run:
   *[other] In { $count } browsers it does not run:
} { $state ->
    [missing] the host has no such file.
    [other] the file there is not the one that the policy names.
   *[unread] the engine there cannot run it.
}
admin-fleet-pairs = Where the draft differs
admin-fleet-from = Rules in force
admin-fleet-to = Draft
admin-fleet-contacts = Contacts, about
