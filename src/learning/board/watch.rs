//! Looking at lines of evidence: each contact as it stood at past moments, what was decided, and on what ground.

use super::periods::{moments, quarters};
use super::person::{Doubted, Ended, Ground, Holds, Missing, Person, Ruling, Stood};
use super::privacy::Privacy;
use crate::assessment::{Ask, Assessed, assess_place, has_right, objection_in_force};
use crate::evidence::counting::{Counting, count};
use crate::evidence::{Contact, Decision, DecisionVerdict, Evidence, Held, read_line};
use crate::json::{Document, Node, ReadLine, Tree};
use crate::learning::observe::{Outcomes, put_back, take_late_dates};
use crate::moment::{Moment, civil};
use crate::rulefile::RuleFile;
use crate::service::{LineFault, tree_of};
use crate::value::Verdict;

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'r> {
    /// The rule file.
    pub rules: &'r RuleFile,
    /// The moment of the board.
    pub as_of: Moment,
    /// The place of the attribute that tells segments apart, if there is one.
    pub segments: Option<u16>,
    /// Whole days of what is compared with as many days before.
    pub days: u32,
}

/// What a line gives.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sight {
    /// A contact.
    Seen(Box<Person>),
    /// A contact that objects, or of which nothing is dated by then: it is not on the board.
    NotSeen {
        /// Whether it objects.
        objects: bool,
    },
    /// A bad record.
    Fault(LineFault),
}

/// Looks at lines of evidence.
#[derive(Debug)]
pub struct Watcher<'r> {
    asked: Asked<'r>,
    outcomes: &'r Outcomes,
    privacy: Privacy,
    document: Document,
}

impl<'r> Watcher<'r> {
    /// A watcher of what was asked.
    #[must_use]
    pub fn new(asked: Asked<'r>, outcomes: &'r Outcomes) -> Watcher<'r> {
        Watcher { asked, outcomes, privacy: Privacy::of(asked.rules), document: Document::new() }
    }

    /// Looks at one line.
    pub fn line(&mut self, number: u64, line: ReadLine<'_>, sights: &mut Vec<Sight>) {
        let fault = |fault| Sight::Fault(LineFault { line: number, fault });
        let tree = match tree_of(&mut self.document, line) {
            Ok(Some(tree)) => tree,
            Ok(None) => return,
            Err(found) => return sights.push(fault(found)),
        };
        let mut faults = Vec::new();
        let mut evidence = read_line(tree, &self.asked.rules.vocabulary, &mut faults);
        sights.extend(faults.into_iter().map(fault));
        let look = Look { asked: self.asked, outcomes: self.outcomes, privacy: self.privacy, tree };
        for place in 0..evidence.contacts.len() {
            sights.push(look.person(&mut evidence, place));
        }
    }
}

/// How a line is looked at.
struct Look<'r, 't> {
    asked: Asked<'r>,
    outcomes: &'r Outcomes,
    privacy: Privacy,
    tree: Tree<'t>,
}

impl Look<'_, '_> {
    fn person(&self, evidence: &mut Evidence<'_>, place: usize) -> Sight {
        let Asked { rules, as_of, segments, .. } = self.asked;
        let contact = &evidence.contacts[place];
        if objection_in_force(contact, as_of).is_some() {
            return Sight::NotSeen { objects: true };
        }
        let Some(first) = first_seen(contact).filter(|first| *first <= as_of) else { return Sight::NotSeen { objects: false } };
        let course: Vec<Option<Stood>> = moments(as_of)
            .into_iter()
            .map(|at| if at < first { None } else { stood(rules, evidence, place, at).map(|(stood, _)| stood) })
            .collect();
        let rulings = self.rulings(evidence, place);
        let ended = self.ended(evidence, place, &rulings);
        let contact = &evidence.contacts[place];
        let counting = count(contact, &rules.vocabulary, as_of, None);
        let (year, month, _) = civil(first.day());
        let segment = segments.and_then(|attribute| {
            let account = evidence.account.as_ref().map(|account| &account.attributes);
            let list = if rules.vocabulary.attributes[usize::from(attribute)].of_account { account? } else { &contact.attributes };
            match list.get(usize::from(attribute))? {
                Some(Held::Text(text)) => Some(text.to_string()),
                _ => None,
            }
        });
        Sight::Seen(Box::new(Person {
            id: contact.id.to_string(),
            account: evidence.account.as_ref().and_then(|account| account.id.as_ref()).map(ToString::to_string),
            segment,
            month: format!("{year:04}-{month:02}"),
            campaigns: campaigns(rules, contact, &counting),
            course,
            topics: quarters(as_of).map(|quarter| {
                let within = counting.signals.iter().filter(|signal| quarter.holds(signal.at));
                let mut seen = within.peekable();
                seen.peek()?;
                Some(sorted(seen.filter_map(|signal| signal.topic)))
            }),
            rulings,
            ended,
            doubted: self.doubted(contact),
        }))
    }

