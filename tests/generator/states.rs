//! States with their decision rights, and what stands beside them: deciders, calendar, exploration.

use super::conditions::{Expr, Kinds, Literal, to_json};
use super::json::{Json, Members, ONE, boolean, number, raw, text, texts, whole};
use super::moments::{self, DAY};
use super::prng::Prng;
use super::rules::{Dimension, Ground};

/// A role that decides, and whether it is on the sales side.
#[derive(Clone)]
pub struct Decider {
    pub id: String,
    pub sales: bool,
}

/// What decisions need to know of a state.
pub struct State {
    pub id: String,
    /// The deciding role; none if rules decide.
    pub decided_by: Option<String>,
    pub then: Option<String>,
    pub valid_days: Option<i64>,
    pub reasons: Vec<String>,
}

const NAMES: [&str; 12] = [
    "sales_ready",
    "evaluating",
    "unaware",
    "disqualified",
    "nurture",
    "in_talks",
    "champion_found",
    "stalled",
    "budgeted",
    "watch",
    "revisit",
    "partner_case",
];
const STAGES: [&str; 6] = ["inquiry", "mql", "sal", "sql", "recycled", "disqualified"];

/// Chooses the deciders; the list is left out where it is the usual one.
pub fn deciders(random: &mut Prng, members: &mut Members) -> Vec<Decider> {
    let decider = |id: &str, sales| Decider { id: String::from(id), sales };
    let list = match random.weighted(&[45, 10, 25, 20]) {
        0 => return vec![decider("sales", true), decider("marketing", false)],
        1 => vec![decider("sales", true), decider("marketing", false)],
        2 => vec![decider("sales", true), decider("sales_lead", true), decider("marketing", false)],
        _ => vec![decider("sdr", false), decider("account_manager", true), decider("field_sales", true)],
    };
    let mut json = Vec::new();
    for each in &list {
        let mut item = Members::new();
        item.add("id", text(each.id.as_str()));
        item.add("side", text(if each.sales { "sales" } else { "marketing" }));
        json.push(item.done(random));
    }
    members.add("deciders", Json::List(json));
    list
}

/// Writes the states of one file.
pub struct States<'a> {
    pub random: &'a mut Prng,
    pub ground: &'a Ground<'a>,
    pub dimensions: &'a [Dimension],
    pub deciders: &'a [Decider],
    pub reasons: &'a [String],
}

