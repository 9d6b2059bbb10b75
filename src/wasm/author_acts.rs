//! What people do: propose, approve, publish, go back, take back, renew, exchange keys. Refusals are the command line's own.

use wasm_bindgen::prelude::*;

use super::author::{Repository, Written, clock, entry, kind, line, outcome, said};
use super::author_keys::{Founders, KeyRing, public};
use crate::moment::Moment;
use crate::trust::Line;
use crate::trust::author::{
    self, Approver, Change, Choice, Declined, Fault, Holder, Outcome, Proposal, Published, Reason, Revoked, Wanted, change_keys,
    earlier_bytes,
};
use crate::trust::names::Side;
use crate::wire::author as shapes;

/// A proposal as the one file of an outcome.
fn file(proposal: &Proposal) -> Written {
    vec![(proposal.file_name(), proposal.to_bytes())]
}

fn wanted(line: Line, note: Option<String>, valid_until: Option<Moment>) -> Wanted {
    Wanted { line, note: note.filter(|note| !note.is_empty()), valid_until, plan: None, verdicts: None }
}

fn written(done: Result<Outcome, Fault>) -> JsValue {
    outcome(done.map(|done| (entry(done.entry.as_ref(), done.until), done.writes.0)))
}

fn side(text: &str) -> Result<Side, JsError> {
    Side::parse(text).ok_or_else(|| JsError::new("no such side"))
}

