//! A whole rule file, and what evidence for it must know.

use super::catalog::{self, Catalog};
use super::conditions::Source;
use super::facts::{self, Facts};
use super::json::{Json, Members, ONE, number, raw, text, texts, whole};
use super::labels::Labels;
use super::prng::Prng;
use super::rules::{self, Ground};
use super::states::{self, Decider, State, States};

/// A rule file and its parts.
pub struct RuleFile {
    pub id: String,
    pub json: Json,
    pub catalog: Catalog,
    pub campaigns: Vec<String>,
    pub assumptions: Vec<String>,
    pub deciders: Vec<Decider>,
    pub states: Vec<State>,
}

/// Makes a rule file for evidence around `now`.
pub fn make(random: &mut Prng, now: i64) -> RuleFile {
    let labels = Labels::new(random);
    let mut catalog = catalog::make(random, &labels);
    let dimensions = rules::dimensions(random, &labels);
    let (sources, fact_list) = facts_and_checks(random, &mut catalog, &labels, &dimensions);
    let (named, conditions) = rules::named(random, &labels, &sources, now);
    let ground = Ground { sources: &sources, named: &named, labels: &labels, now };
    let id = String::from(*random.pick(&["acme-emea", "acme", "north_2", "dach-smb"]));

    let mut file = Members::new();
    if random.chance(50) {
        file.add("$schema", text("rule-file.schema.json"));
    }
    file.add("format", raw("1"));
    file.add("id", text(id.as_str()));
    file.add("label", labels.texts("Acme"));
    file.add("languages", labels.list());
    for (name, list) in std::mem::take(&mut catalog.members) {
        file.add(name, list);
    }
    file.add("facts", Json::List(fact_list));
    if !named.is_empty() || random.chance(30) {
        file.add("conditions", conditions);
    }
    let (assumptions, campaigns) = marketing(random, &labels, &mut file);
    targets(random, &mut file);
    file.add("dimensions", Json::List(dimensions.iter().map(|each| each.json.clone()).collect()));
    let count = if random.chance(12) { random.between(3, 10) } else { random.between(14, 25) } as usize;
    let list = rules::rules(random, &ground, &dimensions, &assumptions, count);
    file.add("rules", Json::List(list));
    let reasons = reasons(random, &labels, &mut file);
    let deciders = states::deciders(random, &mut file);
    let (states, list) = States { random, ground: &ground, dimensions: &dimensions, deciders: &deciders, reasons: &reasons }.write();
    file.add("states", list);
    states::calendar(random, &mut file, now);
    states::exploration(random, &mut file, &states);
    privacy(random, &mut file);
    for state in &states {
        catalog.edges.extend(state.valid_days);
    }
    RuleFile { id, json: file.done(random), catalog, campaigns, assumptions, deciders, states }
}

fn facts_and_checks(
    random: &mut Prng,
    catalog: &mut Catalog,
    labels: &Labels,
    dimensions: &[rules::Dimension],
) -> (Vec<Source>, Vec<Json>) {
    let count = if random.chance(10) { random.between(3, 6) } else { random.between(6, 25) } as usize;
    let mut facts = Facts { random, catalog, labels, sources: vec![facts::role()], list: Vec::new() };
    facts.write(count);
    let (mut sources, list) = (facts.sources, facts.list);
    sources.extend(catalog.checks.iter().map(|check| facts::check(&check.id)));
    sources.extend(dimensions.iter().map(|dimension| facts::dimension(&dimension.id)));
    (sources, list)
}

fn marketing(random: &mut Prng, labels: &Labels, file: &mut Members) -> (Vec<String>, Vec<String>) {
    let mut assumptions = Vec::new();
    let mut list = Vec::new();
    for about in ["audience", "promise", "approach"].into_iter().take(random.below(4)) {
        let id = format!("a_{about}");
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        item.add("about", text(about));
        item.add("owner", text("marketing"));
        item.add("statement", labels.texts("Companies of 50 to 500 buy."));
        list.push(item.done(random));
        assumptions.push(id);
    }
    if !list.is_empty() {
        file.add("assumptions", Json::List(list));
    }
    let mut campaigns = Vec::new();
    let mut list = Vec::new();
    for id in ["q3", "spring", "fair"].into_iter().take(random.below(4)) {
        let mut item = Members::new();
        item.add("id", text(id));
        labels.put(random, &mut item, id);
        item.add("promise", labels.texts("Half the effort in 6 weeks"));
        if !assumptions.is_empty() {
            item.add("assumptions", texts(&random.some(&assumptions, 2)));
        }
        list.push(item.done(random));
        campaigns.push(String::from(id));
    }
    if !list.is_empty() {
        file.add("campaigns", Json::List(list));
    }
    (assumptions, campaigns)
}

fn targets(random: &mut Prng, file: &mut Members) {
    if random.chance(40) {
        let mut targets = Members::new();
        targets.add("acceptance_at_least", number(random, ONE * 6 / 10));
        targets.add("decide_within_hours", whole(random, 48));
        targets.add("handovers_per_week_at_most", whole(random, 15));
        file.add("targets", targets.done(random));
    }
}

fn reasons(random: &mut Prng, labels: &Labels, file: &mut Members) -> Vec<String> {
    let mut reasons = Vec::new();
    let mut list = Vec::new();
    for id in ["no_budget", "wrong_role", "promise_not_deliverable"] {
        let mut item = Members::new();
        item.add("id", text(id));
        labels.maybe(random, &mut item, id);
        list.push(item.done(random));
        reasons.push(String::from(id));
    }
    file.add("reasons", Json::List(list));
    reasons
}

fn privacy(random: &mut Prng, file: &mut Members) {
    if random.chance(20) {
        let mut privacy = Members::new();
        privacy.add("keep_by_days", whole(random, 90));
        privacy.add("min_deciders", whole(random, 7));
        file.add("privacy", privacy.done(random));
    }
}
