//! X Education once more: a first scorecard from the columns of the intake, and leaks among those filled in after the outcome.

use reife::json::Document;
use reife::learning::backtest::{Question, backtest};
use reife::learning::first::{Known, first};
use reife::learning::observe::{Observer, Outcomes};
use reife::learning::verdicts::{Target, Verdicts};
use reife::meant::identifier;
use serde_json::json;

use super::{ReadLine, RuleFile, Table, file, rulefile, say};

const NUMBERS: &[&str] = &["TotalVisits", "Total Time Spent on Website", "Page Views Per Visit"];
const KEYS: &[&str] = &["Prospect ID", "Lead Number", "Converted"];
/// Filled in at or after the outcome.
const AFTER: &[&str] = &[
    "Tags",
    "Lead Quality",
    "Lead Profile",
    "Last Activity",
    "Last Notable Activity",
    "Asymmetrique Activity Index",
    "Asymmetrique Profile Index",
    "Asymmetrique Activity Score",
    "Asymmetrique Profile Score",
];

/// Every wanted column as a fact; no rule gives points yet.
fn rules(columns: &[&String]) -> RuleFile {
    let kind = |column: &str| if NUMBERS.contains(&column) { ("number", "behavioural") } else { ("text", "declared") };
    let attribute = |column: &&String| {
        let (value, kind) = kind(column);
        json!({"id": identifier(column), "of": "contact", "type": value, "kind": kind, "class": "binding", "party": "first", "owner": "marketing"})
    };
    let fact = |column: &&String| json!({"id": identifier(column), "attribute": identifier(column)});
    let dimension = |id: &str| json!({"id": id, "caps": {"behavioural": 100, "declared": 100}});
    let fit = json!({"id": "fit", "caps": {"profile": 100}});
    let dimensions = [fit, dimension("need_clarity"), dimension("preference_stability"), dimension("internal_agreement")];
    let file = json!({"format": 1, "id": "intake", "attributes": columns.iter().map(attribute).collect::<Vec<_>>(),
        "facts": columns.iter().map(fact).collect::<Vec<_>>(),
        "checks": [{"id": "need"}, {"id": "budget"}, {"id": "priority"}, {"id": "authority"}],
        "dimensions": dimensions,
        "states": [{"id": "unaware", "decided_by": "rules"}]});
    let checked = rulefile::check(file.to_string().as_bytes());
    checked.rules.unwrap_or_else(|| panic!("{:#?}", checked.diagnostics))
}

fn observed(rules: &RuleFile, columns: &[&String], table: &Table) -> (Outcomes, Verdicts) {
    let (id, converted) = (table.place("Prospect ID"), table.place("Converted"));
    let (mut outcomes, mut document, mut faults) = (Outcomes::default(), Document::new(), Vec::new());
    for row in &table.rows {
        let line = json!({"contact": row[id], "at": "2018-12-31", "outcome": if row[converted] == "1" { "won" } else { "lost" }});
        outcomes.line(&mut document, 1, ReadLine::Line(line.to_string().as_bytes()), &mut faults);
    }
    let (mut verdicts, mut notes) = (Verdicts::default(), Vec::new());
    let mut observer = Observer::new(vec![rules], &outcomes, 0);
    for row in &table.rows {
        let answered =
            columns.iter().map(|column| (column, &row[table.place(column)])).filter(|(_, cell)| !["", "Select"].contains(&cell.as_str()));
        let value = |column: &str, cell: &str| if NUMBERS.contains(&column) { serde_json::from_str(cell).unwrap() } else { json!(cell) };
        let attributes: serde_json::Map<String, serde_json::Value> =
            answered.map(|(column, cell)| (identifier(column), value(column, cell))).collect();
        let line = json!({"id": row[id], "attributes": attributes}).to_string();
        observer.line(1, ReadLine::Line(line.as_bytes()), &mut notes);
    }
    faults.extend(verdicts.take(notes));
    assert_eq!(faults, []);
    verdicts.finish();
    assert_eq!(verdicts.list.len(), 9240);
    (outcomes, verdicts)
}

fn columns(table: &Table, after: bool) -> Vec<&String> {
    table.header.iter().filter(|column| !KEYS.contains(&column.as_str()) && (after || !AFTER.contains(&column.as_str()))).collect()
}

#[test]
fn a_first_scorecard_of_ten_rules_tells_nearly_what_can_be_told() {
    let Some(bytes) = file("xeducation", "leads.csv") else { return };
    let table = Table::read(&bytes);
    let columns = columns(&table, false);
    assert_eq!(columns.len(), 25);
    let rules = rules(&columns);
    let (_, verdicts) = observed(&rules, &columns, &table);
    let found = first(&rules, &verdicts, Target::Winning, Known::default()).unwrap();
    let folds: Vec<String> = found.auc_of_folds.iter().map(|auc| super::thousandths(auc.0)).collect();
    let auc = found.auc.unwrap().0;
    say(&format!("xeducation, first scorecard: AUC {} ({})", super::thousandths(auc), folds.join(", ")));
    for rule in &found.scorecard {
        say(&format!("  {:>4}  {}", rule.points.0 / 1_000_000, rule.when));
    }
    assert!(found.scorecard.len() <= 10 && found.scorecard.iter().all(|rule| rule.points.0 % 1_000_000 == 0));
    assert_eq!(found.auc_of_folds.len(), 5);
    // Logistic regression on all columns reaches 0.866.
    assert!(auc >= 855_000, "{auc}");
}

#[test]
fn what_was_filled_in_after_the_outcome_is_flagged() {
    let Some(bytes) = file("xeducation", "leads.csv") else { return };
    let table = Table::read(&bytes);
    let columns = columns(&table, true);
    let rules = rules(&columns);
    let (outcomes, verdicts) = observed(&rules, &columns, &table);
    let question = Question { rules: &rules, with: None, target: Target::Winning, before_days: 0 };
    let found = backtest(&question, &outcomes, &verdicts);
    for fact in &found.leaks.too_good {
        say(&format!("xeducation, too good: {} {}", fact.fact, super::thousandths(fact.auc.0)));
    }
    let named: Vec<&str> = found.leaks.too_good.iter().map(|fact| fact.fact).collect();
    let after: Vec<String> = AFTER.iter().map(|column| identifier(column)).collect();
    assert!(named.contains(&"tags") && named.contains(&"lead_quality"), "{named:?}");
    assert!(named.iter().all(|fact| after.iter().any(|other| other == fact)), "nothing of the intake is suspected: {named:?}");
}
