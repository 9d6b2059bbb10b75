//! What sales hears, checks and decides, and what becomes of it.

use crate::behaviour::{Setting, heard, looks, speaks_up};
use crate::evidence::{Contact, Decision};
use crate::moment::{AS_OF, DAY, HOUR, after_working_hours, date};
use crate::random::Random;

/// A hand-over and the decision on it, of any kind.
pub fn decides(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    let end = random.between(6, 85);
    let came = speaks_up(random, setting, contact, end);
    let at = answered(random, came);
    let decision = Decision::on("ready_for_sales", came).assumptions(&assumptions(random));
    match random.between(1, 100) {
        1..=60 => accept(random, setting, contact, decision, at),
        61..=73 => {
            let reason = random.weighted(&[(3, "promise_not_deliverable"), (3, "no_budget"), (2, "prefers_alternative")]);
            push(contact, reasoned(decision.by(setting.owner, at, "corrected", "evaluating"), reason));
            ended(contact, "rejected", at, Some(reason));
        }
        74..=87 => {
            let reason = random.pick(&["too_early", "no_budget"]);
            let until = (at / DAY + random.between(20, 90)) * DAY;
            push(contact, reasoned(decision.by(setting.owner, at, "returned", "evaluating"), reason).until(until));
        }
        _ => {
            let reason = random.weighted(&[(5, "wrong_role"), (2, "no_budget"), (2, "promise_not_deliverable")]);
            push(contact, reasoned(decision.by(setting.owner, at, "rejected", "exploring"), reason));
            ended(contact, "rejected", at, Some(reason));
        }
    }
}

fn accept(random: &mut Random, setting: &Setting, contact: &mut Contact, decision: Decision, at: i64) {
    let check = random.pick(&[("authority", "confirmed"), ("authority", "open"), ("budget", "open"), ("budget", "confirmed")]);
    push(contact, decision.by(setting.owner, at, "accepted", "ready_for_sales").checks(&[check]));
    ended(contact, "accepted", at, None);
    let since = (AS_OF - at) / DAY;
    if since > 8 && random.chance(30) {
        let later = setting.day(random, 1, since - 3);
        contact.add(heard("alternative_named", later, setting).about(setting.rival));
        contact.add(heard("good_enough", later + HOUR / 2, setting).about("as_is"));
    }
    looks(random, setting, contact, 1, since.max(2));
}

/// Handed over, accepted, need and priority confirmed: in dialogue.
pub fn talks(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    let dialogue = random.between(3, 26);
    converse(random, setting, contact, dialogue);
}

/// Gives the moment of the decision to talk.
fn converse(random: &mut Random, setting: &Setting, contact: &mut Contact, dialogue: i64) -> i64 {
    let before = random.between(12, 20);
    let came = speaks_up(random, setting, contact, dialogue + before);
    let at = answered(random, came);
    let ready = Decision::on("ready_for_sales", came).by(setting.owner, at, "accepted", "ready_for_sales");
    push(contact, ready.assumptions(&assumptions(random)).checks(&[("need", "confirmed")]));
    ended(contact, "accepted", at, None);
    let priority = setting.day(random, dialogue, dialogue);
    check(contact, "priority", "confirmed", priority);
    contact.add(heard("stance", priority - HOUR, setting).value(random.weighted(&[(4, 2), (2, 1)])));
    let talk = answered(random, priority).min(AS_OF - HOUR);
    let mut checks = vec![];
    if random.chance(60) {
        checks.push(("authority", "confirmed"));
    }
    if random.chance(50) {
        checks.push(("budget", random.weighted(&[(3, "confirmed"), (1, "open")])));
    }
    if random.chance(35) {
        checks.push(("preference", "confirmed"));
    }
    let decision = Decision::unasked("in_dialogue").by(setting.owner, talk, "accepted", "in_dialogue");
    push(contact, decision.checks(&checks));
    looks(random, setting, contact, 1, dialogue);
    talk
}

