//! What does not count, what is not known, and what may not be known.

use super::{calculator, case_study, company, looks, webinar};
use crate::evidence::{Account, Contact, did, said};
use crate::moment::at;

pub fn accounts() -> Vec<Account> {
    vec![atlas(), bosphor(), lowmoor(), tarvis(), kelbrook(), volta()]
}

/// Much activity, but nobody has said anything; offered to sales to learn from.
fn atlas() -> Account {
    let yara = Contact::new("c1036", "Yara Boukhari", "Shift Lead Dispatch", "user", "rep-4")
        .consents(at(10, 5, 9, 0), &["profiling", "email_tracking", "enrichment"])
        .with(looks(&[(10, 12), (10, 19), (10, 26), (11, 2), (11, 9), (11, 16), (11, 21)], 4))
        .with([
            did("vendor_score", at(11, 15, 3, 0)).from("vendor").value(91),
            case_study(at(10, 26, 13, 40), "suite"),
            calculator(at(11, 9, 13, 30), "suite"),
            calculator(at(11, 16, 13, 30), "go"),
            calculator(at(11, 21, 13, 30), "go"),
        ]);
    let colin = Contact::new("c1024", "Colin Thorley", "IT Manager", "influencer", "rep-4")
        .consents(at(10, 5, 9, 0), &["profiling"])
        .with(looks(&[(11, 9), (11, 10)], 2));
    company("a1013", "Atlas Retail", "retail", "GB", 320, 2, vec![Contact { seniority: Some("staff"), ..yara }, colin])
}

/// Said much, but withdrew consent: what was done on the site no longer counts, what was said does.
fn bosphor() -> Account {
    let selma = Contact::new("c1025", "Selma Aydin", "Operations Director", "decision_maker", "rep-2")
        .reachable(true, false)
        .consents(at(6, 2, 9, 0), &["profiling", "email_tracking"])
        .with(looks(&[(10, 6), (10, 20), (10, 30)], 3))
        .with([
            webinar(at(10, 8, 17, 0), "suite"),
            case_study(at(10, 20, 13, 40), "suite"),
            calculator(at(10, 20, 13, 55), "suite"),
            calculator(at(10, 30, 13, 20), "suite"),
            said("demo_requested", at(10, 30, 13, 50)).about("suite"),
            said("goal_stated", at(11, 4, 9, 0)).about("suite").heard("rep-2", "call").note("Fewer returns from wrong picks"),
            said("date_stated", at(11, 4, 9, 5)).about("suite").heard("rep-2", "call").note("Spring 2027"),
            said("budget_stated", at(11, 18, 8, 0)).about("suite").value(30_000).heard("rep-2", "call"),
        ])
        .withdraws(at(11, 3, 7, 40), "profiling")
        .withdraws(at(11, 3, 7, 40), "email_tracking");
    company("a1014", "Bosphor Freight", "logistics", "TR", 270, 2, vec![selma])
}

/// Sixteen page views in two seconds and opens at three in the morning: a link scanner, not a person.
fn lowmoor() -> Account {
    let night = at(11, 18, 3, 12);
    let scanned = (0..16).map(|place| did("page_view", night + place / 8).from("link"));
    let opened = (0..6).map(|place| did("email_open", night + place / 3).from("mail"));
    let gareth = Contact::new("c1026", "Gareth Pellow", "Purchasing Manager", "influencer", "rep-7")
        .consents(at(2, 3, 9, 0), &["profiling", "email_tracking"])
        .with([did("page_view", at(6, 9, 15, 0)), did("page_view", at(6, 9, 15, 6))])
        .with(scanned)
        .with(opened);
    company("a1015", "Lowmoor Stores", "retail", "GB", 150, 4, vec![gareth])
}

/// Looks ready until one sees what was disputed: the calculations of an intern, and a goal misheard.
fn tarvis() -> Account {
    let chiara = Contact::new("c1027", "Chiara Bellandi", "Responsabile magazzino", "champion", "rep-3")
        .consents(at(8, 27, 9, 0), &["profiling"])
        .with(looks(&[(10, 22), (11, 5), (11, 17)], 2))
        .with([
            webinar(at(10, 22, 17, 0), "suite"),
            case_study(at(11, 5, 13, 30), "suite"),
            said("demo_requested", at(11, 5, 13, 45)).about("suite"),
            said("date_stated", at(11, 17, 13, 30)).about("suite").note("Autumn 2027"),
            calculator(at(11, 17, 10, 0), "suite"),
        ])
        .disputed("rep-3", at(11, 19, 15, 0), "not_this_person")
        .with([calculator(at(11, 17, 10, 30), "suite")])
        .disputed("rep-3", at(11, 19, 15, 0), "not_this_person")
        .with([calculator(at(11, 18, 9, 0), "suite")])
        .disputed("rep-3", at(11, 19, 15, 0), "not_this_person")
        .with([said("goal_stated", at(11, 18, 16, 0)).about("suite").heard("rep-6", "call").note("Wants to close the second warehouse")])
        .disputed("rep-3", at(11, 19, 15, 5), "misread");
    company("a1016", "Officine Tarvis", "machinery", "IT", 190, 2, vec![chiara])
}

/// The rep may not read the number of employees: fit stays unknown, and one answer would change the proposal.
fn kelbrook() -> Account {
    let liam = Contact::new("c1028", "Liam Docherty", "Head of Distribution", "champion", "rep-6")
        .consents(at(7, 14, 9, 0), &["profiling"])
        .with(looks(&[(10, 29), (11, 10), (11, 18)], 2))
        .with([
            webinar(at(10, 29, 17, 0), "suite"),
            case_study(at(11, 10, 13, 30), "suite"),
            calculator(at(11, 10, 13, 50), "suite"),
            calculator(at(11, 18, 13, 20), "suite"),
            said("demo_requested", at(11, 18, 13, 40)).about("suite"),
            said("goal_stated", at(11, 19, 9, 0)).about("suite").heard("rep-6", "call").note("Pass the next audit without findings"),
            said("date_stated", at(11, 23, 11, 0)).about("suite").note("Audit in May 2027"),
        ]);
    let liam = Contact { seniority: Some("head"), no_permission: vec!["employees", "seniority", "picks_per_day"], ..liam };
    let account = company("a1017", "Kelbrook Pharma", "pharma", "IE", 0, 2, vec![liam]);
    Account { employees: None, ..account }
}

/// Two records of one person were merged; what both had counts once.
fn volta() -> Account {
    let amara = Contact::new("c1029", "Amara Nwosu", "Warehouse Project Lead", "champion", "rep-1")
        .consents(at(3, 9, 9, 0), &["profiling"])
        .with(looks(&[(10, 1), (10, 28)], 3))
        .with([case_study(at(10, 1, 13, 30), "go")])
        .again(0)
        .with([calculator(at(10, 28, 13, 40), "go")])
        .again(0)
        .with([said("goal_stated", at(10, 29, 9, 0)).about("go").note("Train seasonal staff in a day")])
        .again(0)
        .with([did("pricing_visited", at(11, 12, 16, 0)).about("go")]);
    let amara = Contact { former_ids: vec!["l2231", "c0914"], ..amara };
    company("a1018", "Volta Pack", "logistics", "BE", 95, 1, vec![amara])
}
