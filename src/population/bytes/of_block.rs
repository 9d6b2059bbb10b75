//! A block as bytes.

use std::sync::Arc;

use super::{Reader, Writer};
use crate::evidence::{Consent, DecisionVerdict, Objection, ObjectionScope, Vocabulary};
use crate::moment::{DAY, Moment};
use crate::population::block::{Block, Dictionaries, HeldCheck, HeldDecision, Signals, Twin};
use crate::population::column::{Code, Codes, Column};
use crate::population::sparse::Sparse;
use crate::provenance::Role;
use crate::value::{ValueType, Verdict};

/// Moments lie within the years 0 to 9999, and a day around them for offsets.
const MOMENTS: (i64, i64) = (-62_167_305_600_000 - DAY, 253_402_300_800_000 + DAY);

pub(super) fn write(block: &Block, out: &mut Writer) {
    list(out, &block.line_starts);
    list(out, &block.signals.starts);
    let signals = &block.signals;
    let columns = [&block.accounts, &block.sources, &*block.roles, &block.owners, &signals.days, &signals.times];
    for column in columns.into_iter().chain([&signals.kinds, &signals.topics, &signals.values]) {
        write_column(column, out);
    }
    block.attributes.iter().for_each(|column| write_column(column, out));
    sparse(out, &block.no_permission, |out, place| out.u16(*place));
    sparse(out, &block.consents, |out, consent| {
        out.u16(consent.purpose);
        out.u8(u8::from(consent.given));
        out.i64(consent.at.0);
    });
    sparse(out, &block.objections, |out, objection| match objection.readable {
        None => out.u8(0),
        Some((at, scope, withdrawn_at)) => {
            out.u8(1 + scope as u8);
            out.i64(at.0);
            out.maybe(withdrawn_at.map(|at| at.0));
        }
    });
    sparse(out, &block.checks, |out, record| {
        out.u16(record.check);
        out.u8(record.verdict as u8);
        out.i64(record.at.0);
    });
    sparse(out, &block.decisions, |out, decision| {
        out.i64(decision.at.0);
        [decision.by, decision.role, decision.state].into_iter().for_each(|text| out.u32(text));
        out.u8(decision.verdict as u8);
        out.maybe(decision.until.map(|at| at.0));
        out.maybe(decision.proposal.map(i64::from));
        out.maybe(decision.decide_by.map(|at| at.0));
        out.maybe(decision.recorded_by.map(i64::from));
    });
    sparse(out, &block.twins, |out, twin| {
        out.u32(twin.group);
        out.u32(twin.place);
        out.maybe(twin.campaign.map(i64::from));
    });
    sparse(out, &block.disputes, |out, (place, at)| {
        out.u32(*place);
        out.i64(at.0);
    });
}

fn list(out: &mut Writer, numbers: &[u32]) {
    out.length(numbers.len());
    numbers.iter().for_each(|number| out.u32(*number));
}

fn sparse<T>(out: &mut Writer, records: &Sparse<T>, item: impl Fn(&mut Writer, &T)) {
    list(out, &records.rows);
    list(out, &records.ends);
    records.items.iter().for_each(|record| item(out, record));
}

fn write_column(column: &Column, out: &mut Writer) {
    match column {
        Column::Same(value, rows) => {
            out.u8(0);
            out.maybe(*value);
            out.u32(*rows);
        }
        Column::Bytes(codes) => write_codes(1, codes, out, |out, code| out.u8(code)),
        Column::Shorts(codes) => write_codes(2, codes, out, |out, code| out.u16(code)),
        Column::Words(codes) => write_codes(3, codes, out, |out, code| out.u32(code)),
        Column::Wide(values) => {
            out.u8(4);
            out.length(values.len());
            values.iter().for_each(|value| out.maybe(*value));
        }
    }
}

fn write_codes<T: Code>(tag: u8, codes: &Codes<T>, out: &mut Writer, write: impl Fn(&mut Writer, T)) {
    out.u8(tag);
    out.i64(codes.base);
    out.i64(codes.unit);
    out.length(codes.codes.len());
    codes.codes.iter().for_each(|code| write(out, *code));
}

