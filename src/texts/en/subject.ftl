# The answer to a person who asks what is held about them; read by the command line and by pages.

subject-title = Information under Article 15 of the General Data Protection Regulation
subject-who = For { $name } (record { $contact }), as of { $at }.
subject-contactable = Contact by { $way }: { $may ->
    [yes] permitted
   *[no] not permitted
  }
subject-not-there = There is no contact { $contact } in { $file }.

subject-head-result = How you are assessed
subject-not-assessed = You are not assessed. Your objection ({ $scope }) has been in force since { $since }; none of what follows is used to assess you.
subject-not-assessed-unreadable = You are not assessed. We hold an objection of yours that could not be read in full and that is respected all the same.
subject-proposal = By the rules “{ $rules }”{ $seq ->
    [none] {""}
   *[other] {" "}(release { $seq })
  } you are classed as: { $state }. This is a proposal; a person decides on anything that follows from it, unless it says otherwise below.
subject-standing-rules = In force: { $state }. No person has decided on this; it follows from the rules alone and hands you over to nobody.
subject-standing-person = In force: { $state }, decided by a person ({ $by }) on { $since }.
subject-pending = The proposal waits for a person’s decision.
subject-in-question = Newer information contradicts that decision; a person will look at it again.
subject-exploration = By chance you belong to a small share of contacts whom we look at although the rules do not propose it, to learn whether the rules are right.

subject-head-why = How this comes about
subject-logic = Marketing and sales have agreed on written rules. Each rule that applies gives or takes points on a scale from 0 to 100; how much one kind of information may give is limited. What you did, what you said and what our sales staff checked are counted apart. The classification follows from conditions on these points. No automated decision is taken that has legal effect for you or affects you similarly.
subject-dimension = { $dimension }: { $points } of 100
subject-rule = { $rule }: { $points } points ({ $facts })
subject-rule-shown = { $rule }: shown to our staff with { $points } points, and not counted ({ $facts })
subject-rule-unknown = { $rule }: could not be applied, because something is not known ({ $facts })
subject-of-others = In it there { $many ->
    [one] is one piece of information
   *[other] are { $count } pieces of information
  } from other people of your company. They are not named, to protect their rights.
subject-no-rule = No rule gave points.
subject-cut = Limits on one kind of information: { $points } points
subject-fact = { $fact }: { $value }

subject-head-counted = What we hold, and what counted
subject-head-not-counted = What we hold, and what did not count
subject-head-not-read = What we hold, and what no rule reads
subject-nothing = Nothing.
subject-attribute = { $what }{ $of ->
    [account] {" "}(of your company)
   *[contact] {""}
  }: { $value }{ $party ->
    [third] {" "}(bought or taken over from third parties)
    [second] {" "}(from partners)
   *[other] {""}
  }{ $details ->
    [none] {""}
   *[other] ; { $details }
  }
subject-signal = { $what }, { $at }: { $details }
subject-check = { $what }: { $verdict }, checked by { $by } on { $at }; { $details }
subject-about = about { $topic }
subject-value = value { $value }
subject-from = source: { $source }{ $party ->
    [third] {" "}(third party)
    [second] {" "}(partner)
   *[other] {""}
  }
subject-campaign = campaign “{ $campaign }”
subject-reported = recorded by { $by }
subject-note = note: “{ $note }”
subject-in-rules = counted in: { $rules }
subject-no-effect = taken into account, without effect on the points

subject-head-consents = Your consents
subject-consent = { $purpose }: { $given ->
    [yes] given
   *[no] withdrawn
  } ({ $at }){ $basis ->
    [none] {""}
   *[other] , basis: { $basis }
  }

subject-head-decisions = What people decided
subject-no-decision = No person has decided anything.
subject-decision = { $at }, { $by }: { $verdict }, { $state }{ $details ->
    [none] {""}
   *[other] {" "}({ $details })
  }
subject-reason = reason: { $reason }
subject-until = until { $until }

subject-head-change = What would change it
subject-change = If the answer were “{ $answers }”, the rules would propose: { $state }.
subject-no-change = No single answer, and no two, would change the classification.

