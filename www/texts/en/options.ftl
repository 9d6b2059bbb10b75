# The options of the extension.

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
options-studio-say = What a change of the rules makes of all contacts of your CRM is shown in the studio.
options-studio = Open the studio
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
expected-elsewhere = an address on another host than the rules
signals = Signals from elsewhere
options-signals-say = For a CRM that has no marketing events: a file of evidence (lines of JSON), or a table that a mapping above fits. People are found by the id the CRM has for them, or by their e-mail address. It stays on this device.
options-signals-choose = Open a file of signals
options-signals-held = { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $signals ->
    [one] 1 signal
   *[other] { $signals } signals
}. Counts until { $until }.
options-signals-left = { $count ->
    [one] 1 entry
   *[other] { $count } entries
} could not be used.
options-signals-strange = No signals were found in: { $files }. Expected are lines of JSON with an id and signals, of 32 MB at most, or a table with a mapping of yours that is open above.
options-signals-address = Your company names an address for signals: { $address }. All of it is fetched, with your own sign-in there.
options-signals-address-parts = Your company names an address for signals: { $address }. It is asked by the first two signs of a hash, never by a person, as you look at records.
options-signals-look = Look now
crm-template-missing = { $place }: “{ $name }” is missing.
crm-template-unknown = { $place }: “{ $name }” is not known here; known are { $known }.
crm-template-not-this = { $place }: expected { $expected }, found { $found }.
crm-template-no-placeholder = { $place }: there is no placeholder “{ $name }” here; there are { $known }, and JSON Pointers into the record.
