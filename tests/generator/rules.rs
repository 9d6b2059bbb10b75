//! Dimensions, named conditions and the rules that give points.

use super::conditions::{
    ASSESSED, Author, BEHAVIOURAL, DECLARED, Expr, INFERRED, Kinds, Named, PROFILE, Source, Type, kind_name, possible, reads, to_json,
};
use super::json::{Json, Members, ONE, number, text, texts};
use super::labels::Labels;
use super::prng::Prng;

/// The four dimensions that every rule file has.
const REQUIRED: [&str; 4] = ["fit", "need_clarity", "preference_stability", "internal_agreement"];

/// A dimension and the kinds it takes.
pub struct Dimension {
    pub id: String,
    pub kinds: Vec<Kinds>,
    pub json: Json,
}

/// Makes the dimensions: the four required ones and up to two more, in any order.
pub fn dimensions(random: &mut Prng, labels: &Labels) -> Vec<Dimension> {
    let mut ids = REQUIRED.to_vec();
    let more = random.weighted(&[60, 30, 10]);
    ids.extend(&["urgency", "reach_of_us"][..more]);
    if random.chance(20) {
        random.shuffle(&mut ids);
    }
    let mut list = Vec::new();
    for id in ids {
        let mut kinds = Vec::new();
        let mut caps = Members::new();
        for kind in [BEHAVIOURAL, DECLARED, ASSESSED, PROFILE, INFERRED] {
            let chance = match (id, kind) {
                ("fit", PROFILE) => 100,
                ("fit", _) | (_, PROFILE) => 12,
                (_, INFERRED) => 5,
                _ => 93,
            };
            if random.chance(chance) {
                kinds.push(kind);
                let cap = match random.below(20) {
                    0 => i128::from(random.between(0, 100_000)) * (ONE / 1000),
                    1 => 0,
                    2 | 3 => 100 * ONE,
                    _ if id == "fit" => i128::from(random.between(8, 20)) * 5 * ONE,
                    _ => i128::from(random.between(4, 12)) * 5 * ONE,
                };
                caps.add(kind_name(kind), number(random, cap));
            }
        }
        if kinds.is_empty() {
            kinds.push(DECLARED);
            caps.add("declared", number(random, 50 * ONE));
        }
        if random.chance(15) {
            caps = reordered(random, caps);
        }
        let mut item = Members::new();
        item.add("id", text(id));
        item.add("caps", caps.in_order());
        labels.maybe(random, &mut item, id);
        list.push(Dimension { id: String::from(id), kinds, json: item.done(random) });
    }
    list
}

fn reordered(random: &mut Prng, members: Members) -> Members {
    let mut out = Members::new();
    if let Json::Object(mut list) = members.in_order() {
        random.shuffle(&mut list);
        for (name, value) in list {
            out.add(&name, value);
        }
    }
    out
}

/// What rules and states are written over.
pub struct Ground<'a> {
    pub sources: &'a [Source],
    pub named: &'a [Named],
    pub labels: &'a Labels,
    pub now: i64,
}

impl Ground<'_> {
    fn all_read(&self, expr: &Expr) -> Vec<usize> {
        let mut all = Vec::new();
        reads(expr, self.named, &mut all);
        all
    }

    fn kinds_read(&self, all: &[usize]) -> Kinds {
        all.iter().fold(0, |kinds, source| kinds | self.sources[*source].kinds)
    }

    /// A condition over `scope` that can hold, reads something and only what is allowed.
    pub fn condition(
        &self,
        random: &mut Prng,
        scope: &[usize],
        depth: usize,
        first: Option<usize>,
        fits: impl Fn(&[usize]) -> bool,
    ) -> Option<Expr> {
        let callable: Vec<usize> =
            (0..self.named.len()).filter(|place| self.all_read(&Expr::Named(*place)).iter().all(|each| scope.contains(each))).collect();
        for _ in 0..25 {
            let mut author = Author { random, sources: self.sources, scope, callable: &callable, now: self.now };
            let expr = match first {
                Some(source) if depth == 0 => author.leaf_on(source),
                Some(source) => {
                    let leaf = author.leaf_on(source);
                    let more = author.condition(depth - 1);
                    let mut operands = if author.random.chance(70) { vec![leaf, more] } else { vec![more, leaf] };
                    if author.random.chance(20) {
                        operands.push(author.condition(depth - 1));
                    }
                    Expr::Op(if author.random.chance(40) { "and" } else { "or" }, operands)
                }
                None => author.condition(depth),
            };
            let all = self.all_read(&expr);
            if !all.is_empty() && fits(&all) && possible(&expr, self.sources, self.named) {
                return Some(expr);
            }
        }
        None
    }
}

/// Makes named conditions. Those without dimensions come first; each may use those before it.
pub fn named(random: &mut Prng, labels: &Labels, sources: &[Source], now: i64) -> (Vec<Named>, Json) {
    let mut list: Vec<Named> = Vec::new();
    let mut json = Vec::new();
    let count = random.weighted(&[25, 25, 20, 15, 15]);
    for place in 0..count {
        let kind = *random.pick(&[BEHAVIOURAL, DECLARED, PROFILE, PROFILE, ASSESSED]);
        let with_dimensions = place + 1 == count && random.chance(40);
        let scope: Vec<usize> = (0..sources.len())
            .filter(|source| {
                let each = &sources[*source];
                if with_dimensions {
                    !each.exploratory
                } else {
                    !each.dimension && each.kinds == kind && (!each.exploratory || place % 3 == 2)
                }
            })
            .collect();
        if scope.is_empty() {
            continue;
        }
        let ground = Ground { sources, named: &list, labels, now };
        let Some(when) = ground.condition(random, &scope, 2, None, |_| true) else { continue };
        let id = format!("cond_{}", list.len() + 1);
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        item.add("when", to_json(random, &when, sources, &list));
        labels.maybe(random, &mut item, &id);
        json.push(item.done(random));
        list.push(Named { id, when });
    }
    if random.chance(40) {
        random.shuffle(&mut json);
    }
    (list, Json::List(json))
}

