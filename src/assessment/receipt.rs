//! The receipt: two people who look at the same evidence under the same rules hold the same one.

use sha2::{Digest, Sha256};

use super::Assessment;
use crate::rulefile::RuleFile;
use crate::wire::Numbers;
use crate::wire::assessment::{Parts, write};

/// The SHA-256, in hex, of the explained assessment without open questions and reach; `None` if it is not explained.
#[must_use]
pub fn receipt(rules: &RuleFile, assessment: &Assessment<'_>) -> Option<String> {
    assessment.explanation.as_ref()?;
    let mut text = Vec::new();
    write(&mut text, rules, assessment, Parts::RECEIPT, Numbers::Exact);
    Some(hex(&Sha256::digest(&text)))
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
