# The editor of rule files.

## Around the forms

editor-editing = Editing
editor-sections = Kinds of items
editor-contents = Contents of the file
editor-more = More
editor-search = Search label or id
editor-nothing-found = Nothing here is called that.
editor-modes = How it is shown
editor-mode-form = Form
editor-mode-text = JSON text
editor-mode-both = Both
editor-text = Rule file as JSON text
editor-loading = Loading the text …
editor-undo = Undo
editor-redo = Redo
editor-no-problems = no problems
editor-next-problem = Next problem
editor-next-problem-key = Next problem (F8)
editor-broken = The text is not whole: the forms come back once it is.
editor-to-text = To the place in the text
editor-nameless = without an id

## What the file holds

editor-list-rules = Rules
editor-list-states = States
editor-list-facts = Facts
editor-list-signals = Signals
editor-list-attributes = Attributes
editor-list-conditions = Named conditions
editor-list-checks = Checks
editor-list-questions = Questions
editor-list-dimensions = Dimensions
editor-list-assumptions = Assumptions
editor-list-campaigns = Campaigns
editor-list-topics = Topics
editor-list-purposes = Purposes
editor-list-roles = Buying roles
editor-list-role = Buying role
editor-list-reasons = Reasons
editor-list-deciders = Who decides
editor-list-file = File and targets
editor-list-empty = None yet.

editor-one-head = The file
editor-one-targets = Targets
editor-one-calendar = Working time
editor-one-exploration = Exploration
editor-one-privacy = Privacy of those who decide

editor-one-of-rules = Rule
editor-one-of-states = State
editor-one-of-facts = Fact
editor-one-of-signals = Signal
editor-one-of-attributes = Attribute
editor-one-of-conditions = Named condition
editor-one-of-checks = Check
editor-one-of-questions = Question
editor-one-of-dimensions = Dimension
editor-one-of-assumptions = Assumption
editor-one-of-campaigns = Campaign
editor-one-of-topics = Topic
editor-one-of-purposes = Purpose
editor-one-of-roles = Buying role
editor-one-of-reasons = Reason
editor-one-of-deciders = Decider
editor-one-of-head = File
editor-one-of-targets = Targets
editor-one-of-calendar = Working time
editor-one-of-exploration = Exploration
editor-one-of-privacy = Privacy
editor-in-section = { $section } “{ $name }”

editor-add-rules = Add a rule
editor-add-states = Add a state
editor-add-facts = Add a fact
editor-add-signals = Add a signal
editor-add-attributes = Add an attribute
editor-add-conditions = Add a condition
editor-add-checks = Add a check
editor-add-questions = Add a question
editor-add-dimensions = Add a dimension
editor-add-assumptions = Add an assumption
editor-add-campaigns = Add a campaign
editor-add-topics = Add a topic
editor-add-purposes = Add a purpose
editor-add-roles = Add a role
editor-add-reasons = Add a reason
editor-add-deciders = Add a decider

editor-like = A rule like …
editor-like-said = They said something
editor-like-fading = They did something, fading with time
editor-like-quiet = They have gone quiet
editor-like-check = Sales confirmed a check
editor-like-range = A number lies in a range
editor-like-group = The people agree
editor-like-blank = A rule from nothing

## An item

editor-move-up = Move up
editor-move-down = Move down
editor-duplicate = Duplicate
editor-delete = Delete
editor-delete-anyway = Delete anyway
editor-still-used = { $count ->
    [one] It is still used in one place. Without it, that is a problem:
   *[other] It is still used in { $count } places. Without it, each is a problem:
}
editor-used-by = Used by
editor-take-away = Take away
editor-take-out = Take out { $name }
editor-open = Open { $name }
editor-add = Add …
editor-add-to = Add to: { $label }
editor-torn = not whole
editor-was = was { $was }
editor-changed = changed
editor-unset-of = the contact
editor-unset-side = an offer of ours
editor-none = none
editor-none-there = There is none to choose from.
editor-not-there = { $id }: not in the file
editor-begin = Begin
editor-missing-targets = Nothing is agreed yet: what share of hand-overs is accepted, how soon they are decided, how many there are a week.
editor-missing-calendar = Every hour counts. With working time, deadlines run only while people work.
editor-missing-exploration = No contact is offered to sales for learning beyond what the rules propose.
editor-missing-privacy = The defaults hold: names are replaced by roles after 180 days, and no figure counts fewer than 5 people.
editor-alien = Not known here
editor-alien-say = Members that the format does not have. They are kept as they are until somebody takes them away.
editor-in-language = { $label }, { $language }
editor-each = { $points } each
editor-kind-class = { $kind }, { $class }
editor-points-how = Given
editor-points-once = once
editor-points-each = for each
editor-fact-from = Made of
editor-fact-signals = signals
editor-fact-attribute = an attribute

