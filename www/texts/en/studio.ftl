# The studio: rules are changed, and what that makes of everybody is seen before anybody else sees it.

studio = Studio
studio-title = Reife Studio: what a change of rules makes of everybody
studio-start-title = Who changes when a rule does?
studio-start-say = Change points, thresholds and conditions, and see at once who rises, who falls, whose contacts they are and what sales will have on the desk. All of it is computed on this device, and nobody else sees it.
studio-own-say = Your contacts as Excel, CSV, Parquet or NDJSON. Rules to start from are offered if you have none. They stay on this device for { $days } days, so that they are there when you come back; a button deletes them.
studio-who = Whom does this draft change?
studio-who-say = Choose contacts, and the plan says who changes when. Until then the draft can be edited.
studio-opening = Opening what this device kept
studio-reading = Reading { $file }
studio-loading = Laying { $file } out in columns
studio-assessing = Assessing { $contacts } contacts
studio-contacts-so-far = { $contacts } contacts so far
found-ready-lines = { $count ->
    [one] One line of evidence can be read.
   *[other] { $contacts } lines of evidence can be read.
}
found-ready-lines-say = A line is an account with its people, or one person. They are read under the rules “{ $rules }”.

studio-draft-on = Draft on { $rules }
studio-draft-on-release = Draft on rules { $seq } in force, { $rules }
studio-same = as compared
studio-edited = text changed
studio-undo = Back to the compared rules
studio-save = Save plan
studio-hand-over = Hand to approval
studio-not-yet = The plan is not yet that of what is written.
studio-left = What is edited
studio-plan = Plan
studio-levers = Numbers
studio-rules = Rules
studio-view = How the rules are edited

studio-problems = { $count ->
    [one] 1 problem in the draft
   *[other] { $count } problems in the draft
}

levers-say = Points of rules, and what states ask of a dimension. Everything else is under “Rules”.
levers-states = What states ask for
levers-each = each
levers-was = was { $value }
levers-points = Points of “{ $rule }”
levers-threshold = { $state }: { $dimension } at least
levers-threshold-stay = { $state }, to stay: { $dimension } at least
levers-stay = to stay
levers-none = The text is no rule file at the moment, so there are no numbers to turn.

plan-summary = { $rise ->
    [0] Nobody rises
   *[other] { $rises } rise
}, { $fall ->
    [0] nobody falls
   *[other] { $falls } fall
}, { $to ->
    [0] nobody newly to sales
   *[other] { $tos } newly to sales
}, { $from ->
    [0] nobody withdrawn
   *[other] { $froms } withdrawn
}
plan-summary-question = { $count ->
    [0] no standing newly in question
    [one] 1 standing newly in question
   *[other] { $counts } standings newly in question
}
plan-summary-owners = { $count ->
    [0] nobody’s contacts
    [one] 1 owner
   *[other] { $counts } owners
}
plan-summary-load = sales load { $by } a week
plan-nothing = Nothing changes: the draft says of everybody what the compared rules say.
plan-assessed = { $contacts } contacts assessed
plan-not-assessed = { $contacts } not assessed: objection
plan-sample = Sample: one account of { $one }
plan-standing-only = { $count ->
    [one] 1 changes in the state in force only
   *[other] { $counts } change in the state in force only
}
plan-as-of = as of
plan-stays = stays on this device
plan-stays-until = stays on this device until { $date }
plan-not-kept = not kept on this device: there is no room
plan-delete = Delete from this device
plan-faults = { $count ->
    [one] 1 bad record left out
   *[other] { $counts } bad records left out
}
plan-computing = computing …
plan-greyed = This plan is that of the last draft without an error.
plan-greyed-say = { $count ->
    [one] One problem stands in the way; it is listed beside the text.
   *[other] { $count } problems stand in the way; they are listed beside the text.
}
plan-other-words = The draft reads evidence that was not read.
plan-other-words-say = A signal, attribute, check, topic or purpose is new, or is read in another way. The contacts have to be read once more for that.
plan-read-again = Read the contacts again
lacking-title = The draft reads what these contacts do not have.
lacking-unread = { $count ->
    [one] The CRM was not asked for { $names } when they were read: until they are read again, it is unknown of everybody.
   *[other] The CRM was not asked for these when they were read: { $names }. Until they are read again, they are unknown of everybody.
}
lacking-again = Read them from the CRM again
lacking-no-tab = The CRM is open in no tab. Open it, log in, and press once more.
lacking-unmapped = { $count ->
    [one] Their mapping does not deliver { $names }, so it is unknown of everybody.
   *[other] Their mapping does not deliver these: { $names }. They are unknown of everybody.
} { $from ->
    [crm] If the CRM has it, open a mapping on the options page that names it, and read the contacts from there again.
   *[file] If the file has a column for it, add that to the mapping and open both once more.
}
plan-refused = The plan cannot be computed for this draft.
plan-refused-too-many-states = It has more states than can be looked at together: 254 at most.
plan-read-differently = Both files read the same evidence in different ways, so that no one reading is true for both.

load-within = Sales load within what was agreed
load-over = Sales load above what was agreed
load-none = Sales load
load-say = Hand-overs that wait, of the four weeks up to now: { $before } → { $now }, or { $weekBefore } → { $weekNow } a week. All that wait: { $allBefore } → { $allNow }.
load-agreed = Agreed: { $most } a week at most. The fullest week has { $full }.
load-no-target = The draft agrees on no number a week.
load-table = Hand-overs that wait, by the week they are due
load-week = Week of
load-all = all that wait
retro-title = What is retroactive
retro-say = A change applies to all history at once: signals of the past count as the draft says. No past decision changes.
retro-question = { $count ->
    [0] No decision in force comes newly into question.
    [one] One standing comes into question; it stays in force until its owner decides.
   *[other] { $counts } standings come into question; they stay in force until their owners decide.
}
retro-settled = { $count ->
    [one] One is in question no longer.
   *[other] { $counts } are in question no longer.
}
retro-see = See who

