# What the verbs of `reife rules` say. Arguments are texts; `side`, `role`, `list` and the like are ids.
rules-side = { $name ->
    [marketing] marketing
    [sales] sales
   *[none] neither side
}

# Results
rules-key-made = Key { $key }
    private, encrypted: { $file }
    public, to hand on: { $public }
rules-proposed = Proposal: { $file }
rules-missing = { $role }: { $found } of { $expected } signatures
rules-complete = Everybody who is needed has signed. Publish with: reife rules publish { $file } --key REF
rules-signed = { $person ->
    [none] Signed { $roles } in { $file }.
   *[other] { $person } ({ $side }) has signed { $roles } in { $file }.
}
rules-not-signed = Nothing was signed.
rules-confirm-sign = Sign this? [y/N]
rules-half-dropped = The signature for { $role } was thrown away: version { $found } builds upon what is no longer published ({ $expected } would be next). That side has to approve again.
rules-reaffirmed = stays: { $line }, release { $seq }
rules-withdraws = { $side } takes { $line } back.
rules-published = Published: { $what }
    Confirmed until { $until }; renew before that.
rules-renewed = Confirmed until { $until }{ $snapshot ->
    [yes] , with a new snapshot
   *[no] {""}
  }.
rules-ending = { $role } is valid until { $expires }: { $role ->
    [marketing] an approver of marketing signs anew with `reife rules approve --reaffirm`.
    [sales] an approver of sales signs anew with `reife rules approve --reaffirm`.
   *[keys] both sides sign anew with `reife rules rotate { $role }`.
}
rules-one-each = With one key a side nobody can stand in: if a key is lost, a new root has to be pinned by hand on every computer. Two people a side are better.
rules-serving = { $file } is served at { $address } on this computer alone (Ctrl-C ends it).
rules-trial =
    Keys for trying out are in { $folder }/keys, all in one hand: nothing to rely on.
    Root to pin: { $folder }/repository/metadata/1.root.json
    Fingerprint: { $fingerprint }
    Serve it with: reife rules serve --repo { $folder }/repository
rules-check-good = { $file }: good
rules-check-refused = { $file }: refused, { $count-are ->
    [one] 1 problem
   *[many] { $count } problems
}
rules-audit-good = The log is true: { $count-are ->
    [one] 1 line
   *[many] { $count } lines
}, each borne out by the signed metadata.
rules-finding = { $n ->
    [none] {""}
   *[other] line { $n }:{" "}
}{ $message }
rules-entry = { $n }. { $at } { $action ->
    [init] new repository
    [release] release { $seq }
    [rollback] release { $seq } with earlier bytes
    [withdraw] withdrawal of release { $seq }
    [reaffirm] signed anew
    [revoke] key revoked
    [rotate] keys signed anew
   *[renew] new snapshot
}{ $line ->
    [none] {""}
   *[other] {" "}of { $line }
}{ $people ->
    [none] {""}
   *[other] , signed by { $people }
}{ $note ->
    [none] {""}
   *[other] : { $note }
}
rules-report = { $day }, ring { $ring }: { $count-are ->
    [none] nothing was in force
    [one] 1 file was in force
   *[many] { $count } files were in force
}
rules-report-release = { $line }, release { $seq }: in force from { $since }{ $until ->
    [none] {""}
   *[other] {" "}until { $until }
}
rules-report-file = file { $sha256 }
rules-report-approved = approved for { $side } by { $person }, key { $key }

