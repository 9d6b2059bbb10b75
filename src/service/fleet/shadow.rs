//! Drafts that run as shadows: what clients counted of them, summed. A report comes from one browser, so from one person's work: no
//! figure is made of fewer than five, and each browser has rounded its own to fives before it sent them.

use std::collections::BTreeMap;

use super::{NotTaken, Status};
use crate::json::{Kind, Node, Tree};
use crate::trust::Name;

/// So many browsers have to have counted, at least, before their sum is shown.
pub const CLIENTS_MIN: usize = 5;

/// Pairs of states in one report.
const PAIRS_MAX: usize = 200;

const MEMBERS: [&str; 3] = ["draft", "state", "counts"];

/// What became of a draft in a client: it `runs`; its file is `missing`, or has another hash (`other`), or cannot be run (`unread`).
const STATES: [&str; 4] = ["runs", "missing", "other", "unread"];

/// What one client says of the draft that runs beside its rules.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shadow {
    /// SHA-256 of the draft.
    pub draft: String,
    /// `runs`, `missing`, `other` or `unread`.
    pub state: &'static str,
    /// The state that the rules in force propose, the one that the draft would, and about how many contacts.
    pub counts: Vec<(Name, Name, u64)>,
}

/// Reads the member `shadow` of a report.
pub(super) fn shadow(tree: Tree<'_>, node: Node) -> Result<Shadow, NotTaken> {
    let not = |member: &str, expected| NotTaken { member: format!("shadow/{member}"), expected };
    if tree.kind(node) != Kind::Object {
        return Err(NotTaken { member: "shadow".to_owned(), expected: "shadow" });
    }
    for (key, _) in tree.members(node) {
        let key = tree.text(key).unwrap_or_default();
        if !MEMBERS.contains(&&*key) {
            return Err(not(&key, "nothing"));
        }
    }
    let text = |member: &str| tree.member(node, member).and_then(|value| tree.text(value));
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let draft = text("draft").filter(|text| is_hash(text)).ok_or_else(|| not("draft", "hash"))?.into_owned();
    let state = text("state").and_then(|id| STATES.into_iter().find(|state| *state == id)).ok_or_else(|| not("state", "shadow-state"))?;
    let list = tree.member(node, "counts").filter(|list| tree.kind(*list) == Kind::List).ok_or_else(|| not("counts", "counts"))?;
    let counts: Option<Vec<_>> = tree.list(list).take(PAIRS_MAX + 1).map(|pair| count(tree, pair)).collect();
    let counts = counts.filter(|counts| counts.len() <= PAIRS_MAX).ok_or_else(|| not("counts", "counts"))?;
    Ok(Shadow { draft, state, counts })
}

/// `["nurture", "sales", 15]`.
fn count(tree: Tree<'_>, pair: Node) -> Option<(Name, Name, u64)> {
    if tree.kind(pair) != Kind::List {
        return None;
    }
    let parts: Vec<Node> = tree.list(pair).take(4).collect();
    let [from, to, contacts] = parts[..] else { return None };
    let state = |node| tree.text(node).and_then(|id| Name::parse(&id));
    let contacts = tree.number(contacts).and_then(|number| number.parse::<u32>().ok())?;
    Some((state(from)?, state(to)?, u64::from(contacts)))
}

/// What the clients of a ring counted of one draft beside one release.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Beside<'f> {
    /// SHA-256 of the draft.
    pub draft: &'f str,
    /// The release that it was held against.
    pub seq: u64,
    /// Clients in which it runs.
    pub clients: usize,
    /// Clients in which it does not, by what is in the way.
    pub troubled: Vec<(&'static str, usize)>,
    /// From state to state; none where too few clients have counted.
    pub counts: Option<Vec<(&'f Name, &'f Name, u64)>>,
}

impl Beside<'_> {
    /// About how many contacts were previewed, and of how many the draft proposes another state.
    #[must_use]
    pub fn contacts(&self) -> (u64, u64) {
        let counts = self.counts.iter().flatten();
        counts.fold((0, 0), |(all, other), (from, to, contacts)| (all + contacts, other + if from == to { 0 } else { *contacts }))
    }
}

