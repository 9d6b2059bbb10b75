# The list of contacts.

contacts = Contacts
col-who = Who
col-stands = Stands → proposed
col-progress = { $count ->
    [3] Need, pref., agr.
   *[other] Progress
}
offered = offered to learn
decided-on = decided { $date }
col-waits = Waits
mini = { $name } { $points }
since = since { $when }
search = Search name, account, id
filter-state = State
any-state = Any state
group-stands = Stands
group-proposed = Proposed
state-count = { $state } ({ $count })
order = Order
order-waits = What waits first
order-name = By name
order-account = By account
order-state = By state
order-dimension = By { $name }
reverse-order = Reverse the order
filter-waits = What waits
filter-all = All
filter-overdue = Overdue
filter-in-question = In question
filter-waiting = Waiting
filter-not-assessed = Not assessed
shown-of = { $shown } of { $all }
none-found = No contact fits.
none-found-say = Search and filters leave nobody. Show all, or take one filter away.
show-all = Show all
no-card = Choose a contact.
no-card-say = Its card shows here: how far the decision has come, why, and what is missing. Arrow keys move through the list, / searches, Esc closes.
view-of-list = What the list shows
view-contacts = Contacts
view-waiting = Waiting list
waiting-count = { $all } { $all ->
    [one] waits
   *[other] wait
}: { $overdue } overdue, { $question } in question, { $waiting } with time.
waiting-group = { $kind } · { $count }
waiting-overdue-say = past the agreed time
waiting-in-question-say = new evidence contradicts a decision
waiting-waiting-say = nearest deadline first
waiting-contradicts = New evidence, or another result
waiting-no-deadline = no deadline
waiting-offered = Offered to learn
waiting-offered-who = { $count ->
    [one] 1: { $name }
   *[other] { $count }: { $name } and more
}
waiting-unsent = On this device, not yet in the CRM
waiting-unsent-none = none
waiting-none = Nothing waits.
waiting-none-say = No proposal waits for a person, and no decision is in question.
waiting-none-offered = { $count ->
    [one] 1 contact is offered so that learning sees more: { $name }.
   *[other] { $count } contacts are offered so that learning sees more, { $name } first.
}
