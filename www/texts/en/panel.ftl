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
panel-all = All contacts in the studio
panel-and-more = And { $count } more.
panel-more-activities = There are more activities than were read; the newest count.
panel-not-all-read = { $count ->
    [one] 1 thing could not be read
   *[other] { $count } things could not be read
}

erasing = Being erased …
erased-title = Erased
erased-here = { $count ->
    [0] On this device nothing was recorded on this contact.
    [one] On this device: one record.
   *[other] On this device: { $count } records.
}
erased-signals = On this device: the signals from beside the CRM. They do not come back from there, even if a file has them still.
erased-notes = { $count ->
    [0] In the CRM no note of Reife was about this contact.
    [one] In the CRM: one note, which only says now that something was erased.
   *[other] In the CRM: { $count } notes, which only say now that something was erased.
}
erased-not-reached = The notes in the CRM were not erased, or not all of them; on this device everything is gone. Read the record again and erase once more.
erased-by-hand = You have to see to these notes in the CRM yourself:
erased-left-no-permission = The note of { $at }: your rights do not allow to change it. Ask its author, or whoever administers the CRM.
erased-left-not-possible = The note of { $at }: this CRM gives no way to change it from here. Delete it.
erased-left-refused = The note of { $at }: the CRM does not take the change. Delete it.
erased-left-several = The note of { $at } is about others, too. Take out what is about this contact.
erased-left-damaged = The note of { $at } is damaged: nobody can tell whom it is about. Look, and delete it if it is about this contact.
erased-left-named = The note of { $at } is about somebody else, and its words name this contact. Take the name out.
erased-instead = In their place belongs:
erased-elsewhere = { $reach ->
    [all] All records of this CRM that belong to this contact were looked through.
   *[record] Only the notes of this record and of the people in it were looked through: if there are other records about this contact, open each and erase there, too.
} What the CRM has beside the notes of Reife is erased in the CRM. Whoever else recorded something loses it when they next open such a record, after 30 days at most if it had been saved.
erased-read = Read the record again

widget-waiting = Waiting for the record.
widget-waiting-say = The page around this one has not said yet which record it shows.
widget-stranger = Reife does not know the page around it.
widget-stranger-say = Only pages that widget.json names may show a card here.

host-title = Customers
host-notes = Notes
host-none = No notes yet.
host-change = Somebody changes this record
host-refuse = This CRM takes nothing

signals-not-allowed = Signals are not read yet: allow { $says } on the options page.
signals-signed-out = Signals could not be read: sign in at { $says } in a tab, then try again.
signals-unreachable = Signals could not be read: { $says } does not answer. Those read before count until they expire.
signals-too-large = Signals could not be read: { $says } has more than 32 MB. Ask whoever provides them for less, or for parts.
signals-no-evidence = Signals could not be read: { $says } has no lines of JSON with an id and signals. Ask whoever provides them.
signals-status = Signals could not be read: the host answered { $says }. Those read before count until they expire.

# A draft that runs along
shadow = Draft that runs along
shadow-waits = Your policy names a draft. It has not been computed along yet: open a card under rules in force, and the draft is fetched.
shadow-runs = Your policy names a draft, which is computed beside the rules in force, without effect.
shadow-missing = The draft that your policy names does not run: the host has no such file. Whoever looks after the rules lays the draft beside them again and uploads the folder.
shadow-other = The draft that your policy names does not run: the file on the host is another one. Whoever looks after the rules lays the draft beside them again, or lets the policy name the hash of the new one.
shadow-unread = The draft that your policy names does not run: Reife cannot compute with it. Whoever looks after the rules checks the file, mends it, and lets the policy name the hash of the mended one.
shadow-no-hash = No draft runs: what your policy names as “shadow” is no SHA-256, which has 64 hexadecimal digits in small letters. Whoever administers Reife takes the line that the admin page or `reife rules shadow` gives.
shadow-in-force = The draft that your policy names is in force by now, so it does not run along any more. Whoever administers Reife takes it out of the policy.