/// Each draft, in the order of hashes and releases.
pub(super) fn beside<'f>(reports: impl Iterator<Item = &'f Status>) -> Vec<Beside<'f>> {
    let mut drafts: BTreeMap<(&str, u64), Vec<&Shadow>> = BTreeMap::new();
    for status in reports {
        if let (Some(shadow), Some(seq)) = (&status.shadow, status.seq) {
            drafts.entry((&shadow.draft, seq)).or_default().push(shadow);
        }
    }
    let summed = drafts.into_iter().map(|((draft, seq), shadows)| {
        let (running, others): (Vec<&Shadow>, Vec<&Shadow>) = shadows.into_iter().partition(|shadow| shadow.state == "runs");
        let mut troubled: BTreeMap<&'static str, usize> = BTreeMap::new();
        others.iter().for_each(|shadow| *troubled.entry(shadow.state).or_default() += 1);
        let mut counts: BTreeMap<(&Name, &Name), u64> = BTreeMap::new();
        for (from, to, contacts) in running.iter().flat_map(|shadow| &shadow.counts) {
            *counts.entry((from, to)).or_default() += contacts;
        }
        let counts =
            (running.len() >= CLIENTS_MIN).then(|| counts.into_iter().map(|((from, to), contacts)| (from, to, contacts)).collect());
        Beside { draft, seq, clients: running.len(), troubled: troubled.into_iter().collect(), counts }
    });
    summed.collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Fleet, status};
    use super::*;

    fn report(client: u8, seq: u64, shadow: &str) -> String {
        format!(
            r#"{{"format":1,"client":"{client:032x}","rules":"main","ring":"pilot","seq":{seq},"state":"current","version":"0.1.0","at":"2026-11-24","shadow":{shadow}}}"#
        )
    }

    fn runs(counts: &str) -> String {
        format!(r#"{{"draft":"{}","state":"runs","counts":{counts}}}"#, "d".repeat(64))
    }

    #[test]
    fn counts_are_summed_once_five_clients_have_counted() {
        let mut fleet = Fleet::default();
        let take = |fleet: &mut Fleet, client| {
            fleet.take(status(report(client, 9, &runs(r#"[["nurture","sales",5],["nurture","nurture",20]]"#)).as_bytes()).unwrap());
        };
        (1..=4).for_each(|client| take(&mut fleet, client));
        fleet.take(status(report(8, 9, &runs("[]").replace("runs", "unread")).as_bytes()).unwrap());
        fleet.take(status(report(9, 8, &runs(r#"[["sales","nurture",5]]"#)).as_bytes()).unwrap());
        {
            let rings = fleet.rings();
            let [older, newer] = &rings[0].beside[..] else { panic!("{rings:?}") };
            assert_eq!((older.seq, older.clients, &older.counts), (8, 1, &None));
            assert_eq!((newer.seq, newer.clients, &newer.counts, &newer.troubled[..]), (9, 4, &None, &[("unread", 1)][..]));
        }
        take(&mut fleet, 5);
        // The same client again counts once.
        take(&mut fleet, 5);
        let rings = fleet.rings();
        let summed = &rings[0].beside[1];
        assert_eq!((summed.clients, summed.contacts()), (5, (125, 25)));
    }

    #[test]
    fn what_does_not_belong_there_is_refused() {
        let refused = |shadow: &str| status(report(1, 9, shadow).as_bytes()).map_err(|not| (not.member, not.expected)).unwrap_err();
        assert_eq!(refused("7"), ("shadow".to_owned(), "shadow"));
        assert_eq!(refused(&runs("[]").replace("}", r#","contact":"c1"}"#)), ("shadow/contact".to_owned(), "nothing"));
        assert_eq!(refused(&runs("[]").replace("dddd", "xxxx")), ("shadow/draft".to_owned(), "hash"));
        assert_eq!(refused(&runs("[]").replace("runs", "decides")), ("shadow/state".to_owned(), "shadow-state"));
        for counts in
            ["7", r#"[["a","b"]]"#, r#"[["a","b",1,"c1"]]"#, r#"[["a","Ann Smith",1]]"#, r#"[["a","b",-1]]"#, r#"[["a","b",1e3]]"#, "[7]"]
        {
            assert_eq!(refused(&runs(counts)), ("shadow/counts".to_owned(), "counts"), "{counts}");
        }
        let many = format!("[{}]", vec![r#"["a","b",5]"#; PAIRS_MAX + 1].join(","));
        assert_eq!(refused(&runs(&many)), ("shadow/counts".to_owned(), "counts"));
        let none = report(1, 9, &runs("[]")).replace("\"seq\":9", "\"seq\":null").replace("current", "none");
        assert_eq!(status(none.as_bytes()).map_err(|not| not.expected), Err("nothing"));
    }
}
