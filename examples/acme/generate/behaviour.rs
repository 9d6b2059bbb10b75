//! What people do and say before sales comes in.

use crate::evidence::{Contact, Signal, did, said};
use crate::moment::{AS_OF, DAY, HOUR, MINUTE, on_workday};
use crate::random::Random;

/// What the people of one account share.
pub struct Setting {
    pub owner: &'static str,
    pub country: &'static str,
    /// Our offer that they talk about.
    pub ours: &'static str,
    /// What they compare it with.
    pub rival: &'static str,
    /// Which of the stated goals is theirs.
    goal: &'static str,
}

const REPS: [&str; 7] = ["rep-1", "rep-2", "rep-3", "rep-4", "rep-5", "rep-6", "rep-7"];

const GOALS: [&str; 8] = [
    "Halve picking errors",
    "Ship the same day",
    "One system for all halls",
    "No more paper lists",
    "Know the stock at any time",
    "Train new staff in a day",
    "Fewer returns",
    "Trace every batch",
];

impl Setting {
    /// Draws what the people of an account share.
    pub fn draw(random: &mut Random, country: &'static str) -> Self {
        let owner = random.pick(&REPS);
        let ours = random.weighted(&[(65, "suite"), (35, "go")]);
        let rival = random.weighted(&[(60, "palletra"), (40, "kommira")]);
        Self { owner, country, ours, rival, goal: random.pick(&GOALS) }
    }

    /// A moment in working hours, from `low` to `high` days ago.
    pub fn day(&self, random: &mut Random, low: i64, high: i64) -> i64 {
        let ago = random.between(low, high.max(low));
        let midnight = (AS_OF / DAY - ago) * DAY;
        let mut moment = midnight + random.between(7, 15) * HOUR + random.between(0, 59) * MINUTE;
        while moment > AS_OF - HOUR {
            moment -= DAY;
        }
        on_workday(moment)
    }

    /// The topic of something done: mostly ours.
    fn topic(&self, random: &mut Random, percent: i64) -> &'static str {
        if random.chance(percent) { self.ours } else { random.pick(&["suite", "go"]) }
    }
}

/// Nothing for a long time.
pub fn sleeps(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    for _ in 0..random.between(0, 2) {
        contact.add(did("page_view", setting.day(random, 70, 330)));
    }
    for _ in 0..random.between(0, 3) {
        contact.add(did("email_open", setting.day(random, 5, 170)).from("mail"));
    }
    if random.chance(12) {
        let at = setting.day(random, 190, 320);
        contact.add(did("webinar_attended", at).about(setting.ours).from("webinar"));
    }
    if random.chance(4) {
        scanned(random, setting, contact);
    }
}

/// Looks around; seldom says anything.
pub fn curious(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    looks(random, setting, contact, 0, 55);
    if random.chance(45) {
        let at = setting.day(random, 2, 60);
        contact.add(webinar(at, setting.topic(random, 60)));
    }
    if random.chance(35) {
        let at = setting.day(random, 2, 80);
        contact.add(calculator(at, setting.topic(random, 50)));
    }
    if random.chance(30) {
        let at = setting.day(random, 2, 80);
        contact.add(case_study(at, setting.topic(random, 50)));
    }
    if random.chance(12) {
        let at = setting.day(random, 2, 50);
        contact.add(did("comparison_read", at).about(setting.rival));
    }
    if random.chance(20) {
        let at = setting.day(random, 2, 60);
        contact.add(said("poll_answered", at).from("webinar").value(random.between(1, 3)));
    }
    if random.chance(10) {
        let at = setting.day(random, 5, 120);
        contact.add(said("good_enough", at).about("as_is").from("mail"));
    }
    inferred(random, setting, contact);
}

