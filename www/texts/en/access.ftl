# What the contact may ask for
access = Access and erasure
access-answer = Art. 15 and 17 GDPR
access-say = Everything that is held about this contact, what of it counted and why, in plain words: to be handed on as it is. Colleagues stand in it by their roles.
access-show = Show the answer
access-text = Save as text
access-json = Save for machines (JSON)
access-file = access
erase = { $where ->
    [crm] Erase …
   *[device] Erase on this device …
}
erase-say = { $where ->
    [crm] Erasing takes what was recorded on this contact out of this browser, sent or not, and out of the notes of Reife in the CRM: each then only says that something was erased.
   *[device] Erasing takes what was recorded here on this contact out of this browser, sent or not, and what is loaded in the studio if they are in it. What the CRM has is erased there; a file that you opened stays yours.
}
erase-sure = { $where ->
    [crm] Decisions, checks and remarks on this contact are lost for everybody. Erase?
   *[device] What has not reached the CRM yet is lost. Erase?
}
erase-yes = Erase
erased = Erased: { $count ->
    [0] nothing was recorded here
    [one] one record
   *[other] { $count } records
  }.{ $population ->
    [yes] {" "}The population of the studio was deleted, since it has this contact; load it again from files without them.
   *[no] {""}
  } Write this into the CRM:
erase-note = Reife: on { $day } everything recorded on this contact was erased from the device that this note comes from. { $last ->
    [none] There was no decision.
   *[other] The journal of decisions ended with { $last }.
  }
bar-unlisted = The signed list of people does not give { $by } the role “{ $role }”. Somebody who has it can decide.
journal-chain-gap = What stood before this decision is missing.
journal-chain-edited = The decision before this one was changed or removed.
journal-chain-fork = Two decisions follow the same one: two people decided at once. Both are kept, the later one counts.
journal-chain-order = Dated earlier than the decision it follows.
journal-chain-unchained = Names no decision before it, although there is one.
journal-chain-same-id = Another decision has the same id.
journal-chain-author = The CRM does not confirm who took this decision.
journal-chain-not-listed = Written by somebody whom the signed list does not give this role: it does not count.
journal-chain-no-right = Taken in a role that may not decide this: it does not count.
journal-chain-other-rules = Taken on other rules than those in force under this name.
note-private = This sounds like { $category ->
    [private] something private
   *[other] health, belief or another protected matter
  }. Please write only what the deal needs: colleagues and the contact can read it.
question-a = Today the rules propose another state than was decided, and than they proposed then.
question-b = What this state stands on has fallen away since the decision.
question-c = You decided otherwise than proposed; since then the contact has spoken or was checked again, and the rules still propose something else.