/// Makes `count` rules.
pub fn rules(random: &mut Prng, ground: &Ground<'_>, dimensions: &[Dimension], assumptions: &[String], count: usize) -> Vec<Json> {
    let mut list = Vec::new();
    for place in 0..count {
        for _ in 0..20 {
            let (dimension, kind) = target(random, dimensions, place);
            let id = format!("rule_{}", list.len() + 1);
            if let Some(rule) = rule(random, ground, dimension, kind, assumptions, id) {
                list.push(rule);
                break;
            }
        }
    }
    list
}

/// The first rules give points from activity, from what was said and from checks to the essay's dimensions.
fn target<'a>(random: &mut Prng, dimensions: &'a [Dimension], place: usize) -> (&'a Dimension, Kinds) {
    let in_turn = place >= 3 && place < 3 + 2 * dimensions.len() && random.chance(90);
    let dimension = if in_turn { &dimensions[place % dimensions.len()] } else { random.pick(dimensions) };
    let wanted = match place {
        0 => BEHAVIOURAL,
        1 => DECLARED,
        2 => ASSESSED,
        _ => 0,
    };
    if dimension.kinds.contains(&wanted) {
        return (dimension, wanted);
    }
    (dimension, *random.pick(&dimension.kinds))
}

fn rule(random: &mut Prng, ground: &Ground<'_>, dimension: &Dimension, kind: Kinds, assumptions: &[String], id: String) -> Option<Json> {
    let exploratory_too = random.chance(18);
    let takes =
        |source: &Source| !source.dimension && source.kinds | kind | PROFILE == kind | PROFILE && (exploratory_too || !source.exploratory);
    let scope: Vec<usize> = (0..ground.sources.len()).filter(|place| takes(&ground.sources[*place])).collect();
    let of_the_kind = |place: &usize| ground.sources[*place].kinds & kind != 0;
    let mut main: Vec<usize> = scope.iter().copied().filter(of_the_kind).collect();
    if exploratory_too && main.iter().any(|place| ground.sources[*place].exploratory) {
        main.retain(|place| ground.sources[*place].exploratory);
    }
    let numeric: Vec<usize> = main.iter().copied().filter(|place| ground.sources[*place].ty == Type::Number).collect();
    if main.is_empty() {
        return None;
    }
    let mut item = Members::new();
    item.add("id", text(id.as_str()));
    item.add("owner", text(*random.pick(&["marketing", "sales"])));
    item.add("dimension", text(dimension.id.as_str()));
    if !assumptions.is_empty() && random.chance(25) {
        item.add("assumptions", texts(&random.some(assumptions, 1 + id.len() % 2)));
    }
    let depth = random.weighted(&[45, 35, 15, 5]);
    let of_kind = |all: &[usize]| {
        let kinds = ground.kinds_read(all);
        if kind == PROFILE { kinds == PROFILE } else { kinds & !PROFILE == kind }
    };
    if !numeric.is_empty() && random.chance(38) {
        let of = *random.pick(&numeric);
        let each = points_each(random, &ground.sources[of]);
        item.add("points_each", number(random, each));
        item.add("of", text(ground.sources[of].id.as_str()));
        if random.chance(60) {
            let least = if random.chance(5) { 0 } else { 5 };
            let cap = i128::from(random.between(least, 40)) * ONE;
            item.add("cap", number(random, cap));
        }
        if random.chance(35) {
            let when = ground.condition(random, &scope, depth.min(2), None, |_| true)?;
            item.add("when", to_json(random, &when, ground.sources, ground.named));
        }
    } else {
        let points = points(random);
        item.add("points", number(random, points));
        if random.chance(8) {
            let cap = i128::from(random.between(0, 30_000)) * (ONE / 1000);
            item.add("cap", number(random, cap));
        }
        let first = *random.pick(&main);
        let when = ground.condition(random, &scope, depth, Some(first), of_kind)?;
        item.add("when", to_json(random, &when, ground.sources, ground.named));
    }
    ground.labels.maybe(random, &mut item, &id);
    Some(item.done(random))
}

fn points(random: &mut Prng) -> i128 {
    let size = match random.below(24) {
        0 => 999_999,
        1 => 1,
        2..=5 => random.between(1000, 40_000),
        _ => random.between(2, 8) * 5000,
    };
    let sign = if random.chance(11) { -1 } else { 1 };
    i128::from(sign * size) * (ONE / 1000)
}

/// Points that make some ten to forty of a usual value.
fn points_each(random: &mut Prng, of: &Source) -> i128 {
    let usual = of.usual.0.abs().max(of.usual.1.abs()).max(1);
    let aim = i128::from(random.between(8, 50));
    let thousandths = (aim * ONE * 1000 / usual).clamp(1, 999_999);
    let rounded = if thousandths > 1000 && random.chance(60) { thousandths / 500 * 500 } else { thousandths };
    let sign = if random.chance(12) { -1 } else { 1 };
    sign * rounded * (ONE / 1000)
}