/// Weighs alternatives: does much, says something, is not settled.
pub fn evaluates(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    looks(random, setting, contact, 1, 60);
    let end = random.between(1, 20);
    contact.add(webinar(setting.day(random, end + 12, end + 40), setting.ours));
    contact.add(case_study(setting.day(random, end + 5, end + 30), setting.topic(random, 70)));
    for _ in 0..random.between(1, 3) {
        let at = setting.day(random, end, end + 20);
        contact.add(calculator(at, setting.topic(random, 70)));
    }
    let goal = random.chance(75);
    if goal {
        contact.add(heard("goal_stated", setting.day(random, end, end + 9), setting).about(setting.ours).note(setting.goal));
    } else {
        contact.add(said("date_stated", setting.day(random, end, end + 9)).about(setting.ours));
    }
    if random.chance(35) {
        contact.add(heard("alternative_named", setting.day(random, end, end + 9), setting).about(setting.rival));
        contact.add(did("comparison_read", setting.day(random, end, end + 12)).about(setting.rival));
    }
    if random.chance(30) {
        contact.add(said("good_enough", setting.day(random, end + 10, end + 60)).about("as_is").from("mail"));
    }
    if random.chance(25) {
        contact.add(said("poll_answered", setting.day(random, end + 5, end + 30)).from("webinar").value(random.between(2, 4)));
    }
    if random.chance(15) {
        contact.add(said("budget_stated", setting.day(random, end, end + 5)).value(random.between(2, 12) * 2500));
    }
    inferred(random, setting, contact);
}

/// Does much and then says it: a hand-over comes up `end` days ago. Gives the moment of the last word.
pub fn speaks_up(random: &mut Random, setting: &Setting, contact: &mut Contact, end: i64) -> i64 {
    let ours = setting.ours;
    looks(random, setting, contact, end, end + 50);
    contact.add(webinar(setting.day(random, end + 22, end + 32), ours));
    contact.add(webinar(setting.day(random, end + 6, end + 14), ours));
    contact.add(case_study(setting.day(random, end + 15, end + 40), ours));
    for far in [12, 6] {
        contact.add(calculator(setting.day(random, end + far, end + far + 4), ours));
    }
    contact.add(said("demo_requested", setting.day(random, end + 4, end + 12)).about(ours));
    if random.chance(50) {
        contact.add(did("pricing_visited", setting.day(random, end + 3, end + 9)).about(ours));
    }
    if random.chance(20) {
        contact.add(did("comparison_read", setting.day(random, end + 5, end + 20)).about(setting.rival));
    }
    contact.add(heard("goal_stated", setting.day(random, end + 2, end + 6), setting).about(ours).note(setting.goal));
    let last = setting.day(random, end, end);
    if random.chance(30) {
        contact.add(said("budget_stated", last).about(ours).value(random.between(10, 30) * 2500));
    } else {
        contact.add(said("date_stated", last).about(ours));
    }
    inferred(random, setting, contact);
    last
}

/// Page views and e-mails between so many days ago.
pub fn looks(random: &mut Random, setting: &Setting, contact: &mut Contact, low: i64, high: i64) {
    for _ in 0..random.between(1, 4) {
        let at = setting.day(random, low, high);
        for place in 0..random.between(1, 3) {
            let at = at - place * random.between(40, 400);
            contact.add(did("page_view", at));
        }
    }
    for _ in 0..random.between(0, 3) {
        contact.add(did("email_open", setting.day(random, low, high)).from("mail"));
    }
}

/// A link scanner at night.
fn scanned(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    let night = setting.day(random, 3, 90) / DAY * DAY + 2 * HOUR;
    for place in 0..random.between(4, 9) {
        contact.add(did("page_view", night + place / 4).from("link"));
    }
}

fn inferred(random: &mut Random, setting: &Setting, contact: &mut Contact) {
    if contact.seniority.is_some() && random.chance(60) {
        let at = setting.day(random, 1, 55);
        contact.add(did("vendor_score", at).from("vendor").value(random.between(15, 95)));
    }
}

/// Something said to the owner on the phone.
pub fn heard(kind: &'static str, at: i64, setting: &Setting) -> Signal {
    said(kind, at).heard(setting.owner, "call")
}

fn webinar(at: i64, topic: &'static str) -> Signal {
    did("webinar_attended", at).about(topic).from("webinar").via("q3_webinars")
}

fn calculator(at: i64, topic: &'static str) -> Signal {
    did("calculator_used", at).about(topic).via("error_calculator")
}

fn case_study(at: i64, topic: &'static str) -> Signal {
    did("case_study_downloaded", at).about(topic).via("error_calculator")
}