editor-rename = Rename
editor-rename-say = { $count ->
    [0] “{ $from }” becomes “{ $to }”. Nothing else in the file names it.
    [one] “{ $from }” becomes “{ $to }”, also in the one place that names it:
   *[other] “{ $from }” becomes “{ $to }”, also in the { $count } places that name it:
}
editor-rename-outside = Contacts, mappings and past decisions name it too; those are not changed here.
editor-id-wrong = An id begins with a small letter and has small letters, digits and underscores, 64 at most.
editor-id-taken = Another item is already called “{ $id }”.
editor-number-needed = A number is needed here.
editor-number-wrong = This is no number, so the file keeps the one before.
editor-number-whole = Expected is a whole number from { $least } to { $most }.
editor-number-range = Expected is a number from { $least } to { $most } with at most { $places } decimals.

editor-block-when = When
editor-block-rests-on = Rests on
editor-block-requires = Required besides
editor-block-stay = Stays while
editor-block-decisions = Decisions on it
editor-block-next = What comes next
editor-block-reads = Reads
editor-block-limits = Limits
editor-block-note = Note for those who edit

editor-verdicts = Verdicts
editor-verdicts-count = { $count } in all
editor-verdicts-few = Fewer than { $least } people have decided: no figures, so that nobody is counted.
editor-verdict = { $count } { $verdict }
editor-held = { $range ->
    [yes] held in { $yes } of { $all }, { $from } to { $to } %
   *[no] held in { $yes } of { $all }
} { $unsure ->
    [0] { "" }
   *[other] ({ $unsure } unsure)
}

## Members

editor-field-id = Id
editor-field-format = Format
editor-field-label = Label
editor-field-note = Note
editor-field-languages = Languages
    .hint = Language tags with commas, such as en, de. Texts are expected in each.
editor-field-side = Side
editor-field-kind = Kind
editor-field-class = Class
editor-field-party = Whose data
editor-field-owner = Owner
editor-field-purpose = Consent purpose
editor-field-value = Carries a value
editor-field-heard = Reps may record it when they hear it
editor-field-max-per-day = At most a day
editor-field-burst = So many so fast are a machine
editor-field-count = How many
editor-field-seconds = Within seconds
editor-field-keep-days = Kept for days
editor-field-of = Of
editor-field-type = Type
editor-field-weight = Weight
editor-field-expected = Must have spoken
editor-field-veto = A full no holds agreement down
editor-field-valid-days = Valid for days
editor-field-ask = Question to ask
editor-field-signals = Signals
editor-field-check = Check
editor-field-types = Types
editor-field-topics = Topics
editor-field-attribute = Attribute
editor-field-within-days = Within days
editor-field-half-life-days = Half-life, days
editor-field-fast-half-life-days = Fast half-life, days
editor-field-credible-mass = Credible mass
editor-field-measure = Measure
editor-field-stances = Stance of each verdict
editor-field-when = When
editor-field-about = About
editor-field-statement = What is assumed
editor-field-promise = Promise
editor-field-approach = Approach
editor-field-audience = Audience
editor-field-assumptions = Assumptions
editor-field-acceptance-at-least = Accepted, at least
    .hint = As a share: 0.6 is 60 of 100 hand-overs.
editor-field-decide-within-hours = Decided within hours
editor-field-handovers-per-week-at-most = Hand-overs a week, at most
editor-field-caps = At most from each kind
    .hint = A dimension takes only rules of the kinds that have a number here.
