//! What evidence may consist of: topics, purposes, signal types, attributes, roles, checks, questions.

use super::conditions::{BEHAVIOURAL, DECLARED, INFERRED, Kinds, PROFILE, Type, kind_name};
use super::json::{Json, Members, ONE, boolean, number, text, texts, whole};
use super::labels::Labels;
use super::prng::Prng;

/// The buying roles that a rule file may name.
pub const ROLES: [&str; 7] = ["champion", "economic_buyer", "decision_maker", "influencer", "user", "blocker", "unknown"];

/// What the numbers of a signal type look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// -2 to 2, like a stance.
    Stances,
    /// Amounts from nothing to a few hundred, a few negative.
    Amounts,
    /// So large that sums overflow.
    Huge,
}

/// A signal type.
pub struct SignalType {
    pub id: String,
    pub kind: Kinds,
    pub binding: bool,
    pub values: Option<Values>,
    pub purpose: Option<usize>,
    pub max_per_day: Option<i64>,
    pub burst: Option<(i64, i64)>,
    pub keep_days: Option<i64>,
}

/// An attribute of a contact or an account.
pub struct Attribute {
    pub id: String,
    pub of_account: bool,
    pub ty: Type,
    pub kind: Kinds,
    pub binding: bool,
    pub purpose: Option<usize>,
    pub words: Vec<String>,
    /// Its numbers are so large that arithmetic overflows.
    pub huge: bool,
}

/// A check and after how many days it lapses.
pub struct Check {
    pub id: String,
    pub valid_days: Option<i64>,
}

/// A question; the places of the signal types that answer it.
pub struct Question {
    pub json: Json,
    pub types: Vec<usize>,
    pub has_check: bool,
}