/// Won or lost: after a dialogue, or without one and without a check on need.
pub fn ends(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    if random.chance(35) {
        let end = random.between(35, 80);
        let came = speaks_up(random, setting, contact, end);
        let at = answered(random, came);
        let ready = Decision::on("ready_for_sales", came).by(setting.owner, at, "accepted", "ready_for_sales");
        push(contact, ready.assumptions(&assumptions(random)).checks(&[("budget", "confirmed")]));
        ended(contact, "accepted", at, None);
        let later = at + random.between(10, 24) * DAY;
        won(random, contact, later);
        return;
    }
    let dialogue = random.between(30, 60);
    let talk = converse(random, setting, contact, dialogue);
    let at = talk + random.between(12, 26) * DAY;
    if random.chance(62) {
        check(contact, "priority", "confirmed", at);
        let recent = setting.day(random, 2, 5);
        check(contact, "priority", "confirmed", recent);
        won(random, contact, at);
        return;
    }
    let reason = random.weighted(&[(3, "prefers_alternative"), (1, "no_budget"), (1, "group_not_agreed")]);
    if reason == "prefers_alternative" {
        contact.add(heard("alternative_named", at - HOUR, setting).about(setting.rival));
        check(contact, "preference", "refuted", at - HOUR / 2);
    }
    let lost = Decision::unasked("in_dialogue").by(setting.owner, at, "returned", "evaluating").until(date(2027, 9, 1));
    push(contact, reasoned(lost, reason));
    ended(contact, "lost", at, Some(reason));
}

fn won(random: &mut Random, contact: &mut Contact, at: i64) {
    ended(contact, "won", at, None);
    if let Some(outcome) = contact.outcomes.last_mut() {
        outcome.amount = Some(random.between(9, 74) * 2000);
    }
}

/// There was no need, and a person said so.
pub fn excludes(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    let end = random.between(4, 70);
    let came = speaks_up(random, setting, contact, end);
    let at = answered(random, came);
    let decision = Decision::on("ready_for_sales", came).by(setting.owner, at, "corrected", "excluded");
    let decision = reasoned(decision, random.pick(&["no_need", "wrong_role"])).checks(&[("need", "refuted")]);
    let reason = decision.reason;
    push(contact, decision.assumptions(&assumptions(random)));
    ended(contact, "rejected", at, reason);
}

/// A stance heard in a call or a meeting.
pub fn hears_stance(random: &mut Random, setting: &Setting, contact: &mut Contact, kindly: bool) {
    let value = if kindly {
        random.weighted(&[(4, 2), (5, 1), (2, 0), (1, -1)])
    } else {
        random.weighted(&[(2, 2), (4, 1), (3, 0), (2, -1), (1, -2)])
    };
    let at = setting.day(random, 3, 40);
    contact.add(heard("stance", at, setting).value(value));
}

/// When sales answers: mostly in time, and never later than the moment of the data.
fn answered(random: &mut Random, came: i64) -> i64 {
    let hours = if random.chance(87) { random.between(1, 17) } else { random.between(20, 40) };
    after_working_hours(came, hours).min(AS_OF - 1000)
}

fn assumptions(random: &mut Random) -> Vec<(&'static str, &'static str)> {
    let likely = [("a_midmarket", 82), ("a_six_weeks", 50), ("a_webinar_first", 72), ("a_error_cost", 65)];
    let mut verdicts = vec![];
    for (id, holds) in likely {
        if random.chance(70) {
            let verdict = if random.chance(12) {
                "unsure"
            } else if random.chance(holds) {
                "yes"
            } else {
                "no"
            };
            verdicts.push((id, verdict));
        }
    }
    verdicts
}

fn reasoned(mut decision: Decision, reason: &'static str) -> Decision {
    decision.reason = Some(reason);
    decision
}

fn push(contact: &mut Contact, decision: Decision) {
    let taken = std::mem::take(contact);
    *contact = taken.decided(decision);
}

fn check(contact: &mut Contact, check: &'static str, verdict: &'static str, at: i64) {
    let taken = std::mem::take(contact);
    *contact = taken.checked(check, verdict, at, "");
}

fn ended(contact: &mut Contact, outcome: &'static str, at: i64, reason: Option<&'static str>) {
    // What is not over yet at the moment of the data has no outcome.
    if at < AS_OF {
        let taken = std::mem::take(contact);
        *contact = taken.ended(outcome, at, reason);
    }
}
