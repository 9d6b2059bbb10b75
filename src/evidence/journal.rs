//! Reading decisions.

use super::read::{Read, Reader};
use super::{Decision, DecisionVerdict};
use crate::json::Node;

impl<'a> Reader<'a, '_> {
    pub(super) fn decision(&self, node: Node) -> Read<Decision<'a>> {
        let names = ["id", "at", "by", "role", "verdict", "state", "until", "proposal", "decide_by", "recorded_by"];
        let [id, at, by, role, verdict, state, until, proposal, decide_by, recorded_by] = self.members(node, names);
        Ok(Decision {
            id: self.required_id(id)?,
            at: self.required_moment(at)?,
            by: self.required_text(by)?,
            role: self.required_text(role)?,
            verdict: self.choice(verdict, "decision-verdict", DecisionVerdict::from_id)?,
            state: self.required_text(state)?,
            until: self.optional_moment(until)?,
            proposal: self.optional_text(proposal)?,
            decide_by: self.optional_moment(decide_by)?,
            // What the CRM adds is no part of the decision: a fault there is no author.
            recorded_by: self.optional_text(recorded_by).unwrap_or_default(),
            listed: true,
            node,
        })
    }
}
