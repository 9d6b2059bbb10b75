//! Hand-overs that wait for sales, and one that comes back by itself.

use super::{calculator, case_study, company, looks, opens, webinar};
use crate::evidence::{Account, Contact, Decision, Objection, did, said};
use crate::moment::{at, date};

pub fn accounts() -> Vec<Account> {
    vec![nordhaus(), kranich(), porto(), delta(), deccan(), ott(), skov()]
}

/// The main case: need clear, Suite preferred, the signer not heard; 29 hours left.
fn nordhaus() -> Account {
    let miriam = Contact::new("c1001", "Miriam Castell", "Head of Operations", "champion", "rep-4")
        .reachable(true, false)
        .consents(at(7, 2, 11, 0), &["profiling", "email_tracking"])
        .with(opens(&[(9, 22), (10, 6), (10, 20), (10, 27), (11, 2), (11, 9), (11, 16), (11, 19)]))
        .with([said("good_enough", at(10, 12, 10, 0)).about("as_is").from("mail").note("It works, with overtime")])
        .with(looks(&[(11, 2), (11, 5), (11, 8), (11, 10), (11, 12), (11, 16), (11, 17), (11, 20), (11, 23)], 2))
        .with([
            case_study(at(11, 5, 14, 20), "suite"),
            calculator(at(11, 5, 14, 45), "suite"),
            did("comparison_read", at(11, 8, 15, 2)).about("palletra"),
            said("demo_requested", at(11, 9, 10, 10)).about("suite"),
            did("comparison_read", at(11, 10, 10, 31)).about("palletra"),
            webinar(at(11, 12, 9, 30), "suite"),
            calculator(at(11, 12, 11, 15), "suite"),
            calculator(at(11, 16, 16, 2), "suite"),
            calculator(at(11, 16, 16, 9), "suite"),
            calculator(at(11, 16, 16, 21), "suite"),
            did("pricing_visited", at(11, 17, 9, 12)).about("suite"),
            webinar(at(11, 20, 14, 0), "suite"),
            said("goal_stated", at(11, 20, 15, 20)).about("suite").heard("rep-4", "call").note("Halve picking errors"),
            said("stance", at(11, 20, 15, 30)).value(2).heard("rep-4", "call"),
            did("pricing_visited", at(11, 23, 13, 20)).about("suite"),
            did("email_open", at(11, 23, 8, 30)).from("mail"),
            did("email_open", at(11, 23, 8, 30)).from("mail"),
            did("email_open", at(11, 23, 8, 30) + 1).from("mail"),
            said("date_stated", at(11, 23, 16, 10)).about("suite").note("Wants to start on 1 Feb 2027"),
        ])
        .again(40)
        .checked("priority", "confirmed", at(11, 20, 15, 35), "Peak season starts in March");
    let paul = Contact::new("c1002", "Paul Adeyemi", "Shift Lead Picking", "user", "rep-4").reachable(true, false).with([said(
        "stance",
        at(11, 12, 15, 10),
    )
    .value(1)
    .heard("rep-4", "call")
    .note("Anything but paper")]);
    let ruth = Contact::new("c1003", "Ruth Lindqvist", "CFO", "economic_buyer", "rep-4").reachable(false, false);
    let account = company("a1001", "Nordhaus Logistics", "logistics", "DE", 240, 2, vec![miriam, paul, ruth]);
    Account { picks_per_day: Some(6400), has_wms: Some(false), ..account }
}

