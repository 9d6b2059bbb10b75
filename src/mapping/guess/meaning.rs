//! What each column is for.

use std::collections::BTreeMap;

use super::profile::Profile;
use super::sheet::{Shape, Sheet};
use super::types::{FileStyle, Read, Typed, of};
use super::words::{self, plain};
use super::{GuessOptions, Reason};

/// Answers as written, and what they mean.
pub(super) type Meanings = Vec<(String, &'static str)>;

/// An attribute.
#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) id: String,
    pub(super) column: usize,
    pub(super) read: Read,
    /// Answers that differ in case only, and what they are taken for.
    pub(super) folded: Vec<(String, String)>,
}

/// Outcomes.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) column: usize,
    /// Answers that are an outcome.
    pub(super) values: Meanings,
    /// Whether other answers mean that there is none yet.
    pub(super) others: bool,
    pub(super) at: Vec<usize>,
    pub(super) exported_on: Option<String>,
    pub(super) amount: Option<(usize, Read)>,
    pub(super) currency: Option<usize>,
    pub(super) reason: Option<usize>,
}

/// Which ways of contact, and the answers of a column that allow it.
#[derive(Debug)]
pub(super) struct Contactable {
    pub(super) way: &'static str,
    pub(super) column: usize,
    pub(super) values: Vec<(String, bool)>,
}

/// Everything a mapping is made of.
#[derive(Debug, Default)]
pub(super) struct Proposal {
    pub(super) reasons: Vec<Reason>,
    pub(super) names: Vec<(String, u32)>,
    /// `None`: the number of the row.
    pub(super) contact: Option<usize>,
    pub(super) about_accounts: bool,
    pub(super) salesforce: Vec<usize>,
    pub(super) account: Option<usize>,
    /// The account's name beside its id.
    pub(super) account_name: Option<usize>,
    pub(super) owner: Option<usize>,
    pub(super) role: Option<(usize, Meanings)>,
    pub(super) name: Vec<usize>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) contactable: Vec<Contactable>,
    pub(super) outcome: Option<Outcome>,
    /// Type and moment of events.
    pub(super) event: Option<(usize, usize, Read)>,
    pub(super) dates: BTreeMap<usize, Read>,
    pub(super) empty: Vec<String>,
    pub(super) joined: bool,
    pub(super) zone: Option<String>,
    /// The column that says yes or no, whether outcomes can be made of it or not.
    pub(super) decided: Option<(usize, Meanings)>,
}

/// Below this many rows nothing is concluded from how values are spread.
pub(super) const FEW_ROWS: u64 = 20;

/// Looks through the columns; what is taken is taken once.
pub(super) struct Finder<'p> {
    pub(super) profiles: &'p [Profile],
    pub(super) plain: Vec<String>,
    pub(super) typed: Vec<Typed>,
    pub(super) taken: Vec<bool>,
    pub(super) proposal: Proposal,
}

/// Proposes what the columns of a sheet are for.
pub(super) fn propose(sheet: &Sheet, profiles: &[Profile], options: &GuessOptions<'_>) -> Proposal {
    let style = FileStyle::of(profiles);
    let names = profiles.iter().map(|profile| if sheet.is_json() { words::of_pointer(&profile.name) } else { profile.name.clone() });
    let mut finder = Finder {
        profiles,
        plain: names.map(|name| plain(&name)).collect(),
        typed: profiles.iter().map(|profile| of(profile, style)).collect(),
        taken: vec![false; profiles.len()],
        proposal: Proposal { names: profiles.iter().map(|profile| (profile.name.clone(), profile.nth)).collect(), ..Proposal::default() },
    };
    finder.file(sheet);
    finder.silent();
    finder.ids();
    finder.people();
    finder.outcome(options);
    finder.contactable();
    finder.events();
    finder.attributes();
    finder.nobody();
    finder.no_answers();
    finder.zone(options);
    finder.proposal
}

