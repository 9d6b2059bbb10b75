# Words of the domain with a closed list of values, and names for ids that every rule file has.

yes = yes
no = no
unknown = unknown

dimension-need-clarity = Need clarity
dimension-preference-stability = Preference stability
dimension-internal-agreement = Internal agreement
dimension-fit = Fit
check-need = Need
check-budget = Budget
check-priority = Priority
check-authority = Authority

verdict-confirmed = confirmed
verdict-refuted = refuted
verdict-open = open
decided-accepted = accepted
decided-corrected = corrected
decided-returned = not yet
decided-rejected = rejected
decider-sales = sales
decider-marketing = marketing
decider-rules = rules
holds-yes = holds
holds-no = does not hold
holds-unsure = unsure

role-line = { $role }
role-champion = Champion
role-economic-buyer = Economic buyer
role-decision-maker = Decision maker
role-influencer = Influencer
role-user = User
role-blocker = Blocker
role-unknown = Role unknown

kind-behavioural = Behaviour
kind-declared = Said
kind-assessed = Assessed
kind-profile = Profile
kind-inferred = Inferred
kind-behavioural-long = Behaviour: what was done
kind-declared-long = Said: what was declared
kind-assessed-long = Assessed: what sales checked
kind-profile-long = Profile: who they are
kind-inferred-long = Inferred: somebody else’s score

objection-profiling = Objection to profiling
objection-direct-marketing = Objection to direct marketing
objection-restriction = Restriction of processing
objection-unreadable = An objection that could not be read

source-web = website
source-form = form
source-call = call
source-mail = mail
source-email = e-mail
source-meeting = meeting
source-webinar = webinar
source-event = event
source-poll = poll
source-crm = CRM
source-vendor = data vendor

why-short-unreadable = unreadable
why-short-unknown-type = unknown type
why-short-future = in the future
why-short-expired = expired
why-short-no-consent = no consent
why-short-disputed = disputed
why-short-duplicate = duplicate
why-short-burst = burst
why-short-over-daily-limit = over the daily limit
why-short-exploratory = exploratory
why-short-unknown-check = unknown check
why-short-superseded = superseded
why-short-lapsed = lapsed
why-short-no-right = no decision right
why-short-unknown-state = unknown state
why-short-no-permission = no permission
why-long-unreadable = The record has a fault and could not be read.
why-long-unknown-type = The rule file does not know this type.
why-long-future = Dated later than the moment looked at.
why-long-expired = Older than the rule file keeps it.
why-long-no-consent = Without the consent its purpose needs.
why-long-disputed = Somebody said it is not what it seems.
why-long-duplicate = The same signal again; the earliest counts.
why-long-burst = Too many within seconds: a machine, not a person.
why-long-over-daily-limit = More on one day than the rule file counts.
why-long-exploratory = It informs a person and never decides.
why-long-unknown-check = The rule file does not know this check.
why-long-superseded = A later verdict took its place.
why-long-lapsed = Its time has run out.
why-long-no-right = Decided by a role without the right to do so.
why-long-unknown-state = Decided for a state that the rule file does not have.
why-long-no-permission = The reader may not see it, so it does not count here.

# What pages and cards say alike.
cancel = Cancel
close = Close
when-moment = Write it as 2026-11-24 10:20.
when-day = Write it as 2026-11-24.
when-least = Not before { $day }.
computing = Computing …
moment-near = { $day }, { $time }
span-minute = { $value } min
span-hour = { $value } h
span-day = { $value } d
span-left = { $span } left
span-late = { $span } late
