# Files that were looked at and are not used yet.

found = What was found
found-say = Nothing of it is used yet. Look whether everything was understood as it is meant, then use it.
found-ready = { $count ->
    [one] One contact can be assessed.
   *[other] { $contacts } contacts can be assessed.
}
found-ready-say = Under the rules “{ $rules }”.{ $replaces ->
    [yes] {" "}What is open now makes way when you use these files.
   *[no] {""}
}
found-nobody = Nobody could be read.
found-nobody-say = The files are there, but no contact came out of them. The faults below say why; mend the file, or add another mapping.
found-use = Use these files
found-add = Add files
found-cancel = Cancel, keep what is open
found-kept = kept from before
found-encoding = written in { $encoding }, turned into UTF-8
found-good = Good, no problems.
found-no-faults = Everything could be read.
found-records = { $count ->
    [one] One line
   *[other] { $records } lines
}
found-raw = The first lines, as they stand in the file
found-first = The first contacts, as they will be read
found-contact = Contact
found-attributes = Attributes
found-evidence = Evidence
found-signals = { $count ->
    [0] no signals
    [one] 1 signal
   *[other] { $count } signals
}
found-checks = { $count ->
    [one] 1 check
   *[other] { $count } checks
}
found-decisions = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
found-count-rows = rows read
found-count-mapped = taken over
found-count-refused = refused
found-count-skipped = not meant
found-count-left-out = values left out
found-count-rounded = rounded
found-faults = { $count ->
    [one] One fault; the smallest item around it is left out
   *[other] { $faults } faults; the smallest item around each is left out
}
found-take-rows = Refused rows as CSV
found-refused-name = refused
found-row = Line
found-column = Column
found-reason = Reason
found-code = Code
found-as-read = Row as it stands in the file
guess = How { $file } could be read
guess-say = A proposal to start from. Go through the reasons: what a file cannot show, such as the zone of its clocks, only you know.
guess-take = Read it this way
guess-download = Download the proposal
guess-unread = The rule file does not name “{ $attribute }”, so no rule reads it.
missing-mapping-guess = Nothing says what the columns of the export mean. Below is a proposal: look at it and take it, or drop a mapping (*.mapping.json).
