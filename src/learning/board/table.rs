//! The board as a table: a figure a row, without any person and without contacts.

use crate::measure::{DECIMAL_BYTES, decimal};
use crate::wire::Decimal;
use crate::wire::board::{Board, CountRow, FigureRow};
use crate::wire::learning::AmountRow;

/// The columns.
const HEAD: &str = "figure,of,value,low,high,n,unit,before\r\n";

/// CSV as RFC 4180 has it. Figures that may not be shown stand there without a value.
#[must_use]
pub fn table(board: &Board<'_>) -> String {
    let mut table = Table(HEAD.to_owned());
    let agreed = &board.agreed;
    table.share("acceptance", "", &agreed.acceptance.figure, Some(&agreed.acceptance.before));
    table.share("in_time", "", &agreed.in_time.figure, Some(&agreed.in_time.before));
    let spread = agreed.hours.spread;
    let part = |of: fn(&crate::wire::board::SpreadRow) -> Decimal| spread.as_ref().map(of);
    let all = spread.map(|spread| spread.all);
    table.row(["hours_to_decision", "median"], [part(|row| row.median), part(|row| row.low), part(|row| row.high)], all, "hours", None);
    table.row(["hours_to_decision", "quarter"], [part(|row| row.quarter), None, None], all, "hours", None);
    table.row(["hours_to_decision", "three_quarters"], [part(|row| row.three_quarters), None, None], all, "hours", None);
    let week = &agreed.handovers;
    let whole = |count: u64| Some(Decimal(i128::from(count) * 1_000_000));
    table.row(["handovers_a_week", ""], [Some(week.a_week), whole(week.least), whole(week.most)], Some(week.count), "contacts", None);
    table.counts("decisions", "", [&board.decisions.all]);
    for (name, rows) in [("verdict", &board.decisions.verdicts), ("reason", &board.decisions.reasons)] {
        table.counts(name, "", rows);
    }
    table.share("friction", "", &board.decisions.friction, Some(&board.decisions.friction_before));
    table.counts("today", "", [&board.today.waiting, &board.today.overdue, &board.today.in_question]);
    for cohort in &board.progress.cohorts {
        let name = if cohort.id.is_empty() { cohort.by.to_owned() } else { format!("{} {}", cohort.by, cohort.id) };
        for (dimension, moved) in board.progress.dimensions.iter().zip(&cohort.moved) {
            table.row([dimension, &name], [moved.to, None, None], Some(moved.known), "points", moved.from);
        }
    }
    for row in &board.assumptions {
        table.share("assumption_held", row.assumption, &row.held, None);
        table.counts("assumption_unsure", row.assumption, [&row.unsure]);
        table.counts("assumption_refuted_because", row.assumption, &row.reasons);
        table.amounts("assumption_won", row.assumption, &row.amounts);
    }
    for row in &board.campaigns {
        table.share("campaign_assumptions_held", row.campaign, &row.held, None);
        table.share("campaign_promise_held", row.campaign, &row.promise, None);
        table.share("campaign_accepted", row.campaign, &row.accepted, None);
        table.amounts("campaign_won", row.campaign, &row.amounts);
    }
    for row in &board.offers {
        table.share("offer_assumptions_held", row.topic, &row.held, None);
        table.share("offer_accepted", row.topic, &row.accepted, None);
        table.amounts("offer_won", row.topic, &row.amounts);
    }
    table.share("accepted_of_all_verdicts", "", &board.worth.base, None);
    for row in &board.worth.items {
        table.share(&format!("accepted_with_{}", row.item), row.id, &row.with, None);
        table.share(&format!("accepted_without_{}", row.item), row.id, &row.without, None);
    }
    for row in &board.disputes {
        table.share("disputed", &format!("{} {}", row.kind, row.source), &row.disputed, None);
    }
    table.row(["recycle", ""], [whole(board.recycle.len() as u64), None, None], None, "contacts", None);
    table.counts("asked_for", "", [&board.asked.all]);
    for (name, won) in [("understood", &board.revenue.understood), ("otherwise", &board.revenue.otherwise)] {
        table.row(["won", name], [whole(won.won), None, None], None, "outcomes", None);
        table.amounts("revenue", name, &won.amounts);
    }
    table.counts("won_otherwise_because", "", &board.revenue.missing);
    for topic in &board.resonance.topics {
        for (segment, cell) in board.resonance.segments.iter().zip(&topic.cells) {
            table.share("names_topic", &format!("{} {}", topic.topic, segment.id), &cell.now, Some(&cell.before));
        }
    }
    table.share("judged_alike", "", &board.calibration.alike, None);
    table.0
}

struct Table(String);

impl Table {
    fn share(&mut self, name: &str, of: &str, figure: &FigureRow, before: Option<&FigureRow>) {
        let share = figure.share.as_ref();
        let known = share.filter(|share| share.all > 0);
        let before = before.and_then(|before| before.share.as_ref()).and_then(|share| share.share);
        let values = [share.and_then(|share| share.share), known.map(|share| share.low), known.map(|share| share.high)];
        self.row([name, of], values, share.map(|share| share.all), "share", before);
    }

    fn counts<'c>(&mut self, name: &str, of: &str, rows: impl IntoIterator<Item = &'c CountRow<'c>>) {
        let whole = |count: u64| Decimal(i128::from(count) * 1_000_000);
        for row in rows {
            let of = format!("{of} {}", row.id);
            self.row([name, of.trim()], [row.count.map(whole), None, None], None, "contacts", row.before.map(whole));
        }
    }

    fn amounts(&mut self, name: &str, of: &str, rows: &[AmountRow]) {
        for row in rows {
            let unit = if row.currency.is_empty() { "amount" } else { &row.currency };
            self.row([name, of], [Some(row.amount), None, None], Some(row.won), unit, None);
        }
    }

    fn row(&mut self, name: [&str; 2], values: [Option<Decimal>; 3], all: Option<u64>, unit: &str, before: Option<Decimal>) {
        let number =
            |number: Option<Decimal>| number.map_or_else(String::new, |number| decimal(&mut [0; DECIMAL_BYTES], number.0, 6).to_owned());
        let cells = name.map(cell).into_iter().chain(values.map(number));
        let cells = cells.chain([all.map_or_else(String::new, |all| all.to_string()), cell(unit), number(before)]);
        self.0.push_str(&cells.collect::<Vec<String>>().join(","));
        self.0.push_str("\r\n");
    }
}

/// A cell: quoted where it has to be, and never a formula to a program that shows tables.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
