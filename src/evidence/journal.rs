//! Reading decisions.

use super::read::{Read, Reader};
use super::{Decision, DecisionVerdict};
use crate::json::Node;

impl<'a> Reader<'a, '_> {
    pub(super) fn decision(&self, node: Node) -> Read<Decision<'a>> {
        Ok(Decision {
            id: self.required_text(node, "id")?,
            at: self.required_moment(node, "at")?,
            by: self.required_text(node, "by")?,
            role: self.required_text(node, "role")?,
            verdict: self.choice(node, "verdict", "decision-verdict", DecisionVerdict::from_id)?,
            state: self.required_text(node, "state")?,
            until: self.optional_moment(node, "until")?,
            proposal: self.optional_text(node, "proposal")?,
            decide_by: self.optional_moment(node, "decide_by")?,
            node,
        })
    }
}
