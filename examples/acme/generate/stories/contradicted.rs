//! Decisions that new evidence, or the lack of it, calls into question.

use super::{calculator, case_study, company, looks, opens, webinar};
use crate::evidence::{Account, Contact, Decision, did, said};
use crate::moment::{at, date};

pub fn accounts() -> Vec<Account> {
    vec![weiler(), fjord(), vistula(), marnois(), voss()]
}

/// Accepted on 4 November. Since then a rival has come up and the economic buyer is against it.
fn weiler() -> Account {
    let accepted = Decision::on("ready_for_sales", at(11, 3, 9, 15))
        .by("rep-4", at(11, 4, 14, 30), "accepted", "ready_for_sales")
        .note("Visit agreed for 20 November")
        .checks(&[("authority", "confirmed")])
        .assumptions(&[("a_midmarket", "yes"), ("a_six_weeks", "yes"), ("a_webinar_first", "yes"), ("a_error_cost", "unsure")])
        .stood([80_000, 70_000, 59_251, 43_888]);
    let dario = Contact::new("c1012", "Dario Lenz", "Head of Intralogistics", "champion", "rep-4")
        .consents(at(6, 24, 10, 0), &["profiling", "email_tracking"])
        .with(opens(&[(10, 1), (10, 15), (11, 12)]))
        .with(looks(&[(10, 14), (10, 28), (11, 2), (11, 12), (11, 16)], 3))
        .with([
            webinar(at(10, 8, 17, 0), "suite"),
            case_study(at(10, 14, 13, 40), "suite"),
            said("demo_requested", at(10, 21, 9, 10)).about("suite"),
            said("goal_stated", at(10, 28, 11, 30)).about("suite").heard("rep-4", "call").note("Supply the line without stock at the line"),
            webinar(at(10, 29, 17, 0), "suite"),
            calculator(at(10, 30, 8, 20), "suite"),
            calculator(at(10, 30, 8, 50), "suite"),
            calculator(at(11, 2, 13, 30), "suite"),
            said("stance", at(11, 2, 16, 0)).value(2).heard("rep-4", "call"),
            said("date_stated", at(11, 3, 9, 15)).about("suite").note("Pilot plant in March 2027"),
            webinar(at(11, 5, 17, 0), "suite"),
            did("comparison_read", at(11, 12, 13, 20)).about("palletra"),
            did("comparison_read", at(11, 16, 13, 15)).about("palletra"),
            said("alternative_named", at(11, 19, 10, 10))
                .about("palletra")
                .heard("rep-6", "call")
                .note("Would take Palletra for the pilot plant"),
        ])
        .decided(accepted)
        .ended("accepted", at(11, 4, 14, 30), None);
    let ines = Contact::new("c1023", "Ines Vogt", "Managing Director", "economic_buyer", "rep-4")
        .with([said("stance", at(11, 20, 11, 0)).value(-2).heard("rep-4", "meeting").note("No second system while the old one runs")]);
    let torben = Contact::new("c1014", "Torben Rask", "Line Supply Planner", "user", "rep-4")
        .with([said("stance", at(11, 3, 11, 20)).value(1).heard("rep-4", "call")]);
    let account = company("a1008", "Weiler Machines", "machinery", "DE", 320, 3, vec![dario, ines, torben]);
    Account { has_wms: Some(true), contract_end: Some(date(2028, 12, 31)), ..account }
}