/// A block, checked against the words and texts that it names.
pub(super) fn read(reader: &mut Reader<'_>, words: &Vocabulary, texts: &Dictionaries) -> Option<Block> {
    let (line_starts, starts) = (reader.starts()?, reader.starts()?);
    let (lines, contacts) = (line_starts.len() - 1, *line_starts.last()? as usize);
    (contacts > 0 && starts.len() == contacts + 1 && line_starts.windows(2).all(|pair| pair[0] < pair[1])).then_some(())?;
    let total = *starts.last()? as usize;
    let below = |count: usize| (0, i64::try_from(count).unwrap_or(i64::MAX) - 1);
    let accounts = reader.column(lines, below(2), true)?;
    let sources = reader.column(lines, (0, i64::MAX), true)?;
    let roles = reader.column(contacts, below(Role::ALL.len()), true)?;
    let owners = reader.column(contacts, below(texts.others.len()), false)?;
    let days = reader.column(total, (MOMENTS.0.div_euclid(DAY), MOMENTS.1.div_euclid(DAY)), true)?;
    let times = reader.column(total, (0, DAY - 1), true)?;
    let kinds = reader.column(total, below(words.types.len()), true)?;
    let topics = reader.column(total, below(words.topics.len()), false)?;
    let values = reader.column(total, (i64::MIN, i64::MAX), false)?;
    let signals = Signals { starts, days, times, kinds, topics, values };
    in_order(&signals).then_some(())?;
    let mut attributes = Vec::with_capacity(words.attributes.len());
    for (attribute, texts) in words.attributes.iter().zip(&texts.attributes) {
        let range = match attribute.value {
            ValueType::Number => (i64::MIN, i64::MAX),
            ValueType::Date => MOMENTS,
            ValueType::Boolean => below(2),
            ValueType::Text | ValueType::Verdict => below(texts.len()),
        };
        attributes.push(Arc::new(reader.column(if attribute.of_account { lines } else { contacts }, range, false)?));
    }
    let text = |place: u32| ((place as usize) < texts.others.len()).then_some(place);
    let named = |place: Option<i64>| match place {
        None => Some(None),
        Some(place) => u32::try_from(place).ok().and_then(text).map(Some),
    };
    let of_row = |row: u32, place: u32| place < signals.starts[row as usize + 1] - signals.starts[row as usize];
    let no_permission =
        reader.sparse(contacts, 2, |reader, _| reader.u16().filter(|place| usize::from(*place) < words.attributes.len()))?;
    let consents = reader.sparse(contacts, 11, |reader, _| {
        let purpose = reader.u16().filter(|place| usize::from(*place) < words.purposes.len())?;
        Some(Consent { purpose, given: reader.flag()?, at: reader.moment()? })
    })?;
    let objections = reader.sparse(contacts, 1, |reader, _| {
        let readable = match reader.u8()? {
            0 => None,
            scope => Some((reader.moment()?, *ObjectionScope::ALL.get(usize::from(scope) - 1)?, reader.maybe_moment()?)),
        };
        Some(Objection { readable })
    })?;
    let checks = reader.sparse(contacts, 11, |reader, _| {
        let check = reader.u16().filter(|place| usize::from(*place) < words.checks.len())?;
        let verdict = *Verdict::ALL.get(usize::from(reader.u8()?))?;
        Some(HeldCheck { check, verdict, at: reader.moment()? })
    })?;
    let decisions = reader.sparse(contacts, 57, |reader, _| {
        Some(HeldDecision {
            at: reader.moment()?,
            by: reader.u32().and_then(text)?,
            role: reader.u32().and_then(text)?,
            state: reader.u32().and_then(text)?,
            verdict: *DecisionVerdict::ALL.get(usize::from(reader.u8()?))?,
            until: reader.maybe_moment()?,
            proposal: named(reader.maybe()?)?,
            decide_by: reader.maybe_moment()?,
            recorded_by: named(reader.maybe()?)?,
        })
    })?;
    let twins = reader.sparse(contacts, 17, |reader, row| {
        let (group, place) = (reader.u32()?, reader.u32().filter(|place| of_row(row, *place))?);
        Some(Twin { group, place, campaign: named(reader.maybe()?)? })
    })?;
    let disputes =
        reader.sparse(contacts, 12, |reader, row| Some((reader.u32().filter(|place| of_row(row, *place))?, reader.moment()?)))?;
    let roles = Arc::new(roles);
    let block = Block {
        line_starts,
        accounts,
        sources,
        roles,
        owners,
        attributes,
        signals,
        no_permission,
        consents,
        objections,
        checks,
        decisions,
        twins,
        disputes,
    };
    Some(block)
}

