//! Trust: what is in force, and updates step by step. The page fetches and stores; nothing is decided here.

use wasm_bindgen::prelude::*;

use super::answer::{moment, out};
use super::engine::{Contacts, RuleFile};
use crate::trust::client::Step;
use crate::trust::store::{Blobs, Transaction};
use crate::trust::tuf::Answer;
use crate::trust::{self, Client, Event, Kind, Name, Pin, Settings, Source};
use crate::wire::{Numbers, decision, trust as shapes};

/// What the page has stored, handed over at start.
#[wasm_bindgen]
#[derive(Default)]
pub struct Stored(Blobs);

#[wasm_bindgen]
impl Stored {
    /// Nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Stored {
        Stored::default()
    }

    /// Adds a blob.
    pub fn add(&mut self, key: String, bytes: &[u8]) {
        self.0.insert(key, bytes.into());
    }
}

/// What policy says.
#[wasm_bindgen]
pub struct TrustSettings(Settings);

#[wasm_bindgen]
impl TrustSettings {
    /// A pinned root from `managed`, `package` or `first-use`, and a ring.
    ///
    /// # Errors
    /// When the source or the ring is none.
    #[wasm_bindgen(constructor)]
    pub fn new(source: &str, root: &[u8], ring: &str) -> Result<TrustSettings, JsError> {
        let source = Source::parse(source).ok_or_else(|| JsError::new("no such source"))?;
        Ok(TrustSettings(Settings::new(Pin { source, root: root.to_vec() }, name(ring)?)))
    }

    /// Names rules that are wanted; none named means all that both sides list.
    ///
    /// # Errors
    /// When it is no name.
    pub fn want(&mut self, rules: &str) -> Result<(), JsError> {
        self.0.rules.push(name(rules)?);
        Ok(())
    }

    /// `maxOfflineDays`, `minRootVersion` and `minSeq`.
    pub fn limits(&mut self, offline_days: u32, min_root_version: u32, min_seq: u32) {
        self.0.offline_days = offline_days;
        self.0.min_root_version = min_root_version.into();
        self.0.min_seq = min_seq.into();
    }

    /// What people compare before they trust a root; undefined for one that is none.
    #[must_use]
    pub fn fingerprint(&self) -> Option<String> {
        self.0.pin.fingerprint().ok()
    }
}

/// The client of one repository. Say `begin`, then do what each step asks.
#[wasm_bindgen]
pub struct Trust {
    client: Client,
    transaction: Option<Transaction>,
}

