//! One update: metadata, both sides' halves, files, and then everything at once.

use std::sync::Arc;

use super::{Settings, Step};
use crate::moment::Moment;
use crate::sorted::Sorted;
use crate::trust::approval::{Agreed, Said, Sides, not_both};
use crate::trust::in_force::InForce;
use crate::trust::metadata::{Targets, to_second};
use crate::trust::names::{Kind, Line, Side, TargetPath};
use crate::trust::refusal::{Code, Refusal};
use crate::trust::state::Withdrawal;
use crate::trust::store::{Held, LineRecord, PIECES};
use crate::trust::tuf::{About, Answer, Local, Piece, Request, Updater};
use crate::trust::two_sides;
use crate::trust::value::Value;

/// How far a server's `Date` may lie behind the clock before the clock is suspected.
const CLOCK_TOLERANCE_MS: i64 = 5 * 60_000;

/// One update under way.
#[derive(Debug)]
pub(super) struct Update {
    held: Held,
    clock: Moment,
    date: Option<Moment>,
    updater: Updater,
    pending: Option<Request>,
    /// What both sides agree on and has yet to be fetched or taken.
    plan: Option<Plan>,
    files: Sorted<String, Arc<[u8]>>,
    refusal: Option<Refusal>,
    refusals: Sorted<Line, Refusal>,
}

/// What verified metadata say of every line.
#[derive(Clone, Default, Debug)]
struct Plan {
    agreed: Vec<Arc<Agreed>>,
    withdrawn: Vec<(Line, Vec<Side>)>,
    refusals: Sorted<Line, Refusal>,
}

impl Update {
    pub fn begin(held: &Held, clock: Moment) -> Result<Box<Update>, Refusal> {
        let updater = Updater::new(&held.root().bytes, held.seen(), clock)?.not_before(held.record.issued);
        Ok(Box::new(Update {
            held: held.clone(),
            clock,
            date: None,
            updater,
            pending: None,
            plan: None,
            files: Sorted::new(),
            refusal: None,
            refusals: Sorted::new(),
        }))
    }

    /// Takes what came for the pending request.
    pub fn take(&mut self, answer: Answer, date: Option<Moment>) -> Result<(), Refusal> {
        self.date = date.or(self.date);
        let Some(request) = self.pending.take() else { return Ok(()) };
        match &request.about {
            About::Target(path) => {
                let bytes = request.bytes(answer)?;
                self.files.insert(path.clone(), bytes.into());
                Ok(())
            }
            _ => self.updater.answer(&request, answer),
        }
    }

    /// Goes on to the next file to fetch, or to what has to be stored.
    pub fn advance(&mut self, settings: &Settings) -> Result<Step, Refusal> {
        if let Some(request) = self.updater.refresh()? {
            return Ok(self.fetch(request));
        }
        for side in Side::BOTH {
            if let Some(request) = self.updater.delegated(side.id())? {
                return Ok(self.fetch(request));
            }
        }
        if self.plan.is_none() {
            self.plan = Some(self.plan(settings)?);
        }
        let plan = self.plan.clone().unwrap_or_default();
        let consistent = self.updater.root().signed.body.consistent_snapshot;
        for agreed in &plan.agreed {
            let path = TargetPath { side: Side::Marketing, line: agreed.release.line.clone() }.to_string();
            if self.held_bytes(agreed).is_none() && !self.files.contains_key(&path) {
                let request = Request::target(&path, consistent.then_some(agreed.sha256.as_str()), agreed.file.length)?;
                return Ok(self.fetch(request));
            }
        }
        Ok(self.finish(plan))
    }

    fn fetch(&mut self, request: Request) -> Step {
        self.pending = Some(request.clone());
        Step::Fetch(request)
    }

    /// The bytes of a release that are there already.
    fn held_bytes(&self, agreed: &Agreed) -> Option<Arc<[u8]>> {
        let same = |file: &&InForce| file.sha256() == agreed.sha256;
        self.held.in_force.values().find(same).map(|file| Arc::clone(file.bytes()))
    }