/// Everything that evidence may refer to.
pub struct Catalog {
    pub topics: Vec<String>,
    pub purposes: Vec<String>,
    pub signals: Vec<SignalType>,
    pub attributes: Vec<Attribute>,
    pub roles: Vec<String>,
    pub checks: Vec<Check>,
    pub questions: Vec<Question>,
    /// Numbers of days at which something ends.
    pub edges: Vec<i64>,
    /// The members of the rule file, in order.
    pub members: Vec<(&'static str, Json)>,
}

const TYPES: [&str; 12] = [
    "page_view",
    "webinar_attended",
    "mail_opened",
    "demo_booked",
    "goal_stated",
    "budget_stated",
    "stance",
    "call_noted",
    "form_sent",
    "event_visit",
    "trial_used",
    "price_asked",
];

const WORDS: [&str; 12] =
    ["software", "soft", "Maschinenbau", "größe", "Ünïcode", "日本語", "fox🦊", "naïve", "ware", "A&B", "a\"b\\c", "e\u{301}x"];

/// Makes a catalog.
pub fn make(random: &mut Prng, labels: &Labels) -> Catalog {
    let mut catalog = Catalog {
        topics: topic_ids(random),
        purposes: Vec::new(),
        signals: Vec::new(),
        attributes: Vec::new(),
        roles: Vec::new(),
        checks: Vec::new(),
        questions: Vec::new(),
        edges: Vec::new(),
        members: Vec::new(),
    };
    topics(random, labels, &mut catalog);
    purposes(random, labels, &mut catalog);
    signals(random, labels, &mut catalog);
    attributes(random, labels, &mut catalog);
    roles(random, &mut catalog);
    checks(random, labels, &mut catalog);
    questions(random, labels, &mut catalog);
    catalog
}

fn topic_ids(random: &mut Prng) -> Vec<String> {
    let count = random.between(1, 5) as usize;
    let all = ["suite", "rival", "as_is", "add_on", "other_rival", "services"];
    let mut chosen: Vec<String> = random.some(&all, count).into_iter().map(String::from).collect();
    if random.chance(30) {
        random.shuffle(&mut chosen);
    }
    chosen
}

fn topics(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let mut list = Vec::new();
    for id in &catalog.topics {
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        let usual = match id.as_str() {
            "rival" | "other_rival" => "alternative",
            "as_is" => "status_quo",
            _ => "ours",
        };
        if usual != "ours" || random.chance(50) {
            item.add("side", text(usual));
        }
        labels.put(random, &mut item, id);
        list.push(item.done(random));
    }
    catalog.members.push(("topics", Json::List(list)));
}

fn purposes(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let count = random.between(1, 3) as usize;
    let mut list = Vec::new();
    for id in &["profiling", "marketing", "research"][..count] {
        catalog.purposes.push(String::from(*id));
        let mut item = Members::new();
        item.add("id", text(*id));
        labels.put(random, &mut item, id);
        list.push(item.done(random));
    }
    catalog.members.push(("purposes", Json::List(list)));
}

fn signals(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let mut names: Vec<&str> = TYPES.to_vec();
    random.shuffle(&mut names);
    let count = random.between(4, 9) as usize;
    let mut list = Vec::new();
    for (place, id) in names.into_iter().take(count).enumerate() {
        let made = signal_type(random, catalog.purposes.len(), place, id);
        catalog.edges.extend(made.keep_days);
        let mut item = Members::new();
        item.add("id", text(id));
        item.add("kind", text(kind_name(made.kind)));
        item.add("class", text(class(made.binding)));
        let heard = made.kind == DECLARED && random.chance(30);
        provenance(random, &mut item);
        if heard {
            item.add("heard", boolean(true));
        }
        if let Some(purpose) = made.purpose {
            item.add("purpose", text(catalog.purposes[purpose].as_str()));
        }
        if made.values.is_some() {
            item.add("value", text("number"));
        }
        if let Some(most) = made.max_per_day {
            item.add("max_per_day", whole(random, most));
        }
        if let Some((count, seconds)) = made.burst {
            let mut burst = Members::new();
            burst.add("count", whole(random, count));
            burst.add("seconds", whole(random, seconds));
            item.add("burst", burst.done(random));
        }
        if let Some(days) = made.keep_days {
            item.add("keep_days", whole(random, days));
        }
        labels.maybe(random, &mut item, id);
        list.push(item.done(random));
        catalog.signals.push(made);
    }
    catalog.members.push(("signals", Json::List(list)));
}

/// The first three are binding: activity, something said, something said with a stance.
fn signal_type(random: &mut Prng, purposes: usize, place: usize, id: &str) -> SignalType {
    let kind = match place {
        0 => BEHAVIOURAL,
        1 | 2 => DECLARED,
        _ => [BEHAVIOURAL, DECLARED, PROFILE, INFERRED][random.weighted(&[45, 40, 6, 9])],
    };
    let values = match place {
        0 | 1 => random.chance(15).then_some(Values::Amounts),
        2 => Some(Values::Stances),
        _ if random.chance(40) => Some([Values::Stances, Values::Amounts, Values::Huge][random.weighted(&[40, 44, 16])]),
        _ => None,
    };
    let needs_purpose = if kind == BEHAVIOURAL { 75 } else { 25 };
    SignalType {
        id: String::from(id),
        kind,
        binding: kind != INFERRED && (place < 3 || random.chance(70)),
        values,
        purpose: random.chance(needs_purpose).then(|| random.below(purposes)),
        max_per_day: random.chance(30).then(|| random.between(1, 4)),
        burst: random.chance(25).then(|| (random.between(2, 4), random.between(1, 120))),
        keep_days: random.chance(25).then(|| *random.pick(&[30, 60, 90, 180, 365, 36_500])),
    }
}

fn class(binding: bool) -> &'static str {
    if binding { "binding" } else { "exploratory" }
}

fn provenance(random: &mut Prng, item: &mut Members) {
    item.add("party", text(*random.pick(&["zero", "first", "first", "second", "third"])));
    item.add("owner", text(*random.pick(&["marketing", "sales"])));
}

fn attributes(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let names = [
        ("employees", true, Type::Number),
        ("industry", true, Type::Text),
        ("founded", true, Type::Date),
        ("is_customer", true, Type::Boolean),
        ("revenue", true, Type::Number),
        ("page_views", false, Type::Number),
        ("last_visit", false, Type::Date),
        ("job_title", false, Type::Text),
        ("newsletter", false, Type::Boolean),
        ("score", false, Type::Number),
        ("birthday", false, Type::Date),
        ("country", false, Type::Text),
    ];
    let count = random.between(3, 8) as usize;
    let mut list = Vec::new();
    for (id, of_account, ty) in random.some(&names, count) {
        let kind = [PROFILE, BEHAVIOURAL, DECLARED, INFERRED][random.weighted(&[60, 18, 14, 8])];
        let words = random.between(3, 6) as usize;
        let made = Attribute {
            id: String::from(id),
            of_account,
            ty,
            kind,
            binding: kind != INFERRED && random.chance(80),
            purpose: (!of_account && random.chance(40)).then(|| random.below(catalog.purposes.len())),
            words: random.some(&WORDS, words).into_iter().map(String::from).collect(),
            huge: id == "revenue" && random.chance(75),
        };
        let mut item = Members::new();
        item.add("id", text(id));
        item.add("of", text(if of_account { "account" } else { "contact" }));
        let name = match ty {
            Type::Number => "number",
            Type::Text => "text",
            Type::Boolean => "boolean",
            _ => "date",
        };
        item.add("type", text(name));
        item.add("kind", text(kind_name(kind)));
        item.add("class", text(class(made.binding)));
        provenance(random, &mut item);
        if let Some(purpose) = made.purpose {
            item.add("purpose", text(catalog.purposes[purpose].as_str()));
        }
        labels.maybe(random, &mut item, id);
        list.push(item.done(random));
        catalog.attributes.push(made);
    }
    catalog.members.push(("attributes", Json::List(list)));
}

