//! The calendar: days of work, each once, and times in order.

use super::model::CalendarSource;
use crate::diagnostic::Problems;
use crate::states::Calendar;

pub(super) fn compile(source: &CalendarSource, problems: &mut Problems<'_>) -> Option<Calendar> {
    let tree = problems.tree();
    let mut workdays = [false; 7];
    let nodes: Vec<crate::json::Node> = tree.member(source.node, "workdays").map(|list| tree.list(list).collect()).unwrap_or_default();
    for (day, node) in source.workdays.iter().zip(nodes) {
        let slot = &mut workdays[usize::try_from(day.0 - 1).unwrap_or(0)];
        if std::mem::replace(slot, true) {
            problems.error(node, "workday-twice", vec![("found", day.0.to_string())]);
        }
    }
    if source.workdays.is_empty() {
        problems.error(tree.member(source.node, "workdays").unwrap_or(source.node), "no-workdays", vec![]);
        return None;
    }
    if source.from.0 >= source.to.0 {
        problems.error(source.to.1, "times-in-order", vec![]);
        return None;
    }
    let mut holidays: Vec<i64> = source.holidays.iter().flatten().map(|date| date.0).collect();
    crate::order::sort(&mut holidays);
    holidays.dedup();
    Some(Calendar { offset_minutes: source.offset_minutes.0, workdays, from: source.from.0, to: source.to.0, holidays })
}