    /// Checks what TUF does not: that keys stand for two sides, floors, and both sides' halves.
    fn plan(&self, settings: &Settings) -> Result<Plan, Refusal> {
        let root = &self.updater.root().signed.body;
        at_least(root.head.version, settings.min_root_version, "root")?;
        let [targets, marketing, sales] =
            ["targets", "marketing", "sales"].map(|name| self.updater.role(name).ok_or_else(|| unlisted(name)));
        two_sides::check_both(root, &targets?.signed.body)?;
        let audit = self.updater.snapshot().and_then(|snapshot| snapshot.signed.body.audit.as_ref()).map_or(0, |audit| audit.n);
        if !self.updater.rotated() {
            at_least(audit, self.held.record.audit, "audit")?;
        }
        let sides = Sides { marketing: marketing?, sales: sales? };
        let mut plan = Plan::default();
        for line in self.lines(settings, sides)? {
            match sides.said(&line) {
                Ok(Said::Agreed(agreed)) => match self.may_come(settings, &agreed) {
                    Ok(()) => plan.agreed.push(agreed),
                    Err(refusal) => {
                        plan.refusals.insert(line, refusal);
                    }
                },
                // What was in force, or was taken back before, is taken back; what never was is not approved.
                Ok(Said::Without(lacking)) if self.held.record.lines.contains_key(&line) => plan.withdrawn.push((line, lacking)),
                Ok(Said::Without(lacking)) => {
                    plan.refusals.insert(line.clone(), not_both(&line, &lacking));
                }
                Err(refusal) => {
                    plan.refusals.insert(line, refusal);
                }
            }
        }
        Ok(plan)
    }

    /// The lines of the ring that are wanted: all that a side lists, and all that were in force.
    fn lines(&self, settings: &Settings, sides: Sides<'_>) -> Result<Vec<Line>, Refusal> {
        let mut lines = sides.lines(Side::Marketing)?;
        lines.extend(sides.lines(Side::Sales)?);
        lines.extend(self.held.record.lines.keys().cloned());
        let wanted = settings.rules.iter().map(|rules| Line { rules: rules.clone(), ring: settings.ring.clone(), kind: Kind::Rules });
        lines.extend(wanted);
        lines.retain(|line| line.ring == settings.ring && settings.wants(&line.rules));
        crate::order::sort(&mut lines);
        lines.dedup();
        Ok(lines)
    }

    /// Whether a release may come into force, or stay.
    fn may_come(&self, settings: &Settings, agreed: &Agreed) -> Result<(), Refusal> {
        let release = &agreed.release;
        let about = release.line.to_string();
        at_least(release.seq, self.held.record.lines.get(&release.line).map_or(0, |line| line.floor), &about)?;
        if release.line.kind == Kind::Rules {
            at_least(release.seq, settings.min_seq, &about)?;
        }
        let in_force = self.held.in_force.get(&release.line).filter(|file| file.release().seq == release.seq);
        match in_force {
            Some(file) if file.sha256() == agreed.sha256 => Ok(()),
            Some(_) => {
                let seq = release.seq.to_string();
                Err(Refusal::because(Code::Rollback, "same").with("file", about).with("found", seq.clone()).with("expected", seq))
            }
            None => match release.valid_until {
                Some(until) if self.updater.now() > until => {
                    let refusal = Refusal::because(Code::Expired, "valid-until").with("file", about);
                    Err(refusal.with("found", release.seq.to_string()).with("expires", until.to_string()))
                }
                _ => Ok(()),
            },
        }
    }

    /// Prepares every file, then the whole change. A file that is refused leaves its line as it was.
    fn finish(&mut self, plan: Plan) -> Step {
        let now = self.updater.now();
        let metadata = self.keep_seen();
        let (root, expires) = (self.updater.root().version(), self.updater.timestamp().map(|timestamp| timestamp.signed.body.head.expires));
        self.refusals = plan.refusals;
        for agreed in plan.agreed {
            let line = agreed.release.line.clone();
            match self.file(agreed, now) {
                Ok(file) => self.held.keep_file(file.confirmed(now, expires.unwrap_or(now)), root, &metadata),
                Err(refusal) => {
                    self.refusals.insert(line, refusal);
                }
            }
        }
        for (line, sides) in plan.withdrawn {
            self.withdraw(line, sides, now);
        }
        self.held.record.audit =
            self.updater.snapshot().and_then(|snapshot| snapshot.signed.body.audit.as_ref()).map_or(0, |audit| audit.n);
        Step::Store(self.held.transaction())
    }

