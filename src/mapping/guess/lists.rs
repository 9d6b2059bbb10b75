//! The lists of words. Headers are written as `words::plain` writes them; the better word stands first.

/// Ids of persons, and of what stands in for them, the better first.
pub(crate) const CONTACT_IDS: &[&str] = &[
    "contact id", "contactid", "contact id 18", "kontakt id", "person id", "lead id", "leadid", "prospect id", "record id contact",
    "datensatz id kontakt", "record id", "datensatz id", "vid", "customer id", "kunden id", "kundennummer", "kundennr", "kunden nr",
    "kd nr", "kdnr", "debitor", "debitorennummer", "id", "deal id", "opportunity id", "opportunityid", "opportunity id 18",
    "verkaufschancen id", "record id deal", "datensatz id deal", "lead number", "who id", "uuid", "key", "nr", "nummer",
];

/// Ids of accounts.
pub(crate) const ACCOUNT_IDS: &[&str] = &[
    "account id", "accountid", "account id 18", "company id", "associated company ids primary", "associated company ids",
    "associated company id", "companies id", "ids des primaeren zugeordneten unternehmens", "unternehmens id", "ids des zugeordneten unternehmens", "organization id", "organisations id",
    "person organization id", "deal organization id", "firmennummer", "firmen id",
];

/// Names of accounts.
pub(crate) const ACCOUNT_NAMES: &[&str] = &[
    "account name", "accountname", "account", "company name", "company", "associated company primary", "associated company",
    "organization", "organisation", "organization name", "person organization", "deal organization", "unternehmensname",
    "name des unternehmens", "unternehmen", "zugeordnetes unternehmen", "firma", "firmenname", "parent customer",
];

/// Who answers for a record.
pub(crate) const OWNERS: &[&str] = &[
    "contact owner", "lead owner", "opportunity owner", "deal owner", "person owner", "record owner", "owner", "owner name",
    "hubspot owner id", "zustaendiger mitarbeiter fuer kontakt", "zustaendiger mitarbeiter", "zustaendiger mitarbeiter fuer deal",
    "kontaktinhaber", "leadinhaber", "lead inhaber", "opportunity inhaber", "inhaber", "besitzer", "betreuer", "betreuerin",
    "kundenbetreuer", "sachbearbeiter", "vertriebsmitarbeiter", "verkaeufer", "sales agent", "sales rep", "salesperson",
    "account owner", "account inhaber",
    "company owner", "zustaendiger mitarbeiter fuer unternehmen",
];

/// Buying roles.
pub(crate) const ROLES: &[&str] = &[
    "buying role", "contact role", "buyer role", "role", "kaufrolle", "kaeuferrolle", "kontaktrolle", "rolle im kaufprozess", "rolle", "hs buying role",
];

/// What a buying role is called, and what it is here.
pub(crate) const ROLE_WORDS: &[(&str, &str)] = &[
    ("champion", "champion"), ("executive sponsor", "champion"), ("befuerworter", "champion"), ("economic buyer", "economic_buyer"),
    ("budget holder", "economic_buyer"), ("budgetverantwortlicher", "economic_buyer"), ("decision maker", "decision_maker"),
    ("entscheidungstraeger", "decision_maker"), ("entscheider", "decision_maker"), ("influencer", "influencer"),
    ("beeinflusser", "influencer"), ("evaluator", "influencer"), ("legal and compliance", "influencer"), ("user", "user"),
    ("end user", "user"), ("anwender", "user"), ("endbenutzer", "user"), ("blocker", "blocker"), ("other", "unknown"),
    ("sonstige", "unknown"), ("legal compliance", "influencer"), ("business user", "user"), ("technical buyer", "influencer"),
    ("economic decision maker", "economic_buyer"), ("geschaeftsanwender", "user"), ("technischer einkaeufer", "influencer"),
    ("wirtschaftlicher entscheider", "economic_buyer"), ("sponsor", "champion"), ("rechtsabteilung und compliance", "influencer"),
];

/// Full names.
pub(crate) const NAMES: &[&str] = &[
    "full name", "contact name", "person name", "name", "kontaktname", "vollstaendiger name", "ansprechpartner", "opportunity name",
    "deal title", "deal name", "title deal",
];

/// First names.
pub(crate) const FIRST_NAMES: &[&str] = &[
    "first name", "firstname", "vorname", "given name",
];

/// Last names.
pub(crate) const LAST_NAMES: &[&str] = &[
    "last name", "lastname", "nachname", "surname", "familienname",
];

/// What identifies a person, and what no rule needs.
pub(crate) const PERSONAL: &[&str] = &[
    "email", "e mail", "email address", "e mail adresse", "person email", "person email work", "email work", "work email", "phone",
    "phone number", "telefon", "telefonnummer", "tel", "person phone", "mobile", "mobile phone", "mobile phone number", "mobiltelefon",
    "mobiltelefonnummer", "mobilnummer", "handy", "fax", "street", "street address", "strasse", "anschrift", "address", "adresse",
    "mailing street", "birthdate", "date of birth", "geburtsdatum", "geburtstag", "salutation", "anrede", "ip address", "linkedin",
    "linkedin url", "iban", "middle name", "suffix", "photo", "contact person", "deal contact person", "primary contact",
    "contact name", "kontaktperson", "kontaktname", "ansprechpartner", "ansprechpartnerin", "primaerer kontakt",
];

/// Phone: true means no.
pub(crate) const NO_PHONE: &[&str] = &[
    "do not call", "donotcall", "nicht anrufen", "anrufsperre", "telefonsperre", "keine anrufe",
];

