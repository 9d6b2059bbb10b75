# The extension: the panel beside a record, and its options.

panel-consent = May Reife read your CRM?
panel-consent-say = It reads the record you have open, with your rights, and writes what you decide as a note. It does so in this browser: nothing goes anywhere else. Until you allow it, it sees nothing of this page.
panel-crm-address = Address of the CRM
panel-allow = Allow { $host }
panel-allow-none = Allow
panel-refused = Not allowed. Nothing was read.
panel-no-rules = Rules are missing.
panel-no-rules-say = A rule file says what the evidence means. Open one on the options page, or ask whoever administers Reife.
panel-no-rules-yet = No rules yet.
panel-no-rules-yet-say = Nothing that both sides approved was ever confirmed on this device, so there is no card yet. { $says }
panel-open-options = Open options
panel-no-mapping = A mapping is missing.
panel-no-mapping-say = Nothing says yet what the fields of these records mean. Open a mapping with the id “{ $id }” on the options page.
panel-rules-wrong = The rule file does not hold.
panel-rules-wrong-say = Its first problem is “{ $says }”. Open a mended one on the options page.
panel-not-among = The record names nobody.
panel-not-among-say = It has no contact whom a decision could be about ({ $says }). Link one in the CRM, then try again.
panel-engine = This did not work.
panel-engine-say = The message below helps whoever mends it: { $says }
panel-and-more = And { $count } more.
panel-more-activities = There are more activities than were read; the newest count.
panel-not-all-read = { $count ->
    [one] 1 thing could not be read
   *[other] { $count } things could not be read
}

options = Options of Reife
options-rules = Rules
options-files = Drafts, mappings and CRMs
options-files-say = A rule file that nobody approved is a draft: it shows where no rules are in force. Beside it, your own mappings or descriptions of CRMs where you have any. They stay on this device.
options-no-rules = No rule file is open.
options-strange = Neither a rule file nor a mapping nor a description of a CRM: { $files }.
options-file-crm = description of a CRM
options-remove = Remove
options-remove-of = Remove { $name }
options-crms = CRMs that Reife may read
options-no-crms = None yet.
options-forbid = No longer
options-own = You
options-role = You decide for
options-place = The card shows
place-panel = in the side panel
place-frame = in the page
options-fault = { $member } is not { $expected }, so nothing of it is used. Ask whoever administers Reife.
expected-address = an address with https
expected-root = the text of root.json
expected-names = a list of names
expected-name = a name
expected-days = a number of days
expected-number = a whole number

widget-waiting = Waiting for the record.
widget-waiting-say = The page around this one has not said yet which record it shows.
widget-stranger = Reife does not know the page around it.
widget-stranger-say = Only pages that widget.json names may show a card here.

host-title = Customers
host-notes = Notes
host-none = No notes yet.
host-change = Somebody changes this record
host-refuse = This CRM takes nothing
