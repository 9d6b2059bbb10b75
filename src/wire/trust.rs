//! Shapes of trust: steps of the client, and what is in force.

use serde::Serialize;

use super::assessment::Members;
use super::rows::arguments;
use crate::trust::client::Step;
use crate::trust::metadata::{Led, Root};
use crate::trust::state::Proposals;
use crate::trust::tuf::Base;
use crate::trust::{Refusal, Standing};

/// What the host does next.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum TrustStep {
    /// Fetch a file and say what came.
    Fetch {
        /// Below which address: `metadata` or `targets`.
        base: &'static str,
        /// The relative address.
        path: String,
        /// Stop behind that many bytes and say `too-long`.
        bytes_max: usize,
        /// Whether a file of that name never changes; else the newest has to be asked for, by ETag.
        immutable: bool,
    },
    /// Store in one transaction, and say whether that worked. The bytes are got by `put_bytes(index)`.
    Store {
        /// The revision that has to be stored now; else nothing is written.
        #[cfg_attr(feature = "wasm-trust", tsify(type = "number"))]
        based_on: u64,
        /// The revision that is stored afterwards.
        #[cfg_attr(feature = "wasm-trust", tsify(type = "number"))]
        revision: u64,
        /// Keys to write, in this order.
        put: Vec<String>,
        /// Keys to take away after that.
        remove: Vec<String>,
    },
    /// The update is over.
    Over,
}

/// A step in its shape.
#[must_use]
pub fn step(step: &Step) -> TrustStep {
    match step {
        Step::Fetch(request) => TrustStep::Fetch {
            base: if request.base == Base::Metadata { "metadata" } else { "targets" },
            path: request.path.clone(),
            bytes_max: request.bytes_max,
            immutable: request.immutable,
        },
        Step::Store(transaction) => TrustStep::Store {
            based_on: transaction.based_on,
            revision: transaction.based_on + 1,
            put: transaction.put.iter().map(|(key, _)| key.clone()).collect(),
            remove: transaction.remove.clone(),
        },
        Step::Over => TrustStep::Over,
    }
}

/// Why something is not trusted; the sentence is made from `texts/<language>/trust.ftl`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustRefusal<'a> {
    /// `E-SIG` and the like.
    pub code: &'static str,
    /// The message's id.
    pub message: &'static str,
    /// What the message needs.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "Record<string, string>"))]
    pub arguments: Members<'a, &'a str>,
}

/// A refusal in its shape.
#[must_use]
pub fn refusal(refusal: &Refusal) -> TrustRefusal<'_> {
    TrustRefusal { code: refusal.code.id(), message: refusal.code.message(), arguments: arguments(&refusal.arguments) }
}

/// What is in force of one line of releases.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustStanding<'a> {
    /// `current`, `unconfirmed`, `overdue`, `withdrawn` or `none`.
    pub state: &'static str,
    /// `made`, `greyed` or `no`.
    pub proposals: &'static str,
    /// Whether decisions can be recorded; checks always can.
    pub records_decisions: bool,
    /// The release; null if withdrawn, or if nothing was ever verified.
    pub in_force: Option<TrustRelease<'a>>,
    /// The withdrawal.
    pub withdrawal: Option<TrustWithdrawal<'a>>,
    /// Why it is not current.
    pub reason: Option<TrustRefusal<'a>>,
}

/// A release in force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustRelease<'a> {
    /// The rules.
    pub rules: &'a str,
    /// The ring.
    pub ring: &'a str,
    /// `rules`, `mapping` or `people`.
    pub kind: &'static str,
    /// Its number.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "number"))]
    pub seq: u64,
    /// The SHA-256 of the file, in hex.
    pub sha256: &'a str,
    /// Why it was released.
    pub note: Option<&'a str>,
    /// The number of the release that it restores.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "number | null"))]
    pub restores: Option<u64>,
    /// How many verdicts that went otherwise led to it.
    pub verdicts: Option<TrustLed>,
    /// Until when it may come into force, RFC 3339.
    pub valid_until: Option<String>,
    /// Since when it is in force here, RFC 3339.
    pub active_since: String,
    /// When metadata last confirmed it, RFC 3339.
    pub last_verified: String,
    /// Who signed: side and key id.
    pub signers: Vec<TrustSigner<'a>>,
}

/// How many verdicts led to a release, and of which time.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustLed {
    /// So many.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "number"))]
    pub count: u64,
    /// Later than this, RFC 3339; null before the first release.
    pub since: Option<String>,
    /// Up to this, RFC 3339.
    pub until: String,
}

/// Who signed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustSigner<'a> {
    /// `marketing` or `sales`.
    pub side: &'static str,
    /// The id of the key.
    pub key: &'a str,
    /// Whose key it is, by the newest root; null if that no longer knows it.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "string | null"))]
    pub person: Option<&'a str>,
}

/// That a side took a release back.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "wasm-trust", derive(tsify::Tsify))]
pub struct TrustWithdrawal<'a> {
    /// Which release.
    #[cfg_attr(feature = "wasm-trust", tsify(type = "number"))]
    pub seq: u64,
    /// Who.
    pub sides: Vec<&'static str>,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub note: Option<&'a str>,
}

/// A standing in its shape; the newest root says who signed.
#[must_use]
pub fn standing<'a>(standing: &'a Standing<'a>, root: &'a Root) -> TrustStanding<'a> {
    let in_force = standing.in_force.map(|file| {
        let release = file.release();
        TrustRelease {
            rules: release.line.rules.as_str(),
            ring: release.line.ring.as_str(),
            kind: release.line.kind.id(),
            seq: release.seq,
            sha256: file.sha256(),
            note: release.note.as_deref(),
            restores: release.restores,
            verdicts: release.verdicts.map(|Led { count, since, until }| TrustLed {
                count,
                since: since.map(|since| since.to_string()),
                until: until.to_string(),
            }),
            valid_until: release.valid_until.map(|until| until.to_string()),
            active_since: file.active_since().to_string(),
            last_verified: file.last_verified().to_string(),
            signers: file.signers().iter().map(|(side, key)| TrustSigner { side: side.id(), key, person: root.person(key) }).collect(),
        }
    });
    let withdrawal = standing.withdrawal.map(|withdrawal| TrustWithdrawal {
        seq: withdrawal.seq,
        sides: withdrawal.sides.iter().map(|side| side.id()).collect(),
        at: withdrawal.at.to_string(),
        note: withdrawal.note.as_deref(),
    });
    TrustStanding {
        state: standing.state.id(),
        proposals: match standing.state.proposals() {
            Proposals::Made => "made",
            Proposals::Greyed => "greyed",
            Proposals::No => "no",
        },
        records_decisions: standing.state.records_decisions(),
        in_force,
        withdrawal,
        reason: standing.reason.as_ref().map(refusal),
    }
}
