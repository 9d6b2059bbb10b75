//! Maven CRM: 8,800 opportunities of 85 accounts, with the days on which they began and were closed.

use std::collections::{BTreeMap, BTreeSet};

use reife::moment::{DAY, Moment};
use serde_json::Value;

use super::{EXPLAINED, Files, Mapped, Parts, Share, Table, assess, contacts, file, grouped, map, map_in_chunks, own, proposals};
use super::{read_mapping, read_rules, readme_shows, rises, tally, text, values};

const SET: &str = "maven-crm";
const RULES: &str = "maven-crm/maven.reife.json";
const MAPPING: &str = "maven-crm/maven.mapping.json";
const PIPELINE: &str = "sales_pipeline.csv";
const ACCOUNTS: &str = "accounts.csv";
/// The last day of the files: everything has begun that ever does.
const LAST: &str = "2017-12-31";
/// Known only when it is over.
const AFTER: &[&str] = &["deal_stage", "close_date", "close_value"];

fn files() -> Option<Files> {
    Some(vec![(PIPELINE, file(SET, PIPELINE)?), (ACCOUNTS, file(SET, ACCOUNTS)?)])
}

fn mapped(files: &[(&str, Vec<u8>)]) -> Mapped {
    map(&read_mapping(&own(MAPPING)), files)
}

/// The pipeline, and every row's stage.
fn pipeline(files: &Files) -> Table {
    let table = Table::read(&files[0].1);
    assert_eq!((table.rows.len(), table.header.len()), (8800, 8));
    table
}

fn mapping_text() -> String {
    String::from_utf8(own(MAPPING)).unwrap()
}

/// The values of the mapping for a column, as it lists them.
fn listed(pointer: &str) -> BTreeMap<String, String> {
    let mapping: Value = serde_json::from_slice(&own(MAPPING)).unwrap();
    let values = mapping.pointer(pointer).and_then(Value::as_object).unwrap();
    values.iter().map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned))).collect()
}

#[test]
fn opportunities_become_contacts_of_their_accounts() {
    let Some(files) = files() else { return };
    let mapping = read_mapping(&own(MAPPING));
    let found = map(&mapping, &files);
    assert_eq!(found.faults, []);
    let counts = found.counts;
    assert_eq!((counts.rows, counts.mapped, counts.refused, counts.skipped, counts.left_out), (8800 + 85, 8885, 0, 0, 0));
    assert_eq!((counts.contacts, counts.accounts_unused, counts.lines), (8800, 0, 85 + 1425));
    let other_way = vec![files[1].clone(), files[0].clone()];
    assert_eq!(map(&mapping, &other_way), found, "the order of the files makes no difference");
    assert_eq!(map_in_chunks(&mapping, &files, 991), found, "chunks make no difference");
    let owners: BTreeSet<String> = contacts(&found.evidence).iter().map(|contact| text(&contact["owner"]).to_owned()).collect();
    assert_eq!(owners.len(), 30, "five agents of 35 have no opportunity");
}

#[test]
fn outcomes_are_counted_and_open_deals_have_none() {
    let Some(files) = files() else { return };
    let (found, table) = (mapped(&files), pipeline(&files));
    let stages = tally(table.column("deal_stage"));
    assert_eq!(stages, BTreeMap::from([("Engaging", 1589), ("Lost", 2473), ("Prospecting", 500), ("Won", 4238)]));
    let outcomes = values(&found.outcomes);
    let kinds = tally(outcomes.iter().map(|one| (text(&one["outcome"]), !one["amount"].is_null())));
    assert_eq!(kinds, BTreeMap::from([(("lost", false), 2473), (("won", true), 4238)]), "a loss has no amount, not the amount 0");
    let closed: BTreeSet<&str> = outcomes.iter().map(|one| text(&one["contact"])).collect();
    let open = table.rows.iter().filter(|row| ["Engaging", "Prospecting"].contains(&row[4].as_str()));
    assert_eq!(open.filter(|row| !closed.contains(row[0].as_str())).count(), 2089, "open is neither won nor lost");
    // The left edge is cut off: talks of four months before the first day on which anything is closed.
    let first = |name: &str| outcomes.iter().map(|one| text(&one[name])).min().unwrap().to_owned();
    assert_eq!((first("at").as_str(), table.column("engage_date").filter(|day| !day.is_empty()).min()), ("2017-03-01", Some("2016-10-20")));
    let all = Share { all: 6711, did: 4238 };
    assert_eq!(all.to_string(), "63.2 %");
}