    /// The file of a release: the one in force, or a new one.
    fn file(&self, agreed: Arc<Agreed>, now: Moment) -> Result<InForce, Refusal> {
        if let Some(file) = self.held.in_force.get(&agreed.release.line).filter(|file| file.release().seq == agreed.release.seq) {
            return Ok(file.signed_anew(agreed));
        }
        let path = TargetPath { side: Side::Marketing, line: agreed.release.line.clone() }.to_string();
        let bytes = self.held_bytes(&agreed).or_else(|| self.files.get(&path).cloned()).ok_or_else(|| unlisted(&path))?;
        InForce::new(agreed, bytes, now)
    }

    fn withdraw(&mut self, line: Line, sides: Vec<Side>, now: Moment) {
        let said = sides.iter().filter_map(|side| self.updater.role(side.id())).find_map(|role| said_of_withdrawal(role, &line));
        let (at, note) = said.unwrap_or((None, None));
        let at = at.or_else(|| self.updater.timestamp()?.signed.body.issued).unwrap_or(now);
        if let Some(file) = self.held.in_force.remove(&line) {
            self.held.withdrawn.insert(line.clone(), file);
        }
        let record = self.held.record.lines.get_or_insert_with(line, || LineRecord::new(0));
        if record.withdrawn.is_none() {
            let seq = record.floor;
            // Putting it back needs both sides again, under a new number.
            record.floor = seq + 1;
            record.withdrawn = Some(Withdrawal { seq, sides, at, note });
        }
    }

    /// Keeps what TUF wants kept whatever comes later: roots, and the newest verified metadata, which are the answer.
    fn keep_seen(&mut self) -> Local {
        if self.updater.rotated() {
            // What a stolen key drove up is forgotten with it.
            self.held.record.issued = None;
            self.held.record.audit = 0;
            self.held.record.seen.clear();
        }
        for root in self.updater.new_roots() {
            self.held.keep_root(root);
        }
        let issued = self.updater.timestamp().and_then(|timestamp| timestamp.signed.body.issued);
        self.held.record.issued = self.held.record.issued.max(issued);
        let mut metadata = self.updater.verified();
        metadata.retain(|role, _| PIECES.contains(&role.as_str()));
        self.held.keep_seen(&metadata);
        metadata
    }

    /// After a refusal: what has to be kept nevertheless.
    pub fn refuse(&mut self, refusal: Refusal) -> Step {
        self.refusal = Some(self.suspecting_the_clock(refusal));
        let before = self.held.record.clone();
        self.keep_seen();
        if self.held.record == before { Step::Over } else { Step::Store(self.held.transaction()) }
    }

    /// If only a clock far ahead of the server's makes something look over, the message says so.
    fn suspecting_the_clock(&self, refusal: Refusal) -> Refusal {
        let expires = refusal.argument("expires").and_then(Moment::parse);
        let (Code::Expired, Some(expires), Some(date)) = (refusal.code, expires, self.date) else { return refusal };
        let server = self.held.record.issued.map_or(date, |issued| issued.max(date));
        if self.clock.0 - date.0 <= CLOCK_TOLERANCE_MS || server >= expires {
            return refusal;
        }
        let file = refusal.argument("file").unwrap_or_default().to_owned();
        let clock = Refusal::because(Code::Expired, "clock").with("file", file).with("expires", expires.to_string());
        clock.with("now", to_second(self.clock))
    }

    pub fn into_end(self) -> (Held, Option<Refusal>, Sorted<Line, Refusal>) {
        (self.held, self.refusal, self.refusals)
    }
}

fn unlisted(file: &str) -> Refusal {
    Refusal::because(Code::Mix, "unlisted").with("file", file)
}

fn at_least(found: u64, expected: u64, file: &str) -> Result<(), Refusal> {
    if found >= expected {
        return Ok(());
    }
    Err(Refusal::because(Code::Rollback, "older")
        .with("file", file)
        .with("found", found.to_string())
        .with("expected", expected.to_string()))
}

/// What a role says of its withdrawal: `x-reife-withdrawn: {"<path>": {"at": "…", "note": "…"}}`.
fn said_of_withdrawal(role: &Piece<Targets>, line: &Line) -> Option<(Option<Moment>, Option<String>)> {
    let Some(Value::Object(all)) = role.signed.body.rest.get("x-reife-withdrawn") else { return None };
    Side::BOTH.into_iter().find_map(|side| {
        let Some(Value::Object(said)) = all.get(&TargetPath { side, line: line.clone() }.to_string()) else { return None };
        let text = |name: &str| if let Some(Value::Text(text)) = said.get(name) { Some(text.clone()) } else { None };
        Some((text("at").and_then(|at| Moment::parse(&at)), text("note")))
    })
}