/// Whether each contact's signals are in the order of time.
fn in_order(signals: &Signals) -> bool {
    let at = |place: usize| (signals.days.get(place), signals.times.get(place));
    let of_contact = |pair: &[u32]| (pair[0] as usize + 1..pair[1] as usize).all(|place| at(place - 1) <= at(place));
    signals.starts.windows(2).all(of_contact)
}

impl Reader<'_> {
    /// Where rows start: from 0 on, never falling.
    fn starts(&mut self) -> Option<Vec<u32>> {
        let list = self.numbers()?;
        (list.first() == Some(&0) && list.is_sorted()).then_some(list)
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        let length = self.length(4)?;
        (0..length).map(|_| self.u32()).collect()
    }

    fn moment(&mut self) -> Option<Moment> {
        self.i64().filter(|at| (MOMENTS.0..=MOMENTS.1).contains(at)).map(Moment)
    }

    fn maybe_moment(&mut self) -> Option<Option<Moment>> {
        match self.maybe()? {
            None => Some(None),
            Some(at) => (MOMENTS.0..=MOMENTS.1).contains(&at).then_some(Some(Moment(at))),
        }
    }

    fn sparse<T>(&mut self, contacts: usize, least: usize, item: impl Fn(&mut Self, u32) -> Option<T>) -> Option<Sparse<T>> {
        let (rows, ends) = (self.numbers()?, self.numbers()?);
        let ascending = |list: &[u32]| list.windows(2).all(|pair| pair[0] < pair[1]);
        let good = rows.len() == ends.len() && ascending(&rows) && ascending(&ends) && ends.first() != Some(&0);
        let within = rows.last().is_none_or(|row| (*row as usize) < contacts);
        let total = ends.last().map_or(0, |end| *end as usize);
        (good && within && total.checked_mul(least)? <= self.0.len()).then_some(())?;
        let mut items = Vec::with_capacity(total);
        for (row, end) in rows.iter().zip(&ends) {
            while items.len() < *end as usize {
                items.push(item(self, *row)?);
            }
        }
        Some(Sparse { rows, ends, items })
    }

    /// A column of so many rows with numbers within the range; `all` are known.
    fn column(&mut self, rows: usize, range: (i64, i64), all: bool) -> Option<Column> {
        let column = match self.u8()? {
            0 => {
                let value = self.maybe()?;
                Column::Same(value, self.u32()?)
            }
            1 => Column::Bytes(self.codes(1, Self::u8)?),
            2 => Column::Shorts(self.codes(2, Self::u16)?),
            3 => Column::Words(self.codes(4, Self::u32)?),
            4 => {
                let length = self.length(9)?;
                Column::Wide((0..length).map(|_| self.maybe()).collect::<Option<_>>()?)
            }
            _ => return None,
        };
        (column.len() == rows).then_some(())?;
        let good = |value: Option<i64>| value.map_or(!all, |value| range.0 <= value && value <= range.1);
        let good = match &column {
            Column::Same(value, _) => rows == 0 || good(*value),
            other => (0..rows).all(|row| good(other.get(row))),
        };
        good.then_some(column)
    }

    fn codes<T: Code>(&mut self, width: usize, read: impl Fn(&mut Self) -> Option<T>) -> Option<Codes<T>> {
        let (base, unit) = (self.i64()?, self.i64().filter(|unit| *unit > 0)?);
        let length = self.length(width)?;
        let codes: Vec<T> = (0..length).map(|_| read(self)).collect::<Option<_>>()?;
        let most = codes.iter().filter(|code| **code != T::UNKNOWN).max().map_or(0, |code| code.wide());
        // The largest value is one, so that reading a column cannot leave its range.
        i64::try_from(i128::from(base) + i128::from(most) * i128::from(unit)).ok()?;
        Some(Codes { base, unit, codes: Arc::new(codes) })
    }
}