#[test]
fn what_is_known_only_at_the_end_is_no_evidence() {
    let Some(files) = files() else { return };
    let (found, mut table) = (mapped(&files), pipeline(&files));
    for column in AFTER {
        table.turn(column);
    }
    let turned = mapped(&[(PIPELINE, table.write()), files[1].clone()]);
    assert_eq!((turned.evidence == found.evidence, turned.outcomes == found.outcomes), (true, false));
    // Everything else can be seen in the evidence, so the comparison above can fail.
    for column in ["opportunity_id", "sales_agent", "product", "account", "engage_date"] {
        let mut table = pipeline(&files);
        table.turn(column);
        assert_ne!(mapped(&[(PIPELINE, table.write()), files[1].clone()]).evidence, found.evidence, "{column}");
    }
}

#[test]
fn an_empty_account_gives_nothing_away() {
    let Some(files) = files() else { return };
    let (found, table) = (mapped(&files), pipeline(&files));
    let empty = tally(table.rows.iter().filter(|row| row[3].is_empty()).map(|row| row[4].as_str()));
    assert_eq!(empty, BTreeMap::from([("Engaging", 1088), ("Prospecting", 337)]), "1,425, in open stages only");
    assert_eq!(found.evidence.lines().filter(|line| !line.starts_with("{\"account\"")).count(), 1425);
    // Without any account, all points and proposals are the same: an account is shown, and never counts.
    let alone = without_accounts(&found.evidence);
    let rules = read_rules(RULES);
    let points = |evidence: &str| -> BTreeMap<String, (Value, Value)> {
        let of = |one: Value| (text(&one["contact"]).to_owned(), (one["dimensions"].clone(), one["proposal"].clone()));
        values(&assess(&rules, "2017-07-01", Parts::SHORT, evidence)).into_iter().map(of).collect()
    };
    assert_eq!(points(&alone), points(&found.evidence));
    let run = || assess(&rules, "2017-07-01", Parts::SHORT, &mapped(&files).evidence);
    assert_eq!(run(), run(), "a second run gives the same bytes");
    // What is shown of it, for five accounts (an explanation names all evidence of an account, for each of its contacts).
    let five: Vec<&str> = found.evidence.lines().filter(|line| line.starts_with("{\"account\"")).take(5).collect();
    let sectors: Vec<&str> = five.iter().map(|line| line.split_once("\"sector\":\"").unwrap().1.split_once('"').unwrap().0).collect();
    let assessments = values(&assess(&rules, LAST, EXPLAINED, &five.join("\n")));
    let shown = |rule: &str| {
        let dimensions = assessments.iter().flat_map(|one| one["dimensions"].as_array().unwrap());
        let all = dimensions.flat_map(|one| one["contributions"].as_array().unwrap());
        let those: Vec<&Value> = all.filter(|one| one["rule"] == rule && one["before_cap"] != 0).collect();
        assert!(those.iter().all(|one| one["counts"] == false), "{rule}");
        those.len()
    };
    let technology = |place: &usize| ["technology", "software"].contains(&sectors[*place]);
    let members = |line: &str| contacts(line).len();
    let expected: usize = (0..5).filter(technology).map(|place| members(five[place])).sum();
    assert_eq!((shown("technology"), expected > 0), (expected, true));
    let all: usize = five.iter().map(|line| members(line)).sum();
    assert_eq!(shown("several_products"), all, "every account asks for several products: the rule tells nobody from anybody");
}

