//! A bad record: the smallest item around a fault, with its place and reason. The rest is assessed.

/// One fault of the evidence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Stable code, the id of its message.
    pub code: &'static str,
    /// JSON Pointer within the line; empty for the whole line.
    pub place: String,
    /// The contact it belongs to, if known.
    pub contact: Option<String>,
    /// What the message needs.
    pub arguments: Vec<(&'static str, String)>,
}
