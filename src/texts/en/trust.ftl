# Why rules are not trusted, in a sentence for people; what to do as `.help`. `file` is a role’s name or a path.

## Parts that messages share

trust-file = { $file ->
    [root] The root of trust
    [timestamp] The timestamp
    [snapshot] The list of versions
    [targets] The list of roles
    [marketing] Marketing’s list of releases
    [sales] Sales’ list of releases
    [audit] The audit log
   *[other] { $file }
}
trust-side = { $side ->
    [marketing] marketing
   *[sales] sales
}

## Refusals

refusal-sig = { trust-file } carries no valid signature of anybody who may sign it.
    .help = Do not use it. Ask the administrator whether the file was changed on its way or signed with an old key.
refusal-threshold = { $why ->
    [too-few] { trust-file } is signed by { $found } of the { $expected } people who must sign it.
    [one-side] One side, { trust-side }, could alone sign { $file }: { $found } keys, and { $expected } signatures are enough.
    [one-person] { $person } holds two keys in force; { $file } would count one person twice.
    [one-key] One key stands under two ids, so that { $file } would count it twice.
    [other-side] A key of the other side stands in the role { $file }.
    [listed] The key of the role { $file } is listed among people; the publisher is none of the two sides.
    [unlisted] Nobody is named for a key of the role { $file }.
   *[no-people] { trust-file } does not say who holds which key, so it cannot stand for two sides.
}
    .help = The keys have to be put in order by a new root that both sides sign.
refusal-rollback = { trust-file } is older than what this computer has already seen ({ $found } after { $expected }).
    .help = The older state is not used. If it was meant, it is released anew under a higher number.
refusal-expired = { $why ->
    [clock] { trust-file } seems to be over since { $expires }, but only because this computer’s clock says { $now }. Check this computer’s clock.
    [valid-until] Rules { $found } may not come into force after { $expires }.
   *[over] { trust-file } was valid until { $expires }.
}
    .help = The publisher has to renew it.
refusal-mix = { $why ->
    [delegations] { trust-file } names other roles or paths than those of marketing and sales.
    [unlisted] { trust-file } is not among the files that belong together.
    [version] { trust-file } has version { $found }, and { $expected } belongs here.
    [roles] More than { $expected } roles would have to be read.
    [release] The release says it is for another place than { $file }.
   *[events] An answer came that nobody asked for: { $file }.
}
    .help = The publisher has to publish all files of one release together, the timestamp last.
refusal-not-both = { $why ->
    [none] Neither marketing nor sales has approved { $file }.
    [one] Only { trust-side } has approved { $file }.
    [no-release] { trust-file } does not say what it releases.
   *[differ] Marketing and sales have approved different things as { $file }.
}
    .help = Both sides have to approve the same file under the same number.
refusal-size = { trust-file } is larger or smaller than it may be ({ $expected } bytes).
    .help = Do not use it. Ask the administrator to publish it anew.
refusal-hash = { trust-file } is not the file that was signed.
    .help = Do not use it. Ask the administrator to publish it anew.
refusal-json = { trust-file } cannot be read at “{ $place }”: { $expected } was expected ({ $why }).
    .help = Ask the administrator to publish it anew.
refusal-engine = { $why ->
    [format] { trust-file } needs format { $found }, and this program knows { $expected }: update needed.
    [self-test] { trust-file } does not pass the self-test.
   *[problems] { trust-file } has errors.
}
    .help = The rules in force stay. Update this program, or ask for a corrected release.
refusal-store = { $why ->
    [write] What was fetched could not be stored on this computer.
   *[read] What was stored on this computer is damaged and is not used.
}
    .help = Make room on this computer; everything is fetched anew at the next check.
refusal-net = { trust-file } could not be fetched.
    .help = Check the connection; it is tried again soon.