fn roles(random: &mut Prng, catalog: &mut Catalog) {
    if random.chance(8) {
        return;
    }
    let count = random.between(1, 7) as usize;
    let mut list = Vec::new();
    for id in random.some(&ROLES, count) {
        catalog.roles.push(String::from(id));
        let mut item = Members::new();
        item.add("id", text(id));
        let weight = match random.below(6) {
            0 => i128::from(random.between(1, 3_000_000)),
            1 => ONE / 2,
            2 if random.chance(20) => 100 * ONE,
            _ => i128::from(random.between(1, 5)) * ONE,
        };
        item.add("weight", number(random, weight));
        if random.chance(60) {
            item.add("expected", boolean(random.chance(85)));
        }
        if random.chance(40) {
            item.add("veto", boolean(random.chance(85)));
        }
        list.push(item.done(random));
    }
    catalog.members.push(("roles", Json::List(list)));
}

fn checks(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let mut ids = vec!["need", "budget", "priority", "authority"];
    let more = random.below(3);
    ids.extend(&["preference", "timing"][..more]);
    let mut list = Vec::new();
    for id in ids {
        let valid_days = random.chance(70).then(|| *random.pick(&[14, 30, 60, 90, 180, 400]));
        catalog.edges.extend(valid_days);
        let mut item = Members::new();
        item.add("id", text(id));
        if let Some(days) = valid_days {
            item.add("valid_days", whole(random, days));
        }
        if random.chance(30) {
            item.add("ask", labels.texts("What happens if you change nothing?"));
        }
        labels.maybe(random, &mut item, id);
        list.push(item.done(random));
        catalog.checks.push(Check { id: String::from(id), valid_days });
    }
    catalog.members.push(("checks", Json::List(list)));
}

fn questions(random: &mut Prng, labels: &Labels, catalog: &mut Catalog) {
    let count = random.weighted(&[15, 25, 30, 20, 10]);
    let mut list = Vec::new();
    for id in &["goal", "pain", "who_decides", "by_when"][..count] {
        let shape = random.weighted(&[40, 25, 35]);
        let mut question = Question { json: super::json::raw("null"), types: Vec::new(), has_check: shape > 0 };
        let mut item = Members::new();
        item.add("id", text(*id));
        let weight = *random.pick(&[1, 1, 2, 3, 7, 100]);
        item.add("weight", whole(random, weight));
        if shape != 1 {
            let selection = declared_selection(random, catalog, &mut question.types);
            item.add("signals", selection);
        }
        if shape > 0 {
            item.add("check", text(random.pick(&catalog.checks).id.as_str()));
        }
        labels.maybe(random, &mut item, id);
        question.json = item.done(random);
        list.push(question.json.clone());
        catalog.questions.push(question);
    }
    if count > 0 || random.chance(50) {
        catalog.members.push(("questions", Json::List(list)));
    }
}

/// A selection of declared types only.
fn declared_selection(random: &mut Prng, catalog: &Catalog, types: &mut Vec<usize>) -> Json {
    let only_binding = random.chance(85);
    let fitting: Vec<usize> = (0..catalog.signals.len())
        .filter(|place| catalog.signals[*place].kind == DECLARED)
        .filter(|place| catalog.signals[*place].binding || !only_binding)
        .collect();
    let mut selection = Members::new();
    if random.chance(35) {
        selection.add("kind", text("declared"));
        if only_binding {
            selection.add("class", text("binding"));
        }
        types.extend(fitting);
    } else {
        let count = random.between(1, 2) as usize;
        types.extend(random.some(&fitting, count));
        let ids: Vec<&str> = types.iter().map(|place| catalog.signals[*place].id.as_str()).collect();
        selection.add("types", texts(&ids));
    }
    if random.chance(25) {
        let count = random.between(1, 2) as usize;
        selection.add("topics", texts(&random.some(&catalog.topics, count)));
    }
    selection.done(random)
}