/// One colleague is overdue for a decision; of the other nothing may be computed at all.
fn kranich() -> Account {
    let anna = Contact::new("c1004", "Anna Velten", "Quality Manager", "unknown", "rep-4")
        .reachable(true, false)
        .consents(at(3, 12, 9, 0), &["profiling"])
        .withdraws(at(10, 12, 8, 50), "profiling")
        .with([webinar(at(9, 17, 17, 0), "suite"), calculator(at(9, 21, 10, 5), "suite")]);
    let anna = Contact { objections: vec![Objection { at: at(10, 12, 8, 50), scope: "profiling" }], ..anna };
    let ilse = Contact::new("c1005", "Ilse Hartmann", "Warehouse Manager", "decision_maker", "rep-4")
        .consents(at(8, 19, 10, 0), &["profiling", "email_tracking"])
        .with(opens(&[(10, 28), (11, 11)]))
        .with(looks(&[(10, 29), (11, 10), (11, 12), (11, 18)], 3))
        .with([
            case_study(at(10, 29, 13, 30), "go"),
            calculator(at(11, 3, 9, 50), "go"),
            webinar(at(11, 10, 17, 0), "go"),
            calculator(at(11, 12, 8, 40), "go"),
            said("goal_stated", at(11, 12, 11, 0)).about("go").heard("rep-4", "call").note("No more paper lists in cold storage"),
            said("demo_requested", at(11, 17, 15, 5)).about("go"),
            calculator(at(11, 18, 14, 10), "go"),
            did("pricing_visited", at(11, 19, 9, 20)).about("go"),
            said("date_stated", at(11, 19, 9, 30)).about("go").note("Needs a price before Christmas"),
        ]);
    let account = company("a1002", "Kranich Foods", "food", "DE", 180, 1, vec![anna, ilse]);
    Account { picks_per_day: Some(5200), has_wms: Some(false), ..account }
}

/// Two hours overdue: a budget was named on Friday morning.
fn porto() -> Account {
    let joao = Contact::new("c1006", "Joao Teles", "Head of Fulfilment", "champion", "rep-4")
        .consents(at(5, 4, 9, 30), &["profiling"])
        .with(looks(&[(10, 14), (10, 30), (11, 6), (11, 13), (11, 18)], 2))
        .with([
            webinar(at(10, 15, 17, 0), "suite"),
            case_study(at(10, 30, 10, 15), "suite"),
            calculator(at(11, 6, 9, 0), "suite"),
            calculator(at(11, 6, 9, 25), "suite"),
            said("demo_requested", at(11, 13, 12, 0)).about("suite"),
            said("goal_stated", at(11, 16, 10, 30)).about("suite").heard("rep-4", "call").note("Two shifts instead of three"),
            said("stance", at(11, 16, 10, 35)).about("suite").value(2).heard("rep-4", "call"),
            did("pricing_visited", at(11, 18, 18, 45)).about("suite"),
            said("budget_stated", at(11, 20, 8, 5)).about("suite").value(40_000),
        ]);
    let rita =
        Contact::new("c1007", "Rita Azevim", "Managing Director", "economic_buyer", "rep-4")
            .with([said("stance", at(11, 17, 9, 0)).value(1).heard("rep-4", "call").note("If it pays back within two years")]);
    let account = company("a1003", "Porto Cargo", "logistics", "PT", 140, 3, vec![joao, rita]);
    Account { has_wms: Some(true), contract_end: Some(date(2027, 3, 31)), ..account }
}

/// Due this afternoon. Nobody else at the company has been heard; a webinar is still to come.
fn delta() -> Account {
    let tom = Contact::new("c1008", "Tom Verhoeven", "Director Supply Chain", "decision_maker", "rep-4")
        .consents(at(9, 1, 9, 0), &["profiling"])
        .with(looks(&[(11, 4), (11, 11), (11, 19)], 3))
        .with([
            case_study(at(11, 4, 11, 0), "suite"),
            calculator(at(11, 11, 10, 0), "suite"),
            calculator(at(11, 11, 10, 20), "suite"),
            webinar(at(11, 12, 9, 30), "suite"),
            said("poll_answered", at(11, 12, 10, 25)).about("suite").from("webinar").value(3),
            said("goal_stated", at(11, 17, 16, 0)).about("suite").note("See stock of both halls in one place"),
            said("date_stated", at(11, 20, 14, 45)).about("suite").note("Wants a decision before May"),
            webinar(at(12, 2, 9, 30), "suite"),
        ]);
    company("a1004", "Delta Pack", "logistics", "NL", 130, 2, vec![tom])
}

