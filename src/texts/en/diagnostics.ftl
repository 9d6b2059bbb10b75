# What is found wrong with a rule file, another JSON file or the evidence: a message for each code, with what to do as `.help`.
# Arguments are texts. An argument that names a thing of the file is an id; where it is one of a fixed set, a message selects on it.

## Parts that messages share

did-you-mean = { $mended ->
    [yes] ; did you mean `{ $mend }`?
   *[no] .
}
the-known = { $known ->
    [none] .
   *[other] : { $known }
}
found-kind = { $kind ->
    [text] a text
    [number] a number
    [boolean] a truth value
    [list] a list
    [object] an object
    [date] a date
    [verdict] the verdict of a check
   *[null] no value
}
expected-kind = { $expected ->
    [text] a text
    [number] a number
    [whole-number] a whole number
    [boolean] true or false
    [list] a list in brackets [ ]
    [object] an object in braces { "{ }" }
    [texts] a text in each language
    [id] an id
    [time] a time from 00:00 to 23:59
    [date] a date
    [verdict] the verdict of a check
   *[moment] a moment
}
the-evidence = { $kind ->
    [behavioural] behaviour (what was done)
    [declared] declared (what was said)
    [assessed] assessed (what sales checked)
    [profile] profile (who they are)
   *[inferred] inferred (somebody else’s score)
}
the-other-evidence = { $other ->
    [behavioural] behaviour (what was done)
    [declared] declared (what was said)
    [assessed] assessed (what sales checked)
    [profile] profile (who they are)
   *[inferred] inferred (somebody else’s score)
}

## The text is no JSON

json-too-large = The text is larger than allowed.
    .help = A rule file may have 1 MiB, a line of evidence 64 MiB. Long notes belong elsewhere; evidence has one account or contact a line.
json-not-utf8 = { $hint ->
    [utf-16] The file is saved as UTF-16 (“Unicode”).
    [office] This is a file of Excel, Word or another office program, or an archive.
    [pdf] This is a PDF file.
    [table] This looks like a table (CSV), not like JSON.
    [binary] This is no text file.
   *[none] A character here is not stored as UTF-8, probably an umlaut or another special character.
}
    .help = { $hint ->
        [office] What is read here is plain text. Tables are saved as CSV and read with `reife map`.
        [pdf] What is read here is plain text. Give the name of another file.
        [table] A table is read with `reife map`; a rule file to start from is written by `reife new`.
        [binary] What is read here is plain text. Give the name of another file.
       *[none] Save it anew with the encoding UTF-8: in most editors “Save as …”, then “Encoding”.
    }
json-byte-order-mark = The text starts with a mark that cannot be seen (BOM); some editors put it there.
    .help = Save the file with the encoding “UTF-8”, not “UTF-8 with BOM”: in most editors “Save as …”, then “Encoding”.
json-too-deep = Too many lists and objects stand within each other.
    .help = Look for a bracket that is not closed here, or write it flatter.
json-truncated = { $hint ->
    [empty] There is nothing in it.
   *[none] The text ends before everything is closed.
}
    .help = { $hint ->
        [empty] Look whether it was saved, and whether it is the file that was meant. A rule file to start from is written by `reife new`.
       *[none] Look for a missing closing brace, bracket or quote, or for a file that was cut off.
    }
