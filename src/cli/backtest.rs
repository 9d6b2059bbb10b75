//! `reife backtest`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use super::learn::{Learn, percent, rounded, share, table};
use super::say::Say;
use super::{Ended, Format, files};
use crate::learning::backtest::{Question, backtest};
use crate::wire::assessment::Written;
use crate::wire::learning::{Backtest as Found, FiguresRow, QualityRow, QualityRows};
use crate::wire::{Numbers, to_text};

/// What a rule file would have said before outcomes, held against them.
#[derive(Args, Debug)]
pub(super) struct Backtest {
    #[command(flatten)]
    learn: Learn,
    /// Another rule file: what it would have handed over instead.
    #[arg(long, value_name = "NEW")]
    with: Option<PathBuf>,
    /// Sentences, or one JSON object.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Backtest {
    pub fn run(&self, say: &Say) -> Ended {
        self.backtest(say).unwrap_or_else(|ended| ended)
    }

    fn backtest(&self, say: &Say) -> Result<Ended, Ended> {
        let rules = files::rules(&self.learn.rules, say)?;
        let with = self.with.as_deref().map(|path| files::rules(path, say)).transpose()?;
        let both: Vec<&crate::rulefile::RuleFile> = std::iter::once(&rules).chain(with.as_ref()).collect();
        let learnt = self.learn.learn(&both, say)?;
        let question = Question { rules: &rules, with: with.as_ref(), target: learnt.target, before_days: learnt.before_days };
        let found = backtest(&question, &learnt.outcomes, &learnt.verdicts);
        let text = match self.format {
            Format::Human => human(&found, say),
            Format::Json => to_text(&found, Numbers::Exact) + "\n",
        };
        // A reader that has gone away has read enough.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
        Ok(learnt.ended)
    }
}

fn human(found: &Found<'_>, say: &Say) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        out.push_str(&text);
        out.push('\n');
    };
    let read = &found.read;
    let date = |written: Option<Written>| written.map_or_else(String::new, |written| written.0.date_text());
    let days = if found.before_days == 0 { "none".to_owned() } else { found.before_days.to_string() };
    line(say.text(
        "backtest-read",
        &[
            ("rules", found.rules.id),
            ("observed", &read.observed.to_string()),
            ("outcomes", &read.outcomes.to_string()),
            ("from", &date(read.from)),
            ("to", &date(read.to)),
            ("days", &days),
        ],
    ));
    for (code, count) in [
        ("backtest-objected", read.not_assessed),
        ("backtest-without-evidence", read.without_evidence),
        ("backtest-later", found.leaks.later_records),
    ] {
        if count > 0 {
            line(say.text(code, &[("count", &count.to_string())]));
        }
    }
    line(said_figures(&say.text("backtest-all", &[]), &found.all, say));
    leaks(found, say, &mut line);
    let figures = |name: &str, figures: &FiguresRow| {
        let amounts: Vec<String> =
            figures.amounts.iter().map(|amount| format!("{} {}", rounded(amount.amount, 0, say), amount.currency)).collect();
        vec![name.to_owned(), share(&figures.accepted, say), share(&figures.won, say), amounts.join(", ").trim().to_owned()]
    };
    let head = |code: &str| {
        let columns = ["backtest-accepted", "backtest-won", "backtest-amount"].map(|code| say.text(code, &[]));
        std::iter::once(say.text(code, &[])).chain(columns).collect::<Vec<String>>()
    };
    let handover = say.text("backtest-handover", &[]);
    let mut rows = vec![head("backtest-state")];
    rows.extend(found.states.iter().map(|row| {
        let name = if row.handover { format!("{} ({handover})", row.state) } else { row.state.to_owned() };
        figures(&name, &row.figures)
    }));
    line(format!("\n{}", table(&rows)));
    let mut rows = vec![head("backtest-rule")];
    rows.extend(found.by_rule.iter().map(|row| {
        let name = if row.counts { row.rule.to_owned() } else { format!("{} ({})", row.rule, say.text("backtest-shown", &[])) };
        figures(&name, &row.gave)
    }));
    line(table(&rows));
    let mut rows = vec![head("backtest-dimension")];
    for row in &found.dimensions {
        let order = row.auc.map_or_else(String::new, |auc| format!(", {}", say.text("backtest-auc", &[("auc", &rounded(auc, 3, say))])));
        rows.push(vec![format!("{}{order}", row.dimension)]);
        for band in row.bands.iter().filter(|band| band.figures.accepted.all + band.figures.won.all > 0) {
            rows.push(figures(&format!("  {}-{}", band.from, band.to), &band.figures));
        }
    }
    line(table(&rows));
    match &found.quality {
        None => line(say.text("backtest-alike", &[])),
        Some(quality) => line(said_quality(found.rules.id, quality, say)),
    }
    if let (Some(with), Some(quality)) = (&found.with, &found.quality_with) {
        line(said_quality(with.id, quality, say));
    }
    let hand = &found.handovers;
    line(said_figures(&say.text("backtest-handed-over", &[("rules", found.rules.id)]), &hand.rules, say));
    if let Some(with) = &found.with {
        let beside = [
            ("backtest-handed-over", with.id, &hand.with),
            ("backtest-only", found.rules.id, &hand.only_rules),
            ("backtest-only", with.id, &hand.only_with),
        ];
        for (code, rules, row) in beside {
            if let Some(row) = row {
                line(said_figures(&say.text(code, &[("rules", rules)]), row, say));
            }
        }
    }
    if hand.explored.accepted.all + hand.explored.won.all > 0 {
        line(said_figures(&say.text("backtest-explored", &[]), &hand.explored, say));
    }
    line(say.text("backtest-cannot-know", &[]));
    out
}