/// Came in this morning: what a rep heard on the phone made the difference.
fn deccan() -> Account {
    let priya = Contact::new("c1009", "Priya Raman", "Plant Logistics Lead", "champion", "rep-2")
        .consents(at(8, 3, 7, 0), &["profiling", "email_tracking", "enrichment"])
        .with(opens(&[(11, 3), (11, 17)]))
        .with(looks(&[(10, 26), (11, 9), (11, 16), (11, 20)], 2))
        .with([
            did("vendor_score", at(11, 1, 3, 0)).from("vendor").value(84),
            case_study(at(10, 26, 8, 0), "suite"),
            webinar(at(11, 12, 9, 30), "suite"),
            calculator(at(11, 16, 7, 30), "suite"),
            did("pricing_visited", at(11, 20, 8, 15)).about("suite"),
            said("date_stated", at(11, 16, 9, 0)).about("suite").note("New plant opens in June"),
            said("demo_requested", at(11, 20, 8, 20)).about("suite"),
            said("goal_stated", at(11, 24, 9, 0)).about("suite").heard("rep-2", "call").note("One system for both plants"),
        ]);
    let priya = Contact { seniority: Some("head"), ..priya };
    company("a1005", "Deccan Tools", "machinery", "IN", 410, 2, vec![priya])
}

/// The newest: a family firm asks for a visit in December.
fn ott() -> Account {
    let lukas = Contact::new("c1010", "Lukas Ott", "Managing Partner", "economic_buyer", "rep-4")
        .consents(at(10, 1, 9, 0), &["profiling"])
        .with(looks(&[(10, 27), (11, 12), (11, 22)], 3))
        .with([
            calculator(at(10, 27, 20, 10), "go"),
            calculator(at(10, 27, 20, 40), "go"),
            calculator(at(11, 22, 18, 0), "go"),
            webinar(at(11, 12, 9, 30), "go"),
            said("poll_answered", at(11, 12, 10, 25)).about("go").from("webinar").value(4),
            said("goal_stated", at(11, 23, 8, 45)).about("go").from("mail").note("Spare parts out on the same day"),
            said("date_stated", at(11, 24, 9, 40)).about("go").from("mail").note("Asks for a visit in December"),
        ]);
    let account = company("a1006", "Ott Fördertechnik", "machinery", "AT", 60, 1, vec![lukas]);
    Account { picks_per_day: Some(900), has_wms: Some(false), ..account }
}

/// Not yet: sales agreed a day, and the case comes back by itself.
fn skov() -> Account {
    let not_yet = Decision::on("ready_for_sales", at(11, 9, 10, 5))
        .by("rep-4", at(11, 11, 9, 40), "returned", "evaluating")
        .because("too_early", "The new hall is handed over on 27 November. Call after that")
        .until(date(2026, 11, 30))
        .checks(&[("need", "open")])
        .assumptions(&[("a_midmarket", "yes"), ("a_six_weeks", "unsure"), ("a_webinar_first", "yes")])
        .stood([75_000, 65_958, 67_657, 0]);
    let henrik = Contact::new("c1011", "Henrik Dahl", "Head of Logistics", "champion", "rep-4")
        .consents(at(6, 10, 9, 0), &["profiling"])
        .with(looks(&[(10, 8), (10, 22), (11, 5), (11, 18)], 2))
        .with([
            webinar(at(10, 8, 17, 0), "suite"),
            case_study(at(10, 22, 9, 30), "suite"),
            calculator(at(10, 22, 9, 50), "suite"),
            webinar(at(10, 29, 17, 0), "suite"),
            calculator(at(11, 5, 13, 0), "suite"),
            said("demo_requested", at(11, 5, 13, 40)).about("suite"),
            said("goal_stated", at(11, 6, 11, 0)).about("suite").heard("rep-4", "call").note("Move into the new hall without a stop"),
            said("date_stated", at(11, 9, 10, 5)).about("suite").heard("rep-4", "call").note("Second quarter of 2027"),
        ])
        .decided(not_yet);
    company("a1007", "Skov Packaging", "logistics", "DK", 85, 1, vec![henrik])
}
