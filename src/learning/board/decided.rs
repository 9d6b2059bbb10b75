//! What was decided: against what both sides agreed on, why otherwise, and what waits.

use super::privacy::Crowd;
use super::sheet::Sheet;
use crate::evidence::DecisionVerdict;
use crate::learning::millionths;
use crate::learning::statistics::wilson;
use crate::moment::DAY;
use crate::wire::Decimal;
use crate::wire::assessment::Written;
use crate::wire::board::{
    AgreedHours, AgreedRows, AgreedShare, AgreedWeek, AskedRow, AskedRows, DecisionRows, QuestionRow, RecycleRow, SpreadRow, TodayRows,
};

use super::periods::{STEP_DAYS, Stretch, YEAR_DAYS};
use super::person::{Person, Ruling};

const HOUR: i64 = DAY / 24;
const WEEK: i64 = 7;

/// Against what both sides agreed on.
pub(super) fn agreed(sheet: &mut Sheet<'_>) -> AgreedRows {
    let targets = sheet.asked.rules.source.targets.as_ref();
    let at_least = targets.and_then(|targets| targets.acceptance_at_least.as_ref()).map(|share| Decimal(i128::from(share.0)));
    let hours = targets.and_then(|targets| targets.decide_within_hours.as_ref()).map(|hours| hours.0);
    let a_week = targets.and_then(|targets| targets.handovers_per_week_at_most.as_ref()).map(|count| count.0);
    let accepted = |sheet: &Sheet<'_>, ruling: &Ruling| sheet.on_handover(ruling).then_some(ruling.verdict == DecisionVerdict::Accepted);
    let in_time = |sheet: &Sheet<'_>, ruling: &Ruling| ruling.in_time.filter(|_| sheet.on_handover(ruling));
    let acceptance = share(sheet, "acceptance", at_least, accepted);
    let in_time = share(sheet, "in_time", None, in_time);
    // Everything is to be decided in time.
    let so = match in_time.figure.share {
        None => "withheld",
        Some(share) if share.all == 0 => "too_few",
        Some(share) if share.good == share.all => "kept",
        Some(_) => "missed",
    };
    AgreedRows {
        acceptance,
        in_time: AgreedShare { agreed: Some(Decimal(1_000_000)), so, ..in_time },
        hours: hours_to_decision(sheet, hours),
        handovers: handovers(sheet, a_week),
    }
}

fn share<'p>(sheet: &mut Sheet<'p>, key: &str, agreed: Option<Decimal>, good: impl Fn(&Sheet<'p>, &Ruling) -> Option<bool>) -> AgreedShare {
    let crowd = |sheet: &Sheet<'p>, before: bool| {
        let mut crowd = Crowd::default();
        for (contact, ruling) in sheet.rulings(sheet.stretch(before)) {
            if let Some(good) = good(sheet, ruling) {
                crowd.add(contact, Some(&ruling.decider), good);
            }
        }
        crowd
    };
    let (now, then) = (crowd(sheet, false), crowd(sheet, true));
    let figure = sheet.figure(key, &now);
    let before = sheet.figure(format!("{key}:before"), &then);
    let so = match (figure.share, agreed) {
        (None, _) => "withheld",
        (Some(_), None) => "none_agreed",
        (Some(share), Some(agreed)) if share.all > 0 && share.low >= agreed => "kept",
        (Some(share), Some(agreed)) if share.all > 0 && share.high < agreed => "missed",
        _ => "too_few",
    };
    AgreedShare { agreed, figure, before, so }
}

fn hours_to_decision(sheet: &mut Sheet<'_>, agreed: Option<i64>) -> AgreedHours {
    let (mut crowd, mut hours) = (Crowd::default(), Vec::new());
    for (contact, ruling) in sheet.rulings(sheet.stretch(false)).filter(|(_, ruling)| sheet.on_handover(ruling)) {
        if let Some(took) = ruling.took {
            crowd.add(contact, Some(&ruling.decider), true);
            hours.push(took);
        }
    }
    hours.sort_unstable();
    let figure = sheet.figure("hours", &crowd);
    let spread = figure.share.and_then(|_| spread(&hours));
    let so = match (&figure.share, spread, agreed) {
        (None, ..) => "withheld",
        (.., None) => "none_agreed",
        (_, Some(spread), Some(agreed)) if spread.high <= whole_hours(agreed) => "kept",
        (_, Some(spread), Some(agreed)) if spread.low > whole_hours(agreed) => "missed",
        _ => "too_few",
    };
    AgreedHours { agreed, key: figure.key, spread, so }
}

fn whole_hours(hours: i64) -> Decimal {
    Decimal(i128::from(hours) * 1_000_000)
}