/// E-mail: true means no.
pub(crate) const NO_EMAIL: &[&str] = &[
    "do not email", "email opt out", "hasoptedoutofemail", "has opted out of email", "opted out of email",
    "unsubscribed from all email", "unsubscribed from all emails", "opt out", "keine e mails", "keine e mail", "e mail sperre",
    "e mail abmeldung", "von allen e mails abgemeldet", "abgemeldet", "e mail opt out",
];

/// True means yes.
pub(crate) const MAY_PHONE: &[&str] = &[
    "anruf erlaubt", "telefon erlaubt", "phone allowed", "may call",
];

/// True means yes.
pub(crate) const MAY_EMAIL: &[&str] = &[
    "e mail erlaubt", "email allowed", "email opt in", "newsletter", "newsletter erlaubt", "may email",
];

/// Outcomes that are yes or no.
pub(crate) const YES_NO_OUTCOMES: &[&str] = &[
    "converted", "is converted", "isconverted", "konvertiert", "won", "is won", "iswon", "gewonnen", "y", "outcome", "target", "result",
    "purchased", "bought", "gekauft", "ergebnis",
];

/// When it was decided.
pub(crate) const CLOSED: &[&str] = &[
    "close date", "closedate", "closed date", "closed on", "close time", "deal deal closed on", "deal closed on", "schlusstermin",
    "abschlussdatum", "schliessdatum", "abgeschlossen am", "geschlossen am", "datum des abschlusses", "decided at", "decided on",
    "converted date", "conversion date",
];

/// When it was won.
pub(crate) const WON_TIMES: &[&str] = &[
    "won time", "deal won time", "won date", "gewonnen am",
];

/// When it was lost.
pub(crate) const LOST_TIMES: &[&str] = &[
    "lost time", "deal lost time", "lost date", "verloren am",
];

/// How much.
pub(crate) const AMOUNTS: &[&str] = &[
    "amount", "betrag", "deal value", "value", "close value", "deal amount", "auftragswert", "abschlusswert", "wert",
    "opportunity amount", "hoehe",
];

/// Of which currency.
pub(crate) const CURRENCIES: &[&str] = &[
    "currency", "waehrung", "deal currency", "amount currency", "deal currency of value", "currency iso code",
];

/// Why it was lost.
pub(crate) const LOST_REASONS: &[&str] = &[
    "lost reason", "loss reason", "deal lost reason", "closed lost reason", "verlustgrund", "grund fuer verlust", "reason",
];

/// What is written at or after the outcome, or says how things stand when the file was made.
pub(crate) const STATE_NOW: &[&str] = &[
    "last activity", "last notable activity", "letzte aktivitaet", "lead quality", "lead profile", "tags", "probability",
    "deal probability", "wahrscheinlichkeit", "forecast category", "next step", "naechster schritt",
    "days to close", "duration", "dauer", "call duration", "gespraechsdauer", "lead status", "leadstatus", "lifecycle stage",
    "lifecycle phase", "stage", "phase", "dealphase", "deal stage", "pipeline stage", "deal phase", "status",
];

/// What a program notes about the record itself.
pub(crate) const OF_RECORD: &[&str] = &[
    "updated at", "last modified date", "last modified", "lastmodifieddate", "hs lastmodifieddate", "last modified by", "modified by",
    "modified on", "modified date", "letzte aenderung", "zuletzt geaendert", "zuletzt geaendert am", "zuletzt geaendert von",
    "aenderungsdatum", "geaendert am", "geaendert von", "datum der letzten aenderung", "system modstamp", "systemmodstamp", "archived",
    "archiviert", "is deleted", "isdeleted", "created by", "erstellt von", "update time", "deal update time", "person update time",
];

/// What somebody else worked out of what is known.
pub(crate) const SCORES: &[&str] = &["score", "scoring", "index", "rating", "grade", "punktzahl", "leadscore"];

/// Remarks: written for people, and full of what no rule should read.
pub(crate) const REMARKS: &[&str] = &[
    "note", "notes", "notiz", "notizen", "bemerkung", "bemerkungen", "kommentar", "comment", "comments", "description", "beschreibung",
    "deal notes", "message", "nachricht",
];

/// Files of events.
pub(crate) const EVENT_TYPES: &[&str] = &[
    "type", "event", "event type", "activity type", "activity", "aktivitaet", "aktivitaetstyp", "aktivitaetsart", "ereignis", "art",
    "typ",
];

/// When an event happened.
pub(crate) const EVENT_DATES: &[&str] = &[
    "date", "datum", "at", "timestamp", "time", "zeitpunkt", "zeit", "when", "wann", "occurred at", "activity date", "event date",
    "ereignisdatum", "aktivitaetsdatum", "am", "created at",
];

/// Texts that are no answer, in small letters.
pub(crate) const NO_ANSWER: &[&str] = &[
    "-", "--", "–", "select", "please select", "bitte wählen", "bitte auswählen", "unknown", "unbekannt", "n/a", "na", "#n/a", "#nv",
    "nan", "null", "(not set)", "(no value)", "(kein wert)", "k.a.", "k. a.", "keine angabe", "not specified", "nicht angegeben",
    "not provided", "?",
];

/// Starts of the last lines of exports.
pub(crate) const FOOTERS: &[&str] = &[
    "Grand Total", "Total", "Confidential Information", "Copyright", "Generated By", "Gesamtsumme", "Gesamt", "Summe", "Vertrauliche",
    "Filtered By", "As of ",
];

/// Words of headers of telephone numbers.
pub(crate) const TELEPHONES: &[&str] = &["phone", "telephone", "telefon", "telefonnummer", "tel", "mobile", "mobil", "mobilnummer", "handy", "fax"];