#[wasm_bindgen]
impl Trust {
    /// A client of what was stored, all of which is verified here.
    ///
    /// # Errors
    /// When the pinned root is none; the text is the refusal's code.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: &TrustSettings, stored: Stored) -> Result<Trust, JsError> {
        let client = Client::new(settings.0.clone(), stored.0).map_err(|refusal| JsError::new(refusal.code.id()))?;
        Ok(Trust { client, transaction: None })
    }

    /// Looks for news at a moment of the device's clock.
    ///
    /// # Errors
    /// When `clock` is no moment.
    #[wasm_bindgen(unchecked_return_type = "TrustStep")]
    pub fn begin(&mut self, clock: &str) -> Result<JsValue, JsError> {
        let clock = moment(clock)?;
        Ok(self.step(Event::Begin(clock)))
    }

    /// Hands over the whole file that was fetched, and the server's `Date` as RFC 3339.
    #[wasm_bindgen(unchecked_return_type = "TrustStep")]
    pub fn fetched(&mut self, bytes: &[u8], date: Option<String>) -> JsValue {
        self.answer(Answer::Bytes(bytes.to_vec()), date)
    }

    /// Says that no file came: `not-found`, `not-modified`, `too-long`, or `failed` for all else.
    #[wasm_bindgen(unchecked_return_type = "TrustStep")]
    pub fn not_fetched(&mut self, why: &str, date: Option<String>) -> JsValue {
        let answer = match why {
            "not-found" => Answer::NotFound,
            "not-modified" => Answer::NotModified,
            "too-long" => Answer::TooLong,
            _ => Answer::Failed,
        };
        self.answer(answer, date)
    }

    /// The bytes to store under the key at `index` of the step's `put`.
    #[must_use]
    pub fn put_bytes(&self, index: usize) -> Option<Vec<u8>> {
        Some(self.transaction.as_ref()?.put.get(index)?.1.to_vec())
    }

    /// Says whether the transaction is stored.
    #[wasm_bindgen(unchecked_return_type = "TrustStep")]
    pub fn stored(&mut self, stored: bool) -> JsValue {
        self.step(Event::Stored(stored))
    }

    /// What is in force of these rules and this kind.
    ///
    /// # Errors
    /// When a name, the kind or `clock` is none.
    #[wasm_bindgen(unchecked_return_type = "TrustStanding")]
    pub fn standing(&self, rules: &str, kind: &str, clock: &str) -> Result<JsValue, JsError> {
        let kind = Kind::parse(kind).ok_or_else(|| JsError::new("no such kind"))?;
        let root = &self.client.held().root().signed.body;
        Ok(out(&shapes::standing(&self.client.standing(&name(rules)?, kind, moment(clock)?), root)))
    }

    /// The names of rules of which something is known.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let rules = self.client.lines().into_iter().filter(|line| line.kind == Kind::Rules);
        rules.map(|line| line.rules.as_str().to_owned()).collect()
    }

    /// Why the last update as a whole was refused.
    #[wasm_bindgen(unchecked_return_type = "TrustRefusal | undefined")]
    #[must_use]
    pub fn refusal(&self) -> JsValue {
        self.client.refusal().map_or(JsValue::UNDEFINED, |refusal| out(&shapes::refusal(refusal)))
    }

    /// How long to wait before the next update, in milliseconds, with a random number from 0 to 2^32 - 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "an hour in milliseconds at most")]
    pub fn wait_ms(&self, random: u32) -> f64 {
        self.client.wait_ms(random) as f64
    }

    /// The rules in force, or those that a side has taken back, to load contacts against; undefined if there are none.
    ///
    /// # Errors
    /// When a name or `clock` is none.
    pub fn rules(&self, rules: &str, clock: &str) -> Result<Option<RuleFile>, JsError> {
        let standing = self.client.standing(&name(rules)?, Kind::Rules, moment(clock)?);
        Ok(standing.in_force.or(standing.taken_back).and_then(RuleFile::in_force))
    }

    /// The bytes of the release before the one in force, to say what has changed; undefined if none is held.
    ///
    /// # Errors
    /// When it is no name.
    pub fn bytes_before(&self, rules: &str) -> Result<Option<Vec<u8>>, JsError> {
        let line = trust::Line { rules: name(rules)?, ring: self.client.settings().ring.clone(), kind: Kind::Rules };
        Ok(self.client.held().bytes_before(&line).map(<[u8]>::to_vec))
    }

    /// The bytes of a mapping or people file in force; undefined if there is none.
    ///
    /// # Errors
    /// When the name or the kind is none.
    pub fn bytes(&self, rules: &str, kind: &str) -> Result<Option<Vec<u8>>, JsError> {
        let kind = Kind::parse(kind).ok_or_else(|| JsError::new("no such kind"))?;
        Ok(self.file(rules, kind)?.map(|file| file.bytes().to_vec()))
    }

    /// Whether the signed people file lets a user of the CRM decide in a role; undefined where no such file is in force.
    ///
    /// # Errors
    /// When it is no name.
    pub fn may_decide(&self, rules: &str, user: &str, role: &str) -> Result<Option<bool>, JsError> {
        let file = self.file(rules, Kind::People)?;
        Ok(file.and_then(|file| file.deciders()).map(|deciders| deciders.may(user, role)))
    }

    /// Holds the decisions of contacts against the signed people file, from now on; against none where none is in force.
    ///
    /// # Errors
    /// When it is no name.
    pub fn hold(&self, rules: &str, contacts: &mut Contacts) -> Result<(), JsError> {
        let file = self.file(rules, Kind::People)?;
        contacts.hold_against(file.and_then(|file| file.deciders()).map(std::sync::Arc::clone));
        Ok(())
    }

    /// The explained assessment of a contact that may be decided on: the contacts have to be loaded against `rules()`.
    ///
    /// # Errors
    /// When a name or a moment is none.
    #[wasm_bindgen(unchecked_return_type = "Assessment | NotAssessed | undefined")]
    pub fn decidable(&self, rules: &str, contacts: &Contacts, index: usize, as_of: &str, clock: &str) -> Result<JsValue, JsError> {
        let standing = self.client.standing(&name(rules)?, Kind::Rules, moment(clock)?);
        let decidable = contacts.decidable(&standing, index, moment(as_of)?, Numbers::ForScript);
        Ok(decidable.map_or(JsValue::UNDEFINED, |decidable| super::answer::value(decidable.text())))
    }

    /// Makes the record of a decision from what a person said (JSON); the contacts have to be loaded against `rules()`.
    ///
    /// # Errors
    /// When a name or a moment is none.
    #[wasm_bindgen(unchecked_return_type = "DecisionOutcome | undefined")]
    pub fn decide(&self, rules: &str, contacts: &Contacts, index: usize, said: &str, as_of: &str, clock: &str) -> Result<JsValue, JsError> {
        let standing = self.client.standing(&name(rules)?, Kind::Rules, moment(clock)?);
        let outcome = contacts.decide(&standing, index, moment(as_of)?, said);
        Ok(outcome.map_or(JsValue::UNDEFINED, |outcome| out(&decision::outcome(&outcome))))
    }

    fn file(&self, rules: &str, kind: Kind) -> Result<Option<&trust::InForce>, JsError> {
        let rules = name(rules)?;
        Ok(self.client.in_force().find(|file| file.release().line.rules == rules && file.release().line.kind == kind))
    }

    fn answer(&mut self, answer: Answer, date: Option<String>) -> JsValue {
        let date = date.and_then(|date| crate::moment::Moment::parse(&date));
        self.step(Event::Fetched(answer, date))
    }

    fn step(&mut self, event: Event) -> JsValue {
        let step = self.client.step(event);
        let shape = out(&shapes::step(&step));
        self.transaction = if let Step::Store(transaction) = step { Some(transaction) } else { None };
        shape
    }
}

fn name(text: &str) -> Result<Name, JsError> {
    Name::parse(text).ok_or_else(|| JsError::new("no such name"))
}
