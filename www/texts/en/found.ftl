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
found-sheet = Sheet
found-sheet-read = Read: the sheet “{ $sheet }”.
found-merged = { $count ->
    [one] One merged cell
   *[other] { $counts } merged cells
}
    .help = What stands in a cell over several rows is taken for each of these rows.
found-uncalculated = { $count ->
    [one] One formula has no value
   *[other] { $counts } formulas have no value
}
    .help = The workbook was written by a program that does not calculate. Open it in a spreadsheet, save it, and choose it again.
found-errors = { $count ->
    [one] One cell shows an error, such as #N/A
   *[other] { $counts } cells show an error, such as #N/A
}
    .help = They are read as the text they show.
found-encrypted = The file is locked with a password.
    .help = Open it in your spreadsheet, save a copy without a password, and choose that.
found-old = This is a workbook of before 2007 (.xls).
    .help = Save it as .xlsx or as CSV and choose that.
found-not-a-workbook = This is not an Excel workbook (.xlsx).
    .help = Save the table as .xlsx or as CSV and choose that.
found-broken = The file breaks off, or contradicts itself.
    .help = Open it in the program that wrote it, save it anew, and choose it again.
found-too-large = The workbook is too large to be unpacked here.
    .help = Save the sheet as CSV: that can be of any size.
found-codec = The file is packed in a way that cannot be unpacked here.
    .help = Save it with Snappy, Zstandard or GZIP, or as CSV.
found-templates = No rules yet? Start from one of these and change it afterwards:
found-template-checklist = Checklist
    .say = Questions that a person answers, and nothing else.
found-template-b2b-services = Services
    .say = Services to companies: talks, offers, references.
found-template-software = Software
    .say = Trials, webinars, tickets.
found-template-machinery = Machinery
    .say = Long projects, visits, drawings.
guess-zone-here = Moments without an offset are taken as those of this device’s zone, { $zone }.
guess-signal-seen = When this was seen: { $label }. Whoever has no date here has not done it.
guess-attribute-named = What the rules call “{ $label }”.