/// How milliseconds, ascending, are spread, in hours; the range of the median lies between two of them.
fn spread(sorted: &[i64]) -> Option<SpreadRow> {
    let count = sorted.len();
    let hours = |milliseconds: i64| Decimal(i128::from(milliseconds) * 1_000_000 / i128::from(HOUR));
    // The smallest that so large a share does not exceed.
    let rank = |share: f64| sorted[((count as f64 * share).ceil() as usize).clamp(1, count) - 1];
    let half = 0.98 * (count as f64).sqrt();
    let end = |rank: f64| sorted[(rank.max(0.0) as usize).min(count - 1)];
    (count > 0).then(|| SpreadRow {
        all: count as u64,
        median: hours(rank(0.5)),
        low: hours(end((count as f64 / 2.0 - half).floor() - 1.0)),
        high: hours(end((count as f64 / 2.0 + half).ceil())),
        quarter: hours(rank(0.25)),
        three_quarters: hours(rank(0.75)),
    })
}

/// Hand-overs that came about in these days, whether decided since or waiting.
fn handovers(sheet: &mut Sheet<'_>, agreed: Option<i64>) -> AgreedWeek {
    let stretch = sheet.stretch(false);
    let mut found: Vec<(u32, i64)> = Vec::new();
    for (place, person) in sheet.placed() {
        let decided = person.rulings.iter().filter(|ruling| sheet.on_handover(ruling)).filter_map(|ruling| ruling.brought);
        let today = today(person).filter(|stood| stood.pending && sheet.asked.rules.hands_over(stood.proposal));
        let mut brought: Vec<i64> =
            decided.chain(today.and_then(|stood| stood.brought)).filter(|at| stretch.holds(*at)).map(|at| at.0).collect();
        brought.sort_unstable();
        brought.dedup();
        found.extend(brought.into_iter().map(|at| (place, at)));
    }
    let weeks = i64::from(sheet.asked.days) / WEEK;
    let in_week = |week: i64| {
        let end = sheet.asked.as_of.0 - week * WEEK * DAY;
        found.iter().filter(|(_, at)| *at <= end && *at > end - WEEK * DAY).count() as u64
    };
    let by_week: Vec<u64> = (0..weeks).map(in_week).collect();
    let count = found.len() as u64;
    let rate = millionths(count as f64 * WEEK as f64 / f64::from(sheet.asked.days.max(1)));
    sheet.keep("handovers", found.iter().map(|(place, _)| *place));
    let so = match agreed {
        None => "none_agreed",
        Some(agreed) if rate.0 <= i128::from(agreed) * 1_000_000 => "kept",
        Some(_) => "missed",
    };
    AgreedWeek {
        agreed,
        key: "handovers".to_owned(),
        count,
        a_week: rate,
        least: by_week.iter().copied().min().unwrap_or(count),
        most: by_week.iter().copied().max().unwrap_or(count),
        so,
    }
}

/// How a contact stands today.
pub(super) fn today(person: &Person) -> Option<&super::person::Stood> {
    person.course.first().and_then(Option::as_ref)
}

/// What was decided, and why otherwise.
pub(super) fn decisions<'p>(sheet: &mut Sheet<'p>) -> DecisionRows<'p> {
    let crowd = |sheet: &Sheet<'p>, before: bool, counts: &dyn Fn(&Ruling) -> bool| {
        let mut crowd = Crowd::default();
        for (contact, ruling) in sheet.rulings(sheet.stretch(before)).filter(|(_, ruling)| counts(ruling)) {
            crowd.add(contact, Some(&ruling.decider), ruling.proposal != Some(ruling.state));
        }
        crowd
    };
    let (all, all_before) = (crowd(sheet, false, &|_| true), crowd(sheet, true, &|_| true));
    let both = |sheet: &Sheet<'p>, counts: &dyn Fn(&Ruling) -> bool| (crowd(sheet, false, counts), crowd(sheet, true, counts));
    let verdicts: Vec<_> = DecisionVerdict::ALL
        .iter()
        .map(|verdict| {
            let (now, before) = both(sheet, &|ruling| ruling.verdict == *verdict);
            (verdict.id(), now, before)
        })
        .collect();
    let known = sheet.asked.rules.source.reasons.as_deref().unwrap_or_default();
    let mut reasons: Vec<_> = known
        .iter()
        .map(|reason| {
            let (now, before) = both(sheet, &|ruling| ruling.reason.as_deref() == Some(&reason.id.text));
            (reason.id.text.as_str(), now, before)
        })
        .filter(|(_, now, before)| now.all + before.all > 0)
        .collect();
    // Reasons that occur as often stay in the order of the file.
    crate::order::sort_by(&mut reasons, |(_, one, _), (_, other, _)| other.all.cmp(&one.all));
    DecisionRows {
        all: sheet.count("all", "decisions", &all, Some(&all_before)),
        verdicts: sheet.parts("verdict", &verdicts),
        reasons: sheet.parts("reason", &reasons),
        friction: sheet.figure("friction", &all),
        friction_before: sheet.figure("friction:before", &all_before),
    }
}