editor-field-dimension = Dimension
editor-field-points = Points
editor-field-points-each = Points for each
editor-field-cap = Cap
editor-field-offset-minutes = Minutes ahead of UTC
editor-field-workdays = Workdays
editor-field-from = From
editor-field-to = To
editor-field-holidays = Days without work, one a line
editor-field-state = Offered to
editor-field-share = Share of contacts
    .hint = 0.05 is one in twenty.
editor-field-keep-by-days = Names kept for days
editor-field-min-deciders = People in a figure, at least
editor-field-stage = Customary stage
editor-field-adverse = Excludes somebody
editor-field-handover = Hands over to sales
editor-field-decided-by = Decided by
editor-field-then = After the deadline also by
editor-field-returned-to = “Not yet” leads to
editor-field-rejected-to = A rejection leads to
editor-field-requires = Points of each kind, at least
    .hint = Over all dimensions but fit. A hand-over requires behaviour and what was said.
editor-field-next = Next step
editor-field-stay = Stays while
editor-field-reasons = Reasons to choose from
editor-rules-of = Each one of
editor-exploration-from = Taken from
editor-calendar-from = Work begins
editor-calendar-to = Work ends
editor-facts-check = Stance from the check
editor-states-valid-days = A decision lapses after days
editor-checks-valid-days = A verdict lapses after days

editor-class-binding = binding
editor-class-exploratory = exploratory
editor-party-zero = the customer’s own word
editor-party-first = observed by us
editor-party-second = a partner’s
editor-party-third = bought
editor-side-marketing = marketing
editor-side-sales = sales
editor-topic-side-ours = an offer of ours
editor-topic-side-alternative = an offer of somebody else
editor-topic-side-status-quo = leaving things as they are
editor-signal-value-number = a number
editor-of-contact = the contact
editor-of-account = the account
editor-type-number = number
editor-type-text = text
editor-type-boolean = yes or no
editor-type-date = date
editor-about-audience = audience
editor-about-promise = promise
editor-about-approach = approach
editor-measure-days-since = days since
editor-measure-count = count
editor-measure-days-since-last = days since the last
editor-measure-days-active = days active
editor-measure-distinct-topics = different topics
editor-measure-distinct-roles = different roles
editor-measure-distinct-contacts = different people
editor-measure-decayed = fading sum
editor-measure-sum = sum
editor-measure-max = greatest value
editor-measure-trend = trend
editor-measure-leading-topic = leading topic
editor-measure-own-share = our share
editor-measure-concentration = concentration
editor-measure-stability = stability
editor-measure-coverage = coverage
editor-measure-consent = consent
editor-measure-agreement = agreement
editor-measure-leaning = leaning
editor-measure-clarity = clarity

## Conditions

editor-no-condition = Without a condition.
editor-no-stay = A decision on it stands while the condition above holds.
editor-add-condition = Condition
editor-add-group = Group
editor-add-here = Add a condition to this group
editor-tree-keys = Arrow keys walk through the rows, Enter goes into one, Escape back. Insert adds, Delete removes, N negates, G groups, U ungroups. With Alt, the arrow keys move the row.
editor-in-words = In words
editor-grip = Move: drag, or arrow keys
editor-row-menu = More for this row
editor-not = Not
editor-not-take-away = Not: take it away
editor-odd = not known, kept as it is:
editor-and = and
editor-else = else
editor-exclusive = both left out
editor-which-name = What is looked at
editor-which-condition = Which condition
editor-which-value = Value
editor-which-operator = How it compares
editor-which-group = All or any
editor-part-if = if
editor-part-then = then
editor-part-else = else
editor-instead = Instead
editor-instead-value = a value
editor-instead-sum = a calculation
editor-instead-if = a choice
editor-insert = Add after
editor-key-insert = Insert
editor-key-delete = Delete
editor-key-alt = Alt { $key }
editor-negate = Negate
editor-group = Put into a group
editor-ungroup = Dissolve the group
editor-up = Move up
editor-down = Move down
editor-inward = Into the group above
editor-outward = Out of the group
editor-fallback = A value for when it is unknown
editor-no-fallback = Leave it unknown
editor-second-name = Compare with another fact
editor-one-more = One more
editor-extract = Make it a named condition
editor-extract-name = What it is called
editor-extract-do = Make it
editor-inline = Write the condition out here
editor-remove = Remove

