//! Very many contacts: loaded in chunks, assessed together, a changed rule file previewed.

use std::ops::Range;
use std::sync::Arc;

use wasm_bindgen::prelude::*;

use super::answer::{moment, out, value};
use crate::population::{self, Group, Refused};
use crate::rulefile::{self, check};
use crate::service::Contacts;
use crate::trust::{Deciders, Kind};
use crate::wire::assessment::{Members, Parts};
use crate::wire::population as shapes;
use crate::wire::{Numbers, rows};

/// Evidence being loaded.
#[wasm_bindgen]
pub struct PopulationLoader(Option<population::Loader>);

fn refused(reason: &str, arguments: Vec<(&'static str, String)>) -> JsValue {
    out(&shapes::PopulationRefused { refused: reason, arguments: Members(arguments) })
}

fn why(refusal: Refused) -> JsValue {
    let reason = match refusal {
        Refused::OtherWords => "other-words",
        Refused::TooManyStates => "too-many-states",
        Refused::NotAssessed => "not-assessed",
    };
    refused(reason, Vec::new())
}

fn too_large(large: population::TooLarge) -> JsValue {
    let arguments = vec![("needed", large.needed.to_string()), ("most", large.most.to_string()), ("one_in", large.one_in.to_string())];
    refused("too-large", arguments)
}

fn read(bytes: &[u8]) -> Result<Arc<rulefile::RuleFile>, JsError> {
    check(bytes).rules.map(Arc::new).ok_or_else(|| JsError::new("the rule file has an error"))
}

#[wasm_bindgen]
impl PopulationLoader {
    /// Reads with the words of the rule files: of all that shall be looked at without reading again. Takes one account of
    /// `one_in`, and stops before more than `most` bytes are held, `expected` being the size of the input if known.
    ///
    /// # Errors
    /// When a rule file has an error, or two of them read an item of the evidence differently.
    #[wasm_bindgen(constructor)]
    pub fn new(rules: Vec<js_sys::Uint8Array>, one_in: u32, most: Option<f64>, expected: Option<f64>) -> Result<PopulationLoader, JsError> {
        let files = rules.iter().map(|bytes| read(&bytes.to_vec())).collect::<Result<Vec<_>, _>>()?;
        let files: Vec<&rulefile::RuleFile> = files.iter().map(AsRef::as_ref).collect();
        let loader = population::Loader::new(&files)
            .map_err(|found| JsError::new(&format!("the rule files read the {} {} differently", found.item, found.id)))?;
        let loader = loader.sampling(one_in).within(most.map_or(u64::MAX, |most| most as u64), expected.map(|expected| expected as u64));
        Ok(PopulationLoader(Some(loader)))
    }

    /// Takes a chunk of NDJSON.
    #[wasm_bindgen(unchecked_return_type = "PopulationProgress | PopulationRefused")]
    pub fn push(&mut self, chunk: &[u8]) -> JsValue {
        let Some(loader) = &mut self.0 else { return JsValue::UNDEFINED };
        match loader.push(chunk) {
            Ok(progress) => out(&shapes::PopulationProgress { read: progress.read, contacts: progress.contacts, held: progress.held }),
            Err(large) => {
                self.0 = None;
                too_large(large)
            }
        }
    }

    /// Ends the input: everybody, or undefined if it did not fit.
    #[must_use]
    pub fn finish(mut self) -> Option<Population> {
        let held = self.0.take()?.finish().ok()?;
        Some(Population { population: population::Population::new(held), groups: Vec::new() })
    }
}

/// Very many contacts.
#[wasm_bindgen]
pub struct Population {
    population: population::Population,
    groups: Vec<Group>,
}

#[wasm_bindgen]
impl Population {
    /// How many contacts.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn length(&self) -> usize {
        self.population.contacts()
    }

    /// The bytes of the evidence, and of what is kept to find changes quickly.
    #[must_use]
    pub fn bytes(&self) -> Vec<f64> {
        let (evidence, kept) = self.population.bytes();
        vec![evidence as f64, kept as f64]
    }

    /// The evidence in columns as bytes, for `opened`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.population.held().to_bytes()
    }

    /// A population out of `to_bytes`, or why not.
    #[wasm_bindgen(unchecked_return_type = "Population | PopulationRefused")]
    #[must_use]
    pub fn opened(bytes: &[u8]) -> JsValue {
        match population::Held::from_bytes(bytes) {
            Ok(held) => Population { population: population::Population::new(held), groups: Vec::new() }.into(),
            Err(_) => refused("bytes", Vec::new()),
        }
    }

    /// Bad records, with their lines; the first ten thousand.
    #[wasm_bindgen(unchecked_return_type = "Fault[]")]
    #[must_use]
    pub fn faults(&self) -> JsValue {
        out(&self.population.held().faults.iter().map(rows::fault).collect::<Vec<_>>())
    }

    /// Holds decisions against a signed people file, from the next `assess` on; against none without one.
    ///
    /// # Errors
    /// When it is no people file.
    pub fn hold_against(&mut self, people: Option<Vec<u8>>) -> Result<(), JsError> {
        let read = |bytes: Vec<u8>| Deciders::read(&bytes, Kind::People.bytes_max()).map(Arc::new);
        let deciders = people.map(read).transpose().map_err(|refusal| JsError::new(&format!("{refusal:?}")))?;
        self.population.hold_against(deciders);
        Ok(())
    }

    /// Assesses everybody from nothing; changes are told from here on. Undefined, or why not.
    ///
    /// # Errors
    /// When the rule file has an error, or `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "undefined | PopulationRefused")]
    pub fn assess(&mut self, rules: &[u8], as_of: &str) -> Result<JsValue, JsError> {
        let (rules, as_of) = (read(rules)?, moment(as_of)?);
        Ok(self.population.assess(rules, as_of).map_or_else(why, |()| JsValue::UNDEFINED))
    }

    /// Everything anew under the file in force, what counts and its order kept.
    #[wasm_bindgen(unchecked_return_type = "undefined | PopulationRefused")]
    pub fn assess_again(&mut self) -> JsValue {
        self.population.assess_again().map_or_else(why, |()| JsValue::UNDEFINED)
    }

    /// Takes a changed rule file and finds anew what hangs on the change.
    ///
    /// # Errors
    /// When the rule file has an error.
    #[wasm_bindgen(unchecked_return_type = "PopulationEdited | PopulationRefused")]
    pub fn edit(&mut self, rules: &[u8]) -> Result<JsValue, JsError> {
        let edited = match self.population.edit(read(rules)?) {
            Ok(edited) => edited,
            Err(refusal) => return Ok(why(refusal)),
        };
        let population::Edited { facts, rules, dimensions, states, counting } = edited;
        Ok(out(&shapes::PopulationEdited { facts, rules, dimensions, states, counting }))
    }

    /// Changes are told from here on.
    pub fn keep(&mut self) {
        self.population.keep();
    }

    /// How many contacts are in each state.
    #[wasm_bindgen(unchecked_return_type = "PopulationStates")]
    #[must_use]
    pub fn states(&self) -> JsValue {
        let states = self.population.states();
        let id = |place| self.population.rules().map_or("", |rules| rules.state_id(place));
        let counts = states.proposals.iter().zip(&states.standings).enumerate();
        let counts =
            counts.map(|(place, (proposed, standing))| shapes::StateCount { state: id(place), proposed: *proposed, standing: *standing });
        out(&shapes::PopulationStates { assessed: states.assessed, not_assessed: states.not_assessed, states: counts.collect() })
    }

    /// Contacts by twentieth of a dimension's points; those with 100 are the last.
    #[must_use]
    pub fn histogram(&self, dimension: usize) -> Option<Vec<f64>> {
        self.population.histogram(dimension).map(|histogram| histogram.contacts.iter().map(|contacts| *contacts as f64).collect())
    }

    /// Who goes from which state to which, as numbers.
    #[wasm_bindgen(unchecked_return_type = "PopulationFlows")]
    #[must_use]
    pub fn flows(&self) -> JsValue {
        let flows = self.population.flows();
        let list = flows.flows.iter().map(|((from, to), contacts)| shapes::PopulationFlow {
            from: self.base_id(*from),
            to: self.id(*to),
            contacts: *contacts,
        });
        out(&shapes::PopulationFlows { assessed: flows.assessed, changed: flows.changed, flows: list.collect() })
    }

    /// Who changes, in groups of one change and owner; their contacts are kept for `changed`.
    #[wasm_bindgen(unchecked_return_type = "ChangeGroup[]")]
    pub fn who_changes(&mut self) -> JsValue {
        self.groups = self.population.who_changes();
        let groups = self.groups.iter().map(|group| shapes::ChangeGroup {
            from: self.base_id(group.from),
            to: self.id(group.to),
            owner: group.owner.as_deref(),
            contacts: group.contacts.len(),
        });
        out(&groups.collect::<Vec<_>>())
    }

    /// Contacts of a group of `who_changes`, the largest change first: from a place on, so many.
    #[wasm_bindgen(unchecked_return_type = "PopulationRow[]")]
    #[must_use]
    pub fn changed(&self, group: usize, from: usize, count: usize) -> JsValue {
        let contacts = self.groups.get(group).map_or(&[][..], |group| &group.contacts);
        let contacts = contacts.iter().skip(from).take(count);
        out(&contacts.filter_map(|moved| self.row(moved.contact)).collect::<Vec<_>>())
    }

    /// One contact.
    #[wasm_bindgen(unchecked_return_type = "PopulationRow | undefined")]
    #[must_use]
    pub fn contact(&self, contact: usize) -> JsValue {
        self.row(contact).map_or(JsValue::UNDEFINED, |row| out(&row))
    }

    /// The states and points of one contact, found anew from its evidence: proposal, state in force, then the points of each
    /// dimension in thousandths; nothing for one that objects.
    #[must_use]
    pub fn found_anew(&self, contact: usize) -> Vec<i32> {
        self.population.found_anew(contact).map_or_else(Vec::new, |found| {
            let number = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
            let points = found.dimensions.iter().map(|points| i32::try_from(points.0).unwrap_or(i32::MAX));
            [number(found.proposal), number(found.standing)].into_iter().chain(points).collect()
        })
    }

    /// What rules give over all contacts that change, where that differs.
    #[wasm_bindgen(unchecked_return_type = "RuleBehind[]")]
    #[must_use]
    pub fn rules_behind(&self) -> JsValue {
        let rules = self.population.rules_behind();
        let points = |points| crate::measure::Points(points).into();
        out(&rules.iter().map(|(rule, from, to)| shapes::RuleBehind { rule, from: points(*from), to: points(*to) }).collect::<Vec<_>>())
    }

    /// Keys of the contacts of a group of `who_changes`, in its order: by how many thousandths of points each moves, and the
    /// contact, one after the other; from a place on, so many.
    #[must_use]
    pub fn order(&self, group: usize, from: usize, count: usize) -> Vec<f64> {
        let contacts = self.groups.get(group).map_or(&[][..], |group| &group.contacts);
        contacts.iter().skip(from).take(count).flat_map(|moved| [moved.by as f64, moved.contact as f64]).collect()
    }

    /// How many contacts go from which proposed state to which, who stays too: a row for each state before, in it one number
    /// for each state now, all one after the other.
    #[must_use]
    pub fn table(&self) -> Vec<f64> {
        self.population.table().into_iter().flatten().map(|contacts| contacts as f64).collect()
    }

    /// Contacts by the ids of the states proposed before and now, in order: from the `skip`th on, so many.
    #[must_use]
    pub fn going(&self, from: &str, to: &str, skip: usize, count: usize) -> Vec<u32> {
        let places =
            self.population.base_rules().and_then(|rules| rules.state(from)).zip(self.population.rules().and_then(|rules| rules.state(to)));
        numbers(places.map_or_else(Vec::new, |(from, to)| self.population.going(from, to, skip, count)))
    }

    /// How many blocks of contacts there are: what takes long is asked of one after the other.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn blocks(&self) -> usize {
        self.population.blocks()
    }

    /// Contacts whose state in force is in question, of all blocks or of one.
    #[must_use]
    pub fn in_question(&self, block: Option<usize>) -> Vec<u32> {
        numbers(self.population.in_question_of(self.chosen(block)))
    }

    /// Which answers would move people, asked of each `every`th contact from `first` on, of `count` at most.
    #[wasm_bindgen(unchecked_return_type = "MissingAnswers")]
    #[must_use]
    pub fn missing(&self, first: usize, every: usize, count: usize) -> JsValue {
        let missing = self.population.missing(first, every, count);
        let questions = missing.questions.iter();
        let questions =
            questions.map(|(asked, (contacts, to_sales))| shapes::MissingAnswer { asked, contacts: *contacts, to_sales: *to_sales });
        out(&shapes::MissingAnswers { asked: missing.asked, questions: questions.collect() })
    }

    /// What waits for a person, by state and week, of all blocks or of one.
    #[wasm_bindgen(unchecked_return_type = "WaitingWeek[]")]
    #[must_use]
    pub fn waiting(&self, block: Option<usize>) -> JsValue {
        let waiting = self.population.waiting_of(self.chosen(block));
        let weeks: Vec<Option<String>> =
            waiting.keys().map(|(_, week)| week.map(|day| crate::moment::Moment(day * crate::moment::DAY).date_text())).collect();
        let list = waiting.iter().zip(&weeks).map(|(((state, _), (contacts, overdue)), week)| shapes::WaitingWeek {
            state: self.id(*state),
            week: week.as_deref(),
            contacts: *contacts,
            overdue: *overdue,
        });
        out(&list.collect::<Vec<_>>())
    }

    /// The explained assessment of one contact out of the bytes of its line, which the host reads where `contact` says;
    /// undefined when that is not its line.
    ///
    /// # Errors
    /// When the rule file has an error, or `as_of` is no moment.
    #[wasm_bindgen(unchecked_return_type = "unknown")]
    pub fn explain(&self, rules: &[u8], line: &[u8], place: usize, as_of: &str) -> Result<JsValue, JsError> {
        let mut contacts = Contacts::new(read(rules)?);
        contacts.hold_against(self.population.held().deciders.clone());
        contacts.push(line);
        contacts.finish();
        let parts = Parts { explanation: true, questions: true, receipt: false };
        let text = contacts.assessment_text(place, moment(as_of)?, parts, Numbers::ForScript);
        Ok(text.map_or(JsValue::UNDEFINED, |text| value(&text)))
    }

    fn chosen(&self, block: Option<usize>) -> Range<usize> {
        block.map_or(0..self.population.blocks(), |block| block..block.saturating_add(1))
    }

    fn id(&self, state: u8) -> &str {
        self.population.rules().map_or("", |rules| rules.state_id(usize::from(state)))
    }

    fn base_id(&self, state: u8) -> &str {
        self.population.base_rules().map_or("", |rules| rules.state_id(usize::from(state)))
    }

    fn row(&self, contact: usize) -> Option<shapes::PopulationRow<'_>> {
        let source = self.population.source(contact)?;
        let (found, before) = (self.population.found(contact), self.population.found_before(contact));
        let id = |state: usize| self.population.rules().map_or("", |rules| rules.state_id(state));
        let id_before = |state: usize| self.population.base_rules().map_or("", |rules| rules.state_id(state));
        Some(shapes::PopulationRow {
            contact,
            start: source.start,
            place: source.contact,
            proposal: found.as_ref().map(|found| id(found.proposal)),
            standing: found.as_ref().map(|found| id(found.standing)),
            points: found.iter().flat_map(|found| found.dimensions.iter().map(|points| (*points).into())).collect(),
            proposal_before: before.as_ref().map(|before| id_before(before.proposal)),
            standing_before: before.as_ref().map(|before| id_before(before.standing)),
            points_before: before.iter().flat_map(|before| before.dimensions.iter().map(|points| (*points).into())).collect(),
        })
    }
}

fn numbers(contacts: Vec<usize>) -> Vec<u32> {
    contacts.into_iter().map(|contact| u32::try_from(contact).unwrap_or(u32::MAX)).collect()
}

/// SHA-256 of bytes that come in pieces: the hash of a population's file, by which a plan names it.
#[wasm_bindgen]
#[derive(Default)]
pub struct FileHash(sha2::Sha256);

#[wasm_bindgen]
impl FileHash {
    /// The hash of nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> FileHash {
        FileHash::default()
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        sha2::Digest::update(&mut self.0, bytes);
    }

    /// The hash in hex.
    #[must_use]
    pub fn finish(self) -> String {
        crate::assessment::hex(&sha2::Digest::finalize(self.0))
    }
}
