//! What a person says the columns of an export are, held against what is proposed for them. Unlike whole proposals these pages
//! are written by hand and never written anew by a test.

use reife::mapping::Guess;

/// What is proposed otherwise than a page says. Each line: a column (or `-`, the file), the codes of its reasons, joined by
/// commas, and what the column is, with tabs between; `#` begins a remark. Of the file only some codes need to be named.
pub fn differences(page: &str, guess: &Guess) -> Vec<String> {
    let mut differences = Vec::new();
    for line in page.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [column, codes, _] = parts.as_slice() else { panic!("no column, codes and meaning: {line}") };
        let column = if *column == "-" { "" } else { column };
        let found: Vec<&str> = guess.reasons.iter().filter(|reason| reason.column == column).map(|reason| reason.code).collect();
        let expected: Vec<&str> = codes.split(',').collect();
        let is_so = if column.is_empty() { expected.iter().all(|code| found.contains(code)) } else { found == expected };
        if !is_so {
            differences.push(format!("{line}: found {}", found.join(",")));
        }
    }
    differences
}
