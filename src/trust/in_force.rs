//! A file in force. Nothing but this module's parents can make one: it takes signatures of both sides over its very bytes.

use std::sync::Arc;

use super::approval::Agreed;
use super::content::{Content, prepare};
use super::deciders::Deciders;
use super::metadata::Release;
use super::names::Side;
use super::refusal::Refusal;
use crate::moment::Moment;
use crate::rulefile::RuleFile;

/// A file that both sides have approved, ready for use.
///
/// There is no way to make one of a draft:
///
/// ```compile_fail
/// let draft = reife::rulefile::check(b"{}").rules.unwrap();
/// let in_force = reife::trust::InForce { content: reife::trust::Content::Rules(draft.into()) };
/// ```
#[derive(Clone, Debug)]
pub struct InForce {
    agreed: Arc<Agreed>,
    bytes: Arc<[u8]>,
    content: Content,
    active_since: Moment,
    last_verified: Moment,
    timestamp_expires: Moment,
}

impl InForce {
    /// Of an approval and its bytes, not confirmed yet.
    pub(super) fn new(agreed: Arc<Agreed>, bytes: Arc<[u8]>, active_since: Moment) -> Result<InForce, Refusal> {
        let content = prepare(&agreed, &bytes)?;
        let (last_verified, timestamp_expires) = (active_since, active_since);
        Ok(InForce { agreed, bytes, content, active_since, last_verified, timestamp_expires })
    }

    /// The same, confirmed at a moment by a timestamp that is valid until then.
    pub(super) fn confirmed(self, last_verified: Moment, timestamp_expires: Moment) -> InForce {
        InForce { last_verified, timestamp_expires, ..self }
    }

    /// The same under signatures that were made anew.
    pub(super) fn signed_anew(&self, agreed: Arc<Agreed>) -> InForce {
        InForce { agreed, ..self.clone() }
    }

    /// What was approved.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.agreed.release
    }

    /// The SHA-256 of the file, in hex.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.agreed.sha256
    }

    /// Who signed for each side: ids of keys.
    #[must_use]
    pub fn signers(&self) -> &[(Side, String)] {
        &self.agreed.signers
    }

    /// The file.
    #[must_use]
    pub fn bytes(&self) -> &Arc<[u8]> {
        &self.bytes
    }

    /// What the file is.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The rules, with their `seq`; `None` for a mapping or a people file.
    #[must_use]
    pub fn rules(&self) -> Option<&Arc<RuleFile>> {
        if let Content::Rules(rules) = &self.content { Some(rules) } else { None }
    }

    /// Who decides; `None` for rules or a mapping.
    #[must_use]
    pub fn deciders(&self) -> Option<&Arc<Deciders>> {
        if let Content::People(deciders) = &self.content { Some(deciders) } else { None }
    }

    /// Since when it is in force here.
    #[must_use]
    pub fn active_since(&self) -> Moment {
        self.active_since
    }

    /// When metadata last confirmed it.
    #[must_use]
    pub fn last_verified(&self) -> Moment {
        self.last_verified
    }

    /// Until when the timestamp that confirmed it is valid.
    #[must_use]
    pub fn timestamp_expires(&self) -> Moment {
        self.timestamp_expires
    }
}