json-unexpected = { $expected ->
    [comma] { $hint ->
        [other-bracket] `{ $found }` closes something else than was opened last.
        [unit] Behind a number stands `{ $found }`.
        [quote-before] The text before `{ $found }` is closed at the wrong place.
       *[other] Before `{ $found }` a comma is missing, or a closing bracket or brace.
    }
    [colon] Before `{ $found }` a colon is missing.
    [name] Found `{ $found }` where the name of a field in double quotes is expected.
   *[value] { $hint ->
        [table] This looks like a table (CSV), not like JSON: `{ $found }`
        [markup] This looks like a web page or XML, not like JSON: `{ $found }`
        [no-json] This is no JSON, which starts with { "{" } or [: `{ $found }`
       *[other] Found `{ $found }` where a value is expected.
    }
}
    .help = { $hint ->
        [comment] JSON has no comments. Use `note`, which every item may have.
        [quotes] Use straight double quotes: "
        [comma] Remove the comma before it; there is one between two items, and none behind the last.
        [open-brace] Close the object before it with a brace: { "}" }
        [other-bracket] Before it a bracket is missing, or one is too many. What is opened with [ is closed with ], what is opened with { "{" } is closed with { "}" }.
        [unit] Write the number alone, without %, €, days or the like: 0.5 for 50 %, 150000 for 150,000 euros.
        [quote-before] Look left of it: each text stands between two straight double quotes ("), and a quote within a text is written \".
        [table] A table is read with `reife map`; a rule file to start from is written by `reife new`.
        [markup] Give the name of another file; perhaps a download gave a page for signing in.
        [no-json] Give the name of another file; a rule file to start from is written by `reife new`.
        [plus] Leave the + out: 25
        [minus] Write the minus as a hyphen: -25
        [invisible] Here stands a character that cannot be seen, such as a blank that does not break. Remove it, and type a usual blank.
        [no-number] JSON has no such number. Leave the field out where there is no value.
        [decimal-comma] Decimals are written with a point, not with a comma: 6.5
        [small-letters] Write true and false in small letters.
        [word] Texts and names stand in double quotes: "so"
       *[none] { $expected ->
            [comma] Write a comma behind what stands before it (also at the end of the line above), or close what is still open.
            [colon] A field is a name, a colon and a value: "points": 40
            [name] Names stand in double quotes: "points": 40
           *[value] A value is a text in double quotes, a number, true, false, a list or an object.
        }
    }
json-number = `{ $found }` is no number as JSON writes it.
    .help = { $hint ->
        [decimal-comma] Decimals have a point, thousands have nothing between them: 150000.5
       *[none] Write 6.5, 40 or -3: no zero in front, digits on both sides of the point.
    }
json-control-character = { $hint ->
    [line-break] A text is not closed at the end of its line.
    [tab] There is a tab within a text.
   *[none] There is a control character ({ $found }) within a text.
}
    .help = { $hint ->
        [line-break] Add the closing quote. A line break within a text is written \n.
       *[none] Remove it; within a text, a tab is written \t.
    }
json-escape = A backslash stands before something that it cannot stand before: `{ $found }`
    .help = Write \\ for a backslash and \" for a quote.
json-lone-surrogate = `{ $found }` is half of a character.
    .help = Write the character itself instead of \u and digits.
json-trailing = { $hint ->
    [lines] After the end there starts something more: `{ $found }`
   *[none] After the end there is more: `{ $found }`
}
    .help = { $hint ->
        [lines] One object a line is evidence, as `reife assess` reads it. Otherwise look for a brace that closes too early.
       *[none] Remove it, or look for a brace that closes too early.
    }

## Fields and values

root-not-object = The file is { found-kind }; a rule file is an object in braces.
    .help = { $kind ->
        [list] Perhaps it holds tests, which `reife test` reads. A rule file is one object: { "{\"format\": 1, \"id\": \"…\", …}" }
       *[other] Put everything in braces: { "{\"format\": 1, \"id\": \"…\", …}" }
    }
other-file = { $expected ->
    [rules] This is no rule file
    [mapping] This is no mapping
   *[tests] This is no test
}, but { $found ->
    [rules] a rule file
    [mapping] a mapping
    [tests] a test of a rule file
   *[evidence] evidence
}.
    .help = { $found ->
        [rules] Give the name of another file; a rule file is looked at by `reife check`.
        [mapping] Give the name of another file; a mapping is used by `reife map --mapping`.
        [tests] Give the name of another file; tests are read by `reife test`.
       *[evidence] Give the name of another file; evidence is read by `reife assess`.
    }
duplicate-key = `{ $found }` stands here a second time in the same object.
    .help = Keep one of the two.
too-deep = This is more than { $expected } lists and objects within each other.
    .help = Give parts of a condition a name in `conditions` and use them with { "{\"condition\": \"…\"}" }.
wrong-type = { $expected ->
    [literal] Found `{ $found }`, { found-kind }, where a condition needs a comparison, a number, a text, true or false.
   *[other] `{ $member }`: found `{ $found }`, { found-kind }, where { expected-kind } is expected.
}
    .help = { $mended ->
        [yes] { $kind ->
            [text] { $expected ->
                [number] Write { $mend }, without quotes.
                [whole-number] Write { $mend }, without quotes.
                [boolean] Write { $mend }, without quotes.
               *[other] Write { $mend }
            }
           *[other] Write { $mend }
        }
       *[no] { $expected ->
            [literal] { $kind ->
                [list] To compare with several values use { "{\"in\": [{\"var\": \"…\"}, [\"…\", \"…\"]]}" }.
               *[null] Whether something is unknown is asked with { "{\"missing\": [\"…\"]}" }.
            }
            [texts] Write { "{\"en\": \"…\"}" } with a text for each language of the file.
            [time] Write hours and minutes with two digits each: "09:00"
            [date] Write year, month and day of a date that exists: "2026-12-24"
            [whole-number] { $member ->
                [workdays] Write days as numbers, 1 is Monday, 7 is Sunday: [1, 2, 3, 4, 5]
               *[other] Write a whole number, without quotes.
            }
            [boolean] Write true or false, without quotes.
            [id] Write an id in double quotes.
            [text] Write a text in double quotes.
            [list] Put the items in brackets, with commas between them.
            [object] Put the fields in braces: { "{\"…\": …}" }
           *[other] Write a number, without quotes.
        }
    }
unknown-member = Unknown field `{ $found }`{ did-you-mean }
    .help = Allowed here: { $expected }.
missing-member = `{ $expected }` is missing.
    .help = { $expected ->
        [format] Add "format": 1
        [id] Add an id: small letters, digits and _, a letter first.
        [languages] List the languages of the file’s texts: "languages": ["en", "de"]
        [kind] Say what it shows: behavioural, declared, profile or inferred.
        [class] Say whether it may decide: binding or exploratory.
        [party] Say whose data it is: zero (the customer’s own word), first (ours), second (a partner’s) or third (bought).
        [owner] Say which side answers for it: marketing or sales.
        [of] Say what it belongs to: "of": "contact" or "of": "account"
        [type] Say what its values are: number, text, boolean or date.
        [weight] Say how much it weighs.
        [about] Say what is assumed: something about the audience, the promise or the approach.
        [caps] Say which kinds it takes and how many points each may give: { "{\"behavioural\": 30, \"declared\": 50, \"assessed\": 50}" }
        [dimension] Say which dimension gets the points.
        [decided_by] Say who decides: rules, sales, marketing or one of your `deciders`.
        [when] Add the condition. Only the last state has none; a rule without one multiplies a fact with `points_each` and `of`.
        [measure] Say how it is derived: count, days_since_last, decayed, stability, …; or name an `attribute`.
        [signals] Say which signals it looks at: { "{\"types\": [\"…\"]}" }
        [attribute] `days_since` counts from a date attribute; say which.
        [half_life_days] Say after how many days something observed weighs half.
        [within_days] Say how many days it looks back; an even number, for the newer half is held against the older.
        [side] Say which side it is on: sales or marketing.
        [state] Say which state contacts are offered to.
        [share] Say which share of contacts, from 0 to 1: 0.05
        [from] Say from when on, or from which states.
        [to] Say until when.
        [offset_minutes] Say how many minutes local time is ahead of UTC: 60
        [workdays] Say on which days is work, 1 is Monday: [1, 2, 3, 4, 5]
       *[other] Without it, the rest here says nothing.
    }
list-too-long = This list has { $found } items; { $expected } are allowed.
    .help = Split it, or remove what is no longer used.
not-a-choice = `{ $member }`: `{ $found }` is none of the allowed values{ did-you-mean }
    .help = { $member ->
        [party] Allowed: zero (the customer’s own word), first (ours), second (a partner’s), third (bought).
        [class] Allowed: binding (may decide), exploratory (informs, never decides).
        [kind] Allowed: behavioural (what was done), declared (what was said), assessed (what sales checked), profile (who they are), inferred (somebody else’s score).
        [about] Allowed: audience (whom we address), promise (what we promise), approach (how we address them).
       *[other] Allowed: { $expected }.
    }
not-an-id = `{ $found }` is no id{ did-you-mean }
    .help = An id has small letters a to z, digits and _, starts with a letter and has 64 characters at most (the file’s own may have - too). What people read is the `label`.
number-out-of-range = { $range ->
    [only] `{ $member }` is { $found }; only { $from } is known.
    [least] `{ $member }` is { $found }; the least is { $from }.
   *[between] `{ $member }` is { $found }; it must be from { $from } to { $to }.
}
    .help = { $member ->
        [format] This program reads format 1.
        [points] Points lie strictly between -1000 and 1000.
        [points_each] Points lie strictly between -1000 and 1000.
        [cap] A cap holds points within plus and minus itself, so it is 0 or more.
        [keep_by_days] `privacy` may be stricter than the usual 180 days, never looser.
        [min_deciders] `privacy` may be stricter than the usual 5 people, never looser.
        [workdays] 1 is Monday, 7 is Sunday.
        [behavioural] Of a dimension’s caps each is from 0 to 100; what a state requires is above 0.
        [declared] Of a dimension’s caps each is from 0 to 100; what a state requires is above 0.
        [assessed] Of a dimension’s caps each is from 0 to 100; what a state requires is above 0.
        [profile] Of a dimension’s caps each is from 0 to 100; what a state requires is above 0.
        [confirmed] A stance goes from -2, against, to 2, for.
        [refuted] A stance goes from -2, against, to 2, for.
        [open] A stance goes from -2, against, to 2, for.
       *[other] { $mended ->
            [yes] A share goes from 0 to 1; { $found } percent is { $mend }.
           *[no] Choose a number in this range.
        }
    }
number-too-fine = { $expected ->
    [whole] `{ $member }` is { $found }; only whole numbers are allowed.
    [thousandths] `{ $member }` is { $found }; points have three digits after the point at most.
   *[millionths] `{ $member }` is { $found }; numbers have six digits after the point at most.
}
    .help = Round it.

## Ids and what they lead to

duplicate-id = The id `{ $found }` stands twice in this list; first on line { $line }.
    .help = Give one of the two another id, or remove it.
reserved-id = `{ $found }` is always there: the contact’s buying role.
    .help = Give the fact another id, and read `role` where you need the role.
dimension-is-fact = The dimension `{ $found }` has the id of a fact.
    .help = Conditions could not tell them apart. Give the fact another id.
missing-item = { $what ->
    [checks] The check `{ $expected }` is missing
   *[dimensions] The dimension `{ $expected }` is missing
}{ $mended ->
    [yes] ; is it `{ $mend }`?
   *[no] .
}
    .help = { $what ->
        [checks] Every rule file has the checks need, budget, priority and authority; more are allowed.
       *[dimensions] Every rule file has the dimensions need_clarity, preference_stability, internal_agreement and fit; more are allowed.
    }
no-states = There are no states.
    .help = Add at least one: the last one holds when no other does, has no `when` and is decided by rules.
unknown-reference = { $what ->
    [purpose] Unknown purpose
    [signal] Unknown signal type
    [topic] Unknown topic
    [attribute] Unknown attribute
    [check] Unknown check
    [fact] Unknown fact
    [dimension] Unknown dimension
    [assumption] Unknown assumption
    [reason] Unknown reason
   *[state] Unknown state
} `{ $found }`{ did-you-mean }
    .help = { $what ->
        [purpose] Name one of the file’s `purposes`, or add it there{ the-known }
        [signal] Name one of the file’s `signals`, or add it there{ the-known }
        [topic] Name one of the file’s `topics`, or add it there{ the-known }
        [attribute] Name one of the file’s `attributes`, or add it there{ the-known }
        [check] Name one of the file’s `checks`, here without `check.` before it{ the-known }
        [fact] Name one of the file’s `facts`, or add it there{ the-known }
        [dimension] Name one of the file’s `dimensions`, or add it there{ the-known }
        [assumption] Name one of the file’s `assumptions`, or add it there{ the-known }
        [reason] Name one of the file’s `reasons`, or add it there{ the-known }
       *[state] Name one of the file’s `states`, or add it there{ the-known }
    }
unknown-decider = `{ $found }` cannot decide here{ did-you-mean }
    .help = Possible here: { $expected }. Others are added in `deciders`.

## Texts

language-not-listed = The language `{ $found }` is not among the file’s languages{ did-you-mean }
    .help = Listed in `languages`: { $expected }. Add it there, or remove the text.
text-missing = There is no text in the language `{ $expected }`.
    .help = Add it, so that nobody sees an id instead.
label-mixed-scripts = The word `{ $part }` in the label `{ $found }` mixes letters of different scripts.
    .help = It only looks like another word. Type it anew, in one script.
label-invisible = The label `{ $found }` has a character that cannot be seen ({ $part }).
    .help = Type the label anew instead of pasting it.

## Signals, attributes, selections

inferred-is-exploratory = `{ $found }` is inferred and cannot be binding.
    .help = Somebody else’s score informs, it never decides. Write "class": "exploratory"
behaviour-without-purpose = { $what ->
    [signal] The signal type
   *[attribute] The attribute
} `{ $found }` is behaviour of a person and has no purpose.
    .help = Name the purpose that the person consents to; without that consent it will not count.
account-purpose = The attribute `{ $found }` is the account’s and cannot have a purpose.
    .help = Only people consent. Remove the purpose, or make it an attribute of the contact.
unused = { $what ->
    [signal] Nothing uses the signal type `{ $found }`.
    [attribute] Nothing uses the attribute `{ $found }`.
   *[purpose] Nothing uses the purpose `{ $found }`.
}
    .help = { $what ->
        [purpose] Name it where evidence needs that consent, or remove it.
       *[other] Use it in a fact, or stop collecting it.
    }
selection-needs-types = It is not said which signals are meant.
    .help = Name their `types`, or their `kind`.
selection-meets-nothing = No signal can meet this selection.
    .help = All that is given must hold at once: `types`, `kind`, `class` and `topics`.
only-declared = `{ $found }` is not declared: the contact did not say it.
    .help = Answers and stances are what people say. Select declared signals only.
measure-needs-values = { $what ->
    [sum] `sum` adds values,
    [max] `max` looks for the greatest value,
   *[other] `{ $what }` reads stances from values,
} and `{ $found }` has none.
    .help = Select other signals, or declare "value": "number" at the signal type.
decayed-mixture = `decayed` cannot add `{ $with }`, which has a value, and `{ $without }`, which has none.
    .help = Make two facts of it.

## Facts and questions

question-without-answer = The question `{ $found }` cannot be answered.
    .help = Say which declared `signals` answer it, which `check` does, or both.
attribute-of = { $found ->
    [account] `{ $what }` is an attribute of the contact, not of the account.
   *[contact] `{ $what }` is an attribute of the account, not of the contact.
}
    .help = Remove `of`: the attribute says whose it is.
attribute-measure = `{ $found }` does not go with the attribute `{ $what }`, { $kind ->
    [date] a date
    [number] a number
    [text] a text
   *[boolean] true or false
}.
    .help = { $kind ->
        [date] Take the date as it is, without `measure`, or the days since it: "measure": "days_since"
       *[other] Remove `measure`: an attribute is taken as it is.
    }
member-not-here = `{ $found }` does not go with { $what ->
    [attribute] an attribute
   *[other] the measure `{ $what }`
}.
    .help = { $found ->
        [half_life_days] It goes with decayed, leading_topic, own_share, concentration, stability and clarity.
        [fast_half_life_days] It goes with stability only.
        [credible_mass] It goes with stability only.
        [check] It goes with coverage, consent, agreement and leaning.
        [stances] It goes with coverage, consent, agreement and leaning.
        [attribute] It goes with no measure, or with days_since.
        [signals] { $what ->
            [clarity] Clarity looks at the file’s `questions`; they name the signals.
           *[other] A fact is an attribute or looks at signals, not both.
        }
       *[other] Remove it; it would have no effect.
    }
measure-of-account = `{ $found }` looks at the people of an account.
    .help = Write "of": "account"
measure-of-contact = `{ $found }` is of one contact, not of an account.
    .help = Remove `of`.
clarity-without-questions = `clarity` says how far `questions` are answered, and the file has none.
    .help = Add `questions`, or use another measure.
people-without-stance = `{ $found }` needs to know where people stand.
    .help = Say which declared `signals` with a value give a person’s stance, or which `check` with its `stances`.
check-with-stances = { $expected ->
    [stances] There is a `check`, but it is not said which stance its verdicts give.
   *[check] There are `stances`, but it is not said of which check.
}
    .help = { $expected ->
        [stances] Add "stances": { "{\"confirmed\": 2, \"refuted\": -2}" }
       *[check] Add `check`, or remove `stances`.
    }
trend-even-days = `trend` holds the newer half of its days against the older, and { $found } has no half.
    .help = Write { $mend }.

## Conditions

condition-one-operator = `{ $found }` is no condition.
    .help = A condition has exactly one operator and what it compares: { "{\">=\": [{\"var\": \"…\"}, 50]}" }. Several are joined with `and` or `or`.
unknown-operator = Unknown operator `{ $found }`{ did-you-mean }
    .help = { $fact ->
        [yes] `{ $found }` is a fact, and the comparison stands around it: { "{\">=\": [{\"var\": \"" }{ $found }{ "\"}, 50]}" }
       *[no] Operators: { $expected }
    }
operands = `{ $operator }` needs { $expected ->
    [one] one value
    [two] two values
    [one-or-two] one or two values
    [two-or-three] two or three values
    [odd] three values or another odd number from there
   *[some] at least one value
}; found { $found }.
    .help = { $hint ->
        [decimal-comma] Decimals are written with a point, not with a comma: { $mend }
       *[none] { $expected ->
            [odd] Write condition, value, otherwise: { "{\"if\": [condition, value, otherwise]}" }
            [two] What is compared stands in one list, with a comma between: { "{\"" }{ $operator }{ "\": [{\"var\": \"…\"}, 50]}" }
           *[other] The values stand in one list: { "{\"" }{ $operator }{ "\": […]}" }
        }
    }
no-ids = It is not said what is asked about.
    .help = Name at least one fact or check: { "{\"known\": [\"…\"]}" }
var-shape = `{ $found }` is no way to read a fact.
    .help = Write { "{\"var\": \"…\"}" }, or { "{\"var\": [\"…\", 0]}" } with the value to take when it is unknown.
unknown-fact = Unknown fact `{ $found }`{ did-you-mean }
    .help = { $known ->
        [none] The file has no facts yet; add it to `facts`.
       *[other] The file’s facts: { $known }. Also possible: `role`, a check such as `check.need`, in states a dimension.
    }
unknown-check = Unknown check `{ $found }`{ did-you-mean }
    .help = Behind `check.` stands one of the file’s `checks`{ the-known }
condition-as-fact = `{ $found }` is a condition, not a fact.
    .help = Write { "{\"condition\": \"" }{ $found }{ "\"}" }
unknown-condition = Unknown condition `{ $found }`{ did-you-mean }
    .help = Name one of the file’s `conditions`, or add it there{ the-known }
condition-circle = The condition `{ $found }` leads back to itself.
    .help = Break the circle: a condition cannot be part of itself.
condition-type = { $expected ->
    [boolean] Found `{ $found }`, { found-kind }, where a condition is expected: something true or false.
   *[other] Found `{ $found }`, { found-kind }, where { expected-kind } is expected.
}
    .help = { $mended ->
        [yes] { $unquoted ->
            [yes] Write { $mend }, without quotes.
           *[no] Write { $mend }
        }
       *[no] { $expected ->
            [boolean] Compare it: { "{\">=\": [{\"var\": \"…\"}, 50]}" }
            [date] Write a date that exists as "2026-12-24", a moment as "2026-12-24T09:00:00Z".
            [verdict] A verdict is "confirmed", "refuted" or "open".
            [number] Write a number, without quotes; to read a fact write { "{\"var\": \"…\"}" }.
           *[other] Only alike can be compared: numbers with numbers, texts with texts.
        }
    }
literal-too-fine = { $found } has more than six digits after the point.
    .help = Round it.
literal-out-of-range = { $found } is too large to compute with.
    .help = Numbers go to about nine trillion (9·10¹²), above and below 0.
no-order = `{ $operator }` compares numbers or dates, not { $found ->
    [text] texts
    [boolean] true and false
   *[verdict] verdicts
}.
    .help = Use == or !=, or `in` for one of several.
division-by-zero = Nothing can be divided by 0.
    .help = Divide by another number.
in-type = `in` cannot look for { $found ->
    [date] a date
   *[boolean] true or false
} in a list.
    .help = A date is compared with < and >; what is true or false needs no comparison.
in-where = `in` looks in a list of values or in a text; found `{ $found }`, { found-kind }.
    .help = { $mended ->
        [yes] Write { $mend }
       *[no] For one of several write { "{\"in\": [{\"var\": \"…\"}, [\"…\", \"…\"]]}" }.
    }
in-empty = The list is empty, so nothing is ever in it.
    .help = Add the values that are meant.
dimension-always-known = `{ $found }` is a dimension, and dimensions are never unknown.
    .help = Ask whether facts or checks are known.

## Rules and dimensions

points-each-without-of = The rule `{ $found }` has `points_each`, but it is not said of what.
    .help = Name the fact that is multiplied: "of": "…"
points-or-points-each = The rule `{ $found }` must either give `points` or multiply a fact.
    .help = Write "points" and "when", or "points_each" and "of" (and "when", if it only holds sometimes).
of-needs-number = `points_each` multiplies a number, and `{ $found }` is { $kind ->
    [text] a text
    [boolean] true or false
    [date] a date
   *[verdict] the verdict of a check
}.
    .help = { $kind ->
        [date] Make a fact of the days since it, with "measure": "days_since".
       *[other] Write "points" and a condition in "when".
    }
rule-reads-nothing = The rule `{ $found }` reads no fact.
    .help = It would give everyone the same points. Say in `when` what it depends on.
rule-reads-dimension = { $where ->
    [condition] A rule uses this condition, and it reads the dimension `{ $found }`.
   *[rule] A rule cannot read the dimension `{ $found }`.
}
    .help = Rules make dimensions, so they read facts and checks only. States read dimensions.
rule-of-two-kinds = The rule `{ $found }` mixes two kinds of evidence: `{ $first }` is { the-evidence }, `{ $second }` is { the-other-evidence }.
    .help = Split it into one rule for each, so that everyone sees what the points rest on.
dimension-without-kind = The rule `{ $rule }` rests on { $found ->
    [behavioural] behaviour
    [declared] what was said
    [assessed] checks
    [profile] the profile
   *[inferred] somebody else’s score
}, and the dimension `{ $what }` does not take that.
    .help = Add "{ $found }" to the dimension’s `caps`, or give the points to another dimension.
rule-never-fires = The rule `{ $found }` can never give points: no value of `{ $fact }` makes its condition true.
    .help = { $range ->
        [none] Look at the comparisons with `{ $fact }`: they exclude each other.
        [share] `{ $fact }` is a share and goes from 0 to 1; half is 0.5, not 50. Look at the comparisons with it.
        [least] `{ $fact }` is { $from } or more. Look at the comparisons with it: they exclude that, or each other.
       *[both] `{ $fact }` goes from { $from } to { $to }. Look at the comparisons with it: they exclude that, or each other.
    }
cap-below-points = The rule `{ $found }` gives { $what ->
    [points] { $points } points
   *[points_each] { $points } points each
}, but its `cap` never lets more than { $cap } through.
    .help = Raise the cap, lower the points, or leave the cap out.
dimension-without-check = No check gives points to `{ $found }`, so sales cannot complete it.
    .help = Add a rule that reads a check such as `check.need`.

## States, deciders, calendar

last-state-has-none = The last state, `{ $found }`, cannot have `{ $member }`.
    .help = It is where everyone is for whom no other state holds. Remove `{ $member }`, or put another state last.
last-state-by-rules = The last state, `{ $found }`, must be decided by rules.
    .help = It is where everyone is for whom no other state holds. Write "decided_by": "rules"
adverse-by-person = `{ $found }` excludes somebody, and that is never decided by rules.
    .help = Let a person decide: "decided_by": "sales"
handover-by-sales = `{ $found }` hands over to sales, and `{ $decider }` is not on the sales side.
    .help = Let somebody from sales decide whether the demand is real.
handover-requires-both = `{ $found }` hands over to sales without requiring { $expected ->
    [both] behaviour and that something was said
    [behavioural] behaviour
   *[declared] that something was said
}.
    .help = A hand-over needs both, what was done and what was said: "requires": { "{\"behavioural\": 10, \"declared\": 10}" }
handover-without = `{ $found }` hands over to sales, but { $expected ->
    [reasons] no reasons are given to choose from
   *[decide_within_hours] it is not said by when sales has to decide
}.
    .help = { $expected ->
        [reasons] Add ids of the file’s `reasons`, so that marketing learns why something was returned or rejected: "reasons": ["…", "…"]
       *[decide_within_hours] Add the working hours within which sales decides: "decide_within_hours": 48
    }
requires-inferred = `{ $found }` requires somebody else’s score.
    .help = Inferred evidence never decides. Require behavioural, declared, assessed or profile.
state-reads-exploratory = The state `{ $what }` reads `{ $found }`, which is exploratory.
    .help = Exploratory evidence informs people and never decides. Read binding evidence, or narrow the fact with "class": "binding".
state-never-holds = The condition of the state `{ $found }` can never hold: no value of `{ $fact }` makes it true.
    .help = { $range ->
        [none] Look at the comparisons with `{ $fact }`: they exclude each other.
        [share] `{ $fact }` is a share and goes from 0 to 1; half is 0.5, not 50. Look at the comparisons with it.
        [least] `{ $fact }` is { $from } or more. Look at the comparisons with it: they exclude that, or each other.
       *[both] `{ $fact }` goes from { $from } to { $to }. Look at the comparisons with it: they exclude that, or each other.
    }
state-behind-another = The state `{ $found }` is never proposed: whoever it holds for is taken by `{ $other }`, which stands before it.
    .help = The first state that holds is proposed. { $last ->
        [yes] Let `{ $other }` hold for fewer contacts.
       *[no] Put `{ $found }` before `{ $other }`, or let `{ $other }` hold for fewer contacts.
    }
workday-twice = The workday { $found } stands twice.
    .help = Remove one of the two.
no-workdays = There are no workdays, so no deadline would ever end.
    .help = List them, 1 is Monday: [1, 2, 3, 4, 5]
times-in-order = Work cannot end at { $to } when it starts at { $from }.
    .help = `from` comes before `to`, on the same day.

## Evidence

evidence-missing = `{ $member }` is missing or empty.
    .help = Add it; without it this record cannot be read.
evidence-type = { $expected ->
    [line] Found `{ $found }`, where an account or a contact is expected: an object in braces { "{ }" }.
   *[other] `{ $member }`: found `{ $found }`, where { expected-kind } is expected.
}
    .help = The record was left out. Correct it where it comes from, or in the mapping.
evidence-moment = `{ $member }`: `{ $found }` is no moment.
    .help = Write a date as "2026-08-03", a moment as "2026-08-03T09:00:00Z" or with an offset, "+02:00".
evidence-number-fine = `{ $member }`: { $found } has more than six digits after the point.
    .help = Round it where it comes from.
evidence-number-range = `{ $member }`: { $found } is too large to compute with.
    .help = Numbers go to about nine trillion (9·10¹²), above and below 0.
evidence-choice = `{ $member }`: `{ $found }` is none of the allowed values{ did-you-mean } Allowed: { $expected }.
    .help = The record was left out. Correct it where it comes from, or in the mapping.
evidence-role = `{ $found }` is no buying role{ did-you-mean } Allowed: { $expected }.
    .help = The contact is read without a role. Translate your roles in the mapping.
number-left-its-range = { $item ->
    [fact] The fact `{ $id }` became too large to compute with and is unknown.
    [rule] A number in the rule `{ $id }` became too large to compute with and is unknown.
   *[state] A number in the condition of the state `{ $id }` became too large to compute with and is unknown.
}
    .help = Look for a value with too many digits in the evidence of this contact or account.

evidence-contacts = { $count } contacts in one line; at most 100,000 are read.
    .help = The whole line was left out. An account of so many is mostly a collection of people without a company: give each a line of its own, or split the account.
evidence-id = `{ $member }`: `{ $found }` has more than 16 KiB, which is too long for an id.
    .help = The record was left out. An id names a record and is written wherever it is named; long texts belong elsewhere.
evidence-more = { $count } more bad records of this line are not listed one by one.
    .help = Mend the ones that are listed, then run again.

special-category = { $what ->
    [signal] The signal
   *[attribute] The attribute
} `{ $found }` looks like { $category ->
    [health] data on health
    [religion] data on religion or belief
    [union] data on membership of a union
    [politics] data on political opinions
    [ethnicity] data on ethnic origin
    [sexual_life] data on sexual life
    [biometrics] biometric data
   *[genetics] genetic data
} and has no purpose.
    .help = Such data may only be processed in the narrow cases of Art. 9 GDPR, as a rule with explicit consent. Leave it out, name the purpose that people consent to, or call it what it is.
