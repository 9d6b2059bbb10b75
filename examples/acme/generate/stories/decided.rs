//! Stories that came to an end: excluded, rejected, lost, won.

use super::{calculator, case_study, company, looks, webinar};
use crate::evidence::{Account, Contact, Decision, said};
use crate::moment::{at, date};

pub fn accounts() -> Vec<Account> {
    vec![moravia(), kilima(), corvalle(), danube(), pohja()]
}

/// Excluded by a person: there is no need, however much was clicked.
fn moravia() -> Account {
    let excluded = Decision::on("ready_for_sales", at(11, 6, 10, 0))
        .by("rep-6", at(11, 9, 11, 30), "corrected", "excluded")
        .because("no_need", "The warehouse closes in spring; he looked for his next employer")
        .checks(&[("need", "refuted")])
        .assumptions(&[("a_midmarket", "yes"), ("a_error_cost", "no")])
        .stood([80_000, 70_000, 67_587, 0]);
    let marek = Contact::new("c1030", "Marek Dvorny", "Warehouse Manager", "decision_maker", "rep-6")
        .consents(at(8, 5, 9, 0), &["profiling"])
        .with(looks(&[(10, 5), (10, 19), (11, 3)], 3))
        .with([
            webinar(at(10, 8, 17, 0), "suite"),
            case_study(at(10, 5, 13, 30), "suite"),
            calculator(at(10, 19, 13, 30), "suite"),
            calculator(at(10, 19, 13, 50), "suite"),
            calculator(at(11, 3, 13, 30), "suite"),
            webinar(at(10, 29, 17, 0), "suite"),
            said("demo_requested", at(11, 3, 14, 0)).about("suite"),
            said("goal_stated", at(11, 5, 9, 0)).about("suite").note("Get to know modern systems"),
            said("date_stated", at(11, 6, 10, 0)).about("suite").note("As soon as possible"),
        ])
        .decided(excluded)
        .ended("rejected", at(11, 9, 11, 30), Some("no_need"));
    company("a1019", "Moravia Parts", "automotive", "CZ", 230, 3, vec![marek])
}

/// Rejected for the wrong role, and marketing's picture of the audience with it.
fn kilima() -> Account {
    let rejected = Decision::on("ready_for_sales", at(11, 12, 15, 0))
        .by("rep-7", at(11, 16, 10, 20), "rejected", "exploring")
        .because("wrong_role", "Writes her thesis about warehouse systems with us as an example")
        .assumptions(&[("a_midmarket", "yes"), ("a_logistics", "unsure"), ("a_webinar_first", "no")])
        .checks(&[("authority", "refuted")])
        .stood([70_000, 69_564, 67_656, 0]);
    let grace = Contact::new("c1031", "Grace Mbeli", "Process Analyst", "unknown", "rep-7")
        .consents(at(9, 14, 9, 0), &["profiling"])
        .with(looks(&[(10, 16), (10, 30), (11, 11)], 4))
        .with([
            webinar(at(10, 15, 17, 0), "suite"),
            webinar(at(10, 29, 17, 0), "suite"),
            case_study(at(10, 16, 13, 30), "suite"),
            calculator(at(10, 30, 13, 30), "suite"),
            calculator(at(10, 30, 13, 40), "suite"),
            calculator(at(11, 11, 13, 30), "suite"),
            said("demo_requested", at(11, 11, 14, 0)).about("suite"),
            said("goal_stated", at(11, 12, 14, 50)).about("suite").note("Compare systems by cost per pick"),
            said("date_stated", at(11, 12, 15, 0)).about("suite").note("Results needed by February"),
        ])
        .decided(rejected)
        .ended("rejected", at(11, 16, 10, 20), Some("wrong_role"));
    company("a1020", "Kilima Foods", "food", "KE", 340, 2, vec![grace])
}

/// Sales let the hand-over lie beyond the agreed time, so marketing could decide, and did.
fn corvalle() -> Account {
    let taken = Decision::on("ready_for_sales", at(10, 29, 12, 0))
        .by("mkt-2", at(11, 5, 10, 15), "corrected", "exploring")
        .for_marketing()
        .because("too_early", "Nobody called in time; she answered us that the project starts in 2028")
        .checks(&[("priority", "refuted")])
        .stood([75_000, 61_483, 67_240, 0]);
    let olalla = Contact::new("c1038", "Olalla Ferreras", "Head of Store Supply", "champion", "rep-3")
        .consents(at(7, 20, 9, 0), &["profiling"])
        .with(looks(&[(10, 2), (10, 16), (10, 27)], 2))
        .with([
            webinar(at(10, 8, 17, 0), "go"),
            case_study(at(10, 2, 13, 30), "go"),
            calculator(at(10, 16, 13, 30), "go"),
            calculator(at(10, 27, 13, 30), "go"),
            said("demo_requested", at(10, 27, 14, 0)).about("go"),
            said("goal_stated", at(10, 28, 10, 0)).about("go").note("Fill the shelves before the doors open"),
            said("date_stated", at(10, 29, 12, 0)).about("go").note("To be planned"),
        ])
        .decided(taken);
    company("a1023", "Corvalle Stores", "retail", "ES", 160, 2, vec![olalla])
}

