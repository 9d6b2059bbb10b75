# What the command line says. Arguments are texts.
error = error
warning = warning
check-good = { $file }: good, { $warnings-are ->
    [one] 1 warning
   *[many] { $warnings } warnings
}
check-refused = { $file }: refused, { $errors-are ->
    [one] 1 error
   *[many] { $errors } errors
}, { $warnings-are ->
    [one] 1 warning
   *[many] { $warnings } warnings
}
file-not-opened = { $file } cannot be opened: { $reason }
file-not-read = { $file } cannot be read: { $reason }
bad-records = { $file }: { $count-are ->
    [one] 1 bad record was reported
   *[many] { $count } bad records were reported
}; the rest was assessed.
not-an-assessment = { $file }:{ $line }: this is no assessment. { $member }
mapped = { $rows } rows: { $mapped } mapped, { $skipped } not meant, { $refused } refused; { $left_out } items left out, { $rounded } numbers rounded, { $faults } faults.
unknown-verb = There is no verb { $found }. The verbs are { $expected }.
reason-not-there = there is no such file
reason-not-allowed = it is not allowed
reason-folder = it is a folder
reason-not-packed = it is no whole gzip file, though its name ends in .gz; pack it anew, or rename it if it is not packed

# Wrong use
usage = Usage:
use-missing = Missing: { $arguments }.
use-unknown = There is no { $argument } here.
use-verb = There is no verb { $found }.
use-conflict = { $argument } does not go with { $other }.
use-no-value = { $argument } needs a value.
use-value = { $argument } cannot be { $value }. Possible: { $expected }.
use-form = { $argument } cannot be { $value }. { $kind ->
    [moment] Write a date such as 2026-11-24, or a moment such as 2026-11-24T09:20:00Z.
    [days] Write a whole number from 1 to 36500.
    [whole] Write a whole number from 0 on.
    [name] Write a lower-case letter, then lower-case letters, digits, - or _, such as main.
    [line] Write rules and ring, such as main/stable, or main/stable.mapping.
    [holder] Write a pseudonym and the file of a public key, such as m1=m1.pem.pub.json.
   *[language] Possible: en, de.
}
use-mend = Did you mean { $mend }?
use-help = See `reife --help`, or `--help` behind a verb.

# reife new
new-is-there = { $file } is there already.
new-nothing-written = Nothing was written, since nothing is overwritten. Name another folder.
new-not-written = { $file } cannot be written: { $reason }
new-next = Look with: reife check { $rules } && reife test { $rules } { $tests }

# reife data; kinds, classes, parties and sides are words of rule files
data-word = { $word ->
    [contact] contact
    [account] account
    [behavioural] behavioural
    [declared] declared
    [assessed] assessed
    [profile] profile
    [inferred] inferred
    [binding] binding
    [exploratory] exploratory
    [zero] zero party
    [first] first party
    [second] second party
    [third] third party
    [marketing] marketing
    [sales] sales
   *[other] { $word }
}
data-signal = signal, { $kind }, { $class }; { $party }, { $owner } answers for it; { $purpose ->
    [none] no purpose
   *[other] purpose { $purpose }
  }; { $days ->
    [none] counts without a limit
   *[other] counts for { $days } days
  }
data-attribute = attribute of the { $of }, { $kind }, { $class }; { $party }, { $owner } answers for it; { $purpose ->
    [none] no purpose
   *[other] purpose { $purpose }
  }
data-fact = fact { $fact }{ $rules ->
    [none] {""}
   *[other] , rules: { $rules }
  }{ $states ->
    [none] {""}
   *[other] , states: { $states }
  }
data-fact-unread = fact { $fact }, which no rule and no state reads
data-question = question { $question }
data-warning = { $warning ->
    [unused] Nothing uses it. Use it or stop collecting it.
   *[leads-nowhere] No rule and no state reads what is made of it. Use it or stop collecting it.
}
data-summary = { $count } data, { $warnings-are ->
    [one] 1 warning
   *[many] { $warnings } warnings
}

# reife test
test-failed = failed{ $name ->
    [none] {""}
   *[other] : { $name }
  }
test-none = There is no test in { $file }. Tests are JSON files whose names end with .json.
test-rules-unreached = no test reaches these rules: { $ids }
test-states-unreached = no test reaches these states: { $ids }
test-summary = { $passed } passed, { $failed } failed
case-expects-nothing = Nothing is expected here.
    .help = Say which contact should be what, such as "ann": {"{"}"proposal": "unaware"{"}"}.
case-bounds-crossed = `at_least` is greater than `at_most`: no points lie between them.
    .help = Exchange them.
case-not-assessed-alone = A contact that is not assessed has no state and no points.
    .help = Leave out `not_assessed`, or everything else.
case-not-a-moment = { $found } is no moment and no date.
    .help = Write a date as "2026-08-03", a moment as "2026-08-03T09:00:00Z".
case-unknown-contact = The evidence has no contact `{ $found }`{ did-you-mean }
    .help = Expect something of a contact that the evidence of this test holds.
case-unknown-word = The rule file does not know the { $what ->
    [attribute] attribute
    [topic] topic
    [check] check
    [purpose] purpose
    [state] state
   *[signal] signal type
} `{ $found }`{ did-you-mean }
    .help = Evidence may hold it; it is left out.
case-proposal = proposal is { $found }, expected { $expected }
case-standing = standing is { $found }, expected { $expected }
case-pending = pending is { $found }, expected { $expected }
case-in-question = standing is in question, expected not
case-not-in-question = standing is not in question, expected in question
case-at-least = { $dimension } is { $found }, expected at least { $expected }
case-at-most = { $dimension } is { $found }, expected at most { $expected }
case-not-assessed = is not assessed because of an objection, expected an assessment
case-assessed = is assessed, expected not: no objection is in force
case-why-false = { $state }: { $condition } does not hold{ $values ->
    [none] {""}
   *[other] {" "}({ $values })
  }
case-why-unknown = { $state }: { $condition } cannot be told; unknown: { $unknown }
case-why-requires = { $state } requires { $needs } { $kind } points; there are { $has }
case-why-earlier = { $state } holds, but { $found } is tried before it: { $condition }
case-why-decided = decided by { $by } on { $since }
case-why-lapsed = the last decision has lapsed
case-why-undecided = no decision is in force
case-why-points = { $dimension } { $points }: { $rules ->
    [none] no rule gives points
   *[other] { $rules }
  }{ $cut ->
    [none] {""}
   *[other] ; cut { $cut }
  }{ $exploratory ->
    [none] {""}
   *[other] ; shown only: { $exploratory }
  }
case-why-rules-unknown = unknown, so no points: { $rules }
case-why-left-out = left out: { $items }

# Rules from a repository
repository-empty = Nothing is released to the ring { $ring }.
repository-several = The ring { $ring } has several rules: { $found }. Say which with --rules-name.