#[wasm_bindgen]
impl Repository {
    /// The proposal of a new repository.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn init(&self, founders: &Founders, now: &str) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        Ok(outcome(author::init(founders.0.clone(), now).map(|proposal| ((), file(&proposal)))))
    }

    /// Lays a draft beside the rules, to run as a shadow; the answer is its SHA-256.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<string>")]
    #[must_use]
    pub fn shadow(&self, bytes: Vec<u8>) -> JsValue {
        outcome(author::shadow::lay(bytes).map(|(sha256, writes)| (sha256, writes.0)))
    }

    /// Proposes a file; `valid_until` is a moment after which it may not newly come into force.
    ///
    /// # Errors
    /// When the kind is none, or a moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    #[expect(clippy::too_many_arguments, reason = "a line of releases is named by three")]
    pub fn propose(
        &self,
        rules: &str,
        ring: &str,
        of: &str,
        bytes: Vec<u8>,
        note: Option<String>,
        valid_until: Option<String>,
        now: &str,
    ) -> Result<JsValue, JsError> {
        let (of, now) = (kind(of)?, clock(now)?);
        let valid_until = valid_until.map(|until| clock(&until)).transpose()?;
        let proposed = || author::propose(&Published::read(&self.0)?, bytes, wanted(line(rules, ring, of)?, note, valid_until), now);
        Ok(outcome(proposed().map(|proposal| ((), file(&proposal)))))
    }

    /// Proposes the bytes of an earlier release again.
    ///
    /// # Errors
    /// When the kind is none, or `now`.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn rollback(&self, rules: &str, ring: &str, of: &str, to: u32, note: Option<String>, now: &str) -> Result<JsValue, JsError> {
        let (of, now) = (kind(of)?, clock(now)?);
        let proposed = || {
            let published = Published::read(&self.0)?;
            let line = line(rules, ring, of)?;
            let bytes = earlier_bytes(&published, &self.0, &line, to.into())?;
            author::rollback(&published, bytes, to.into(), wanted(line, note, None), now)
        };
        Ok(outcome(proposed().map(|proposal| ((), file(&proposal)))))
    }

    /// A proposal with the reason why somebody does not go along; without a reason the declining is taken back.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn decline(&self, proposal: &[u8], by: String, note: Option<String>, now: &str) -> Result<JsValue, JsError> {
        let at = clock(now)?;
        let declined = note.map(|note| Declined { by, at, note });
        Ok(outcome(Proposal::read(proposal).and_then(|read| read.declined(declined)).map(|proposal| ((), file(&proposal)))))
    }

    /// Signs a proposal. `keep` and `withdraw` are lines, such as `main/stable`, that a stolen key had approved.
    ///
    /// # Errors
    /// When no key is open, `now` is no moment, or a line is none.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorApproved>")]
    pub fn approve(
        &self,
        proposal: &[u8],
        keys: &KeyRing,
        keep: Vec<String>,
        withdraw: Vec<String>,
        now: &str,
    ) -> Result<JsValue, JsError> {
        let (now, signer) = (clock(now)?, keys.signer()?);
        let chosen = |lines: Vec<String>, choice: Choice| {
            lines
                .into_iter()
                .map(move |text| Line::parse(&text).map(|line| (line, choice)).ok_or_else(|| JsError::new("no such line")))
                .collect::<Result<Vec<_>, _>>()
        };
        let choices = [chosen(keep, Choice::Keep)?, chosen(withdraw, Choice::Withdraw)?].concat();
        let approved = || {
            let mut proposal = Proposal::read(proposal)?;
            let published = Published::if_any(&self.0)?;
            let approver = Approver { signer, now, choices: &choices, plan: None };
            let approved = author::approve(&mut proposal, published.as_ref(), approver)?;
            Ok((shapes::approved(&approved), file(&proposal)))
        };
        Ok(outcome(approved()))
    }

    /// Takes the signer's half of a line back: a proposal that is signed already.
    ///
    /// # Errors
    /// When no key is open, the kind is none, or `now`.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorApproved>")]
    pub fn withdraw(&self, rules: &str, ring: &str, of: &str, note: Option<String>, keys: &KeyRing, now: &str) -> Result<JsValue, JsError> {
        let of = kind(of)?;
        let note = note.filter(|note| !note.is_empty());
        self.alone(keys, now, |published, side, now| author::withdraw(published, side, line(rules, ring, of)?, note, now))
    }

    /// Signs the signer's side anew, as it is.
    ///
    /// # Errors
    /// When no key is open, or `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorApproved>")]
    pub fn reaffirm(&self, keys: &KeyRing, now: &str) -> Result<JsValue, JsError> {
        self.alone(keys, now, |published, side, now| author::reaffirm(published, side, None, now))
    }

    /// Takes a key out of force for `left`, `lost` or `stolen`; `instead` and `instead_key` may take its place.
    ///
    /// # Errors
    /// When the reason is none, or `now`.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorRevoked>")]
    pub fn revoke(
        &self,
        named: &str,
        reason: &str,
        instead: Option<String>,
        instead_key: Option<Vec<u8>>,
        note: Option<String>,
        now: &str,
    ) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        let reasons = [Reason::Left, Reason::Lost, Reason::Stolen];
        let reason = reasons.into_iter().find(|known| known.id() == reason).ok_or_else(|| JsError::new("no such reason"))?;
        let revoked = || {
            let instead = match (instead, instead_key) {
                (Some(person), Some(bytes)) => Some(Holder::new(person.clone(), public(&person, &bytes)?)),
                _ => None,
            };
            let note = note.filter(|note| !note.is_empty());
            let Revoked { proposal, person, approved, .. } =
                author::revoke(&Published::read(&self.0)?, named, reason, instead, note.as_deref(), now)?;
            let approved = approved.iter().map(|(line, seq)| (shapes::line(line), *seq)).collect();
            Ok((shapes::AuthorRevoked { person, approved }, file(&proposal)))
        };
        Ok(outcome(revoked()))
    }

    /// Signs all keys for another year.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn another_year(&self, now: &str) -> Result<JsValue, JsError> {
        self.rotate(now, || Ok(Change::Renew))
    }

    /// Gives a person another key.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn replace_key(&self, person: &str, file: &str, bytes: &[u8], now: &str) -> Result<JsValue, JsError> {
        self.rotate(now, || Ok(Change::Replace { person: person.to_owned(), key: public(file, bytes)?, of: None }))
    }

    /// Adds an approver to a side.
    ///
    /// # Errors
    /// When the side is none, or `now`.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn add_approver(&self, of: &str, person: &str, file: &str, bytes: &[u8], now: &str) -> Result<JsValue, JsError> {
        let side = side(of)?;
        self.rotate(now, || Ok(Change::Add { side, holder: Holder::new(person.to_owned(), public(file, bytes)?) }))
    }

    /// Gives the publisher another key.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<null>")]
    pub fn replace_publisher(&self, file: &str, bytes: &[u8], now: &str) -> Result<JsValue, JsError> {
        self.rotate(now, || Ok(Change::Publisher { snapshot: true, timestamp: true, key: public(file, bytes)? }))
    }

    /// Publishes a proposal: the files are to be written in their order.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorPublished>")]
    pub fn publish(&self, proposal: &[u8], keys: &KeyRing, now: &str) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        Ok(written(Proposal::read(proposal).and_then(|proposal| author::publish(&self.0, &proposal, &keys.signers(), now))))
    }

    /// The publisher's daily work.
    ///
    /// # Errors
    /// When `now` is no moment.
    #[wasm_bindgen(unchecked_return_type = "AuthorOutcome<AuthorPublished>")]
    pub fn renew(&self, keys: &KeyRing, now: &str) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        Ok(written(author::renew(&self.0, &keys.signers(), now)))
    }
}

impl Repository {
    /// What one side does alone: the proposal is signed at once.
    fn alone(
        &self,
        keys: &KeyRing,
        now: &str,
        make: impl FnOnce(&Published, Side, Moment) -> Result<Proposal, Fault>,
    ) -> Result<JsValue, JsError> {
        let (now, signer) = (clock(now)?, keys.signer()?);
        let done = || {
            let published = Published::read(&self.0)?;
            let side = published.holders().side_of(signer.key())?;
            let mut proposal = make(&published, side, now)?;
            let approver = Approver { signer, now, choices: &[], plan: None };
            let approved = author::approve(&mut proposal, Some(&published), approver)?;
            Ok((shapes::approved(&approved), file(&proposal)))
        };
        Ok(outcome(done()))
    }

    fn rotate(&self, now: &str, change: impl FnOnce() -> Result<Change, Fault>) -> Result<JsValue, JsError> {
        let now = clock(now)?;
        let changed = || change_keys(&Published::read(&self.0)?, change()?, None, now);
        Ok(match changed() {
            Ok(proposal) => outcome(Ok(((), file(&proposal)))),
            Err(fault) => said::<()>(Err(fault)),
        })
    }
}
