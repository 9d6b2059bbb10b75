//! Contacts held in memory, as a page holds them: loaded once, assessed at any moment.

use std::sync::Arc;

use super::amend::{NotAdditions, amended};
use super::assess::{LineFault, hold_against, tree_of};
use crate::assessment::{Ask, Assessed, assess_line, assess_place, forecast_line, receipt};
use crate::evidence::{Contact, Evidence, LINE_LIMITS, read_line};
use crate::json::{Document, LineReader, Node, ReadLine, Tree};
use crate::moment::Moment;
use crate::rulefile::RuleFile;
use crate::sorted::Sorted;
use crate::trust::Deciders;
use crate::wire::assessment::{Parts, write, write_not_assessed};
use crate::wire::rows::{ContactRow, Who, contact_row};
use crate::wire::{Numbers, forecast, json};

/// Contacts loaded against one rule file.
#[derive(Debug)]
pub struct Contacts {
    rules: Arc<RuleFile>,
    /// The list of people that decisions are held against.
    deciders: Option<Arc<Deciders>>,
    reader: LineReader,
    held: Held,
}

/// What is kept: the text of each good line, and which contacts stand in it.
#[derive(Debug, Default)]
struct Held {
    document: Document,
    lines: Vec<Box<[u8]>>,
    /// What is added to contacts, by line and place in it.
    additions: Sorted<(u32, u32), Box<[u8]>>,
    /// Lines with what is added to their contacts.
    amended: Sorted<u32, Box<[u8]>>,
    contacts: Vec<(u32, u32)>,
    faults: Vec<LineFault>,
    latest: Option<Moment>,
}

impl Contacts {
    /// None yet.
    #[must_use]
    pub fn new(rules: Arc<RuleFile>) -> Contacts {
        Contacts { rules, deciders: None, reader: LineReader::new(), held: Held::default() }
    }

    /// Those of one line, which another holds.
    #[must_use]
    pub fn of_line(rules: Arc<RuleFile>, line: &[u8]) -> Contacts {
        let mut contacts = Contacts::new(rules);
        contacts.held.line(&contacts.rules, 1, ReadLine::Line(line));
        contacts
    }

    /// The line that a contact stands in, with what was added to it, and its place there; `None` if there is no such contact.
    #[must_use]
    pub fn line(&self, index: usize) -> Option<(&[u8], usize)> {
        let (line, place) = *self.held.contacts.get(index)?;
        Some((self.held.text(line)?, place as usize))
    }

    /// Holds decisions against the list of people in force, from now on; without one, whoever is said to have decided has.
    pub fn hold_against(&mut self, deciders: Option<Arc<Deciders>>) {
        self.deciders = deciders;
    }

    /// The list of people that decisions are held against.
    #[must_use]
    pub fn deciders(&self) -> Option<&Deciders> {
        self.deciders.as_deref()
    }

    /// The rule file that they were loaded against.
    #[must_use]
    pub fn rules(&self) -> &Arc<RuleFile> {
        &self.rules
    }

    /// Takes a chunk of NDJSON.
    pub fn push(&mut self, chunk: &[u8]) {
        let (rules, held) = (&self.rules, &mut self.held);
        self.reader.push(chunk, |number, line| held.line(rules, number, line));
    }

    /// Ends the input.
    pub fn finish(&mut self) {
        let (rules, held) = (&self.rules, &mut self.held);
        self.reader.finish(|number, line| held.line(rules, number, line));
    }