# A proposal, for those who sign it
rules-release = { $line }: release { $seq }, { $old ->
    [none] nothing is in force yet
   *[other] in force is release { $old }
}{ $restores ->
    [none] {""}
   *[other] ; it has the bytes of release { $restores }
}
rules-valid-until = It may not newly come into force after { $until }.
rules-declined = Declined by { $by } on { $at }: { $note }
rules-decline-kept = The note stands in { $file }: hand it on to those who are to sign. It binds nobody; without this side's signature nothing comes into force anyway.
rules-reconsidered = Nobody has declined { $file } any more.
rules-note = Note: { $note }
rules-act = { $action ->
    [init] A new repository
    [withdraw] { $line } is taken back
    [reaffirm] Signed anew, as it is
    [revoke] A key is taken out of force
   *[rotate] Keys
}{ $note ->
    [none] {""}
   *[other] : { $note }
}
rules-holder = { $what ->
    [new] +
    [gone] −
   *[stays] {"\u0020"}
} { $side }: { $person }, key { $key }
rules-publisher = publisher, { $role }: key { $key }
rules-threshold = root and targets: { $expected } of { $keys } keys have to sign
rules-demand = The stolen key had approved { $line }: { $side } has to say --keep { $line } or --withdraw { $line } when signing.
rules-had-approved = This key had approved { $line }, release { $seq }.
rules-no-changes = The file says the same as the one in force.
rules-effect = { $effect ->
    [states] What is proposed, and who decides
    [points] Who gets how many points
    [facts] What facts mean
    [evidence] Which evidence counts
    [agreement] What both sides agreed on
    [learning] What is learnt from
    [mapping] How fields of the CRM become evidence
    [people] Who may decide
   *[words] Words alone; no number changes
} ({ $count })
rules-list = { $list ->
    [states] state
    [rules] rule
    [dimensions] dimension
    [facts] fact
    [conditions] condition
    [questions] question
    [checks] check
    [roles] role
    [signals] signal
    [attributes] attribute
    [topics] topic
    [purposes] purpose
    [assumptions] assumption
    [campaigns] campaign
    [reasons] reason
    [deciders] decider
    [mapping] {""}
    [people] {""}
   *[other] { $list }
}
rules-member = { $member ->
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
rules-named = ({ $id } is “{ $label }”)
rules-shows-in = shows in { $list ->
    [rules] rules
   *[states] states
}: { $ids }{ $more-are ->
    [none] {""}
   *[many] {" "}and { $more } more
}
rules-nothing = nothing
rules-truth = { $truth ->
    [true] yes
   *[false] no
}
rules-since = Since this was proposed, { $line } has gone { $old ->
    [none] from nothing in force
   *[other] from release { $old }
} to { $seq ->
    [none] nothing in force: it was withdrawn.
   *[other] release { $seq }:
}
rules-plan-none = There is no plan: nobody has counted what this changes. Propose with --plan FILE, as the studio saves it, or with --population FILE --as-of DATE to count it.
rules-plan = Plan as of { $moment }, applying to all history; no past decision changes. { $first ->
    [yes] Of { $contacts } contacts { $to_sales } would be proposed for sales. By state:
   *[no] Of { $contacts } contacts { $changed } change: { $to_sales } newly to sales, { $from_sales } no longer. By state:
}
rules-verdicts = { $count-are ->
    [none] No verdict that differs has come since the last release.
    [one] 1 verdict that differs led to it:
   *[many] { $count } verdicts that differ led to it:
}

# What is in the way
author-no-repository = There is no repository here.
    .help = Name its folder with --repo, or make one with `reife rules init`.
author-is-there = There is a repository here already.
    .help = Name another folder.
author-nobody = There is not exactly one approver called { $found }.
    .help = The approvers are { $expected }; the id of a key, or at least eight of its first characters, will do, too.
author-other-side = { $found } approves for { $side }, not for the other side.
    .help = Name the side that the key belongs to; a person approves for one side only.
author-side-empty = { $side } would have no approver.
    .help = Each side needs one at least. Name who takes the place with --instead PERSON=FILE, or more people with --marketing and --sales.
author-root-out-of-reach = Only { $found } keys would be left to sign a new root, and { $expected } signatures are needed.
    .help = A new root has to be made with `reife rules init` and pinned by hand on every computer: see docs/governance.md.
author-person = “{ $found }” is no pseudonym: one line of 1 to { $expected } characters.
    .help = Leave out line feeds and other control characters; m1 or s2 will do.
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
author-file-problems = The file has { $errors-are ->
    [one] an error
   *[many] { $errors } errors
}.
    .help = Mend what is reported above first.
author-same = { $line } has these very bytes in force.
    .help = There is nothing to propose. To sign the same anew: reife rules approve --reaffirm.
author-no-such-release = { $line } never had a release { $seq }.
    .help = `reife rules audit` lists all releases.
author-plan-stale = The plan does not fit any more: { $what ->
    [old] the file in force has changed since (now { $found }, in the plan { $expected })
    [new] the proposed file is another one (now { $found }, in the plan { $expected })
    [population] the population is another one (now { $found }, in the plan { $expected })
   *[counts] counted again, { $found } contacts change, not { $expected }
}.
    .help = Save the plan anew in the studio, or propose with --population, so that both sides sign what really changes.
author-plan-other = The proposal's plan is not the one that its release names.
    .help = Somebody has changed the proposal by hand. Propose anew.
author-seq-stale = { $line }: release { $found } has been overtaken; { $expected } would be next.
    .help = Propose anew, so that both sides see what changes from what is in force now.
author-stale = { $role }: version { $found } of the proposal builds upon what is no longer published; { $expected } would be next.
    .help = For a release, approve again; anything else is proposed again.
author-not-approver = The key { $key } may sign nothing of this.
    .help = Use the key of an approver. `reife rules rotate` gives people keys.
author-choice-missing = A stolen key had approved { $line }, and nobody has said what becomes of it.
    .help = Look at the release, and sign with --keep { $line } or --withdraw { $line }.
author-not-listed = { $side } does not list { $line }.
    .help = There is nothing to withdraw.
author-half-differs = What the signatures { $side ->
    [root] about keys
   *[other] of { $side }
  } are for is more than the proposal shows, or valid for longer.
    .help = Somebody has changed it by hand. Propose and approve anew.
author-not-publisher = The keys given are not enough to sign { $role }.
    .help = Publishing needs the publisher's key; after an exchange of keys the new one.
author-key-not-made = The key could not be made.
    .help = This computer gives no random numbers, or the key cannot be encoded. Try again on another.
author-key-not-encrypted = { $file } holds a private key without encryption.
    .help = Encrypt it: openssl pkcs8 -topk8 -scrypt -scrypt_N 16384 -in KEY -out NEW. Then treat the old file as stolen.
author-key-unreadable = { $file } holds no key that is known: Ed25519 or P-256, private as encrypted PKCS#8, public as JSON.
    .help = `reife rules key` makes both parts.
author-key-locked = { $file } does not open with this passphrase.
    .help = Try again; after a forgotten passphrase the key counts as lost: reife rules revoke.
author-log = The audit log does not fit the signed head: line { $n } { $why ->
    [line] is no line of the log
    [chain] does not follow on the line before
   *[head] is missing, or another one than was signed
}.
    .help = Restore audit/log.jsonl from a copy; `reife rules audit --verify` says whether it is true.
author-stray = { $file } does not belong into a repository.
    .help = Take it out. Proposals and keys lie elsewhere.
author-io = { $file }: { $reason }
    .help = Check the name, and whether you may read and write there.
author-no-passphrase = No passphrase for { $file }.
    .help = Use --passphrase-file, set REIFE_PASSPHRASE, or run this on a terminal.
author-passphrases-differ = The two passphrases differ.
    .help = Nothing was written. Try again.
author-passphrase-empty = The passphrase is empty.
    .help = A key file without a passphrase protects nothing.
author-token = Keys on a token are not opened by this program itself: { $found }.
    .help = Let the token's own program sign: --sign-command PROGRAM with --key naming the public part. See docs/governance.md.
author-sign-command = { $program } did not sign: { $reason }
    .help = It gets the bytes on standard input and writes the signature in hex to standard output: 64 bytes of Ed25519, or DER of ECDSA over SHA-256.
author-sign-command-wrong = What { $program } wrote is no signature by this key.
    .help = Does --key name the public part of the key that the program uses?
author-population = The plan could not be computed on { $file }: { $reason }
    .help = A population is evidence as NDJSON, as `reife assess` reads it.
author-file-is-there = { $file } is there already.
    .help = Nothing is overwritten. Name another file.
author-no-plan = There is no plan to compute on contacts.
    .help = Only rules have one, when they were proposed with --population. Leave --population out.
author-rotate = This does not go together.
    .help = Publisher's roles take --new FILE; people take --replace PERSON=FILE; marketing and sales also --add PERSON=FILE; root and targets alone are signed for another year.
author-port = Port { $port } cannot be used: { $reason }
    .help = Name another with --port, or 0 for any that is free.

# What a replay of the audit log finds
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

# A draft as a shadow
rules-shadow = The draft lies in { $file }. It puts nothing in force. Browsers compute it beside their rules where managed policy, or rules.json beside the pages, says:
  "shadow": "{ $sha256 }"
  Take that line away and it ends, and what was counted goes.

# Status reports of clients
rules-fleet-none = There is no status report in { $folder }.
rules-fleet-ring = { $line }: { $count-are ->
    [one] one client
   *[more] { $count } clients
  }{ $newest ->
    [none] , none of them with rules
   *[other] , the newest release that runs is { $newest }
  }.
rules-fleet-running = - { $seq ->
    [none] without rules
   *[other] release { $seq }
  }: { $count }
rules-fleet-behind = ! { $client } has { $seq ->
    [none] no rules
   *[other] release { $seq }
  }{ $state ->
    [none] {""}
   *[other] {" "}({ $state })
  }, version { $version }, last heard of on { $at }{ $since ->
    [none] {""}
   *[other] , behind since { $since }
  }
rules-fleet-draft = - draft { $draft } beside release { $seq }, in { $count-are ->
    [one] one client
   *[more] { $count } clients
  }: { $few ->
    [none] about { $contacts } contacts, for about { $other } it proposes another state
   *[other] no sum over fewer than { $few }
  }
rules-fleet-pair = - { $from } to { $to }: about { $contacts }
rules-fleet-trouble = ! { $count-are ->
    [one] one client
   *[more] { $count } clients
  }: { $state ->
    [missing] the host has no such file
    [other] the file is another than policy names
   *[unread] the engine cannot run it
  }
rules-fleet-not-taken = { $file } is not taken as a status report: { $member ->
    [none] it is no JSON object of the expected form
   *[other] { $member }
  }{ $expected ->
    [object] {""}
    [nothing] {" "}must not be there
    [client] {" "}must be 32 hexadecimal digits, drawn by chance
    [format] {" "}must be 1
    [moment] {" "}must be a moment
    [name] {" "}must be a name
    [shadow] {" "}must be an object
    [hash] {" "}must be a SHA-256 of 64 hexadecimal digits
    [shadow-state] {" "}must be runs, missing, other or unread
    [counts] {" "}must be a list of at most 200 entries such as ["nurture","sales",5]
    [seq] {" "}must be the number of a release, or null without rules
    [state] {" "}must be current, unconfirmed, overdue, withdrawn or none
   *[version] {" "}must be a version
  }.
