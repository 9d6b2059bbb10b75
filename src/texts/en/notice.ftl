# What a rule file owes the people it is about: information, record of processing, a draft of the impact assessment.

notice-title = Data protection texts for the rules “{ $rules }”
notice-fill = Written from the rule file. What stands in [square brackets] only you know. These are drafts: have them read by whoever answers for data protection with you.

notice-head-information = Information for contacts (Art. 13 and 14 GDPR)
notice-who = Controller: [name, address, contact]. Data protection officer: [contact].
notice-why = We assess how far a decision for our offers has come with you, so that our sales staff talk to you when it is of use to you, and not before. For that we use:
notice-purpose = With your consent to “{ $purpose }” (Art. 6(1)(a) GDPR; can be withdrawn at any time): { $data ->
    [none] nothing at present
   *[other] { $data }
  }
notice-no-purpose = On the ground of our legitimate interest in talking to companies that need our offers (Art. 6(1)(f) GDPR; you can object): { $data ->
    [none] nothing
   *[other] { $data }
  }
notice-sources = We have these data from you, from your use of our offers and from talks with you{ $data ->
    [none] .
   *[other] ; from partners and third parties [which]: { $data }.
  }
notice-kept = How long data are used:
notice-kept-days = { $what }: { $days } days
notice-kept-open = { $data ->
    [none] Everything else: [period]
   *[other] [period] for: { $data }
  }
notice-logic = How it works: marketing and sales agree on written rules. Each rule that applies gives or takes points on scales from 0 to 100 ({ $dimensions }); conditions on the points propose a class. Points lose weight with age. If you ask, we tell you every rule that was applied to you, with its points. The proposals decide nothing by themselves: there is no automated decision within the meaning of Art. 22 GDPR.
notice-decided = “{ $state }” is decided by a person ({ $by }).
notice-decided-adverse = “{ $state }” excludes somebody and is decided by a person only ({ $by }).
notice-recipients = Recipients: { $roles } in our company; the operator of our customer management system: [name]. The assessment is computed on the devices of our staff; no further service takes part.
notice-rights = You have the right of access, rectification, erasure, restriction and portability; you can object to being assessed at any time and without giving reasons where it serves direct marketing. We then assess you no more. You can complain to a supervisory authority: [which].

notice-head-record = Record of processing activities (Art. 30 GDPR)
notice-record-name = Processing: assessment of decision readiness by the rules “{ $rules }” (SHA-256 { $sha256 })
notice-record-controller = Controller, representative, data protection officer: [names, contacts]
notice-record-purpose = Purpose: preparing and ordering sales talks; learning whether the rules are right
notice-record-people = People concerned: contacts at companies (customers, interested persons); our own staff who check and decide
notice-record-attributes = Standing data: of contacts { $contact ->
    [none] none
   *[other] { $contact }
  }; of companies { $account ->
    [none] none
   *[other] { $account }
  }
notice-record-signals = Observed and declared: { $data ->
    [none] nothing
   *[other] { $data }
  }
notice-record-staff = Of staff: who checked, recorded or decided what, when and why; replaced by the role in learning after 180 days at most
notice-record-recipients = Recipients: { $roles }; operator of the customer management system: [name]
notice-record-countries = Third countries: none by Reife; by the customer management system: [which]
notice-record-periods = Periods:
notice-record-measures = Measures (Art. 32): computed on the device; no server of its own; rules come into force only with signatures of both sides; decisions are chained by hashes; data loaded in the browser expire after 30 days; [measures of the customer management system and of the devices]

notice-head-assessment = Draft of a data protection impact assessment (Art. 35 GDPR)
notice-assessment-why = Contacts are assessed systematically by their behaviour; whether an assessment is mandatory (Art. 35(3)(a), lists of the authorities) is for your data protection officer. What the rule file says of it:
notice-assessment-what = Description: { $rules } rules over { $signals } kinds of signals and { $attributes } attributes, on the scales { $dimensions }
notice-assessment-need = Necessity: each datum names its purpose and what uses it (`reife data`). Without use at present: { $unused ->
    [none] none
   *[other] { $unused }. Remove them.
  }
notice-assessment-exploratory = Shown and never counted: { $data ->
    [none] nothing
   *[other] { $data }
  }
notice-assessment-foreign = From partners and third parties: { $data ->
    [none] nothing
   *[other] { $data }
  }
notice-assessment-special = Looks like special categories (Art. 9): { $data ->
    [none] nothing
   *[other] { $data }. Without explicit consent this must not be processed.
  }
notice-assessment-chance = Chosen by chance, to learn: { $on ->
    [yes] yes, a share of contacts is offered to sales against the proposal
   *[no] no
  }
notice-assessment-risks = Risks, and what is done about them:
notice-risk = { $risk ->
    [wrong] Wrong conclusions: unknown is never zero; every number can be explained; evidence can be disputed and then does not count.
    [unseen] Decisions nobody sees through: the rules are in plain text, approved by two sides, and told on request (`reife subject`).
    [excluded] Exclusion by a machine: a state that excludes somebody is decided by a person, with a reason.
    [watched] Observation without knowledge: behaviour needs a purpose with consent; without it, it does not count.
   *[staff] Pressure on staff: no figures about fewer than five people, no export by person; agree on it with the works council.
  }
notice-assessment-open = For people to answer: [balancing of interests; views of the people concerned; remaining risk; whether the authority is to be consulted (Art. 36)].