/// In dialogue, but the priority was confirmed more than 30 days ago and has lapsed.
fn fjord() -> Account {
    let ready = Decision::on("ready_for_sales", at(10, 7, 10, 0))
        .by("rep-4", at(10, 8, 9, 30), "accepted", "ready_for_sales")
        .assumptions(&[("a_midmarket", "yes"), ("a_webinar_first", "yes")])
        .checks(&[("budget", "open")])
        .stood([50_000, 66_094, 67_729, 0]);
    let dialogue = Decision::unasked("in_dialogue")
        .by("rep-4", at(10, 22, 14, 20), "accepted", "in_dialogue")
        .checks(&[("budget", "confirmed")])
        .note("Wants a plan for both depots by the end of November")
        .stood([50_000, 100_000, 62_412, 0]);
    let nadia = Contact::new("c1015", "Nadia Saleh", "Head of Spare Parts", "champion", "rep-4")
        .consents(at(4, 20, 9, 0), &["profiling"])
        .with(looks(&[(9, 18), (9, 30), (10, 6), (11, 17)], 2))
        .with([
            webinar(at(9, 17, 17, 0), "suite"),
            case_study(at(9, 18, 12, 0), "suite"),
            calculator(at(9, 30, 8, 45), "suite"),
            calculator(at(9, 30, 9, 5), "suite"),
            said("demo_requested", at(10, 1, 9, 0)).about("suite"),
            calculator(at(10, 6, 10, 20), "suite"),
            said("goal_stated", at(10, 6, 15, 0)).about("suite").heard("rep-4", "call").note("Right part, right crew, first time"),
            said("date_stated", at(10, 7, 10, 0)).about("suite").note("Before the next winter"),
            webinar(at(10, 8, 17, 0), "suite"),
            said("stance", at(10, 20, 14, 0)).about("suite").value(2).heard("rep-4", "meeting"),
        ])
        .decided(ready)
        .ended("accepted", at(10, 8, 9, 30), None)
        .checked("need", "confirmed", at(10, 20, 14, 10), "Crews drive twice, every week")
        .checked("priority", "confirmed", at(10, 22, 14, 0), "The board has put it on the list for this winter")
        .decided(dialogue);
    company("a1009", "Fjord Energy", "energy", "NO", 460, 4, vec![nadia])
}

/// Sales knew more than the data and corrected upwards; then the customer said something else.
fn vistula() -> Account {
    let corrected = Decision::unasked("evaluating")
        .by("rep-1", at(10, 28, 15, 10), "corrected", "ready_for_sales")
        .because("further_than_thought", "Met her at the fair: has a budget and a date, will not put it in a form")
        .assumptions(&[("a_logistics", "no"), ("a_error_cost", "yes")])
        .stood([70_000, 38_000, 20_000, 0]);
    let ewa = Contact::new("c1016", "Ewa Lisiak", "Production Logistics Manager", "decision_maker", "rep-1")
        .consents(at(9, 8, 8, 0), &["profiling"])
        .with(looks(&[(10, 9), (10, 20), (10, 27)], 2))
        .with([
            case_study(at(10, 9, 9, 0), "suite"),
            calculator(at(10, 20, 10, 0), "suite"),
            calculator(at(10, 20, 10, 30), "suite"),
            did("pricing_visited", at(10, 27, 9, 0)).about("suite"),
            said("goal_stated", at(10, 27, 13, 0)).about("suite").heard("rep-1", "meeting").note("Trace every batch within the hour"),
            said("good_enough", at(11, 13, 9, 20)).about("as_is").heard("rep-1", "call").note("The old lists will do for another year"),
        ])
        .decided(corrected)
        .ended("accepted", at(10, 28, 15, 10), None);
    company("a1010", "Vistula Foods", "food", "PL", 210, 2, vec![ewa])
}