#[test]
fn products_spelt_two_ways_are_one() {
    let Some(files) = files() else { return };
    let Some(products) = file(SET, "products.csv") else { return };
    let (found, table) = (mapped(&files), pipeline(&files));
    assert_eq!((table.count("product", "GTXPro"), table.count("product", "GTX Pro")), (1480, 0));
    let topics = tally(contacts(&found.evidence).iter().filter_map(|one| one["signals"][0]["topic"].as_str().map(str::to_owned)));
    let engaged = table.rows.iter().filter(|row| row[2] == "GTXPro" && !row[5].is_empty()).count();
    assert_eq!((topics.len(), topics["gtx_pro"]), (7, engaged));
    // The mapping lists every product of products.csv, and the one spelling that is not there.
    let products = Table::read(&products);
    let (topics, prices) = (listed("/objects/1/derived/product/values"), listed("/objects/1/contact/attributes/list_price/values"));
    let names: BTreeSet<&str> = products.column("product").chain(["GTXPro"]).collect();
    assert_eq!((names.len(), topics.keys().map(String::as_str).collect()), (8, names.clone()));
    assert_eq!(prices.keys().map(String::as_str).collect::<BTreeSet<&str>>(), names);
    assert_eq!((&topics["GTXPro"], &prices["GTXPro"]), (&topics["GTX Pro"], &prices["GTX Pro"]));
    for product in &products.rows {
        assert_eq!(prices[&product[0]], product[2], "the list price of {}", product[0]);
    }
}

#[test]
fn a_product_that_does_not_join_is_reported() {
    let Some(files) = files() else { return };
    // A mapping as somebody writes it who has read products.csv only.
    let naive = mapping_text().replace(r#""GTXPro": "gtx_pro", "#, "").replace(r#""GTXPro": 4821, "#, "");
    let found = map(&read_mapping(naive.as_bytes()), &files);
    let codes = tally(found.faults.iter().map(|fault| (fault.place.as_str(), fault.code)));
    assert_eq!(codes, BTreeMap::from([(("product", "map-near-in-values"), 1480)]), "each row once, with its line");
    assert!(found.faults.iter().all(|fault| fault.contact.is_some() && fault.arguments.contains(&("found", "GTXPro".to_owned()))));
    // The rest of these rows is mapped: contact, owner, account, the outcome.
    assert_eq!((found.counts.mapped, found.counts.contacts, found.counts.outcomes), (8885, 8800, 6711));
    let signals = |evidence: &str| contacts(evidence).iter().filter(|one| !one["signals"].is_null()).count();
    let lost = pipeline(&files).rows.iter().filter(|row| row[2] == "GTXPro" && !row[5].is_empty()).count();
    assert_eq!(signals(&found.evidence), 8300 - lost, "a signal without its topic is left out, not guessed");
}

#[test]
fn offices_are_those_of_the_teams() {
    let Some(teams) = file(SET, "sales_teams.csv") else { return };
    let teams = Table::read(&teams);
    let expected: BTreeMap<String, String> = teams.rows.iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    assert_eq!((expected.len(), listed("/objects/1/contact/attributes/office/values")), (35, expected));
}

#[test]
fn accounts_join_and_misspellings_are_mended() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let lines = values(&found.evidence);
    let accounts: Vec<&Value> = lines.iter().map(|line| &line["account"]).filter(|account| !account.is_null()).collect();
    let sectors = tally(accounts.iter().map(|one| text(&one["attributes"]["sector"])));
    assert_eq!((accounts.len(), sectors.len(), sectors["technology"]), (85, 10, 12));
    assert!(!found.evidence.contains("technolgy") && !found.evidence.contains("Philipines"));
    assert_eq!(accounts.iter().filter(|one| one["attributes"]["parent"].is_null()).count(), 70, "no parent is no answer");
    // An account that accounts.csv lacks: its opportunities say so, and stay.
    let without: String = std::str::from_utf8(&files[1].1)
        .unwrap()
        .lines()
        .filter(|line| !line.starts_with("Isdom,"))
        .map(|line| format!("{line}\n"))
        .collect();
    let short = mapped(&[files[0].clone(), (ACCOUNTS, without.into_bytes())]);
    let codes = tally(short.faults.iter().map(|fault| (fault.code, fault.arguments.clone())));
    let expected = pipeline(&files).count("account", "Isdom");
    assert_eq!(codes, BTreeMap::from([(("map-account-unknown", vec![("found", "Isdom".to_owned())]), expected)]));
    assert_eq!((short.counts.contacts, short.counts.lines), (8800, 1510));
    // A file that the mapping does not know is reported, not skipped in silence.
    let Some(products) = file(SET, "products.csv") else { return };
    let more = mapped(&[files[0].clone(), files[1].clone(), ("products.csv", products)]);
    assert_eq!((more.faults.len(), more.faults[0].code, more.evidence == found.evidence), (1, "map-file-unknown", true));
}

