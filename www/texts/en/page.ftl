# The page around list and card.

page-title = Reife: how far a decision has come
home = Reife, to the start
admin-page = Rules office
source = What is open
language = Language
language-en = English
language-de = Deutsch
theme = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
no-problems = No problems
open-files = Open files
choose-files = Choose files
to-start = To the start
drop-here = Drop rule file, mapping and evidence here

start-title = How far has a buying decision come, why, and what is missing?
start-say = Reife applies one set of rules to what contacts did and said, and shows the whole calculation. It never adds the dimensions up, and what is unknown stays unknown. Everything is computed on this device.
example-acme = Acme
example-acme-say = A made-up software firm: 300 contacts with dated signals, checks and decisions. Every state is there.
example-bank = Bank marketing
example-bank-say = 41,188 real, anonymous contacts of a bank’s telephone campaign, read from a CSV export.
own-files = Your own files
own-files-say = A rule file and evidence (NDJSON), or an export (CSV, Excel, Parquet), with its mapping if you have one. Several at once, packed or not, dropped anywhere on this page. They are recognised by what is in them.
start-more = For those who make the rules
start-studio = Studio
start-studio-say = Change a rule and see at once who would stand where.
start-board = Board
start-board-say = Acceptance, reasons, assumptions: one set of figures for both sides.
start-admin = Rules office
start-admin-say = Propose, approve, publish, go back.
start-foot = Nothing leaves this browser. Bank marketing data: S. Moro, P. Cortez and P. Rita, Decision Support Systems 62 (2014), UCI Machine Learning Repository, CC BY 4.0.

as-of = As of
as-of-long = The moment everything is seen from
as-of-reset = Reset
step = { $days ->
    [-7] −1 w
    [-1] −1 d
    [1] +1 d
   *[7] +1 w
}
step-long = { $days ->
    [-7] One week back
    [-1] One day back
    [1] One day on
   *[7] One week on
}

loading = Loading …
reading-file = Reading { $file }
reading-workbook = Reading the workbook { $file }
reading-workbook-say = It has { $size } and is unpacked in one go: nothing can be said of how far that is until the first row is there. You can cancel at any time.
read-of = { $done } of { $total }
failed = This did not work.
failed-say = What was open is not changed. Open the files again; if it happens again, the message below helps.
refused = These files are refused.
refused-say = Errors below have to be mended first; each says where it is and what would help. Drop the mended file here.
missing-rules = A rule file is missing.
missing-rules-say = Evidence alone says nothing; a rule file (*.reife.json) says what it means. Drop one here.
missing-evidence = Evidence is missing.
missing-evidence-say = The rules are good. Now drop evidence (NDJSON), or an export with its mapping.
missing-mapping = A mapping is missing.
missing-mapping-say = The export can be read once a mapping (*.mapping.json) says what its columns mean. Drop one here.

files-and-problems = Files and problems
files = Files
file-rules = rule file
file-mapping = mapping
file-evidence = evidence
file-export = export
file-workbook = Excel workbook
file-parquet = Parquet
file-unknown = not recognised, ignored
faults = Faults in the evidence
faults-say = What could not be read was left out, the smallest item around each fault; everything else was assessed.
error = Error
warning = Warning
at-line = line { $line }
at-row = record { $line } made from it
at-line-column = line { $line }, column { $column }
of-contact = contact { $contact }
take-text = Download as text
take-json = Download as JSON lines

trial = Trying out
trial-say = { $count ->
    [0] Try it out: what you record stays in this browser only.
    [one] 1 thing recorded, in this browser only.
   *[other] { $count } things recorded, in this browser only.
}
trial-as = You are
trial-crm = The made-up CRM
trial-saved = saves
trial-unreachable = cannot be reached
trial-expired = has ended the session
trial-conflict = has another decision
trial-no-permission = does not let you write
trial-gone = has no such record
trial-refused = does not take it
trial-clear = Take all back
