//! Accounts made by hand, each of them a story worth reading. README.md lists them.

mod contradicted;
mod decided;
mod limits;
mod waiting;

use crate::evidence::{Account, Contact, Signal, did};
use crate::moment::{MINUTE, at};

/// All stories, in the order of README.md.
pub fn all() -> Vec<Account> {
    let mut accounts = waiting::accounts();
    accounts.extend(contradicted::accounts());
    accounts.extend(limits::accounts());
    accounts.extend(decided::accounts());
    accounts
}

/// A company with what everybody knows about it.
fn company(
    id: &str,
    name: &str,
    industry: &'static str,
    country: &'static str,
    employees: i64,
    sites: i64,
    contacts: Vec<Contact>,
) -> Account {
    Account {
        id: id.into(),
        name: name.into(),
        industry,
        country,
        employees: Some(employees),
        sites: Some(sites),
        contacts,
        ..Account::default()
    }
}

/// Page views, `each` on every one of the days, from 13:05, four minutes apart.
fn looks(days: &[(i64, i64)], each: i64) -> Vec<Signal> {
    let one = |&(month, day): &(i64, i64)| (0..each).map(move |place| did("page_view", at(month, day, 13, 5) + place * 4 * MINUTE));
    days.iter().flat_map(one).collect()
}

/// E-mails opened, one on every one of the days, at 08:30.
fn opens(days: &[(i64, i64)]) -> Vec<Signal> {
    days.iter().map(|&(month, day)| did("email_open", at(month, day, 8, 30)).from("mail")).collect()
}

/// A webinar attended.
fn webinar(at: i64, topic: &'static str) -> Signal {
    did("webinar_attended", at).about(topic).from("webinar").via("q3_webinars")
}

/// The calculator used.
fn calculator(at: i64, topic: &'static str) -> Signal {
    did("calculator_used", at).about(topic).via("error_calculator")
}

/// A case study downloaded.
fn case_study(at: i64, topic: &'static str) -> Signal {
    did("case_study_downloaded", at).about(topic).via("error_calculator")
}