#[test]
fn days_have_neither_hours_nor_zone() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let all = contacts(&found.evidence);
    let days: Vec<&str> = all.iter().flat_map(|one| one["signals"].as_array().into_iter().flatten()).map(|one| text(&one["at"])).collect();
    assert_eq!((days.len(), days.iter().all(|day| day.len() == 10)), (2 * 8300, true), "no time of day is made up");
    assert_eq!(all.iter().filter(|one| one["signals"].is_null()).count(), 500, "where no day is given no signal is made up");
    // A moment whose zone nobody knows is no day of this file.
    let moment = String::from_utf8(files[0].1.clone()).unwrap().replacen(",2016-10-20,", ",2016-10-20 23:30,", 1);
    let moment = mapped(&[(PIPELINE, moment.into_bytes()), files[1].clone()]);
    assert_eq!((moment.faults.len(), moment.faults[0].place.as_str(), moment.faults[0].line), (1, "engage_date", 2));
    // What has not begun yet is left out as future, and nothing of it reaches the assessment.
    let early = assess(&read_rules(RULES), "2016-10-19", EXPLAINED, &found.evidence);
    assert_eq!(early.matches("\"why\":\"future\"").count(), 2 * 8300);
    assert_eq!(tally(proposals(&early).into_values()), BTreeMap::from([("not_begun".to_owned(), 8800)]));
}

/// The same contacts, each on its own.
fn without_accounts(evidence: &str) -> String {
    contacts(evidence).iter().map(|contact| contact.to_string() + "\n").collect()
}

/// Contacts, how it ended for them, and when; who is still open is not among them.
fn ends(outcomes: &[Value]) -> BTreeMap<&str, (&str, bool)> {
    outcomes.iter().map(|one| (text(&one["contact"]), (text(&one["at"]), one["outcome"] == "won"))).collect()
}

const STATES: [&str; 5] = ["not_begun", "just_begun", "getting_to_know", "worth_an_offer", "asleep"];
/// Those in which something is closed later.
const DECIDED: [&str; 3] = ["just_begun", "getting_to_know", "worth_an_offer"];

/// What became of those who were in a state on some day and not closed yet.
#[derive(Clone, Copy, Default)]
struct Later {
    open: u64,
    won: Share,
    /// Won beyond the share that all of the same day won, in millionths of an opportunity.
    beyond: i64,
}