    /// How many contacts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.held.contacts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.held.contacts.is_empty()
    }

    /// Bad records.
    #[must_use]
    pub fn faults(&self) -> &[LineFault] {
        &self.held.faults
    }

    /// The latest moment at which anything is dated.
    #[must_use]
    pub fn latest(&self) -> Option<Moment> {
        self.held.latest
    }

    /// Calls `each` with the row of every contact, in order.
    pub fn rows(&self, as_of: Moment, mut each: impl FnMut(&ContactRow<'_>)) {
        let mut document = Document::new();
        let mut index = 0;
        for line in self.held.texts() {
            let Some((tree, evidence)) = self.evidence_of(&mut document, line) else { continue };
            let account = tree.member(tree.root(), "account");
            let account_name = account.and_then(|account| name_of(tree, account));
            assess_line(&self.rules, &evidence, as_of, Ask::default(), |place, assessed, _| {
                let contact: &Contact<'_> = &evidence.contacts[place];
                let name = name_of(tree, contact.node);
                let who = Who {
                    name: name.as_deref(),
                    account: evidence.account.as_ref().and_then(|account| account.id.as_deref()),
                    account_name: account_name.as_deref(),
                    owner: contact.owner.as_deref(),
                    role: contact.role.id(),
                };
                each(&contact_row(&self.rules, index, contact, who, &assessed));
                index += 1;
            });
        }
    }

    /// All rows as one JSON list.
    #[must_use]
    pub fn rows_text(&self, as_of: Moment) -> String {
        let mut out = vec![b'['];
        self.rows(as_of, |row| {
            if out.len() > 1 {
                out.push(b',');
            }
            json::append(&mut out, row, Numbers::ForScript);
        });
        out.push(b']');
        // The writer writes nothing but UTF-8.
        String::from_utf8(out).unwrap_or_default()
    }

    /// One contact with all that belongs to it, read once, to be assessed at many moments; `None` if there is no such contact.
    #[must_use]
    pub fn open(&self, index: usize) -> Option<OpenContact> {
        let (line, place) = self.line(index)?;
        let mut document = Document::new();
        let (_, evidence) = self.evidence_of(&mut document, line)?;
        Some(OpenContact { rules: Arc::clone(&self.rules), evidence: evidence.into_owned(), place })
    }

    /// The assessment of one contact as text; `None` if there is no such contact.
    #[must_use]
    pub fn assessment_text(&self, index: usize, as_of: Moment, parts: Parts, numbers: Numbers) -> Option<String> {
        Some(self.open(index)?.assessment_text(as_of, parts, numbers))
    }

    /// The forecast of one contact for so many days, as text; `None` if there is no such contact.
    #[must_use]
    pub fn forecast_text(&self, index: usize, as_of: Moment, days: u32, numbers: Numbers) -> Option<String> {
        let open = self.open(index)?;
        let mut out = Vec::new();
        let forecasts = forecast_line(&self.rules, open.evidence, as_of, days);
        forecast::write(&mut out, &self.rules, forecasts.get(open.place)?, as_of, numbers);
        String::from_utf8(out).ok()
    }

    /// The receipt of one contact; `None` for one that is not assessed.
    #[must_use]
    pub fn receipt(&self, index: usize, as_of: Moment) -> Option<String> {
        self.open(index)?.receipt(as_of)
    }

    /// The contact's own evidence as it was read.
    #[must_use]
    pub fn evidence_text(&self, index: usize) -> Option<String> {
        self.with_contact(index, |tree, evidence, place| Some(tree.source(evidence.contacts[place].node).to_owned()))
    }

    /// The contact's account as it was read, without its contacts.
    #[must_use]
    pub fn account_text(&self, index: usize) -> Option<String> {
        self.with_contact(index, |tree, evidence, _| {
            evidence.account.as_ref()?;
            Some(tree.source(tree.member(tree.root(), "account")?).to_owned())
        })
    }

    /// Adds to one contact what is not in its evidence yet: `{signals, checks, disputes, decisions}`, each a list of records as
    /// evidence has them. Replaces what was added to it before; `{}` takes that away.
    ///
    /// # Errors
    /// When that is no such object, or there is no such contact; then nothing changes.
    pub fn amend(&mut self, index: usize, additions: &[u8]) -> Result<(), NotAdditions> {
        let (line, place) = *self.held.contacts.get(index).ok_or(NotAdditions)?;
        let before = self.held.additions.insert((line, place), additions.into());
        let of_line = self.held.additions.range((line, 0)..=(line, u32::MAX));
        let of_line: Vec<(usize, &[u8])> = of_line.map(|((_, place), text)| (*place as usize, &**text)).collect();
        match amended(&self.held.lines[line as usize], &self.rules.vocabulary, &of_line) {
            Ok(text) => {
                self.held.amended.insert(line, text.into());
                Ok(())
            }
            Err(fault) => {
                match before {
                    Some(before) => self.held.additions.insert((line, place), before),
                    None => self.held.additions.remove(&(line, place)),
                };
                Err(fault)
            }
        }
    }

    fn evidence_of<'d>(&self, document: &'d mut Document, line: &'d [u8]) -> Option<(Tree<'d>, Evidence<'d>)> {
        let tree = document.read(line, LINE_LIMITS).ok()?;
        let mut faults = Vec::new();
        let mut evidence = read_line(tree, &self.rules.vocabulary, &mut faults);
        hold_against(&mut evidence, self.deciders.as_deref());
        Some((tree, evidence))
    }

    /// Calls `each` with the line that a contact stands in, and its place there.
    pub(super) fn with_contact<T>(&self, index: usize, each: impl FnOnce(Tree<'_>, &Evidence<'_>, usize) -> Option<T>) -> Option<T> {
        let (line, place) = self.line(index)?;
        let mut document = Document::new();
        let (tree, evidence) = self.evidence_of(&mut document, line)?;
        each(tree, &evidence, place)
    }
}