matrix-title = From state to state
matrix-say = rows: compared rules · columns: this draft
matrix-before = Compared
matrix-now = Draft
matrix-cell = { $way ->
    [stays] { $contacts } stay { $from }
    [rises] { $contacts } rise from { $from } to { $to }
   *[falls] { $contacts } fall from { $from } to { $to }
}
matrix-unchanged = unchanged
spread-choose = Dimension
spread-say = contacts per 5 points
spread-of = { $dimension }: contacts per 5 points, compared and draft
spread-before = compared
spread-now = draft
spread-range = { $from } to below { $to }
spread-full = 100
spread-below = below { $from }, not drawn: { $before } → { $now }
as-table = Table
as-chart = Chart
flow-title = Flow
flow-say = only those whose proposal changes
flow-none = Nobody’s proposal changes.
flow-one = { $from } to { $to }: { $contacts }

people-title = Who changes
people-count = { $count ->
    [one] 1 contact, by change, then owner
   *[other] { $counts } contacts, by change, then owner
}
people-stay = { $contacts } stay { $state }
people-in-question = Standings newly in question
people-nobody = Nobody changes
people-no-owner = no owner
people-back = All changes
people-moved = { $dimension } { $from } → { $to }
people-still = points unchanged
people-standing-only = in force: { $from } → { $to }
people-list = Contacts, by change and owner
person-owner = owner { $owner }
person-none = Nobody is chosen
person-none-say = Choose a contact to see both calculations side by side.
person-before = Compared rules
person-now = This draft

owners-title = Whose they are
owners-count = { $count ->
    [one] 1 owner
   *[other] { $counts } owners
}
owners-owner = Owner
owners-rise = Rise
owners-fall = Fall
owners-to-sales = Newly to sales
owners-from-sales = Withdrawn
owners-all = All
owners-more = { $count ->
    [one] 1 more owner
   *[other] { $counts } more owners
}
behind-title = Which rules are behind it
behind-say = points over all who change
behind-rule = Rule
behind-none = No rule gives other points to those who change: thresholds or conditions of states are behind it.

try-missing = Which answers would move most people
try-missing-say = { $all ->
    [yes] Every contact was asked about.
   *[no] Asked about a sample of { $asked } of { $contacts } contacts, as many as fit into a second; numbers are those of the sample.
}
try-missing-ask = Look
try-missing-none = No answer would move anybody.
try-missing-question = Question
try-missing-contacts = would change
try-missing-sales = to sales
try-and = and
suppose-of = What if … for { $name }
suppose-nobody = Somebody about whom nothing is known
suppose-say = Add what might happen. Nothing of it is kept.
suppose-signal = Signal
suppose-topic = Topic
suppose-no-topic = none
suppose-value = Value
suppose-days = Days ago
suppose-add = Add
suppose-check = Check
suppose-attribute = Attribute
suppose-remove = Leave out
suppose-kind = What is added
suppose-kind-signal = Signal
suppose-kind-check = Check
suppose-kind-attribute = Attribute
suppose-as-is = As it is
suppose-with = With that
suppose-ago = { $days ->
    [0] today
    [one] 1 day ago
   *[other] { $days } days ago
}

large-title = All of them do not fit
large-say = They would take { $needed } in this browser’s memory, and { $most } are to be had. Nothing was loaded. A sample takes whole accounts, chosen by their ids.
large-sample = Load one account of { $one }

loading-title = From your CRM
loading-offer = { $kind } of { $host }
loading-kind-sale-opportunity = Opportunities
loading-kind-party-party = Parties
loading-kind-persons-contact = Contacts
loading-no-tab = Open your CRM in a tab, at a record or a list, and allow it in the panel or on the options page: what can be read of it is offered here.
loading-no-mapping = Of “{ $object }” nothing says yet what its fields mean. Open a mapping on the options page.
loading-reading = { $kind } of { $host } are being read
loading-far = { $read } records read, { $people } contacts.
loading-far-of = { $read } of { $total } records read, { $people } contacts.
loading-peace = { $count ->
    [one] the CRM asks to be left in peace for one second
   *[other] the CRM asks to be left in peace for { $seconds } seconds
}
loading-stays = Only what the rules use is read, with your rights, one request after the other. It goes nowhere but into this browser. Leave the tab of the CRM open.
loading-stop = Stop
loading-failed-cancelled = Stopped.
loading-failed-no-tab = No tab is open on this CRM. Open it, sign in, then go on.
loading-failed-expired-session = You are no longer logged in to the CRM. Log in again in its tab, then go on.
loading-failed-unreachable = The CRM does not answer, or its tab was closed. Look whether it is open, then go on.
loading-failed-too-slow = The CRM does not answer. Try to go on in a while.
loading-failed-server-failed = The CRM broke off with an error of its own. Try to go on in a while.
loading-failed-no-permission = With your rights the CRM gives no such list. Ask whoever gives rights in it.
loading-go-on-say = None of it is used yet: go on from here, or discard it.
loading-go-on = Go on
loading-discard = Discard
loading-read = { $kind } of { $host } were read to the end.
loading-nobody = With your rights the CRM shows nobody there.
loading-left = Record { $id } was left out: { $why }
loading-left-gone = it was deleted meanwhile, or leads to somebody who was.
loading-left-no-permission = your rights do not allow to read it.
loading-left-not-possible = it names nobody.
loading-damaged = { $count ->
    [one] One note has a verdict that cannot be read.
   *[other] { $count } notes have a verdict that cannot be read.
}