#[test]
fn the_share_won_rises_from_state_to_state() {
    let Some(files) = files() else { return };
    let (found, rules) = (mapped(&files), read_rules(RULES));
    let (outcomes, table) = (values(&found.outcomes), pipeline(&files));
    let ends = ends(&outcomes);
    let began: BTreeMap<&str, &str> = table.rows.iter().map(|row| (row[0].as_str(), row[5].as_str())).collect();
    let mut later: BTreeMap<String, Later> = BTreeMap::new();
    let (mut days, mut in_order) = (0, 0);
    let whole = || assess(&rules, LAST, EXPLAINED, mapped(&files).evidence.lines().take(9).collect::<Vec<_>>().join("\n").as_str());
    assert_eq!(whole(), whole(), "a second run gives the same bytes");
    // Each Monday from April on. Accounts decide nothing (see above), and without them nine months take seconds.
    let alone = without_accounts(&found.evidence);
    for place in 0..39 {
        let day = Moment(Moment::parse("2017-04-03").unwrap().0 + place * 7 * DAY).to_string()[..10].to_owned();
        let assessed = assess(&rules, &day, Parts::SHORT, &alone);
        let (mut of_day, mut all): (BTreeMap<String, Share>, Share) = (BTreeMap::new(), Share::default());
        for (contact, state) in proposals(&assessed) {
            let (began, end) = (began[contact.as_str()], ends.get(contact.as_str()));
            // On that day nobody knew of what began later, and what is over is no question any more.
            if began > day.as_str() || end.is_some_and(|(end, _)| *end <= day.as_str()) {
                continue;
            }
            match end {
                Some((_, did)) => {
                    all.add(*did);
                    of_day.entry(state).or_default().add(*did);
                }
                None => later.entry(state).or_default().open += 1,
            }
        }
        days += 1;
        in_order += u32::from(rises(&["just_begun", "worth_an_offer"].map(|state| of_day.get(state).copied().unwrap_or_default())));
        for (state, share) in of_day {
            let sum = later.entry(state).or_default();
            sum.won = Share { all: sum.won.all + share.all, did: sum.won.did + share.did };
            let millionths = |count: u64| i64::try_from(count).unwrap() * 1_000_000;
            sum.beyond += millionths(share.did) - millionths(share.all * all.did) / i64::try_from(all.all).unwrap();
        }
    }
    let of = |state: &str| later[state];
    // In hundredths of a percentage point, rounded.
    let beyond = |state: &str| {
        let (beyond, all) = (of(state).beyond, i64::try_from(of(state).won.all).unwrap());
        if all == 0 { None } else { Some((beyond + 50 * all).div_euclid(100 * all)) }
    };
    let lines = STATES.map(|state| {
        let name = if state == "worth_an_offer" { "**worth_an_offer** (handed over)" } else { state };
        let Later { open, won, .. } = of(state);
        let points = beyond(state).map_or("–".to_owned(), |hundredths| {
            let tenths = (hundredths + 5).div_euclid(10);
            format!("{}{}.{}", if tenths < 0 { "−" } else { "+" }, tenths.abs() / 10, tenths.abs() % 10)
        });
        format!("| {name} | {} | {} | {} | {won} | {points} |", grouped(won.all + open), grouped(open), grouped(won.all))
    });
    let days = format!("On {in_order} of the {days} Mondays `worth_an_offer` stands above `just_begun`.");
    readme_shows(SET, &[&lines[..], &[days]].concat());
    assert!(rises(&DECIDED.map(|state| of(state).won)), "over the year");
    assert!(DECIDED.map(beyond).is_sorted_by(|one, next| one < next), "beside the others of the same day");
    assert_eq!((of("not_begun").won.all, of("asleep").won.all), (0, 0), "who has not begun or sleeps is open to the end of the file");
}

#[test]
fn the_quarter_weighs_more_than_any_state() {
    let Some(files) = files() else { return };
    let outcomes = values(&mapped(&files).outcomes);
    let mut months: BTreeMap<u32, Share> = BTreeMap::new();
    for (at, did) in ends(&outcomes).values() {
        let month: u32 = at[5..7].parse().unwrap();
        months.entry((month + 2) % 3).or_default().add(*did);
    }
    let lines = [(0, "first"), (1, "second"), (2, "last")]
        .map(|(place, name)| format!("| {name} | {} | {} |", grouped(months[&place].all), months[&place]));
    readme_shows(SET, &lines);
}

#[test]
fn product_sector_and_office_tell_nobody_from_anybody() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let outcomes = values(&found.outcomes);
    let ends = ends(&outcomes);
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    for line in values(&found.evidence) {
        for contact in line["contacts"].as_array().into_iter().flatten() {
            let Some((_, did)) = ends.get(text(&contact["id"])) else { continue };
            for of in [&contact["signals"][0]["topic"], &contact["attributes"]["office"], &line["account"]["attributes"]["sector"]] {
                shares.entry(text(of).to_owned()).or_default().add(*did);
            }
        }
    }
    assert_eq!(shares.len(), 7 + 3 + 10);
    assert!(shares.values().all(|share| (600..=650).contains(&share.permille())), "{shares:?}");
}

#[test]
fn on_the_last_day_the_open_ones_are_those_to_look_at() {
    let Some(files) = files() else { return };
    let found = mapped(&files);
    let outcomes = values(&found.outcomes);
    let ends = ends(&outcomes);
    let last = proposals(&assess(&read_rules(RULES), LAST, Parts::SHORT, &found.evidence));
    let open = tally(last.iter().filter(|(contact, _)| !ends.contains_key(contact.as_str())).map(|(_, state)| state.as_str()));
    let count = |state: &str| u64::try_from(open.get(state).copied().unwrap_or(0)).unwrap();
    assert_eq!(STATES.iter().map(|state| count(state)).sum::<u64>(), 2089);
    readme_shows(SET, &STATES.map(|state| format!("| {state} | {} |", grouped(count(state)))));
}
