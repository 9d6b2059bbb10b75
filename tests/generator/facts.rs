//! The facts of a rule file: every measure over signals, people, questions and attributes.

use super::catalog::{Catalog, ROLES, SignalType, Values};
use super::conditions::{ANY, ASSESSED, BEHAVIOURAL, DECLARED, INFERRED, Kinds, PROFILE, Source, Type, VERDICTS, kind_name};
use super::json::{Json, Members, ONE, number, text, texts, whole};
use super::labels::Labels;
use super::prng::Prng;

/// A source of numbers.
fn numbers(id: &str, kinds: Kinds, exploratory: bool, range: (i128, i128), usual: (i128, i128)) -> Source {
    Source { id: String::from(id), ty: Type::Number, kinds, exploratory, dimension: false, range, usual, whole: false, words: Vec::new() }
}

/// The text fact that is always there.
pub fn role() -> Source {
    let mut source = numbers("role", PROFILE, false, ANY, (0, 0));
    source.ty = Type::Text;
    source.words = ROLES.iter().map(|role| String::from(*role)).collect();
    source
}

/// A check as a source.
pub fn check(id: &str) -> Source {
    let mut source = numbers(&format!("check.{id}"), ASSESSED, false, (0, 2), (0, 0));
    source.ty = Type::Verdict;
    source.words = VERDICTS.iter().map(|verdict| String::from(*verdict)).collect();
    source
}

/// A dimension as a source.
pub fn dimension(id: &str) -> Source {
    let mut source = numbers(id, 0, false, (0, 100 * ONE), (2 * ONE, 42 * ONE));
    source.dimension = true;
    source
}

/// Writes the facts of one file.
pub struct Facts<'a> {
    pub random: &'a mut Prng,
    pub catalog: &'a mut Catalog,
    pub labels: &'a Labels,
    pub sources: Vec<Source>,
    pub list: Vec<Json>,
}

/// What a selection selects.
struct Selection {
    json: Json,
    types: Vec<usize>,
}

const OVER_SIGNALS: [&str; 13] = [
    "count",
    "days_since_last",
    "days_active",
    "distinct_topics",
    "decayed",
    "sum",
    "max",
    "trend",
    "leading_topic",
    "own_share",
    "concentration",
    "stability",
    "distinct_contacts",
];