impl States<'_> {
    /// Writes three to seven states, the last of them without a condition.
    pub fn write(&mut self) -> (Vec<State>, Json) {
        let count = 3 + self.random.weighted(&[14, 28, 30, 18, 10]);
        let mut names = self.random.some(&NAMES, count);
        self.random.shuffle(&mut names);
        let mut made: Vec<State> = Vec::new();
        let mut items = Vec::new();
        for (place, id) in names.iter().enumerate() {
            let (state, item) = if place == count - 1 { self.last(id) } else { self.state(id, place) };
            made.push(state);
            items.push(item);
        }
        let list = items.into_iter().map(|item| self.finished(item, &made)).collect();
        (made, Json::List(list))
    }

    /// References between states, which need all of them.
    fn finished(&mut self, mut item: Members, made: &[State]) -> Json {
        let person = item.has("by_person");
        item.remove("by_person");
        for name in ["rejected_to", "returned_to"] {
            if person && self.random.chance(35) {
                item.add(name, text(self.random.pick(made).id.as_str()));
            }
        }
        item.done(self.random)
    }

    fn last(&mut self, id: &str) -> (State, Members) {
        let mut item = Members::new();
        item.add("id", text(id));
        item.add("decided_by", text("rules"));
        if self.random.chance(30) {
            item.add("stage", text(*self.random.pick(&STAGES)));
        }
        let valid_days = self.valid_days(15, &mut item);
        let state = State { id: String::from(id), decided_by: None, then: None, valid_days, reasons: Vec::new() };
        (state, item)
    }

    fn valid_days(&mut self, percent: usize, item: &mut Members) -> Option<i64> {
        let days = self.random.chance(percent).then(|| *self.random.pick(&[7, 14, 30, 60, 90, 180, 365]));
        if let Some(days) = days {
            item.add("valid_days", whole(self.random, days));
        }
        days
    }

    fn state(&mut self, id: &str, place: usize) -> (State, Members) {
        let shape = if place == 0 { self.random.weighted(&[35, 35, 20, 10]) } else { self.random.weighted(&[8, 35, 30, 27]) };
        let (adverse, handover, by_rules) = (shape == 0, shape == 1, shape == 3);
        let fitting: Vec<&Decider> = self.deciders.iter().filter(|decider| decider.sales || !handover).collect();
        let decided_by = (!by_rules).then(|| self.random.pick(&fitting).id.clone());
        let mut item = Members::new();
        item.add("id", text(id));
        if self.random.chance(60) {
            item.add("stage", text(*self.random.pick(&STAGES)));
        }
        if adverse || self.random.chance(4) {
            item.add("adverse", boolean(adverse));
        }
        if handover || self.random.chance(4) {
            item.add("handover", boolean(handover));
        }
        item.add("decided_by", text(decided_by.as_deref().unwrap_or("rules")));
        let mut then = None;
        if self.random.chance(if by_rules { 8 } else { 88 }) {
            let hours = *self.random.pick(&[1, 4, 8, 24, 24, 48, 48, 72, 120, 500, 2000]);
            item.add("decide_within_hours", whole(self.random, hours));
            if !by_rules && self.random.chance(55) {
                let later = self.random.pick(&fitting).id.clone();
                item.add("then", text(later.as_str()));
                then = Some(later);
            }
        }
        let valid_days = self.valid_days(if by_rules { 15 } else { 55 }, &mut item);
        if handover || self.random.chance(15) {
            let requires = self.requires(handover);
            item.add("requires", requires);
        }
        let when = self.when(adverse);
        item.add("when", to_json(self.random, &when, self.ground.sources, self.ground.named));
        if self.random.chance(if by_rules { 15 } else { 70 }) {
            let stay = self.stay(&when);
            item.add("stay", to_json(self.random, &stay, self.ground.sources, self.ground.named));
        }
        let mut reasons = Vec::new();
        if !by_rules {
            item.add("by_person", raw("null"));
            if self.random.chance(80) {
                reasons = self.random.some(self.reasons, 2);
                item.add("reasons", texts(&reasons));
            }
            if self.random.chance(25) {
                let mut next = Members::new();
                next.add("sales", self.ground.labels.texts("Call within two days"));
                item.add("next", next.in_order());
            }
        }
        self.ground.labels.maybe(self.random, &mut item, id);
        (State { id: String::from(id), decided_by, then, valid_days, reasons }, item)
    }

    fn requires(&mut self, handover: bool) -> Json {
        let mut requires = Members::new();
        let capped: Kinds = self
            .dimensions
            .iter()
            .filter(|dimension| dimension.id != "fit")
            .flat_map(|dimension| &dimension.kinds)
            .fold(0, |all, kind| all | kind);
        for (kind, name) in [(1, "behavioural"), (2, "declared"), (8, "assessed"), (4, "profile")] {
            let always = handover && kind < 4;
            let percent = if kind == 4 { 15 } else { 40 };
            if always || capped & kind != 0 && self.random.chance(percent) {
                let points = match self.random.below(6) {
                    0 => i128::from(self.random.between(1, 20_000)) * (ONE / 1000),
                    1 => ONE / 1000,
                    _ => i128::from(self.random.between(1, 10)) * ONE,
                };
                requires.add(name, number(self.random, points));
            }
        }
        let json = requires.in_order();
        match json {
            Json::Object(members) if members.is_empty() => Json::Object(vec![(String::from("declared"), number(self.random, ONE))]),
            other => other,
        }
    }

    fn dimension(&mut self) -> usize {
        let places: Vec<usize> = (0..self.ground.sources.len()).filter(|place| self.ground.sources[*place].dimension).collect();
        *self.random.pick(&places)
    }

    fn points(&mut self, low: i64, high: i64) -> Expr {
        let thousandths =
            if self.random.chance(85) { self.random.between(low, high) * 1000 } else { self.random.between(low * 1000, high * 1000) };
        Expr::Literal(Literal::Number(i128::from(thousandths) * (ONE / 1000)))
    }

    /// A comparison that holds for some contacts and not for others.
    fn threshold(&mut self) -> Expr {
        let dimension = Expr::Var(self.dimension(), None);
        match self.random.weighted(&[50, 24, 12, 14]) {
            0 => Expr::Op(">=", vec![dimension, self.points(2, 25)]),
            1 => {
                let name = if self.random.chance(50) { "<" } else { "<=" };
                Expr::Op(name, vec![dimension, self.points(8, 50)])
            }
            2 => {
                let name = if self.random.chance(50) { "<" } else { "<=" };
                let (low, high) = (self.points(1, 15), self.points(20, 70));
                Expr::Op(name, vec![low, dimension, high])
            }
            _ => {
                let other = Expr::Var(self.dimension(), None);
                match self.random.below(4) {
                    0 => Expr::Op(">", vec![dimension, other]),
                    1 => {
                        let sum = Expr::Op("max", vec![dimension, other]);
                        Expr::Op(">=", vec![sum, self.points(10, 40)])
                    }
                    _ => {
                        let sum = Expr::Op("+", vec![dimension, other]);
                        Expr::Op(">=", vec![sum, self.points(12, 50)])
                    }
                }
            }
        }
    }

    fn any(&mut self, depth: usize) -> Expr {
        let scope: Vec<usize> = (0..self.ground.sources.len()).filter(|place| !self.ground.sources[*place].exploratory).collect();
        let found = self.ground.condition(self.random, &scope, depth, None, |_| true);
        found.unwrap_or_else(|| self.threshold())
    }

    fn refuted(&mut self) -> Expr {
        let sources = self.ground.sources;
        let checks: Vec<usize> = (0..sources.len()).filter(|place| sources[*place].id.starts_with("check.")).collect();
        let refuted = |check: &usize| {
            let verdict = Expr::Literal(Literal::Text(String::from("refuted")));
            Expr::Op("==", vec![Expr::Var(*check, None), verdict])
        };
        let count = self.random.between(1, 2) as usize;
        let mut operands: Vec<Expr> = self.random.some(&checks, count).iter().map(refuted).collect();
        if operands.len() == 1 && self.random.chance(70) {
            return operands.remove(0);
        }
        Expr::Op("or", operands)
    }

    fn when(&mut self, adverse: bool) -> Expr {
        if adverse && self.random.chance(80) {
            return self.refuted();
        }
        match self.random.weighted(&[22, 40, 14, 24]) {
            0 => self.threshold(),
            1 => {
                let count = 1 + self.random.weighted(&[30, 55, 15]);
                let mut operands: Vec<Expr> = (0..count).map(|_| self.threshold()).collect();
                if self.random.chance(30) {
                    operands.push(self.any(1));
                }
                self.random.shuffle(&mut operands);
                Expr::Op("and", operands)
            }
            2 => {
                let mut operands = vec![self.threshold(), self.threshold()];
                if self.random.chance(40) {
                    operands.push(self.any(1));
                }
                Expr::Op("or", operands)
            }
            _ => self.any(3),
        }
    }

    /// Mostly a weaker form of the state's own condition, or one that new evidence may end.
    fn stay(&mut self, when: &Expr) -> Expr {
        match self.random.weighted(&[25, 50, 25]) {
            0 => Expr::Op("or", vec![when.clone(), self.threshold()]),
            1 => {
                let mut operands = vec![self.threshold()];
                let name = if self.random.chance(60) { "<" } else { "<=" };
                let dimension = Expr::Var(self.dimension(), None);
                operands.push(Expr::Op(name, vec![dimension, self.points(5, 40)]));
                if self.random.chance(30) {
                    operands.push(self.any(1));
                }
                Expr::Op("and", operands)
            }
            _ => self.threshold(),
        }
    }
}

