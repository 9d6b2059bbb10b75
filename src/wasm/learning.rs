//! Learning in the browser: the caller hands over files in chunks, which is progress and where it may stop; then asks.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use super::answer::{moment, out, value};
use crate::json::{Document, LineReader, ReadLine};
use crate::learning::backtest::{Question, backtest};
use crate::learning::board::{Asked, Behind, Judgements, Seen, Watcher, board, course, segments, table};
use crate::learning::first::{Known, first};
use crate::learning::observe::{Observer, Outcomes};
use crate::learning::suggest::{Part, Step, suggest, suggest_telling};
use crate::learning::verdicts::{Target, Verdicts};
use crate::moment::Moment;
use crate::rulefile::{RuleFile, check};
use crate::service::LineFault;
use crate::wire::{Numbers, rows, to_text};

#[wasm_bindgen(typescript_custom_section)]
const NAMES: &str = "/** A number; beyond 2^52 millionths as text. */\nexport type Decimal = number;\n/** A moment, RFC 3339. */\nexport type Written = string;\nexport type Members<T> = Record<string, T>;\n";

/// What is looked at.
struct Plan {
    as_of: Moment,
    segments: Option<u16>,
    days: u32,
    before_days: u32,
}

/// Outcomes, judgements and evidence held against rules.
#[wasm_bindgen]
pub struct Learning {
    rules: RuleFile,
    with: Option<RuleFile>,
    plan: Plan,
    outcomes: Outcomes,
    judgements: Judgements,
    seen: Seen,
    verdicts: Verdicts,
    behind: Behind,
    reader: LineReader,
    faults: Vec<LineFault>,
}

fn read(bytes: &[u8]) -> Result<RuleFile, JsError> {
    check(bytes).rules.ok_or_else(|| JsError::new("the rule file has an error"))
}

#[wasm_bindgen]
impl Learning {
    /// Looks by a rule file, and by another one that is held against it; `days` are compared with as many before; `by` is the
    /// attribute that tells segments apart; backtests look `before_days` whole days before each outcome.
    ///
    /// # Errors
    /// When a rule file has an error, `as_of` is no moment, or there is no such attribute.
    #[wasm_bindgen(constructor)]
    pub fn new(
        rules: &[u8],
        with: Option<Uint8Array>,
        as_of: &str,
        days: u32,
        by: Option<String>,
        before_days: u32,
    ) -> Result<Learning, JsError> {
        let rules = read(rules)?;
        let segments = segments(&rules, by.as_deref()).map_err(|id| JsError::new(&format!("no text attribute {id}")))?;
        Ok(Learning {
            with: with.map(|bytes| read(&bytes.to_vec())).transpose()?,
            plan: Plan { as_of: moment(as_of)?, segments, days, before_days },
            outcomes: Outcomes::default(),
            judgements: Judgements::default(),
            seen: Seen::default(),
            verdicts: Verdicts::default(),
            behind: Behind::new(),
            reader: LineReader::new(),
            faults: Vec::new(),
            rules,
        })
    }

    /// Takes a chunk of outcomes, of which there must be all before evidence; an empty one ends them.
    pub fn outcomes(&mut self, chunk: &[u8]) {
        let (outcomes, faults) = (&mut self.outcomes, &mut self.faults);
        let mut document = Document::new();
        read_chunk(&mut self.reader, chunk, |number, line| outcomes.line(&mut document, number, line, faults));
    }

    /// Takes a chunk of judgements; an empty one ends them.
    pub fn judgements(&mut self, chunk: &[u8]) {
        let (judgements, faults) = (&mut self.judgements, &mut self.faults);
        let mut document = Document::new();
        read_chunk(&mut self.reader, chunk, |number, line| judgements.line(&mut document, number, line, faults));
    }

    /// Takes a chunk of evidence and looks at its contacts; an empty one ends it. So many contacts are on the board by now.
    pub fn evidence(&mut self, chunk: &[u8]) -> usize {
        let asked = asked(&self.rules, &self.plan);
        let files: Vec<&RuleFile> = std::iter::once(&self.rules).chain(&self.with).collect();
        let mut watcher = Watcher::new(asked, &self.outcomes);
        let mut observer = Observer::new(files, &self.outcomes, self.plan.before_days);
        let (seen, verdicts, faults) = (&mut self.seen, &mut self.verdicts, &mut self.faults);
        let (mut sights, mut notes) = (Vec::new(), Vec::new());
        read_chunk(&mut self.reader, chunk, |number, line| {
            watcher.line(number, line, &mut sights);
            observer.line(number, line, &mut notes);
        });
        faults.extend(seen.take(sights));
        // Both read the same lines: what one says of them is enough.
        let _ = verdicts.take(notes);
        if chunk.is_empty() {
            seen.finish();
            verdicts.finish();
        }
        seen.people.len()
    }