subject-head-kept = What it is used for, and how long
subject-purpose = All of it serves to find out whether a conversation with our sales staff is of use to you, and to prepare it.
subject-kept = { $what }{ $purpose ->
    [none] {""}
   *[other] , only with your consent to: { $purpose }
  }{ $days ->
    [none] ; without a fixed period, it counts less with age where the rules say so
   *[other] ; it counts for { $days } days
  }

subject-head-recipients = Who receives it
subject-recipients = In our company: { $roles }. The data lie in our customer management system and, while they are looked at, on the devices of these people. Reife itself hands nothing on to anybody.

subject-head-rights = Your rights
subject-rights = You can ask for correction, erasure and restriction, receive what you gave us in a common format, withdraw a consent at any time, and object to being assessed; then you will not be assessed any more. You can complain to a supervisory authority.

word-moment = { $day } { $month ->
    [m01] Jan
    [m02] Feb
    [m03] Mar
    [m04] Apr
    [m05] May
    [m06] Jun
    [m07] Jul
    [m08] Aug
    [m09] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
  } { $year }, { $time } UTC
word-way = { $id ->
    [phone] phone
   *[email] e-mail
  }
word-decider = { $id ->
    [sales] sales
    [marketing] marketing
    [rules] the rules
   *[other] { $id }
  }
word-verdict = { $id ->
    [confirmed] confirmed
    [refuted] refuted
    [open] open
   *[other] { $id }
  }
word-decided = { $id ->
    [accepted] accepted
    [corrected] corrected
    [returned] not yet
   *[rejected] rejected
  }
word-objection = { $id ->
    [profiling] to profiling
    [direct_marketing] to direct marketing
   *[restriction] restriction of processing
  }
word-value = { $id ->
    [true] yes
    [false] no
   *[unknown] not known
  }
word-basis = { $id ->
    [consent] consent
    [legitimate_interest] legitimate interest
    [contract] contract
   *[other] { $id }
  }
word-source = { $id ->
    [web] website
    [form] form
    [call] call
    [mail] e-mail
    [email] e-mail
    [meeting] meeting
    [webinar] webinar
    [event] event
    [poll] poll
    [crm] customer management system
    [heard] conversation
    [vendor] data vendor
   *[other] { $id }
  }
word-role = { $id ->
    [champion] champion
    [economic_buyer] economic buyer
    [decision_maker] decision maker
    [influencer] influencer
    [user] user
    [blocker] blocker
   *[unknown] not known
  }
word-why = { $id ->
    [objection] not used, because of your objection
    [unreadable] not counted: it could not be read
    [unknown_type] not counted: the rules do not know it
    [future] not counted: dated later than this information
    [expired] not counted: older than we use it
    [no_consent] not counted: the consent for it is missing
    [disputed] not counted: somebody said that it is not what it seems
    [duplicate] not counted: the same again
    [burst] not counted: too many within seconds, a machine rather than a person
    [over_daily_limit] not counted: more on one day than is counted
    [exploratory] not counted: it only informs our staff
    [unknown_check] not counted: the rules do not know this check
    [superseded] not counted: a later check took its place
    [lapsed] not counted: its time has run out
    [no_right] not counted: the role had no right to decide it
    [unknown_state] not counted: the rules have no such state any more
   *[no_permission] not counted: it may not be read here
  }
word-dimension = { $id ->
    [need_clarity] Need clarity
    [preference_stability] Preference stability
    [internal_agreement] Internal agreement
    [fit] Fit
   *[other] { $id }
  }
word-check = { $id ->
    [need] Need
    [budget] Budget
    [priority] Priority
    [authority] Authority
   *[other] { $id }
  }
word-fact = { $id ->
    [role] Buying role
   *[other] { $id }
  }
word-attribute = { $id ->
    [name] Name
    [title] Title
    [email] E-mail
    [phone] Telephone
   *[other] { $id }
  }
word-state = { $id }
word-rule = { $id }
word-rules = { $id }
word-signal = { $id }
word-topic = { $id }
word-campaign = { $id }
word-purpose = { $id }
word-reason = { $id }