    fn rulings(&self, evidence: &mut Evidence<'_>, place: usize) -> Vec<Ruling> {
        let Asked { rules, as_of, .. } = self.asked;
        let mut rulings = Vec::new();
        for number in 0..evidence.contacts[place].decisions.len() {
            let decision = &evidence.contacts[place].decisions[number];
            let proposal = decision.proposal.as_deref().and_then(|id| rules.state(id));
            let Some(state) = rules.state(&decision.state) else { continue };
            if decision.at > as_of || !has_right(rules, decision, state, proposal) {
                continue;
            }
            let (at, verdict, until, decide_by) = (decision.at, decision.verdict, decision.until, decision.decide_by);
            let decider = self.privacy.decider(&decision.by, &decision.role, at, as_of);
            let (reason, assumptions) = self.said(decision);
            let before = Moment(at.0.saturating_sub(1));
            let (brought, deadline, ground) = match stood(rules, evidence, place, before) {
                Some((stood, given)) => {
                    let ground = ground(rules, &evidence.contacts[place], before, given.rules);
                    (stood.brought, decide_by.or(given.decide_by), ground)
                }
                None => (None, decide_by, Ground::default()),
            };
            rulings.push(Ruling {
                at,
                decider,
                verdict,
                state,
                proposal,
                reason,
                until,
                assumptions,
                brought,
                took: brought.map(|brought| took(rules, brought, at)),
                in_time: deadline.map(|deadline| at <= deadline),
                ground,
            });
        }
        crate::order::sort_by(&mut rulings, |one, other| one.at.cmp(&other.at));
        rulings
    }

    /// The reason and the verdicts on assumptions, which standing does not need and evidence therefore leaves in the text.
    fn said(&self, decision: &Decision<'_>) -> (Option<String>, Vec<(usize, Holds)>) {
        let tree = self.tree;
        let text = |node: Node, name: &str| tree.member(node, name).and_then(|node| tree.text(node)).map(|text| text.into_owned());
        let known = self.asked.rules.source.assumptions.as_deref().unwrap_or_default();
        let judged = tree.member(decision.node, "assumptions").into_iter().flat_map(|list| tree.list(list));
        let judged = judged.filter_map(|item| {
            let id = text(item, "id")?;
            let holds = match text(item, "holds")?.as_str() {
                "yes" => Holds::Yes,
                "no" => Holds::No,
                "unsure" => Holds::Unsure,
                _ => return None,
            };
            Some((known.iter().position(|assumption| assumption.id.text == id)?, holds))
        });
        (text(decision.node, "reason"), judged.collect())
    }

    fn ended(&self, evidence: &mut Evidence<'_>, place: usize, rulings: &[Ruling]) -> Vec<Ended> {
        let Asked { rules, as_of, .. } = self.asked;
        let id = evidence.contacts[place].id.to_string();
        let mut ended = Vec::new();
        for outcome in self.outcomes.of(&id).iter().filter(|outcome| outcome.at <= as_of) {
            let before = Moment(outcome.at.0.saturating_sub(1));
            let Some((stood, given)) = stood(rules, evidence, place, before) else { continue };
            let contact = &evidence.contacts[place];
            let accepted = |ruling: &Ruling| {
                ruling.at <= before
                    && ruling.verdict == DecisionVerdict::Accepted
                    && ruling.proposal.is_some_and(|place| rules.hands_over(place))
            };
            let missing = if !rulings.iter().any(accepted) {
                Some(Missing::HandOver)
            } else if !checks_confirmed(rules, contact, before) {
                Some(Missing::Checks)
            } else {
                stood.in_question.then_some(Missing::InQuestion)
            };
            ended.push(Ended { outcome: outcome.clone(), ground: ground(rules, contact, before, given.rules), missing });
        }
        crate::order::sort_by(&mut ended, |one, other| one.outcome.at.cmp(&other.outcome.at));
        ended
    }

    /// Signals up to the moment by type and source, with the disputes of them.
    fn doubted(&self, contact: &Contact<'_>) -> Vec<Doubted> {
        let as_of = self.asked.as_of;
        let mut list: Vec<Doubted> = Vec::new();
        for signal in contact.signals.iter().filter(|signal| signal.at <= as_of) {
            let Some(kind) = signal.kind else { continue };
            let known = list.iter().position(|doubted| doubted.kind == kind && doubted.source == signal.source);
            let at = known.unwrap_or_else(|| {
                list.push(Doubted { kind, source: signal.source.to_string(), all: 0, disputes: Vec::new() });
                list.len() - 1
            });
            list[at].all += 1;
            if signal.disputed_at.is_some_and(|disputed| disputed <= as_of) {
                list[at].disputes.extend(self.dispute_of(contact, &signal.source, &signal.id));
            }
        }
        list
    }