/// The check on need lapsed after 90 days, the acceptance after 60: nothing is in force any more.
fn marnois() -> Account {
    let accepted = Decision::on("ready_for_sales", at(9, 14, 10, 0))
        .by("rep-3", at(9, 15, 16, 0), "accepted", "ready_for_sales")
        .note("Will call back after the inventory")
        .assumptions(&[("a_midmarket", "yes"), ("a_logistics", "yes")])
        .checks(&[("authority", "open")])
        .stood([75_000, 100_000, 67_657, 0]);
    let bruno = Contact::new("c1017", "Bruno Ferrand", "Responsable logistique", "champion", "rep-3")
        .consents(at(5, 18, 9, 0), &["profiling"])
        .with(looks(&[(8, 11), (8, 21), (9, 10)], 3))
        .with([
            case_study(at(8, 11, 13, 30), "suite"),
            webinar(at(8, 20, 17, 0), "suite"),
            calculator(at(8, 12, 10, 0), "suite"),
            calculator(at(8, 21, 10, 0), "suite"),
            calculator(at(8, 21, 10, 20), "suite"),
            said("demo_requested", at(9, 10, 14, 30)).about("suite"),
            said("goal_stated", at(9, 11, 9, 30)).about("suite").heard("rep-3", "call").note("Shops served twice a day"),
            said("date_stated", at(9, 14, 10, 0)).about("suite").note("After the inventory in January"),
        ])
        .checked("need", "confirmed", at(8, 21, 11, 0), "Half of the shops wait for a second delivery")
        .decided(accepted)
        .ended("accepted", at(9, 15, 16, 0), None);
    company("a1011", "Marnois Retail", "retail", "FR", 380, 2, vec![bruno])
}

/// In dialogue with a group that does not agree: two for, three against.
fn voss() -> Account {
    let ready = Decision::on("ready_for_sales", at(11, 10, 11, 0))
        .by("rep-5", at(11, 11, 10, 0), "accepted", "ready_for_sales")
        .checks(&[("need", "confirmed")])
        .assumptions(&[("a_midmarket", "yes"), ("a_group_visit", "yes"), ("a_six_weeks", "no")])
        .note("Six weeks is not possible with their old controllers")
        .stood([80_000, 100_000, 67_729, 0]);
    let dialogue = Decision::unasked("in_dialogue")
        .by("rep-5", at(11, 16, 16, 45), "accepted", "in_dialogue")
        .checks(&[("authority", "confirmed")])
        .note("Next: all five at one table")
        .stood([80_000, 100_000, 67_138, 20_000]);
    let clara = Contact::new("c1018", "Clara Voss", "Head of Logistics", "champion", "rep-5")
        .consents(at(7, 6, 9, 0), &["profiling", "email_tracking"])
        .with(looks(&[(10, 13), (11, 3), (11, 9)], 3))
        .with([
            webinar(at(10, 15, 17, 0), "suite"),
            case_study(at(10, 13, 13, 30), "suite"),
            calculator(at(11, 3, 13, 30), "suite"),
            calculator(at(11, 3, 13, 45), "suite"),
            calculator(at(11, 9, 8, 15), "suite"),
            said("demo_requested", at(11, 4, 8, 0)).about("suite"),
            said("goal_stated", at(11, 9, 14, 0)).about("suite").heard("rep-5", "call").note("Ship spare pumps within 24 hours"),
            said("date_stated", at(11, 10, 11, 0)).about("suite").note("Before the summer works holiday"),
            said("stance", at(11, 12, 10, 0)).value(2).heard("rep-5", "meeting"),
        ])
        .decided(ready)
        .ended("accepted", at(11, 11, 10, 0), None)
        .checked("priority", "confirmed", at(11, 16, 9, 30), "The new finishing line waits for it")
        .decided(dialogue);
    let said_by = |id, name, title, role, value, note| {
        Contact::new(id, name, title, role, "rep-5")
            .with([said("stance", at(11, 12, 10, 30)).value(value).heard("rep-5", "meeting").note(note)])
    };
    let contacts = vec![
        clara,
        said_by("c1019", "Jens Voss", "CFO", "economic_buyer", -1, "Not in the year of the new finishing line"),
        said_by("c1020", "Mirela Stanku", "Plant Manager", "decision_maker", 2, "I want it before summer"),
        said_by("c1021", "Kjell Brandvik", "Foreman Dispatch", "user", -2, "Scanners slow us down"),
        said_by("c1037", "Uta Reinboth", "Head of IT", "blocker", -2, "Nothing outside our own data centre"),
    ];
    let account = company("a1012", "Voss Pumpen", "machinery", "DE", 290, 2, contacts);
    Account { has_wms: Some(true), contract_end: Some(date(2027, 4, 30)), ..account }
}
