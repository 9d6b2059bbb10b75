//! Lines of evidence: accounts and single contacts, with a few that cannot be read.

use super::catalog::{Attribute, ROLES};
use super::conditions::{Type, VERDICTS};
use super::decisions;
use super::json::{Json, Members, ONE, Style, boolean, number, raw, text, texts, write};
use super::moments::{self, DAY};
use super::prng::Prng;
use super::rulefile::RuleFile;
use super::signals;

/// Lines of evidence for a rule file, around `now`.
pub fn lines(random: &mut Prng, file: &RuleFile, now: i64, style: Style) -> String {
    let mut out = String::new();
    let many = random.chance(3);
    let mut writer = Writer { random, file, now, contacts: 0, accounts: 0, many };
    let count = 1 + writer.random.weighted(&[35, 30, 20, 15]);
    for place in 0..count {
        if place > 0 {
            out.push('\n');
        }
        let line = writer.line(style);
        out.push_str(&line);
    }
    if !random.chance(10) {
        out.push('\n');
    }
    out
}

struct Writer<'a> {
    random: &'a mut Prng,
    file: &'a RuleFile,
    now: i64,
    contacts: usize,
    accounts: usize,
    /// A case with many signals a contact.
    many: bool,
}

impl Writer<'_> {
    fn line(&mut self, style: Style) -> String {
        let shape = if self.random.fault(30) { 4 } else { self.random.weighted(&[720, 240, 24, 10]) };
        match shape {
            0 => {
                let line = self.account();
                write(&line, self.random, style)
            }
            1 => {
                if self.random.rarely(30) {
                    // An id that another line has already.
                    self.contacts = 0;
                }
                let line = self.contact(false);
                write(&line, self.random, style)
            }
            2 => {
                let mut line = Members::new();
                let account = self.account_head();
                line.add("account", account);
                match self.random.below(3) {
                    0 => {
                        line.add("contacts", Json::List(Vec::new()));
                    }
                    1 if self.random.fault(1000) => {
                        line.add("contacts", raw("5"));
                    }
                    _ => {}
                }
                let line = line.done(self.random);
                write(&line, self.random, style)
            }
            3 => {
                let mut line = Members::new();
                let contacts = vec![self.contact(false), self.contact(false)];
                line.add("contacts", Json::List(contacts));
                let line = line.done(self.random);
                write(&line, self.random, style)
            }
            _ => self.broken(style),
        }
    }

    /// A line of which nothing is read.
    fn broken(&mut self, style: Style) -> String {
        let line = self.contact(false);
        let line = write(&line, self.random, style);
        match self.random.below(7) {
            0 => line[..line.len() - 1].to_owned(),
            1 => format!("{},\"id\":\"again\"}}", &line[..line.len() - 1]),
            2 => format!("{},\"\\u0069d\":\"again\"}}", &line[..line.len() - 1]),
            3 => String::from("[]"),
            4 => String::from("no JSON at all"),
            5 => String::from("{\"id\":\"x\",\"attributes\":{\"a\":1,\"a\":1}}"),
            _ => format!("{line} x"),
        }
    }

    fn account_head(&mut self) -> Json {
        self.accounts += 1;
        let mut account = Members::new();
        account.add("id", text(format!("a{}", self.accounts)));
        if self.random.chance(92) {
            let attributes = self.attributes(true);
            account.add("attributes", attributes);
        }
        account.done(self.random)
    }

    fn account(&mut self) -> Json {
        let mut line = Members::new();
        let head = self.account_head();
        line.add("account", head);
        let count = self.random.between(1, 6);
        let contacts = (0..count).map(|_| self.contact(true)).collect();
        line.add("contacts", Json::List(contacts));
        line.done(self.random)
    }

    fn attributes(&mut self, of_account: bool) -> Json {
        let mut item = Members::new();
        let file = self.file;
        for attribute in file.catalog.attributes.iter().filter(|each| each.of_account == of_account) {
            if self.random.chance(86) {
                let value = self.attribute(attribute);
                item.add(&attribute.id, value);
            }
        }
        if self.random.chance(10) {
            item.add("favourite_colour", text("green"));
        }
        item.done(self.random)
    }

    fn attribute(&mut self, about: &Attribute) -> Json {
        if about.purpose.is_none() && self.random.fault(15) {
            return match self.random.below(5) {
                0 => raw("{}"),
                1 => raw("[1]"),
                2 if about.ty != Type::Number => raw("12"),
                2 => raw(*self.random.pick(&["1e13", "0.0000001", "1E-7", "-1e99"])),
                3 if about.ty == Type::Date => moments::bad(self.random),
                _ if about.ty == Type::Text => raw("true"),
                _ => text("many"),
            };
        }
        if about.purpose.is_none() && self.random.rarely(30) {
            return if self.random.chance(50) { raw("null") } else { text("") };
        }
        match about.ty {
            Type::Number => {
                let value = match about.id.as_str() {
                    "employees" => ONE * i128::from(self.random.between(1, 1000)),
                    "revenue" if about.huge => i128::from(self.random.between(-1_000_000_000_000, i64::MAX)),
                    "revenue" => ONE / 100 * i128::from(self.random.between(0, 5_000_000)),
                    "page_views" => ONE * i128::from(self.random.between(0, 60)),
                    _ => ONE / 1000 * i128::from(self.random.between(-10_000, 100_000)),
                };
                number(self.random, value)
            }
            Type::Text => {
                let word = self.random.pick(&about.words).clone();
                text(if self.random.chance(10) { format!("{word} & co") } else { word })
            }
            Type::Boolean => boolean(self.random.chance(60)),
            _ => {
                let at = match self.random.below(12) {
                    0 => self.now + self.random.between(0, 60 * DAY),
                    1 => self.random.between(-DAY * 400, DAY * 400),
                    2 => self.now - self.random.between(0, 40) * DAY,
                    3 => self.now.div_euclid(DAY) * DAY - self.random.between(0, 100) * DAY,
                    _ => self.now - self.random.between(0, 200 * DAY),
                };
                moments::moment(self.random, at)
            }
        }
    }

    fn contact_id(&mut self) -> String {
        self.contacts += 1;
        let place = self.contacts;
        match self.random.below(30) {
            0 => format!("c {place}/ü"),
            1 => format!("🦊-{place}"),
            2 => format!("C{place}\t\"x\""),
            3 => format!("003xx{place:010}"),
            4 => format!("\u{fb01}{place}"),
            _ => format!("c{place}"),
        }
    }

    fn contact(&mut self, of_account: bool) -> Json {
        if of_account && self.random.fault(8) {
            return raw(*self.random.pick(&["null", "5", "[]", "\"c1\""]));
        }
        let id = self.contact_id();
        let mut item = Members::new();
        item.add("id", text(id.as_str()));
        if self.random.fault(10) {
            item.remove("id");
            if self.random.chance(50) {
                item.add("id", raw("12"));
            }
        }
        if self.random.chance(8) {
            item.add("former_ids", texts(&["l9"]));
        }
        if self.random.chance(60) {
            let owner = match self.random.below(60) {
                0 => raw("null"),
                _ if self.random.fault(20) => raw("7"),
                _ => text("rep-7"),
            };
            item.add("owner", owner);
        }
        self.role(of_account, &mut item);
        if self.random.chance(94) {
            let attributes = self.attributes(false);
            item.add("attributes", attributes);
        }
        self.no_permission(&mut item);
        let consents = self.consents();
        self.list("consents", consents, &mut item);
        let objections = self.objections();
        self.list("objections", objections, &mut item);
        if self.random.chance(20) {
            let mut contactable = Members::new();
            contactable.add("phone", boolean(self.random.chance(50)));
            contactable.add("email", boolean(self.random.chance(50)));
            item.add("contactable", contactable.in_order());
        }
        // Some go on without a word after a decision, so that activity alone may contradict it.
        let turn = self.random.chance(14).then(|| self.now - self.random.between(1, 14 * DAY));
        let count = self.signal_count();
        let (list, named) = signals::signals(self.random, self.file, self.now, count, turn);
        self.list("signals", list, &mut item);
        let disputes = self.disputes(&named);
        self.list("disputes", disputes, &mut item);
        let checks = self.checks(turn);
        self.list("checks", checks, &mut item);
        let decisions = decisions::decisions(self.random, self.file, &id, self.now, turn);
        self.list("decisions", decisions, &mut item);
        item.done(self.random)
    }

    fn signal_count(&mut self) -> usize {
        if self.many && self.random.chance(50) {
            return 200;
        }
        match self.random.below(10) {
            0 => self.random.between(0, 2) as usize,
            1 | 2 => self.random.between(1, 6) as usize,
            3..=6 => self.random.between(5, 16) as usize,
            _ => self.random.between(12, 30) as usize,
        }
    }

    /// A list of records; an empty one is often left out, and now and then it is no list.
    fn list(&mut self, name: &str, list: Vec<Json>, item: &mut Members) {
        if self.random.fault(3) {
            item.add(name, raw(*self.random.pick(&["5", "\"x\"", "{}", "true", "null"])));
        } else if !list.is_empty() || self.random.chance(40) {
            item.add(name, Json::List(list));
        }
    }

    fn role(&mut self, of_account: bool, item: &mut Members) {
        if !self.random.chance(if of_account { 88 } else { 60 }) {
            return;
        }
        let role = match self.random.below(60) {
            0 => raw("null"),
            _ if self.random.fault(40) => {
                if self.random.chance(50) {
                    text("cto")
                } else {
                    raw("5")
                }
            }
            1..=29 if !self.file.catalog.roles.is_empty() => text(self.random.pick(&self.file.catalog.roles).as_str()),
            _ => text(*self.random.pick(&ROLES)),
        };
        item.add("role", role);
    }

    fn no_permission(&mut self, item: &mut Members) {
        match self.random.below(60) {
            0..=5 => {
                let count = self.random.between(1, 2) as usize;
                let ids: Vec<String> = self.file.catalog.attributes.iter().map(|each| each.id.clone()).collect();
                item.add("no_permission", texts(&self.random.some(&ids, count)));
            }
            6 if self.random.fault(1000) => {
                item.add("no_permission", raw("5"));
            }
            7..=14 => {
                item.add("no_permission", Json::List(Vec::new()));
            }
            _ => {}
        }
    }

    fn consents(&mut self) -> Vec<Json> {
        let mut list = Vec::new();
        let file = self.file;
        for purpose in &file.catalog.purposes {
            let given_at = self.now - self.random.between(100 * DAY, 700 * DAY);
            let later = given_at + self.random.between(1, 90 * DAY);
            let future = self.now + self.random.between(1, 90 * DAY);
            let history: &[(bool, i64)] = match self.random.below(100) {
                0..=8 => &[],
                9..=15 => &[(true, given_at), (false, later)],
                16..=20 => &[(true, given_at), (false, later), (true, later + 1)],
                21..=23 => &[(true, given_at), (false, given_at)],
                24..=27 => &[(true, given_at), (false, future)],
                28..=29 => &[(true, future)],
                30..=31 => &[(true, self.now)],
                32..=33 => &[(false, given_at)],
                34..=36 => &[(false, given_at), (true, later)],
                _ => &[(true, given_at)],
            };
            for (given, at) in history {
                let consent = self.consent(purpose, *given, *at);
                list.push(consent);
            }
        }
        if self.random.chance(5) {
            let consent = self.consent("something_else", true, self.now);
            list.push(consent);
        }
        self.random.shuffle(&mut list);
        list
    }

    fn consent(&mut self, purpose: &str, given: bool, at: i64) -> Json {
        let mut item = Members::new();
        item.add("purpose", text(purpose));
        item.add("given", boolean(given));
        item.add("at", moments::moment(self.random, at));
        if self.random.chance(50) {
            item.add("basis", text("consent"));
        }
        if self.random.fault(15) {
            match self.random.below(5) {
                0 => item.set("given", text("yes")),
                1 => item.set("at", moments::bad(self.random)),
                2 => item.set("purpose", raw("1")),
                3 => item.remove("given"),
                _ => return raw("null"),
            }
        }
        item.done(self.random)
    }

    fn objections(&mut self) -> Vec<Json> {
        if !self.random.chance(9) {
            return Vec::new();
        }
        let count = self.random.between(1, 3);
        let at = self.now - self.random.between(0, 100 * DAY);
        (0..count)
            .map(|_| {
                let shift = if self.random.chance(40) { 0 } else { self.random.between(-5 * DAY, 5 * DAY) };
                self.objection(at + shift)
            })
            .collect()
    }

    fn objection(&mut self, at: i64) -> Json {
        let mut item = Members::new();
        item.add("at", moments::moment(self.random, at));
        let scope = *self.random.pick(&["profiling", "direct_marketing", "restriction"]);
        item.add("scope", text(scope));
        if self.random.chance(60) {
            let withdrawn = match self.random.below(6) {
                0 => self.now,
                1 => self.now + 1,
                2 => self.now + self.random.between(1, 50 * DAY),
                _ => at + self.random.between(0, DAY).min((self.now - at).max(0)),
            };
            item.add("withdrawn_at", moments::moment(self.random, withdrawn));
        }
        if self.random.fault(130) {
            match self.random.below(6) {
                0 => item.set("scope", text("everything")),
                1 => item.set("at", moments::bad(self.random)),
                2 => item.set("withdrawn_at", moments::bad(self.random)),
                3 => item.remove("scope"),
                4 => item.remove("at"),
                _ => return raw("null"),
            }
        }
        item.done(self.random)
    }

    fn disputes(&mut self, named: &[(Option<String>, String)]) -> Vec<Json> {
        if named.is_empty() || !self.random.chance(25) {
            return Vec::new();
        }
        let count = self.random.between(1, 3);
        (0..count)
            .map(|_| {
                let (source, id) = self.random.pick(named).clone();
                let mut item = Members::new();
                if let Some(source) = source {
                    item.add("source", text(source));
                } else if self.random.chance(50) {
                    item.add("source", text(""));
                }
                item.add("id", text(if self.random.chance(8) { String::from("nothing") } else { id }));
                item.add("by", text("rep-7"));
                let age = self.random.between(-3 * DAY, 30 * DAY);
                item.add("at", moments::moment(self.random, self.now - age));
                item.add("reason", text(*self.random.pick(&["machine", "not_this_person", "outdated"])));
                if self.random.fault(40) {
                    match self.random.below(4) {
                        0 => item.set("at", moments::bad(self.random)),
                        1 => item.set("id", raw("5")),
                        2 => item.remove("id"),
                        _ => return raw("[]"),
                    }
                }
                item.done(self.random)
            })
            .collect()
    }

    /// The checks of a contact, none later than `turn`.
    fn checks(&mut self, turn: Option<i64>) -> Vec<Json> {
        let mut list = Vec::new();
        let file = self.file;
        for check in &file.catalog.checks {
            if !self.random.chance(70) {
                continue;
            }
            let records = 1 + self.random.weighted(&[65, 25, 10]);
            let mut at = self.now - self.random.between(0, 100 * DAY);
            for _ in 0..records {
                at = match self.random.below(20) {
                    0 => self.now + self.random.between(0, 10 * DAY),
                    1 => self.now,
                    2 | 3 => at,
                    4 => self.now - check.valid_days.unwrap_or(30) * DAY + self.random.between(-1, 1),
                    5..=12 => self.now - self.random.between(0, 40 * DAY),
                    _ => self.now - self.random.between(0, 120 * DAY),
                };
                let id = if self.random.chance(3) { "astrology" } else { check.id.as_str() };
                let record = self.check(id, at.min(turn.unwrap_or(at)));
                list.push(record);
            }
        }
        if self.random.chance(60) {
            self.random.shuffle(&mut list);
        }
        list
    }

    fn check(&mut self, id: &str, at: i64) -> Json {
        if self.random.fault(2) {
            return raw("null");
        }
        let mut item = Members::new();
        item.add("check", text(id));
        let verdict = VERDICTS[self.random.weighted(&[52, 22, 26])];
        item.add("verdict", text(verdict));
        item.add("by", text("rep-7"));
        item.add("at", moments::moment(self.random, at));
        if self.random.chance(20) {
            item.add("note", text("…“gern”\u{a0}\\ /"));
        }
        if self.random.fault(12) {
            match self.random.below(5) {
                0 => item.set("verdict", text("perhaps")),
                1 => item.set("at", moments::bad(self.random)),
                2 => item.remove("check"),
                3 => item.set("check", raw("4")),
                _ => item.remove("at"),
            }
        }
        item.done(self.random)
    }
}