/// One contact, read, with the account and the people that belong to it.
#[derive(Debug)]
pub struct OpenContact {
    rules: Arc<RuleFile>,
    evidence: Evidence<'static>,
    place: usize,
}

impl OpenContact {
    /// Its assessment as text.
    #[must_use]
    pub fn assessment_text(&self, as_of: Moment, parts: Parts, numbers: Numbers) -> String {
        let mut out = Vec::new();
        self.assess(as_of, parts.ask(), |assessed| match assessed {
            Assessed::Yes(assessment) => write(&mut out, &self.rules, assessment, parts, numbers),
            Assessed::No(not_assessed) => write_not_assessed(&mut out, not_assessed),
        });
        // The writer writes nothing but UTF-8.
        String::from_utf8(out).unwrap_or_default()
    }

    /// Its receipt; `None` if it is not assessed.
    #[must_use]
    pub fn receipt(&self, as_of: Moment) -> Option<String> {
        let mut found = None;
        self.assess(as_of, Parts::RECEIPT.ask(), |assessed| {
            if let Assessed::Yes(assessment) = assessed {
                found = receipt(&self.rules, assessment);
            }
        });
        found
    }

    fn assess(&self, as_of: Moment, ask: Ask, each: impl FnOnce(&Assessed<'_>)) {
        assess_place(&self.rules, &self.evidence, self.place, as_of, ask, |assessed, _| each(&assessed));
    }
}

impl Held {
    /// A line with what is added to it.
    fn text(&self, line: u32) -> Option<&[u8]> {
        self.amended.get(&line).or_else(|| self.lines.get(line as usize)).map(|text| &**text)
    }

    fn texts(&self) -> impl Iterator<Item = &[u8]> {
        (0_u32..).map_while(|line| self.text(line))
    }

    fn line(&mut self, rules: &RuleFile, number: u64, line: ReadLine<'_>) {
        let tree = match tree_of(&mut self.document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(fault) => return self.faults.push(LineFault { line: number, fault }),
        };
        let mut found = Vec::new();
        let evidence = read_line(tree, &rules.vocabulary, &mut found);
        self.faults.extend(found.into_iter().map(|fault| LineFault { line: number, fault }));
        let place = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        self.contacts.extend((0_u32..).zip(&evidence.contacts).map(|(contact, _)| (place, contact)));
        let moments = evidence.contacts.iter().flat_map(|contact| {
            let signals = contact.signals.iter().map(|signal| signal.at);
            let checks = contact.checks.iter().map(|check| check.at);
            signals.chain(checks).chain(contact.decisions.iter().map(|decision| decision.at))
        });
        self.latest = self.latest.max(moments.max());
        self.lines.push(tree.source(tree.root()).as_bytes().into());
    }
}

/// The attribute `name`: for people to read, whether or not the rule file knows it.
fn name_of(tree: Tree<'_>, node: Node) -> Option<String> {
    let attributes = tree.member(node, "attributes")?;
    tree.text(tree.member(attributes, "name")?).map(std::borrow::Cow::into_owned).filter(|name| !name.is_empty())
}