impl Proposal {
    /// Puts the reasons into the order of the columns; those about the file come first.
    pub(super) fn sort_reasons(&mut self) {
        let names = &self.names;
        let place = |reason: &Reason| names.iter().position(|(name, _)| *name == reason.column).map_or(0, |place| place + 1);
        self.reasons.sort_by_key(place);
    }
}

impl Finder<'_> {
    /// Takes a column, with the reason.
    pub(super) fn because(&mut self, column: usize, code: &'static str, arguments: Vec<(&'static str, String)>) {
        self.taken[column] = true;
        let column = self.profiles[column].name.clone();
        self.proposal.reasons.push(Reason { column, code, arguments });
    }

    fn file(&mut self, sheet: &Sheet) {
        let mut say = |code, arguments| self.proposal.reasons.push(Reason { column: String::new(), code, arguments });
        match &sheet.shape {
            Shape::Csv { marks, skip_lines, footer, .. } => {
                let separator = if marks.separator == b'\t' { "\\t".to_owned() } else { char::from(marks.separator).to_string() };
                let share = format!("{}.{}", sheet.even / 10, sheet.even % 10);
                say("guess-separator", vec![("found", separator), ("columns", sheet.columns.len().to_string()), ("share", share)]);
                if *skip_lines > 0 {
                    say("guess-lines-before", vec![("lines", skip_lines.to_string())]);
                }
                if footer.blank_line || !footer.starts_with.is_empty() {
                    say("guess-footer", vec![("found", footer.starts_with.join(", "))]);
                }
            }
            Shape::Ndjson { .. } => say("guess-ndjson", Vec::new()),
            Shape::Json { rows } => say("guess-json", vec![("rows", rows.clone())]),
        }
    }

    /// Columns that tell nothing are left out first.
    fn silent(&mut self) {
        for place in 0..self.profiles.len() {
            let profile = &self.profiles[place];
            if profile.name.is_empty() {
                self.because(place, "guess-no-header", Vec::new());
            } else if profile.nested {
                self.because(place, "guess-nested", Vec::new());
            } else if profile.is_silent() {
                self.because(place, "guess-empty", Vec::new());
            } else if profile.is_constant() && profile.rows >= FEW_ROWS {
                let found = profile.values.keys().next().cloned().unwrap_or_default();
                self.because(place, "guess-constant", vec![("found", found)]);
            }
        }
    }

    /// The free column whose header stands earliest in the list; among equals the first.
    pub(super) fn find(&self, list: &[&str]) -> Option<usize> {
        let rank = |place: &usize| list.iter().position(|name| *name == self.plain[*place]).unwrap_or(usize::MAX);
        (0..self.profiles.len()).filter(|place| !self.taken[*place] && rank(place) < usize::MAX).min_by_key(|place| (rank(place), *place))
    }

    /// Whether a free column's header stands in the list.
    fn is_listed(&self, place: usize, list: &[&str]) -> bool {
        !self.taken[place] && list.contains(&self.plain[place].as_str())
    }

    /// Whether values differ enough to tell records apart.
    fn tells_apart(&self, place: usize) -> bool {
        let profile = &self.profiles[place];
        let different = u64::try_from(profile.values.len()).unwrap_or(u64::MAX);
        profile.too_many || different * 50 >= profile.filled
    }

    fn ids(&mut self) {
        let has = |list: &[&str], finder: &Finder<'_>| finder.plain.iter().any(|name| list.contains(&name.as_str()));
        let person = has(words::FIRST_NAMES, self) || has(words::LAST_NAMES, self);
        let company =
            has(&["company owner", "company domain name", "zustaendiger mitarbeiter fuer unternehmen", "unternehmensdomain"], self);
        let rank = |place: &usize| words::CONTACT_IDS.iter().position(|name| *name == self.plain[*place]);
        let ids = (0..self.profiles.len()).filter(|place| !self.taken[*place] && rank(place).is_some() && self.tells_apart(*place));
        let id = ids.min_by_key(|place| (!self.profiles[*place].is_unique(), rank(place)));
        for place in 0..self.profiles.len() {
            if self.is_listed(place, words::ACCOUNT_IDS) && self.profiles[place].several {
                self.because(place, "guess-several", Vec::new());
            }
        }
        let account_id = self.find(words::ACCOUNT_IDS).filter(|place| self.tells_apart(*place));
        let account_name = self.find(words::ACCOUNT_NAMES);
        let account = account_id.or(account_name);
        self.proposal.about_accounts =
            !person && ((company && id.is_some()) || (id.is_none() && account.is_some_and(|place| self.profiles[place].is_unique())));
        if self.proposal.about_accounts {
            if let Some(place) = if company { id.or(account) } else { account } {
                self.proposal.account = Some(place);
                self.mark_salesforce(place);
                self.because(place, "guess-account-file", Vec::new());
            }
            return;
        }
        match id {
            Some(place) => {
                self.proposal.contact = Some(place);
                self.mark_salesforce(place);
                let unique = self.profiles[place].is_unique();
                self.proposal.joined |= !unique;
                self.because(place, if unique { "guess-contact-id" } else { "guess-contact-id-repeats" }, Vec::new());
            }
            None => self.id_of_last_resort(),
        }
        if let Some(place) = account.filter(|place| !self.taken[*place]) {
            self.proposal.account = Some(place);
            self.proposal.joined = true;
            self.mark_salesforce(place);
            self.because(place, "guess-account", Vec::new());
            if let Some(name) = account_name.filter(|name| !self.taken[*name]) {
                self.proposal.account_name = Some(name);
                self.because(name, "guess-account-name", Vec::new());
            }
            for place in 0..self.profiles.len() {
                if self.is_listed(place, words::ACCOUNT_IDS) || self.is_listed(place, words::ACCOUNT_NAMES) {
                    self.because(place, "guess-second-key", Vec::new());
                }
            }
        }
    }

    fn mark_salesforce(&mut self, place: usize) {
        let profile = &self.profiles[place];
        if profile.salesforce && profile.filled > 0 {
            self.proposal.salesforce.push(place);
            self.proposal.reasons.push(Reason { column: profile.name.clone(), code: "guess-salesforce-id", arguments: Vec::new() });
        }
    }

    /// An e-mail address, a column that looks like a key, or the number of the row.
    fn id_of_last_resort(&mut self) {
        let unique = |place: &usize| !self.taken[*place] && self.profiles[*place].is_unique();
        let email = (0..self.profiles.len()).filter(unique).find(|place| self.profiles[*place].email);
        let keys = ["id", "nr", "nummer", "key", "uuid", "code"];
        let key = (0..self.profiles.len()).filter(unique).find(|place| self.plain[*place].split(' ').any(|word| keys.contains(&word)));
        match (key, email) {
            (Some(place), _) => {
                self.proposal.contact = Some(place);
                self.because(place, "guess-contact-id", Vec::new());
            }
            (None, Some(place)) => {
                self.proposal.contact = Some(place);
                self.because(place, "guess-email-id", Vec::new());
            }
            (None, None) => self.proposal.reasons.push(Reason { column: String::new(), code: "guess-row-id", arguments: Vec::new() }),
        }
    }

    fn people(&mut self) {
        if let Some(place) = self.find(words::OWNERS) {
            if !self.proposal.about_accounts {
                self.proposal.owner = Some(place);
            }
            self.because(place, if self.proposal.about_accounts { "guess-account-owner" } else { "guess-owner" }, Vec::new());
        }
        if let Some(place) = self.find(words::ROLES)
            && !self.profiles[place].too_many
        {
            // Of several roles in one cell the first that has a counterpart.
            let part = |text: &str| words::ROLE_WORDS.iter().find(|(word, _)| *word == plain(text)).map(|(_, role)| *role);
            let role = |text: &String| text.split(';').find_map(part).map(|role| (text.clone(), role));
            let values: Meanings = self.profiles[place].values.keys().filter_map(role).collect();
            if !values.is_empty() {
                self.proposal.role = Some((place, values));
                self.because(place, "guess-role", Vec::new());
            }
        }
        let (first, last) = (self.find(words::FIRST_NAMES), self.find(words::LAST_NAMES));
        // Only names that a template can hold.
        let plain_name = |place: usize| self.profiles[place].nth == 0 && !self.profiles[place].name.contains(['{', '}']);
        let full = if self.proposal.about_accounts {
            self.find(words::ACCOUNT_NAMES).or(self.find(words::NAMES))
        } else {
            self.find(words::NAMES)
        };
        match (full, first, last) {
            (_, Some(first), Some(last)) if plain_name(first) && plain_name(last) => {
                self.proposal.name = vec![first, last];
                self.because(first, "guess-name", Vec::new());
                self.because(last, "guess-name", Vec::new());
            }
            (Some(name), ..) => {
                self.proposal.name = vec![name];
                self.because(name, "guess-name", Vec::new());
            }
            _ => {}
        }
        for place in 0..self.profiles.len() {
            let profile = &self.profiles[place];
            let telephone = profile.telephone && self.plain[place].split(' ').any(|word| words::TELEPHONES.contains(&word));
            let listed = words::PERSONAL.contains(&self.plain[place].as_str()) && !is_phone_kind(profile);
            if !self.taken[place] && (listed || telephone || profile.email) {
                self.because(place, "guess-personal", Vec::new());
            }
        }
    }

    /// A list of products or teams has no contacts, though each of its rows could be taken for one.
    fn nobody(&mut self) {
        let found = &mut self.proposal;
        let deals = found.account.is_some() || found.decided.is_some() || found.event.is_some();
        if deals || !found.name.is_empty() || !found.contactable.is_empty() || found.role.is_some() {
            return;
        }
        for reason in found.reasons.iter_mut().filter(|reason| reason.code == "guess-row-id") {
            reason.code = "guess-nobody";
        }
    }

    /// Texts that are no answer, over all columns that are read.
    fn no_answers(&mut self) {
        let mut counts: BTreeMap<String, u64> = BTreeMap::new();
        for profile in self.profiles {
            for (text, count) in &profile.nothing {
                *counts.entry(text.clone()).or_default() += count;
            }
        }
        for (text, count) in counts {
            let arguments = vec![("found", text.clone()), ("count", count.to_string())];
            self.proposal.reasons.push(Reason { column: String::new(), code: "guess-no-answer", arguments });
            self.proposal.empty.push(text);
        }
    }

    /// Whether any moment needs a zone.
    fn zone(&mut self, options: &GuessOptions<'_>) {
        let needs = self.proposal.dates.iter().any(|(place, read)| {
            let Read::Date { format } = read else { return false };
            let timed = self.profiles[*place].values.keys().any(|text| text.contains(':') && !has_offset(text));
            timed && !matches!(format, Some("unix" | "unix_ms"))
        });
        let excel = self.proposal.dates.iter().any(|(place, read)| {
            *read == Read::Date { format: Some("excel") } && self.profiles[*place].values.keys().any(|text| text.contains('.'))
        });
        if needs || excel {
            let zone = options.zone.unwrap_or("UTC").to_owned();
            let code = if options.zone.is_some() { "guess-zone" } else { "guess-zone-open" };
            self.proposal.reasons.push(Reason { column: String::new(), code, arguments: vec![("zone", zone.clone())] });
            self.proposal.zone = Some(zone);
        }
    }
}

/// `contact` or `phone` may also be the kind of telephone: a few words, no digits.
fn is_phone_kind(profile: &Profile) -> bool {
    !profile.too_many
        && profile.values.len() <= 10
        && profile.rows >= FEW_ROWS
        && profile.values.keys().all(|text| !text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@'))
}

fn has_offset(text: &str) -> bool {
    let behind = text.rsplit(['T', ' ']).next().unwrap_or(text);
    behind.ends_with(['Z', 'z']) || behind.contains('+') || (behind.contains(':') && behind.contains('-'))
}
