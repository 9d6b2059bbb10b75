//! The statistics of learning against scikit-learn and statsmodels: `tests/learning/statistics.py` wrote what they say. Where a Python
//! with both packages is at hand (`REIFE_PYTHON`, else `python3`), the file is held against them again.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::float_arithmetic, reason = "a test may fail")]

use std::path::PathBuf;
use std::process::Command;

use reife::learning::statistics::{Bin, Calibration, auc, brier, calibrate, fit, lift, log_likelihood, wilson};
use serde_json::Value;

const NEAR: f64 = 1e-9;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/learning")
}

fn said(kind: &str) -> Vec<Value> {
    let text = std::fs::read(folder().join("statistics.json")).unwrap();
    let all: Value = serde_json::from_slice(&text).unwrap();
    let cases = all[kind].as_array().unwrap().clone();
    assert!(!cases.is_empty());
    cases
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn near(what: &str, found: f64, expected: &Value) {
    let expected = number(expected);
    assert!((found - expected).abs() <= NEAR * expected.abs().max(1.0), "{what}: {found}, expected {expected}");
}

fn bins(case: &Value) -> Vec<Bin> {
    let one = |bin: &Value| Bin { at: number(&bin[0]), good: number(&bin[1]), bad: number(&bin[2]) };
    case["bins"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn wilson_ranges() {
    for case in said("wilson") {
        let share = wilson(case["good"].as_u64().unwrap(), case["all"].as_u64().unwrap());
        near("low", share.low, &case["low"]);
        near("high", share.high, &case["high"]);
    }
    let none = wilson(0, 0);
    assert_eq!((none.low.to_bits(), none.high.to_bits()), (0.0_f64.to_bits(), 1.0_f64.to_bits()), "of none nothing is known");
}

#[test]
fn order_and_distance() {
    for case in said("ranking") {
        let (bins, curve) = (bins(&case), Calibration { intercept: -0.2, slope: 0.1 });
        near("auc", auc(&bins).unwrap(), &case["auc"]);
        near("brier", brier(bins.iter().map(|bin| (curve.probability(bin.at), bin.good, bin.bad))).unwrap(), &case["brier"]);
        near("log likelihood", log_likelihood(&bins, &curve), &case["log_likelihood"]);
    }
    let bin = |at, good, bad| Bin { at, good, bad };
    assert_eq!(auc(&[bin(1.0, 3.0, 0.0)]), None, "there is no pair");
    assert_eq!(brier([]), None);
    // The best half of 10 holds the upper 2, both good, and 3 of the 4 below them, of which half are: 3.5 of 5 against 4 of 10.
    let lifted = lift(&[bin(0.0, 0.0, 4.0), bin(1.0, 2.0, 2.0), bin(2.0, 2.0, 0.0)], 0.5).unwrap();
    assert!((lifted - 1.75).abs() < NEAR, "{lifted}");
    assert_eq!(lift(&[bin(0.0, 0.0, 4.0)], 0.5), None, "nobody is good");
}

#[test]
fn calibration_with_and_without_a_ridge() {
    for case in said("platt") {
        let found = calibrate(&bins(&case), number(&case["ridge"]), Calibration::default());
        near("intercept", found.intercept, &case["intercept"]);
        near("slope", found.slope, &case["slope"]);
    }
}

#[test]
fn several_features() {
    for case in said("several") {
        let row = |row: &Value| (row[0].as_array().unwrap().iter().map(number).collect(), number(&row[1]), number(&row[2]));
        let rows: Vec<(Vec<f64>, f64, f64)> = case["rows"].as_array().unwrap().iter().map(row).collect();
        let (found, weights) = (fit(&rows, number(&case["ridge"])), case["weights"].as_array().unwrap());
        assert_eq!(found.len(), weights.len());
        for (found, expected) in found.iter().zip(weights) {
            near("weight", *found, expected);
        }
    }
}

#[test]
fn the_packages_still_say_so() {
    let python = std::env::var("REIFE_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has_both = Command::new(&python).args(["-c", "import sklearn, statsmodels"]).output().is_ok_and(|output| output.status.success());
    if !has_both {
        eprintln!("NOT TESTED: {python} lacks scikit-learn or statsmodels; the file they wrote is used");
        return;
    }
    let output = Command::new(&python).arg(folder().join("statistics.py")).arg("--check").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
