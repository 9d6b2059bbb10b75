//! `reife suggest`.

use std::io::Write;

use clap::Args;

use super::learn::{Learn, exact, percent, rounded, share, table};
use super::say::Say;
use super::{Ended, Format, files};
use crate::learning::first::{Known, first};
use crate::learning::suggest::{Part, Step, suggest_telling};
use crate::wire::learning::{FirstScorecard, MovedRow, Suggestions};
use crate::wire::{Numbers, to_text};

/// Few, small, stable changes of points that explain outcomes better.
#[derive(Args, Debug)]
pub(super) struct Suggest {
    #[command(flatten)]
    learn: Learn,
    /// The whole number that draws of the outcomes follow from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Say on standard error how far it is.
    #[arg(long, conflicts_with = "first")]
    progress: bool,
    /// Propose a first scorecard from the facts of the rule file instead.
    #[arg(long, conflicts_with = "seed")]
    first: bool,
    /// With --first: a number or date of which more never speaks against a contact; may be given several times.
    #[arg(long, value_name = "FACT", requires = "first")]
    rising: Vec<String>,
    /// With --first: a number or date of which more never speaks for a contact; may be given several times.
    #[arg(long, value_name = "FACT", requires = "first")]
    falling: Vec<String>,
    /// Sentences, or one JSON object.
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Suggest {
    pub fn run(&self, say: &Say) -> Ended {
        self.suggest(say).unwrap_or_else(|ended| ended)
    }

    fn suggest(&self, say: &Say) -> Result<Ended, Ended> {
        let rules = files::rules(&self.learn.rules, say)?;
        let learnt = self.learn.learn(&[&rules], say)?;
        let text = if self.first {
            let known = Known { rising: &self.rising, falling: &self.falling };
            let found = first(&rules, &learnt.verdicts, learnt.target, known).map_err(|fact| {
                say.line("suggest-no-number", &[("fact", &fact)]);
                Ended::WrongUse
            })?;
            match self.format {
                Format::Human => scorecard(&found, say),
                Format::Json => to_text(&found, Numbers::Exact) + "\n",
            }
        } else {
            let mut tell = |step: Step| {
                if self.progress {
                    progress(step, say);
                }
            };
            let found = suggest_telling(&rules, &learnt.verdicts, learnt.target, self.seed, &mut tell);
            match self.format {
                Format::Human => changes(&found, say),
                Format::Json => to_text(&found, Numbers::Exact) + "\n",
            }
        };
        // A reader that has gone away has read enough.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
        Ok(learnt.ended)
    }
}

/// A line a round of trying rules, and a line a draw.
fn progress(Step { part, done, all }: Step, say: &Say) {
    match part {
        Part::Looking { round } if done == 0 => {
            say.line("suggest-looking", &[("round", &round.to_string()), ("all", &all.to_string())]);
        }
        Part::Looking { .. } => {}
        Part::Drawing => say.line("suggest-drawing", &[("done", &(done + 1).to_string()), ("all", &all.to_string())]),
    }
}

fn not_enough(more: u64, all: u64, say: &Say) -> String {
    say.text("suggest-not-enough", &[("all", &all.to_string()), ("more", &more.to_string())]) + "\n"
}

fn moved(row: &MovedRow, say: &Say) -> String {
    let [before, after, newly, no_longer] = [row.before, row.after, row.newly, row.no_longer].map(|count| count.to_string());
    say.text("suggest-moved", &[("before", &before), ("after", &after), ("newly", &newly), ("no_longer", &no_longer)])
}

fn changes(found: &Suggestions<'_>, say: &Say) -> String {
    let mut lines = vec![say.text(
        "suggest-from",
        &[("rules", found.rules.id), ("target", found.target), ("share", &share(&found.good, say)), ("seed", &found.seed.to_string())],
    )];
    if let Some(more) = found.more_needed {
        lines.push(not_enough(more, found.good.all, say));
        return lines.join("\n");
    }
    if found.explored > 0 {
        let arguments = [("explored", &*found.explored.to_string()), ("worth", &*found.worth.to_string())];
        lines.push(say.text("suggest-explored", &arguments));
    }
    if found.changes.is_empty() {
        lines.push(say.text("suggest-nothing", &[("gain", &rounded(found.gain_min, 1, say))]));
    }
    for change in &found.changes {
        let arguments = [("rule", change.rule), ("from", &*exact(change.from, say)), ("to", &*exact(change.to, say))];
        lines.push(format!("\n{}", say.text("suggest-change", &arguments)));
        let arguments = [
            ("gave", &*share(&change.gave, say)),
            ("none", &*share(&change.gave_none, say)),
            ("gain", &*rounded(change.gain, 1, say)),
            ("least", &*rounded(found.gain_min, 1, say)),
        ];
        lines.push(format!("  {}", say.text("suggest-why", &arguments)));
        let arguments = [
            ("same", &*change.same_way.good.to_string()),
            ("draws", &*change.same_way.all.to_string()),
            ("low", &*exact(change.range[0], say)),
            ("high", &*exact(change.range[1], say)),
        ];
        lines.push(format!("  {}", say.text("suggest-stable", &arguments)));
        lines.push(format!("  {}", moved(&change.handovers, say)));
    }
    for change in &found.unstable {
        let arguments = [
            ("rule", change.rule),
            ("to", &*exact(change.to, say)),
            ("same", &*change.same_way.good.to_string()),
            ("draws", &*change.same_way.all.to_string()),
        ];
        lines.push(say.text("suggest-unstable", &arguments));
    }
    if let (Some(together), Some(auc), Some(then)) = (&found.together, found.auc, found.auc_then) {
        let arguments = [("auc", &*rounded(auc, 3, say)), ("then", &*rounded(then, 3, say))];
        lines.push(format!("\n{} {}", say.text("suggest-together", &arguments), moved(together, say)));
    }
    lines.push(say.text("suggest-cannot-know", &[]));
    lines.join("\n") + "\n"
}

fn scorecard(found: &FirstScorecard<'_>, say: &Say) -> String {
    let arguments = [("rules", found.rules.id), ("target", found.target), ("share", &*share(&found.good, say))];
    let mut lines = vec![say.text("suggest-first", &arguments)];
    if let Some(more) = found.more_needed {
        lines.push(not_enough(more, found.good.all, say));
        return lines.join("\n");
    }
    for fact in &found.left_out {
        lines.push(say.text("suggest-left-out", &[("fact", fact.fact), ("auc", &percent(fact.auc, say))]));
    }
    let head = ["suggest-points", "suggest-when", "suggest-good"].map(|code| say.text(code, &[]));
    let mut rows = vec![head.to_vec()];
    rows.extend(found.scorecard.iter().map(|rule| vec![exact(rule.points, say), rule.when.to_string(), share(&rule.good, say)]));
    lines.push(table(&rows));
    if let Some(auc) = found.auc {
        let folds: Vec<String> = found.auc_of_folds.iter().map(|auc| rounded(*auc, 3, say)).collect();
        lines.push(say.text("suggest-auc", &[("auc", &rounded(auc, 3, say)), ("folds", &folds.join("; "))]));
    }
    lines.push(say.text("suggest-cannot-know", &[]));
    lines.join("\n") + "\n"
}