/// What waits, and what is in question.
pub(super) fn standing<'p>(sheet: &mut Sheet<'p>) -> TodayRows<'p> {
    let rules = sheet.asked.rules;
    let those = |counts: &dyn Fn(&super::person::Stood) -> bool| -> Vec<u32> {
        sheet.placed().filter(|(_, person)| today(person).is_some_and(counts)).map(|(place, _)| place).collect()
    };
    let (waiting, overdue, in_question) = (those(&|stood| stood.pending), those(&|stood| stood.overdue), those(&|stood| stood.in_question));
    let question = |place: &u32| {
        let person = &sheet.people[*place as usize];
        let stood = today(person)?;
        let (standing, proposal) = (rules.state_id(stood.standing), rules.state_id(stood.proposal));
        Some(QuestionRow { contact: person.id.as_str(), standing, since: stood.since.map(Written), proposal })
    };
    let mut questions: Vec<QuestionRow<'p>> = in_question.iter().filter_map(question).collect();
    crate::order::sort_by(&mut questions, |one, other| one.since.map(|since| since.0).cmp(&other.since.map(|since| since.0)));
    TodayRows {
        waiting: sheet.plain("waiting", "waiting", waiting),
        overdue: sheet.plain("overdue", "overdue", overdue),
        in_question: sheet.plain("in_question", "in_question", in_question),
        questions,
    }
}

/// Contacts that sales put off or refused and that are to be looked at again, the first to come back first.
pub(super) fn recycle<'p>(sheet: &mut Sheet<'p>) -> Vec<RecycleRow<'p>> {
    let (rules, as_of) = (sheet.asked.rules, sheet.asked.as_of);
    let soon = crate::moment::Moment(as_of.0.saturating_add(STEP_DAYS * DAY));
    let mut rows = Vec::new();
    let mut behind = Vec::new();
    for (place, person) in sheet.placed() {
        let Some((last, stood)) = person.rulings.last().zip(today(person)) else { continue };
        if !matches!(last.verdict, DecisionVerdict::Returned | DecisionVerdict::Rejected) {
            continue;
        }
        let why = if stood.lapsed {
            "lapsed"
        } else if stood.in_question {
            "in_question"
        } else if last.until.is_some_and(|until| until <= soon) {
            "due"
        } else {
            continue;
        };
        behind.push(place);
        rows.push(RecycleRow {
            contact: &person.id,
            verdict: last.verdict.id(),
            reason: last.reason.as_deref(),
            decided: Written(last.at),
            until: last.until.map(Written),
            proposal: rules.state_id(stood.proposal),
            why,
        });
    }
    sheet.keep("recycle", behind);
    crate::order::sort_by(&mut rows, |one, other| {
        let due = |row: &RecycleRow<'_>| row.until.map_or(row.decided.0, |until| until.0);
        due(one).cmp(&due(other))
    });
    rows
}

/// Contacts that sales asked for and the rules did not propose: a person's state, taken on a proposal of the rules alone.
pub(super) fn asked<'p>(sheet: &mut Sheet<'p>) -> AskedRows<'p> {
    let rules = sheet.asked.rules;
    let year = Stretch::days(sheet.asked.as_of, YEAR_DAYS);
    let by_rules = |place: usize| rules.states[place].by_rules();
    let (mut crowd, mut rows) = (Crowd::default(), Vec::new());
    for (contact, ruling) in sheet.rulings(year) {
        let state = &rules.states[ruling.state];
        if state.by_rules() || state.adverse || !ruling.proposal.is_some_and(by_rules) {
            continue;
        }
        crowd.add(contact, Some(&ruling.decider), true);
        rows.push(AskedRow {
            contact: &sheet.people[contact as usize].id,
            at: Written(ruling.at),
            proposal: ruling.proposal.map(|place| rules.state_id(place)),
            state: rules.state_id(ruling.state),
            reason: ruling.reason.as_deref(),
        });
    }
    crate::order::sort_by(&mut rows, |one, other| other.at.0.cmp(&one.at.0));
    let all = sheet.count("asked", "asked", &crowd, None);
    AskedRows { contacts: if all.count.is_some() { rows } else { Vec::new() }, all }
}

/// Whether the whole range of a share lies on one side of a rate.
pub(super) fn side_of(good: u64, all: u64, rate: f64) -> std::cmp::Ordering {
    let share = wilson(good, all);
    if all > 0 && share.low > rate {
        std::cmp::Ordering::Greater
    } else if all > 0 && share.high < rate {
        std::cmp::Ordering::Less
    } else {
        std::cmp::Ordering::Equal
    }
}
