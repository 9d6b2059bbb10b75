//! Accounts drawn by chance, but coherent: people of one account share its story.

use crate::behaviour::{Setting, curious, evaluates, sleeps, speaks_up};
use crate::evidence::{Account, Contact, Objection};
use crate::moment::{AS_OF, DAY};
use crate::names;
use crate::random::Random;
use crate::sales;

/// What happens at an account.
#[derive(Clone, Copy, PartialEq)]
pub enum Story {
    /// Nothing for a long time.
    Asleep,
    /// Some look around.
    Curious,
    /// Somebody weighs the alternatives.
    Weighing,
    /// A hand-over waits.
    Waiting,
    /// Sales has decided.
    Decided,
    /// Sales talks with them.
    Talking,
    /// Won or lost.
    Ended,
    /// There was no need.
    Excluded,
}

use Story::{Asleep, Curious, Decided, Ended, Excluded, Talking, Waiting, Weighing};

const STORIES: [(i64, Story); 8] =
    [(18, Asleep), (22, Curious), (20, Weighing), (8, Waiting), (16, Decided), (6, Talking), (8, Ended), (2, Excluded)];

const INDUSTRIES: [(i64, &str); 7] =
    [(30, "logistics"), (18, "retail"), (18, "machinery"), (12, "food"), (8, "pharma"), (6, "automotive"), (8, "services")];

/// The first person of an account leads; the others come in this order, and then as it happens.
const ROLES: [&str; 5] = ["champion", "economic_buyer", "user", "influencer", "decision_maker"];

const LATER_ROLES: [(i64, &str); 7] =
    [(3, "user"), (3, "influencer"), (2, "decision_maker"), (1, "blocker"), (6, "unknown"), (1, "champion"), (1, "economic_buyer")];

/// One account with `size` contacts, whose ids begin at `first`.
pub fn account(random: &mut Random, place: usize, size: usize, first: usize) -> Account {
    let story = random.weighted(&STORIES);
    let near = !matches!(story, Asleep | Curious | Weighing) || random.chance(60);
    let industry = if near { random.weighted(&INDUSTRIES[..6]) } else { random.weighted(&INDUSTRIES) };
    let country = random.weighted(if near { &names::COUNTRIES[..20] } else { &names::COUNTRIES });
    let employees = match random.between(1, 100) {
        _ if near => random.between(50, 490),
        1..=40 => random.between(12, 49),
        41..=60 => random.between(50, 490),
        _ => random.between(501, 4000),
    };
    let mut account = Account {
        id: format!("a{place}"),
        name: names::company(random, industry, place),
        industry,
        country,
        employees: known(random, if near { 100 } else { 85 }, employees),
        ..Account::default()
    };
    let sites = random.weighted(&[(50, 1), (30, 2), (12, 3), (8, 5)]);
    account.sites = known(random, 85, sites);
    let picks = (employees * random.between(8, 30)).min(60_000);
    account.picks_per_day = known(random, 30, picks);
    let has_wms = random.chance(45);
    account.has_wms = known(random, 60, has_wms);
    if has_wms && random.chance(50) {
        account.contract_end = Some((AS_OF / DAY + random.between(-60, 900)) * DAY);
    }
    let setting = Setting::draw(random, country);
    for seat in 0..size {
        account.contacts.push(contact(random, story, &setting, seat, first + seat));
    }
    account
}

/// A contact without an account: seldom more than curious.
pub fn single(random: &mut Random, id: usize) -> Contact {
    let setting = Setting::draw(random, "DE");
    let mut contact = person(random, &setting, "unknown", id);
    if random.chance(60) {
        curious(random, &setting, &mut contact);
    } else {
        sleeps(random, &setting, &mut contact);
    }
    contact
}

fn known<T>(random: &mut Random, percent: i64, value: T) -> Option<T> {
    if random.chance(percent) { Some(value) } else { None }
}

/// One person of an account: the first, and sometimes the second, lives its story; the others follow from afar.
fn contact(random: &mut Random, story: Story, setting: &Setting, seat: usize, id: usize) -> Contact {
    let role = ROLES.get(seat).copied().unwrap_or_else(|| random.weighted(&LATER_ROLES));
    let role = if seat > 0 && random.chance(25) { "unknown" } else { role };
    let mut contact = person(random, setting, role, id);
    let leads = seat == 0 || (seat == 4 && role != "unknown" && random.chance(50));
    if leads {
        contact.consents.retain(|consent| consent.given && consent.purpose != "profiling");
        contact = contact.consents(setting.day(random, 260, 600), &["profiling"]);
        live(random, story, setting, &mut contact);
    } else {
        follow(random, story, setting, &mut contact);
    }
    contact
}

fn live(random: &mut Random, story: Story, setting: &Setting, contact: &mut Contact) {
    match story {
        Asleep => sleeps(random, setting, contact),
        Curious => curious(random, setting, contact),
        Weighing => evaluates(random, setting, contact),
        Waiting => {
            let end = random.weighted(&[(3, 0), (3, 1), (2, 4), (1, 7)]);
            speaks_up(random, setting, contact, end);
        }
        Decided => sales::decides(random, setting, contact),
        Talking => sales::talks(random, setting, contact),
        Ended => sales::ends(random, setting, contact),
        Excluded => sales::excludes(random, setting, contact),
    }
}

fn follow(random: &mut Random, story: Story, setting: &Setting, contact: &mut Contact) {
    let active = match story {
        Asleep => 5,
        Curious => 35,
        _ => 50,
    };
    if random.chance(2) {
        let at = setting.day(random, 20, 200);
        contact.objections.push(Objection { at, scope: random.pick(&["profiling", "direct_marketing"]) });
        contact.contactable = Some((true, false));
    }
    if random.chance(active) {
        curious(random, setting, contact);
    } else {
        sleeps(random, setting, contact);
    }
    let heard = match story {
        Weighing => 20,
        Waiting | Decided => 35,
        Talking | Ended => 65,
        _ => 0,
    };
    if contact.role != "unknown" && random.chance(heard) {
        sales::hears_stance(random, setting, contact, story == Talking);
    }
}

/// A person with a name, a title, an owner and consents.
fn person(random: &mut Random, setting: &Setting, role: &'static str, id: usize) -> Contact {
    let name = names::person(random, setting.country, id);
    let title = names::title(random, role);
    let mut contact = Contact::new(&format!("c{id}"), &name, title, role, setting.owner);
    contact.contactable = Some((random.chance(80), random.chance(65)));
    let given = setting.day(random, 260, 600);
    for (percent, purpose) in [(90, "profiling"), (55, "email_tracking"), (35, "enrichment")] {
        if random.chance(percent) || (role == "champion" && purpose == "profiling") {
            contact = contact.consents(given, &[purpose]);
        }
    }
    if random.chance(4) {
        contact = contact.withdraws(setting.day(random, 3, 120), "profiling");
    }
    if contact.consents.iter().any(|consent| consent.purpose == "enrichment") {
        contact.seniority = match role {
            "economic_buyer" => Some("board"),
            "champion" | "decision_maker" => Some("head"),
            _ => Some("staff"),
        };
    }
    contact
}
