//! Outcomes, ways of contact, events and attributes among the columns.

use std::collections::BTreeMap;

use super::meaning::{Attribute, Contactable, FEW_ROWS, Finder, Meanings, Outcome};
use super::profile::Profile;
use super::types::{Read, Typed, yes_no_values};
use super::words::{self, identifier, outcome_of};
use super::{GuessOptions, Reason};

/// The column that says what came of it.
struct Decision {
    column: usize,
    values: Meanings,
    /// Whether other answers mean that nothing came of it yet.
    others: bool,
}

impl Finder<'_> {
    /// The column that says what came of it: by its header, else by answers that name both won and lost.
    fn decision(&self) -> Option<Decision> {
        if let Some(place) = self.find(words::YES_NO_OUTCOMES)
            && let Some(values) = yes_no_values(&self.profiles[place])
        {
            let values = values.into_iter().map(|(text, yes)| (text, if yes { "won" } else { "lost" })).collect();
            return Some(Decision { column: place, values, others: false });
        }
        let staged = |place: usize| {
            self.plain[place].split(' ').any(|word| ["stage", "status", "phase", "dealphase", "ergebnis", "outcome"].contains(&word))
        };
        for place in (0..self.profiles.len()).filter(|place| !self.taken[*place] && !self.profiles[*place].too_many) {
            let values: Meanings =
                self.profiles[place].values.keys().filter_map(|text| outcome_of(text).map(|outcome| (text.clone(), outcome))).collect();
            let named = |wanted: &str| values.iter().any(|(_, outcome)| *outcome == wanted);
            let good = (named("won") && named("lost")) || (staged(place) && !values.is_empty());
            if good && self.profiles[place].values.len() <= 40 {
                let others = values.len() < self.profiles[place].values.len();
                return Some(Decision { column: place, values, others });
            }
        }
        None
    }

    pub(super) fn outcome(&mut self, options: &GuessOptions<'_>) {
        let Some(Decision { column, values, others }) = self.decision() else { return };
        self.taken[column] = true;
        self.proposal.decided = Some((column, values.clone()));
        let dated =
            |finder: &Finder<'_>, list: &[&str]| finder.find(list).filter(|place| matches!(finder.typed[*place].read, Read::Date { .. }));
        let mut at: Vec<usize> = [words::CLOSED, words::WON_TIMES, words::LOST_TIMES].iter().filter_map(|list| dated(self, list)).collect();
        // A planned close date beside the true one would date outcomes wrongly.
        at.truncate(if dated(self, words::CLOSED).is_some() { 1 } else { 2 });
        for place in &at {
            self.proposal.dates.insert(*place, self.typed[*place].read.clone());
            self.because(*place, "guess-outcome-date", date_arguments(&self.typed[*place]));
        }
        for place in 0..self.profiles.len() {
            let list = [words::WON_TIMES, words::LOST_TIMES, words::CLOSED].concat();
            if !self.taken[place] && list.contains(&self.plain[place].as_str()) {
                self.because(place, "guess-state-now", Vec::new());
            }
        }
        let exported_on = options.exported_on.filter(|_| at.is_empty()).map(|moment| moment.to_string());
        let amount = self.find(words::AMOUNTS).filter(|place| matches!(self.typed[*place].read, Read::Number { .. }));
        if let Some(place) = amount {
            self.because(place, "guess-amount", self.typed[place].arguments.clone());
        }
        let currency = self.find(words::CURRENCIES);
        if let Some(place) = currency {
            self.because(place, "guess-currency", Vec::new());
        }
        let reason = self.find(words::LOST_REASONS).filter(|place| !self.profiles[*place].too_many);
        if let Some(place) = reason {
            self.because(place, "guess-lost-reason", Vec::new());
        }
        let listed = |wanted: &str| {
            values.iter().filter(|(_, outcome)| *outcome == wanted).map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(", ")
        };
        let arguments = vec![("won", listed("won")), ("lost", listed("lost"))];
        if at.is_empty() && exported_on.is_none() {
            self.because(column, "guess-outcome-undated", arguments);
            return;
        }
        self.because(column, if at.is_empty() { "guess-outcome-exported" } else { "guess-outcome" }, arguments);
        let amount = amount.map(|place| (place, self.typed[place].read.clone()));
        self.proposal.outcome = Some(Outcome { column, values, others, at, exported_on, amount, currency, reason });
    }

    pub(super) fn contactable(&mut self) {
        let lists: [(&'static str, &[&str], bool); 4] = [
            ("phone", words::NO_PHONE, false),
            ("email", words::NO_EMAIL, false),
            ("phone", words::MAY_PHONE, true),
            ("email", words::MAY_EMAIL, true),
        ];
        for (way, list, may) in lists {
            let Some(place) = self.find(list) else { continue };
            let Some(values) = yes_no_values(&self.profiles[place]) else { continue };
            if self.proposal.contactable.iter().any(|known| known.way == way) || self.proposal.about_accounts {
                continue;
            }
            let values = values.into_iter().map(|(text, yes)| (text, yes == may)).collect();
            self.proposal.contactable.push(Contactable { way, column: place, values });
            self.because(place, "guess-contactable", vec![("way", way.to_owned())]);
        }
    }

    /// Rows of events: contacts come again and again, each time with a type and a moment.
    pub(super) fn events(&mut self) {
        let repeats = self.proposal.contact.is_some_and(|place| !self.profiles[place].is_unique());
        if !repeats || self.proposal.decided.is_some() {
            return;
        }
        let kind =
            self.find(words::EVENT_TYPES).filter(|place| !self.profiles[*place].too_many && self.profiles[*place].values.len() <= 200);
        let date = self.find(words::EVENT_DATES).filter(|place| matches!(self.typed[*place].read, Read::Date { .. }));
        if let (Some(kind), Some(date)) = (kind, date) {
            self.proposal.event = Some((kind, date, self.typed[date].read.clone()));
            self.proposal.dates.insert(date, self.typed[date].read.clone());
            self.because(kind, "guess-event-type", Vec::new());
            self.because(date, "guess-event-date", date_arguments(&self.typed[date]));
        }
    }

    pub(super) fn attributes(&mut self) {
        let decided = self.proposal.decided.is_some();
        for place in 0..self.profiles.len() {
            if self.taken[place] {
                continue;
            }
            let profile = &self.profiles[place];
            let different = u64::try_from(profile.values.len()).unwrap_or(u64::MAX);
            let many = profile.rows >= FEW_ROWS && (profile.too_many || different * 2 > profile.filled);
            let typed = self.typed[place].clone();
            let text = typed.read == Read::Text;
            if decided && words::STATE_NOW.contains(&self.plain[place].as_str()) {
                self.because(place, "guess-state-now", Vec::new());
            } else if words::OF_RECORD.contains(&self.plain[place].as_str()) {
                self.because(place, "guess-of-record", Vec::new());
            } else if self.is_id_again(place) {
                self.because(place, "guess-second-key", Vec::new());
            } else if let Some(same) = self.said_already(place) {
                self.because(place, "guess-same", vec![("found", same)]);
            } else if profile.formats().first() == Some(&"MMM") {
                self.because(place, "guess-month-no-year", Vec::new());
            } else if profile.rows >= FEW_ROWS
                && profile.is_unique()
                && (text || profile.styles().is_empty() || is_counter(profile))
                && !is_date(&typed)
            {
                self.because(place, "guess-second-key", Vec::new());
            } else if self.proposal.event.is_some() {
                self.because(place, "guess-of-event", Vec::new());
            } else if text && (profile.length() > 80 || words::REMARKS.contains(&self.plain[place].as_str())) {
                self.because(place, "guess-free-text", Vec::new());
            } else if text && many {
                self.because(place, "guess-many-values", Vec::new());
            } else {
                self.attribute(place, typed);
            }
        }
    }

    /// Whether it is the contact's id under another header.
    fn is_id_again(&self, place: usize) -> bool {
        let profile = &self.profiles[place];
        let id = self.proposal.contact.or(self.proposal.account).map(|id| &self.profiles[id]);
        self.typed[place].code == "guess-digits" && !profile.too_many && id.is_some_and(|id| id.values == profile.values)
    }

    /// The attribute that says in each row what this column says.
    fn said_already(&self, place: usize) -> Option<String> {
        let same = |attribute: &&Attribute| self.profiles[place].is_same_as(&self.profiles[attribute.column]);
        self.proposal.attributes.iter().find(same).map(|attribute| self.profiles[attribute.column].name.clone())
    }

    fn attribute(&mut self, place: usize, typed: Typed) {
        // Pipedrive puts the kind of record in front: `Deal - Won time`. In JSON the last step is the name.
        let header = self.profiles[place].name.rsplit(" - ").next().unwrap_or_default();
        let header = if header.contains('/') && self.profiles[place].name.starts_with('/') { self.plain[place].as_str() } else { header };
        let mut id = identifier(header);
        if id.is_empty() {
            id = format!("column_{}", place + 1);
        }
        let taken = |id: &str| id == "name" || self.proposal.attributes.iter().any(|attribute| attribute.id == id);
        if taken(&id) {
            id = (2..).map(|number| format!("{id}_{number}")).find(|id| !taken(id)).unwrap_or(id);
        }
        let folded = if typed.read == Read::Text { folded(&self.profiles[place]) } else { Vec::new() };
        if is_date(&typed) {
            self.proposal.dates.insert(place, typed.read.clone());
        }
        let (code, mut arguments) = (typed.code, typed.arguments);
        if !folded.is_empty() {
            let listed: Vec<&str> = folded.iter().map(|(text, _)| text.as_str()).collect();
            arguments.push(("folded", listed.join(", ")));
            let column = self.profiles[place].name.clone();
            self.proposal.reasons.push(Reason { column, code: "guess-case", arguments: vec![("found", listed.join(", "))] });
        }
        arguments.retain(|(name, _)| *name != "folded");
        if self.plain[place].split(' ').any(|word| words::SCORES.contains(&word)) {
            let column = self.profiles[place].name.clone();
            self.proposal.reasons.push(Reason { column, code: "guess-score", arguments: Vec::new() });
        }
        arguments.push(("attribute", id.clone()));
        self.because(place, code, arguments);
        self.proposal.attributes.push(Attribute { id, column: place, read: typed.read, folded });
    }
}

fn date_arguments(typed: &Typed) -> Vec<(&'static str, String)> {
    let format = if let Read::Date { format: Some(format) } = typed.read { format } else { "" };
    vec![("format", format.to_owned())]
}

fn is_date(typed: &Typed) -> bool {
    matches!(typed.read, Read::Date { .. })
}

/// Whole numbers that are all different and long: a running number.
fn is_counter(profile: &Profile) -> bool {
    profile.values.keys().all(|text| text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Answers that differ in case only: the rarer are taken for the most frequent.
fn folded(profile: &Profile) -> Vec<(String, String)> {
    if profile.too_many {
        return Vec::new();
    }
    let mut groups: BTreeMap<String, Vec<(&String, u64)>> = BTreeMap::new();
    for (text, count) in &profile.values {
        groups.entry(text.to_lowercase()).or_default().push((text, *count));
    }
    let mut folded = Vec::new();
    for group in groups.values().filter(|group| group.len() > 1) {
        let Some((most, _)) = group.iter().max_by_key(|(_, count)| *count) else { continue };
        folded.extend(group.iter().filter(|(text, _)| text != most).map(|(text, _)| ((*text).clone(), (*most).clone())));
    }
    folded
}
