//! The calendar: days of work, each once, and times in order.

use super::model::CalendarSource;
use crate::diagnostic::{Problems, told};
use crate::json::Kind;
use crate::states::Calendar;

pub(super) fn compile(source: &CalendarSource, problems: &mut Problems<'_>) -> Option<Calendar> {
    let tree = problems.tree();
    let mut workdays = [false; 7];
    let nodes: Vec<crate::json::Node> = tree.member(source.node, "workdays").map(|list| tree.list(list).collect()).unwrap_or_default();
    // With a day that could not be read the places do not fit; that is a problem already.
    let nodes = if nodes.len() == source.workdays.len() { nodes } else { Vec::new() };
    for (day, node) in source.workdays.iter().zip(nodes) {
        let slot = &mut workdays[usize::try_from(day.0 - 1).unwrap_or(0)];
        if std::mem::replace(slot, true) {
            problems.error(node, "workday-twice", told!(vec![("found", day.0.to_string())]));
        }
    }
    if let Some(list) =
        tree.member(source.node, "workdays").filter(|list| tree.kind(*list) == Kind::List && tree.list(*list).next().is_none())
    {
        problems.error(list, "no-workdays", vec![]);
    }
    if source.from.0 >= source.to.0 {
        let arguments =
            [("from", source.from.1), ("to", source.to.1)].map(|(name, node)| (name, tree.text(node).unwrap_or_default().into_owned()));
        problems.error(source.to.1, "times-in-order", arguments.to_vec());
        return None;
    }
    let mut holidays: Vec<i64> = source.holidays.iter().flatten().map(|date| date.0).collect();
    crate::order::sort(&mut holidays);
    holidays.dedup();
    Some(Calendar { offset_minutes: source.offset_minutes.0, workdays, from: source.from.0, to: source.to.0, holidays })
}