fn said_figures(of: &str, figures: &FiguresRow, say: &Say) -> String {
    let arguments = [("of", of), ("accepted", &*share(&figures.accepted, say)), ("won", &*share(&figures.won, say))];
    say.text("backtest-figures", &arguments)
}

fn leaks(found: &Found<'_>, say: &Say, line: &mut dyn FnMut(String)) {
    for late in &found.leaks.late_dates {
        line(say.text("backtest-late", &[("attribute", late.attribute), ("count", &late.times.to_string())]));
    }
    for fact in &found.leaks.too_good {
        let answer = fact.answer.as_ref().map_or_else(String::new, |answer| {
            let named = answer.answer.clone().unwrap_or_else(|| say.text("backtest-unknown", &[]));
            say.text("backtest-answer", &[("answer", &named), ("share", &share(&answer.good, say))])
        });
        line(
            say.text("backtest-too-good", &[("fact", fact.fact), ("auc", &percent(fact.auc, say)), ("answer", &answer)]).trim().to_owned(),
        );
    }
    if !found.leaks.undated.is_empty() {
        line(say.text("backtest-undated", &[("attributes", &found.leaks.undated.join(", "))]));
    }
}

fn said_quality(rules: &str, quality: &QualityRows, say: &Say) -> String {
    let mut lines = vec![say.text("backtest-quality", &[("rules", rules)])];
    let mut row = |code: &str, row: &QualityRow| {
        let auc = row.auc.map_or_else(|| say.text("learn-none", &[]), |auc| rounded(auc, 3, say));
        let lift = row.lift.first().map_or_else(|| say.text("learn-none", &[]), |lift| rounded(lift.lift, 2, say));
        let arguments = [
            ("auc", &*auc),
            ("brier", &*rounded(row.brier, 4, say)),
            ("base", &*rounded(row.brier_of_base_rate, 4, say)),
            ("lift", &*lift),
            ("outcomes", &*row.outcomes.to_string()),
        ];
        lines.push(format!("  {}", say.text(code, &arguments)));
        for part in &row.reliability {
            let arguments = [("predicted", &*percent(part.predicted, say)), ("became", &*share(&part.became, say))];
            lines.push(format!("    {}", say.text("backtest-reliability", &arguments)));
        }
    };
    if let Some(mixed) = &quality.mixed {
        row("backtest-mixed", &mixed.quality);
    }
    match &quality.by_time {
        Some(by_time) => row("backtest-by-time", by_time),
        None => lines.push(format!("  {}", say.text("backtest-one-moment", &[]))),
    }
    for period in &quality.periods {
        let auc = period.auc.map_or_else(|| say.text("learn-none", &[]), |auc| rounded(auc, 3, say));
        let (from, to) = (period.from.0.date_text(), period.to.0.date_text());
        let arguments = [("from", &*from), ("to", &*to), ("share", &*share(&period.good, say)), ("auc", &*auc)];
        lines.push(format!("  {}", say.text("backtest-period", &arguments)));
    }
    if quality.drift {
        lines.push(format!("  {}", say.text("backtest-drift", &[])));
    }
    lines.join("\n")
}