/// In dialogue, then lost to a rival; the decision says so.
fn danube() -> Account {
    let ready = Decision::on("ready_for_sales", at(9, 22, 9, 0))
        .by("rep-2", at(9, 23, 10, 0), "accepted", "ready_for_sales")
        .assumptions(&[("a_midmarket", "yes"), ("a_logistics", "yes"), ("a_six_weeks", "no")])
        .checks(&[("need", "confirmed")])
        .stood([75_000, 100_000, 67_760, 0]);
    let dialogue = Decision::unasked("in_dialogue")
        .by("rep-2", at(10, 14, 9, 0), "accepted", "in_dialogue")
        .checks(&[("budget", "confirmed")])
        .stood([75_000, 100_000, 57_537, 0]);
    let back = Decision::unasked("in_dialogue")
        .by("rep-2", at(11, 10, 17, 0), "returned", "evaluating")
        .because("prefers_alternative", "Signed with Kommira for two years: they run in four weeks")
        .until(date(2028, 9, 1))
        .stood([75_000, 100_000, 18_721, 0]);
    let ivo = Contact::new("c1032", "Ivo Petrak", "Head of Fulfilment", "champion", "rep-2")
        .consents(at(5, 26, 9, 0), &["profiling"])
        .with(looks(&[(8, 28), (9, 10), (9, 18)], 3))
        .with([
            webinar(at(8, 27, 17, 0), "suite"),
            webinar(at(9, 17, 17, 0), "suite"),
            case_study(at(9, 10, 13, 30), "suite"),
            calculator(at(9, 18, 13, 30), "suite"),
            calculator(at(9, 18, 13, 50), "suite"),
            said("demo_requested", at(9, 18, 14, 0)).about("suite"),
            said("goal_stated", at(9, 21, 9, 0)).about("suite").heard("rep-2", "call").note("Same-day shipping until 18:00"),
            said("date_stated", at(9, 22, 9, 0)).about("suite").note("Before Black Friday"),
            said("alternative_named", at(10, 21, 10, 0)).about("kommira").heard("rep-2", "call").note("Kommira promises four weeks"),
            said("alternative_named", at(11, 9, 10, 0)).about("kommira").heard("rep-2", "call").note("Signed on Friday"),
        ])
        .decided(ready)
        .ended("accepted", at(9, 23, 10, 0), None)
        .checked("priority", "confirmed", at(10, 13, 11, 0), "The new shop opens in spring")
        .decided(dialogue)
        .decided(back)
        .ended("lost", at(11, 10, 17, 0), Some("prefers_alternative"));
    company("a1021", "Danube Lines", "logistics", "AT", 170, 2, vec![ivo])
}

/// Won, with every check confirmed and a group that agreed: understood revenue.
fn pohja() -> Account {
    let ready = Decision::on("ready_for_sales", at(9, 2, 13, 0))
        .by("rep-5", at(9, 3, 15, 0), "accepted", "ready_for_sales")
        .assumptions(&[("a_midmarket", "yes"), ("a_six_weeks", "yes"), ("a_webinar_first", "yes"), ("a_group_visit", "yes")])
        .checks(&[("need", "confirmed"), ("authority", "confirmed")])
        .stood([85_000, 100_000, 67_658, 30_000]);
    let dialogue = Decision::unasked("in_dialogue")
        .by("rep-5", at(10, 12, 9, 20), "accepted", "in_dialogue")
        .checks(&[("budget", "confirmed")])
        .note("Offer agreed with all three")
        .stood([85_000, 100_000, 63_959, 87_013]);
    let sanna = Contact::new("c1033", "Sanna Lehtovaara", "Head of Logistics", "champion", "rep-5")
        .consents(at(4, 7, 9, 0), &["profiling", "email_tracking"])
        .with(looks(&[(8, 12), (8, 26), (9, 1), (10, 5), (11, 16)], 3))
        .with([
            webinar(at(8, 20, 17, 0), "suite"),
            case_study(at(8, 12, 13, 30), "suite"),
            calculator(at(8, 26, 13, 30), "suite"),
            calculator(at(8, 26, 13, 50), "suite"),
            calculator(at(9, 1, 13, 30), "suite"),
            said("demo_requested", at(8, 27, 9, 0)).about("suite"),
            said("goal_stated", at(9, 1, 9, 0)).about("suite").heard("rep-5", "call").note("Load trucks in the order of the route"),
            said("date_stated", at(9, 2, 13, 0)).about("suite").note("Live by January"),
            webinar(at(9, 17, 17, 0), "suite"),
            calculator(at(10, 5, 13, 40), "suite"),
            said("budget_stated", at(10, 7, 10, 0)).about("suite").value(120_000).heard("rep-5", "meeting"),
            said("stance", at(10, 7, 10, 30)).about("suite").value(2).heard("rep-5", "meeting"),
        ])
        .decided(ready)
        .ended("accepted", at(9, 3, 15, 0), None)
        .checked("priority", "confirmed", at(10, 12, 9, 0), "Has to be live before the new loading bay")
        .decided(dialogue)
        .won(at(10, 30, 11, 0), 118_000)
        .checked("need", "confirmed", at(10, 30, 11, 10), "Contract signed")
        .checked("priority", "confirmed", at(11, 16, 9, 0), "Kick-off on 30 November");
    let said_by = |id, name, title, role, value| {
        Contact::new(id, name, title, role, "rep-5").with([said("stance", at(10, 7, 10, 30)).value(value).heard("rep-5", "meeting")])
    };
    let mut eero = said_by("c1034", "Eero Kallinen", "CFO", "economic_buyer", 2);
    eero = eero.consents(at(9, 15, 9, 0), &["profiling"]).with([webinar(at(10, 8, 17, 0), "suite").via("open_warehouse")]);
    let mut aino = said_by("c1035", "Aino Salmela", "Dispatcher", "user", 1);
    aino = aino.consents(at(9, 15, 9, 0), &["profiling"]).with([webinar(at(10, 8, 17, 0), "suite").via("open_warehouse")]);
    company("a1022", "Pohja Timber", "logistics", "FI", 260, 3, vec![sanna, eero, aino])
}