    /// Who disputed a signal first, and why: by its source and id.
    fn dispute_of(&self, contact: &Contact<'_>, source: &str, id: &str) -> Option<(String, String)> {
        let tree = self.tree;
        let text = |node: Node, name: &str| tree.member(node, name).and_then(|node| tree.text(node)).unwrap_or_default();
        let disputes = tree.list(tree.member(contact.node, "disputes")?);
        let mut own = disputes.filter(|node| text(*node, "id") == id && text(*node, "source") == source).filter_map(|node| {
            let at = Moment::parse(&text(node, "at")).filter(|at| *at <= self.asked.as_of)?;
            Some((at, self.privacy.decider(&text(node, "by"), "sales", at, self.asked.as_of), text(node, "reason").into_owned()))
        });
        let first = own.next()?;
        let (_, by, reason) = own.fold(first, |first, next| if next.0 < first.0 { next } else { first });
        Some((by, reason))
    }
}

/// What an assessment gives besides how the contact stood.
struct Gave {
    rules: Vec<u32>,
    decide_by: Option<Moment>,
}

fn stood(rules: &RuleFile, evidence: &mut Evidence<'_>, place: usize, as_of: Moment) -> Option<(Stood, Gave)> {
    let late = take_late_dates(rules, evidence, place, as_of);
    let mut found = None;
    assess_place(rules, evidence, place, as_of, Ask::default(), |assessed, _| {
        let Assessed::Yes(assessment) = assessed else { return };
        let known = |dimension: usize| {
            let own = rules.rules.iter().zip(&assessment.given).filter(|(rule, _)| rule.dimension == dimension);
            let mut said = own.map(|(_, given)| given).filter(|given| given.unknown || given.before_cap != 0).peekable();
            said.peek().is_none() || said.any(|given| !given.unknown)
        };
        let points = assessment.dimensions.iter().enumerate();
        let standing = &assessment.standing;
        let gave = (0_u32..).zip(&assessment.given).filter(|(_, given)| given.before_cap != 0).map(|(rule, _)| rule);
        let stood = Stood {
            proposal: assessment.proposal,
            standing: standing.state,
            dimensions: points.map(|(place, measured)| known(place).then_some(measured.points.0)).collect(),
            since: standing.since,
            brought: standing.brought,
            pending: standing.pending.is_some(),
            overdue: standing.overdue,
            in_question: standing.in_question,
            lapsed: standing.lapsed,
        };
        found = Some((stood, Gave { rules: gave.collect(), decide_by: standing.decide_by }));
    });
    put_back(evidence, place, late);
    found
}

fn ground(rules: &RuleFile, contact: &Contact<'_>, as_of: Moment, gave: Vec<u32>) -> Ground {
    let counting = count(contact, &rules.vocabulary, as_of, None);
    let named = counting.signals.iter().filter_map(|signal| signal.topic).filter(|topic| rules.facts.ours[usize::from(*topic)]);
    let mut counts: Vec<(u16, usize)> = Vec::new();
    for topic in named {
        match counts.iter_mut().find(|(other, _)| *other == topic) {
            Some((_, count)) => *count += 1,
            None => counts.push((topic, 1)),
        }
    }
    // Of topics named as often the first of the file.
    let offer = counts.into_iter().max_by_key(|(topic, count)| (*count, std::cmp::Reverse(*topic))).map(|(topic, _)| topic);
    Ground {
        types: sorted(counting.signals.iter().map(|signal| signal.kind)),
        rules: gave,
        campaigns: campaigns(rules, contact, &counting),
        offer,
    }
}

/// Working time from one moment to another, in milliseconds.
fn took(rules: &RuleFile, from: Moment, to: Moment) -> i64 {
    rules.calendar.as_ref().map_or_else(|| (to.0 - from.0).max(0), |calendar| calendar.between(from, to))
}

/// Whether need is confirmed and no check in force says otherwise or is open.
fn checks_confirmed(rules: &RuleFile, contact: &Contact<'_>, as_of: Moment) -> bool {
    let counting = count(contact, &rules.vocabulary, as_of, None);
    let in_force = |place: usize| counting.checks.get(place).copied().flatten().filter(|check| !check.lapsed).map(|check| check.verdict);
    let need = rules.vocabulary.checks.find("need").and_then(|place| in_force(usize::from(place)));
    need == Some(Verdict::Confirmed) && (0..counting.checks.len()).filter_map(in_force).all(|verdict| verdict == Verdict::Confirmed)
}

/// Campaigns of signals that count, as places in the file.
fn campaigns(rules: &RuleFile, contact: &Contact<'_>, counting: &Counting) -> Vec<u16> {
    let known = rules.source.campaigns.as_deref().unwrap_or_default();
    let place = |id: &str| (0_u16..).zip(known).find(|(_, campaign)| campaign.id.text == id).map(|(place, _)| place);
    let touched = counting.signals.iter().filter_map(|signal| contact.signals.get(signal.place as usize)?.campaign.as_deref());
    sorted(touched.filter_map(place))
}

fn sorted(places: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut places: Vec<u16> = places.collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// The first that is dated of a contact.
fn first_seen(contact: &Contact<'_>) -> Option<Moment> {
    let signals = contact.signals.first().map(|signal| signal.at);
    let checks = contact.checks.iter().map(|check| check.at);
    signals.into_iter().chain(checks).chain(contact.decisions.iter().map(|decision| decision.at)).min()
}