    /// Bad records, with their lines.
    #[wasm_bindgen(unchecked_return_type = "Fault[]")]
    #[must_use]
    pub fn faults(&self) -> JsValue {
        out(&self.faults.iter().map(rows::fault).collect::<Vec<_>>())
    }

    /// The board.
    #[wasm_bindgen(unchecked_return_type = "Board")]
    pub fn board(&mut self, seed: u32) -> JsValue {
        value(&self.board_in(seed, Numbers::ForScript))
    }

    /// The same as the text that the command line writes.
    pub fn board_text(&mut self, seed: u32) -> String {
        self.board_in(seed, Numbers::Exact)
    }

    /// The board as a table.
    #[must_use]
    pub fn table(&self, seed: u32) -> String {
        table(&board(asked(&self.rules, &self.plan), &self.seen, &self.judgements, u64::from(seed)).0)
    }

    /// Ids of the contacts behind a figure of the board asked for last; undefined for one that may not be shown.
    #[must_use]
    pub fn behind(&self, key: &str) -> Option<Vec<String>> {
        let places = self.behind.get(key)?;
        Some(places.iter().filter_map(|place| self.seen.people.get(*place as usize)).map(|person| person.id.clone()).collect())
    }

    /// The course of a contact, or of an account: of each of its contacts and as a whole.
    #[wasm_bindgen(unchecked_return_type = "Course")]
    #[must_use]
    pub fn course(&self, id: &str) -> JsValue {
        out(&course(&asked(&self.rules, &self.plan), &self.seen.people, id))
    }

    /// What the rules would have said before outcomes, held against them.
    #[wasm_bindgen(unchecked_return_type = "Backtest")]
    #[must_use]
    pub fn backtest(&self) -> JsValue {
        value(&self.backtest_in(Numbers::ForScript))
    }

    /// The same as the text that the command line writes.
    #[must_use]
    pub fn backtest_text(&self) -> String {
        self.backtest_in(Numbers::Exact)
    }

    /// Few, small changes of points that explain outcomes better. `tell` hears how far it is: the round of trying rules, 0 while
    /// outcomes are drawn anew; how many rules or draws are done; of how many.
    #[wasm_bindgen(unchecked_return_type = "Suggestions")]
    #[must_use]
    pub fn suggest(
        &self,
        seed: u32,
        #[wasm_bindgen(unchecked_param_type = "(round: number, done: number, all: number) => void")] tell: &Function,
    ) -> JsValue {
        let mut say = |Step { part, done, all }: Step| {
            let round = if let Part::Looking { round } = part { round } else { 0 };
            // Who listens cannot stop it: to stop, the caller ends the worker.
            let _ = tell.call3(&JsValue::NULL, &round.into(), &done.into(), &all.into());
        };
        let found = suggest_telling(&self.rules, &self.verdicts, self.target(), u64::from(seed), &mut say);
        value(&to_text(&found, Numbers::ForScript))
    }

    /// The same as the text that the command line writes.
    #[must_use]
    pub fn suggest_text(&self, seed: u32) -> String {
        to_text(&suggest(&self.rules, &self.verdicts, self.target(), u64::from(seed)), Numbers::Exact)
    }

    /// A first scorecard from the facts of the rule file.
    #[wasm_bindgen(unchecked_return_type = "FirstScorecard")]
    #[must_use]
    pub fn first(&self) -> JsValue {
        value(&self.first_in(Numbers::ForScript))
    }

    /// The same as the text that the command line writes.
    #[must_use]
    pub fn first_text(&self) -> String {
        self.first_in(Numbers::Exact)
    }

    fn board_in(&mut self, seed: u32, numbers: Numbers) -> String {
        let (board, behind) = board(asked(&self.rules, &self.plan), &self.seen, &self.judgements, u64::from(seed));
        self.behind = behind;
        to_text(&board, numbers)
    }

    fn backtest_in(&self, numbers: Numbers) -> String {
        let question = Question { rules: &self.rules, with: self.with.as_ref(), target: self.target(), before_days: self.plan.before_days };
        to_text(&backtest(&question, &self.outcomes, &self.verdicts), numbers)
    }

    fn first_in(&self, numbers: Numbers) -> String {
        // Nothing is said to rise or fall, so nothing can be said wrongly.
        first(&self.rules, &self.verdicts, self.target(), Known::default()).map_or_else(|_| String::new(), |found| to_text(&found, numbers))
    }

    /// Acceptance if any outcome says so, else winning.
    fn target(&self) -> Target {
        if self.outcomes.any_verdict() { Target::Acceptance } else { Target::Winning }
    }
}

fn asked<'r>(rules: &'r RuleFile, plan: &Plan) -> Asked<'r> {
    Asked { rules, as_of: plan.as_of, segments: plan.segments, days: plan.days }
}

fn read_chunk(reader: &mut LineReader, chunk: &[u8], each: impl FnMut(u64, ReadLine<'_>)) {
    if chunk.is_empty() {
        std::mem::take(reader).finish(each);
    } else {
        reader.push(chunk, each);
    }
}