editor-operator-and = All of
editor-operator-or = Any of
editor-operator-not = Not
editor-operator-is = is
editor-operator-is-not = is not
editor-operator-below = is below
editor-operator-at-most = is at most
editor-operator-above = is above
editor-operator-at-least = is at least
editor-operator-between = is from … to
editor-operator-one-of = is one of
editor-operator-contains = contains
editor-operator-starts = begins with
editor-operator-ends = ends with
editor-operator-known = is known
editor-operator-missing = is unknown
editor-operator-holds = holds
editor-operator-plus = plus
editor-operator-minus = minus
editor-operator-times = times
editor-operator-by = divided by
editor-operator-rest = remainder by
editor-operator-min = least of
editor-operator-max = greatest of
editor-operator-if = Depending on

editor-read-check = Check { $name }
editor-read-role = Buying role
editor-read-quoted = “{ $text }”
editor-read-fallback = { $name } (or { $other } if unknown)
editor-read-known = { $count ->
    [one] { $names } is known
   *[other] { $names } are known
}
editor-read-missing = { $names } is unknown
editor-read-odd = something not known here
editor-read-is = { $a } is { $b }
editor-read-is-not = { $a } is not { $b }
editor-read-below = { $a } is below { $b }
editor-read-at-most = { $a } is at most { $b }
editor-read-above = { $a } is above { $b }
editor-read-at-least = { $a } is at least { $b }
editor-read-between = { $b } is from { $a } to { $c }
editor-read-within = { $b } is between { $a } and { $c }
editor-read-one-of = { $a } is { $b }
editor-read-contains = { $a } contains { $b }
editor-read-starts = { $a } begins with { $b }
editor-read-ends = { $a } ends with { $b }
editor-read-not = not: { $a }
editor-read-least = the least of { $all }
editor-read-most = the greatest of { $all }
editor-read-rest = the remainder of { $a } by { $b }
editor-read-if = ({ $b } if { $a }, else { $c })

## The text

code-find = Find
code-replace = Replace
code-next = next
code-previous = previous
code-all = all
code-match-case = match case
code-regexp = regular expression
code-by-word = whole words
code-replace-all = replace all
code-close = close
code-go-to-line = Go to line
code-go = go
code-current-match = current match
code-replaced-matches = replaced $ matches
code-replaced-match-on-line = replaced match on line $
code-on-line = on line
code-fold-line = Fold line
code-unfold-line = Unfold line
code-folded-code = folded text
code-unfold = unfold
code-diagnostics = Problems
code-no-diagnostics = No problems
code-folded-lines = Folded lines
code-unfolded-lines = Unfolded lines
code-to = to
code-control-character = Control character

## A draft on this device

editor-draft-there = A draft of { $date } is kept on this device.
editor-draft-there-older = A draft of { $date } is kept on this device. The file has changed since it was begun.
editor-draft-continue = Go on with it
editor-draft-discard = Discard it
editor-draft-elsewhere = This draft is open in another tab. What is written here is not kept.
editor-draft-take = Go on here
editor-draft-kept = Kept on this device.
editor-draft-fault = { $code ->
    [quota] The draft cannot be kept: this device has no room left. Save the text as a file.
    [blocked] The draft cannot be kept: another tab holds an older version of this page. Close it.
    [newer] The draft cannot be kept: a newer version of this page was here before. Load the page anew.
   *[other] The draft cannot be kept: this browser gives the page no storage. Save the text as a file.
}
editor-draft-gone = { $count ->
    [one] Nobody touched this draft for 30 days, so it is gone: { $names }
   *[other] Nobody touched these drafts for 30 days, so they are gone: { $names }
}
editor-draft-ends = The draft “{ $name }” goes on { $date } if nobody touches it.
editor-draft-longer = Keep it 30 days more