/// Adds a calendar now and then.
pub fn calendar(random: &mut Prng, members: &mut Members, now: i64) {
    if !random.chance(50) {
        return;
    }
    let mut calendar = Members::new();
    let offset = *random.pick(&[0, 60, 120, -300, 330, 1439, -1439]);
    calendar.add("offset_minutes", whole(random, offset));
    let mut days: Vec<i64> = vec![1, 2, 3, 4, 5];
    if random.chance(40) {
        let count = random.between(1, 7) as usize;
        days = random.some(&[1, 2, 3, 4, 5, 6, 7], count);
        random.shuffle(&mut days);
    }
    let days = days.into_iter().map(|day| whole(random, day)).collect();
    calendar.add("workdays", Json::List(days));
    let (from, to) = *random.pick(&[
        ("09:00", "17:00"),
        ("08:30", "12:15"),
        ("00:00", "23:59"),
        ("22:00", "23:59"),
        ("00:00", "00:01"),
        ("07:00", "18:00"),
    ]);
    calendar.add("from", text(from));
    calendar.add("to", text(to));
    if random.chance(60) {
        let mut holidays: Vec<i64> = (0..random.between(0, 6)).map(|_| random.between(-60, 20)).collect();
        holidays.sort_unstable();
        holidays.dedup();
        let today = now.div_euclid(DAY);
        let dates = holidays.into_iter().map(|day| text(moments::written_date(today + day)));
        calendar.add("holidays", Json::List(dates.collect()));
    }
    members.add("calendar", calendar.done(random));
}

/// Adds exploration more often than not.
pub fn exploration(random: &mut Prng, members: &mut Members, states: &[State]) {
    if !random.chance(65) {
        return;
    }
    let mut item = Members::new();
    item.add("state", text(random.pick(states).id.as_str()));
    let share = *random.pick(&[0, 50_000, 250_000, 500_000, 500_000, 900_000, 333_333, ONE]);
    item.add("share", number(random, share));
    let ids: Vec<&str> = states.iter().map(|state| state.id.as_str()).collect();
    let count = random.between(1, ids.len() as i64) as usize;
    item.add("from", texts(&random.some(&ids, count)));
    members.add("exploration", item.done(random));
}
