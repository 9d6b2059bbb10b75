//! Evidence as it was known at a moment: what is dated later stays out, for a forecast.

use super::Evidence;
use crate::moment::Moment;

impl Evidence<'_> {
    /// Takes out everything dated later than `as_of`, later withdrawals of objections too.
    pub fn forget_later(&mut self, as_of: Moment) {
        for contact in &mut self.contacts {
            contact.consents.retain(|consent| consent.at <= as_of);
            contact.checks.retain(|check| check.at <= as_of);
            contact.decisions.retain(|decision| decision.at <= as_of);
            contact.objections.retain(|objection| objection.readable.is_none_or(|(at, _, _)| at <= as_of));
            for objection in &mut contact.objections {
                if let Some((_, _, withdrawn_at)) = &mut objection.readable {
                    *withdrawn_at = withdrawn_at.filter(|withdrawn| *withdrawn <= as_of);
                }
            }
            // Signals are sorted by time, so those later are the end of the list.
            let known = contact.signals.partition_point(|signal| signal.at <= as_of);
            contact.signals.truncate(known);
            for signal in &mut contact.signals {
                signal.disputed_at = signal.disputed_at.filter(|disputed| *disputed <= as_of);
            }
            for group in &mut contact.twins {
                group.retain(|place| (*place as usize) < known);
            }
        }
    }
}