impl Facts<'_> {
    /// Writes `count` facts, the first of them those that states need.
    pub fn write(&mut self, count: usize) {
        for place in 0..count {
            match place {
                0 => {
                    let measure = *self.random.pick(&["count", "decayed", "days_active"]);
                    self.over_signals(measure, Some(BEHAVIOURAL));
                }
                1 => {
                    let measure = *self.random.pick(&["count", "count", "decayed", "days_active"]);
                    self.over_signals(measure, Some(DECLARED));
                }
                2 => self.attribute(),
                _ => match self.random.weighted(&[52, 20, 18, 10]) {
                    1 => self.people(),
                    2 => self.attribute(),
                    3 => self.clarity(),
                    _ => {
                        let measure = *self.random.pick(&OVER_SIGNALS);
                        let kind = *self.random.pick(&[BEHAVIOURAL, DECLARED, DECLARED]);
                        let kind = self.random.chance(80).then_some(kind);
                        self.over_signals(measure, kind);
                    }
                },
            }
        }
    }

    fn id(&self, start: &str) -> String {
        let id = format!("{start}_{}", self.list.len() + 1);
        if self.list.len() == 7 { format!("{id}{}", "_long".repeat(20))[..64].to_owned() } else { id }
    }

    fn finish(&mut self, item: Members, source: Source) {
        let mut item = item;
        let id = source.id.clone();
        self.labels.maybe(self.random, &mut item, &id);
        self.list.push(item.done(self.random));
        self.sources.push(source);
    }

    /// A selection of types that all fit; of `kind` and binding if a kind is given.
    fn selection(&mut self, kind: Option<Kinds>, fits: fn(&SignalType) -> bool) -> Option<Selection> {
        for _ in 0..30 {
            let style = self.random.below(8);
            let count = self.random.between(1, 3) as usize;
            let wanted: Vec<usize> = (0..self.catalog.signals.len())
                .filter(|place| {
                    let each = &self.catalog.signals[*place];
                    fits(each) && kind.is_none_or(|kind| each.kind == kind && (each.binding || style == 5))
                })
                .collect();
            let named = self.random.some(&wanted, count);
            let of_kind = kind.or_else(|| named.first().map(|place| self.catalog.signals[*place].kind));
            let by_kind = style < 3 && of_kind.is_some();
            let class = match (kind, style) {
                (Some(_), _) if by_kind || style == 5 => Some(true),
                (None, 2 | 5) => Some(self.random.chance(60)),
                (_, 6) => Some(self.random.chance(95)),
                _ => None,
            };
            let only_kind = if by_kind || style == 4 { of_kind } else { None };
            let selected: Vec<usize> = (0..self.catalog.signals.len())
                .filter(|place| by_kind || named.contains(place))
                .filter(|place| only_kind.is_none_or(|kind| self.catalog.signals[*place].kind == kind))
                .filter(|place| class.is_none_or(|class| self.catalog.signals[*place].binding == class))
                .collect();
            let all_fit = selected.iter().all(|place| fits(&self.catalog.signals[*place]));
            if selected.is_empty() || !all_fit {
                continue;
            }
            let mut json = Members::new();
            if !by_kind {
                let ids: Vec<&str> = named.iter().map(|place| self.catalog.signals[*place].id.as_str()).collect();
                json.add("types", texts(&ids));
            }
            if let Some(kind) = only_kind {
                json.add("kind", text(kind_name(kind)));
            }
            if let Some(class) = class {
                json.add("class", text(if class { "binding" } else { "exploratory" }));
            }
            if self.random.chance(18) {
                let count = self.random.between(1, 3) as usize;
                json.add("topics", texts(&self.random.some(&self.catalog.topics, count)));
            }
            return Some(Selection { json: json.done(self.random), types: selected });
        }
        None
    }

    fn about(&self, types: &[usize]) -> (Kinds, bool) {
        let chosen = types.iter().map(|place| &self.catalog.signals[*place]);
        (chosen.clone().fold(0, |kinds, each| kinds | each.kind), chosen.clone().any(|each| !each.binding))
    }

    fn usual_values(&self, types: &[usize], times: i128) -> (i128, i128) {
        match self.catalog.signals[types[0]].values {
            None => (0, 2 * times * ONE),
            Some(Values::Stances) => (-times * ONE, 2 * times * ONE),
            Some(Values::Amounts) => (0, 150 * times * ONE),
            Some(Values::Huge) => (0, 4_000_000_000_000 * ONE),
        }
    }

    fn over_signals(&mut self, measure: &'static str, kind: Option<Kinds>) {
        let uniform = self.random.chance(50);
        let fits: fn(&SignalType) -> bool = match measure {
            "sum" | "max" => |each| each.values.is_some(),
            "decayed" if uniform => |each| each.values.is_some(),
            "decayed" => |each| each.values.is_none(),
            _ => |_| true,
        };
        let (Some(selection), measure) = (match self.selection(kind, fits) {
            Some(selection) => (Some(selection), measure),
            None => (self.selection(kind, |_| true), "count"),
        }) else {
            return self.attribute();
        };
        let mut of_account = self.random.chance(25);
        let measure = match measure {
            "distinct_contacts" => {
                of_account = true;
                *self.random.pick(&["distinct_contacts", "distinct_roles"])
            }
            other => other,
        };
        let id = self.id(measure);
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        if of_account {
            item.add("of", text("account"));
        }
        item.add("signals", selection.json);
        self.windows(measure, &mut item);
        item.add("measure", text(measure));
        let (kinds, exploratory) = self.about(&selection.types);
        let more = if of_account { 2 } else { 1 };
        let valued = self.catalog.signals[selection.types[0]].values.is_some();
        let mut source = match measure {
            "count" => numbers(&id, kinds, exploratory, (0, ANY.1), (0, 4 * more * ONE)),
            "days_since_last" => numbers(&id, kinds, exploratory, (0, ANY.1), (0, 90 * ONE)),
            "days_active" => numbers(&id, kinds, exploratory, (0, ANY.1), (0, 4 * more * ONE)),
            "distinct_topics" | "distinct_roles" | "distinct_contacts" => numbers(&id, kinds, exploratory, (0, ANY.1), (0, 3 * ONE)),
            "decayed" | "sum" | "max" => {
                let range = if valued { ANY } else { (0, ANY.1) };
                let usual = self.usual_values(&selection.types, if measure == "max" { 1 } else { more });
                numbers(&id, kinds, exploratory, range, usual)
            }
            "trend" => numbers(&id, kinds, exploratory, ANY, (-2 * ONE, 2 * ONE)),
            "stability" => numbers(&id, kinds, exploratory, (0, ONE), (0, ONE / 2)),
            _ => numbers(&id, kinds, exploratory, (0, ONE), (0, ONE)),
        };
        source.whole = source.range == (0, ANY.1) && measure != "decayed" || measure == "trend";
        if measure == "leading_topic" {
            source.ty = Type::Text;
            source.range = ANY;
            source.words = self.catalog.topics.clone();
        }
        self.finish(item, source);
    }

    fn half_life(&mut self) -> i64 {
        *self.random.pick(&[1, 7, 14, 14, 30, 30, 45, 60, 90, 180, 365, 36_500])
    }

    fn windows(&mut self, measure: &str, item: &mut Members) {
        let within = match measure {
            "trend" => Some(*self.random.pick(&[2, 14, 28, 30, 60, 90, 180])),
            _ if self.random.chance(55) => Some(*self.random.pick(&[1, 7, 14, 30, 45, 60, 90, 90, 180, 365, 36_500])),
            _ => None,
        };
        if let Some(days) = within {
            self.catalog.edges.push(days);
            if measure == "trend" {
                self.catalog.edges.push(days / 2);
            }
            item.add("within_days", whole(self.random, days));
        }
        let decays = measure == "decayed" || self.random.chance(60);
        if decays && matches!(measure, "decayed" | "leading_topic" | "own_share" | "concentration" | "stability") {
            let days = self.half_life();
            item.add("half_life_days", whole(self.random, days));
        }
        if measure == "stability" {
            if self.random.chance(50) {
                let days = *self.random.pick(&[1, 5, 14, 20, 60, 200]);
                item.add("fast_half_life_days", whole(self.random, days));
            }
            if self.random.chance(50) {
                let mass = *self.random.pick(&[1, 500_000, ONE, 1_500_000, 3 * ONE, 10 * ONE, 123_456_789]);
                item.add("credible_mass", number(self.random, mass));
            }
        }
    }

    fn people(&mut self) {
        let shape = self.random.weighted(&[45, 20, 35]);
        let selection = if shape == 1 {
            None
        } else {
            let kind = self.random.chance(85).then_some(DECLARED);
            self.selection(kind, |each| each.kind == DECLARED && each.values.is_some())
        };
        if shape != 1 && selection.is_none() {
            return self.over_signals("count", None);
        }
        let measure = *self.random.pick(&["coverage", "consent", "agreement", "agreement", "leaning"]);
        let id = self.id(measure);
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        item.add("of", text("account"));
        let (mut kinds, mut exploratory) = (0, false);
        if let Some(selection) = selection {
            (kinds, exploratory) = self.about(&selection.types);
            item.add("signals", selection.json);
            if self.random.chance(35) {
                let days = *self.random.pick(&[30, 60, 90, 180, 365]);
                self.catalog.edges.push(days);
                item.add("within_days", whole(self.random, days));
            }
        }
        item.add("measure", text(measure));
        if shape > 0 {
            kinds = ASSESSED;
            let check = self.random.pick(&self.catalog.checks).id.clone();
            item.add("check", text(check));
            let stances = self.stances();
            item.add("stances", stances);
        }
        let (range, usual) = match measure {
            "leaning" => ((-2 * ONE, 2 * ONE), (-ONE, 2 * ONE)),
            "agreement" => ((0, ONE), (0, ONE / 2)),
            _ => ((0, ONE), (ONE / 5, ONE)),
        };
        self.finish(item, numbers(&id, kinds, exploratory, range, usual));
    }

    fn stances(&mut self) -> Json {
        let mut stances = Members::new();
        let confirmed = *self.random.pick(&[2 * ONE, 2 * ONE, ONE, 1_500_000]);
        stances.add("confirmed", number(self.random, confirmed));
        if self.random.chance(75) {
            let refuted = *self.random.pick(&[-2 * ONE, -2 * ONE, -ONE, -1_250_000]);
            stances.add("refuted", number(self.random, refuted));
        }
        if self.random.chance(30) {
            let open = *self.random.pick(&[0, ONE / 3, -ONE / 2]);
            stances.add("open", number(self.random, open));
        }
        stances.done(self.random)
    }

    fn clarity(&mut self) {
        if self.catalog.questions.is_empty() {
            return self.over_signals("stability", Some(DECLARED));
        }
        let id = self.id("clarity");
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        item.add("measure", text("clarity"));
        let days = self.half_life();
        item.add("half_life_days", whole(self.random, days));
        let with_check = self.catalog.questions.iter().any(|question| question.has_check);
        let kinds = if with_check { ASSESSED } else { DECLARED };
        let mut types = self.catalog.questions.iter().flat_map(|question| &question.types);
        let exploratory = types.any(|place| !self.catalog.signals[*place].binding);
        self.finish(item, numbers(&id, kinds, exploratory, (0, ONE), (0, ONE / 2)));
    }

    fn attribute(&mut self) {
        let place = self.random.below(self.catalog.attributes.len());
        let id = self.id(&self.catalog.attributes[place].id);
        let about = &self.catalog.attributes[place];
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        item.add("attribute", text(about.id.as_str()));
        let kinds = if about.kind == INFERRED { INFERRED } else { about.kind };
        let usual = match about.id.as_str() {
            "employees" => (0, 1000 * ONE),
            "revenue" if about.huge => (0, 9_000_000_000_000 * ONE),
            "revenue" => (0, 50_000 * ONE),
            "page_views" => (0, 60 * ONE),
            _ => (-10 * ONE, 100 * ONE),
        };
        let mut source = numbers(&id, kinds, !about.binding, ANY, usual);
        source.ty = about.ty;
        source.words = about.words.clone();
        source.whole = about.id == "employees";
        match about.ty {
            Type::Boolean => source.range = (0, 1),
            Type::Date if self.random.chance(55) => {
                item.add("measure", text("days_since"));
                source.ty = Type::Number;
                source.usual = (-20 * ONE, 150 * ONE);
                source.whole = true;
            }
            _ => {}
        }
        self.finish(item, source);
    }
}
