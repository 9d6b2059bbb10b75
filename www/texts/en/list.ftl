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
