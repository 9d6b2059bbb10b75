//! From a value of the file to a plan: what fits together is checked here.

use crate::sorted::Sorted;

use super::compile::Compiler;
use super::dates::{When, year_and_month};
use super::fault::mended;
use super::formats::{Format, Says};
use super::model::{DecimalMark, Grouping};
use super::model_value::{Condition, DayOfMonth, Formats, Literal, Members, Others, Type, Value, ValueSource};
use super::numbers::NumberStyle;
use super::plan::{DateRule, Fixed, Source, TemplatePiece, TestPlan, ValuePlan, pointer_steps};
use super::zones::Zone;
use crate::diagnostic::told;
use crate::json::Node;
use crate::moment::Moment;

/// What the place of a value asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    Any,
    Text,
    Number,
    Boolean,
    Date,
}

impl Wanted {
    fn default_type(self) -> Type {
        match self {
            Wanted::Any | Wanted::Text => Type::Text,
            Wanted::Number => Type::Number,
            Wanted::Boolean => Type::Boolean,
            Wanted::Date => Type::Date,
        }
    }

    fn takes(self, kind: Type) -> bool {
        match self {
            Wanted::Any => true,
            Wanted::Text => matches!(kind, Type::Text | Type::SalesforceId),
            Wanted::Number => kind == Type::Number,
            Wanted::Boolean => kind == Type::Boolean,
            Wanted::Date => kind == Type::Date,
        }
    }
}

/// Where a value stands, which decides what it may use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    pub(super) wanted: Wanted,
    /// Within `each`.
    pub(super) within_each: bool,
    /// Where `split` is allowed.
    pub(super) splits: bool,
    /// Directly in `derived`.
    pub(super) derives: bool,
}

impl Place {
    pub(super) fn of(wanted: Wanted) -> Place {
        Place { wanted, within_each: false, splits: false, derives: false }
    }
}

impl Compiler<'_, '_> {
    pub(super) fn value(&mut self, value: &Value, place: Place) -> Option<ValuePlan> {
        let value = &value.0;
        let source_kind = self.derived_type(value);
        let kind = value.kind.or(source_kind).unwrap_or_else(|| match (&value.constant, place.wanted) {
            (Some(Literal::Number(_)), Wanted::Any) => Type::Number,
            (Some(Literal::Boolean(_)), Wanted::Any) => Type::Boolean,
            (_, wanted) => wanted.default_type(),
        });
        if !place.wanted.takes(kind) {
            let expected = place.wanted.default_type().id().to_owned();
            self.problems.error(value.node, "map-type-unfit", told!(vec![("found", kind.id().to_owned()), ("expected", expected)]));
            return None;
        }
        self.members_that_fit(value, kind, place);
        let source = self.source(value, kind, place);
        let dates = self.dates(value, kind, place);
        let source = source?;
        if let Source::Columns(slots) = &source
            && kind == Type::Date
            && dates.formats.is_empty()
        {
            self.dated.extend(slots);
        }
        let ignore_case = value.ignore_case == Some(true);
        let fold = |text: &String| if ignore_case { text.to_lowercase() } else { text.clone() };
        let empty = self.defaults.empty.iter().chain(value.empty.iter().flatten()).map(fold).collect();
        let values = value.values.as_ref().map(|values| self.values(values, kind, ignore_case));
        let shifts = self.shifts(value, place);
        Some(ValuePlan {
            source,
            kind,
            empty,
            values,
            others: value.others.unwrap_or(Others::Error),
            ignore_case,
            numbers: NumberStyle {
                decimal: value.decimal.unwrap_or(self.defaults.decimal),
                grouping: value.grouping.unwrap_or(self.defaults.grouping),
                strip: value.strip.clone().unwrap_or_default(),
            },
            dates,
            shifts,
            split: value.split.clone(),
        })
    }

    /// Members that say nothing where they stand are errors: they look as if they did.
    fn members_that_fit(&mut self, value: &ValueSource, kind: Type, place: Place) {
        let from_cell = value.column.is_some() || value.columns.is_some() || value.part.is_some();
        let read = from_cell || value.template.is_some();
        let date = kind == Type::Date;
        let unfit = [
            ("nth", value.nth.is_some() && value.column.is_none()),
            ("optional", value.optional.is_some() && value.column.is_none()),
            ("empty", value.empty.is_some() && !read),
            ("values", value.values.is_some() && !read),
            ("others", value.others.is_some() && value.values.is_none()),
            ("ignore_case", value.ignore_case.is_some() && value.values.is_none() && value.empty.is_none()),
            ("decimal", value.decimal.is_some() && !(from_cell && kind == Type::Number)),
            ("grouping", value.grouping.is_some() && !(from_cell && kind == Type::Number)),
            ("strip", value.strip.is_some() && !(from_cell && kind == Type::Number)),
            ("format", value.format.is_some() && !(read && date)),
            ("zone", value.zone.is_some() && !(read && date)),
            ("day", value.day.is_some() && !(read && date)),
            ("in_order_from", value.in_order_from.is_some() && !(from_cell && date && place.derives)),
            ("minus_days", value.minus_days.is_some() && !date),
            ("plus_days", value.plus_days.is_some() && !date),
            ("split", value.split.is_some() && !(from_cell && place.splits)),
        ];
        for (member, _) in unfit.iter().filter(|(_, unfit)| *unfit) {
            let node = self.problems.tree().member(value.node, member).unwrap_or(value.node);
            self.problems.error(node, "map-member-unfit", told!(vec![("found", (*member).to_owned()), ("kind", kind.id().to_owned())]));
        }
        if let (Some(decimal), Some(grouping)) = (value.decimal, value.grouping) {
            self.marks_differ(decimal, grouping, value.node);
        }
        if value.split.as_ref().is_some_and(String::is_empty) {
            self.problems.error(value.node, "map-empty-text", told!(vec![("found", "split".to_owned())]));
        }
    }

    pub(super) fn marks_differ(&mut self, decimal: DecimalMark, grouping: Grouping, node: Node) {
        if decimal.id() == grouping.id() {
            self.problems.error(node, "map-marks-alike", told!(vec![("found", decimal.id().to_owned())]));
        }
    }

    fn derived_type(&self, value: &ValueSource) -> Option<Type> {
        let name = value.derived.as_ref()?;
        self.derived.iter().find(|(known, _)| known == name).map(|(_, kind)| *kind)
    }

    fn source(&mut self, value: &ValueSource, kind: Type, place: Place) -> Option<Source> {
        let given = [
            value.column.is_some(),
            value.columns.is_some(),
            value.constant.is_some(),
            value.template.is_some(),
            value.derived.is_some(),
            value.part.is_some(),
        ];
        if given.iter().filter(|given| **given).count() != 1 {
            let expected = "column, columns, constant, template, derived, part".to_owned();
            self.problems.error(value.node, "map-source", told!(vec![("expected", expected)]));
            return None;
        }
        if let Some(column) = &value.column {
            let nth = value.nth.map_or(0, |nth| nth.0);
            return Some(Source::Columns(vec![self.slot(column, nth, value.optional != Some(true), value.node)?]));
        }
        if let Some(columns) = &value.columns {
            if columns.is_empty() {
                self.problems.error(value.node, "map-empty-list", told!(vec![("found", "columns".to_owned())]));
                return None;
            }
            let slots: Vec<usize> = columns.iter().filter_map(|column| self.slot(column, 0, false, value.node)).collect();
            self.one_of.push(slots.clone());
            return Some(Source::Columns(slots));
        }
        if let Some(constant) = &value.constant {
            return self.fixed(constant, kind, value.node).map(Source::Constant);
        }
        if let Some(template) = &value.template {
            return self.template(template, value.node).map(Source::Template);
        }
        if let Some(name) = &value.derived {
            let found = self.derived.iter().position(|(known, _)| known == name);
            if found.is_none() {
                let known: Vec<&str> = self.derived.iter().map(|(known, _)| known.as_str()).collect();
                let arguments = told!(vec![("found", name.clone()), ("expected", known.join(", "))]);
                let (code, arguments) = mended(("map-derived-unknown", "map-derived-near"), name, arguments, known);
                self.problems.error(value.node, code, arguments);
            }
            if let Some(used) = found.and_then(|place| self.used.get_mut(place)) {
                *used = true;
            }
            return found.map(Source::Derived);
        }
        let part = value.part.as_deref().unwrap_or_default();
        if !place.within_each {
            self.problems.error(value.node, "map-part-outside", Vec::new());
            return None;
        }
        let steps = pointer_steps(part);
        if steps.is_none() {
            self.problems.error(value.node, "map-pointer", told!(vec![("found", part.to_owned())]));
        }
        steps.map(Source::Part)
    }

    fn template(&mut self, text: &str, node: Node) -> Option<Vec<TemplatePiece>> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|close| open + close) else {
                self.problems.error(node, "map-template", told!(vec![("found", text.to_owned())]));
                return None;
            };
            if open > 0 {
                pieces.push(TemplatePiece::Text(rest[..open].to_owned()));
            }
            match &rest[open + 1..close] {
                "#" => pieces.push(TemplatePiece::RowNumber),
                name => pieces.push(TemplatePiece::Column(self.slot(name, 0, true, node)?)),
            }
            rest = &rest[close + 1..];
        }
        if !rest.is_empty() {
            pieces.push(TemplatePiece::Text(rest.to_owned()));
        }
        Some(pieces)
    }

    /// A literal as a value of the type; `None` within for `null`.
    fn fixed(&mut self, literal: &Literal, kind: Type, node: Node) -> Option<Option<Fixed>> {
        let fixed = match (literal, kind) {
            (Literal::Null, _) => return Some(None),
            (Literal::Text(text), Type::Text | Type::SalesforceId) => Some(Fixed::Text(text.clone())),
            (Literal::Number(number), Type::Number) => Some(Fixed::Number(*number)),
            (Literal::Boolean(value), Type::Boolean) => Some(Fixed::Boolean(*value)),
            (Literal::Text(text), Type::Date) => {
                Moment::parse(text).map(|moment| Fixed::Date(if text.len() == 10 { When::Day(moment.day()) } else { When::Moment(moment) }))
            }
            _ => None,
        };
        if fixed.is_none() {
            self.problems.error(node, "map-literal-unfit", told!(vec![("expected", kind.id().to_owned())]));
        }
        fixed.map(Some)
    }

    fn values(&mut self, values: &Members<Literal>, kind: Type, ignore_case: bool) -> Sorted<String, Option<Fixed>> {
        let mut named = Vec::new();
        for member in &values.0 {
            let Some(fixed) = self.fixed(&member.value, kind, member.node) else { continue };
            let name = if ignore_case { member.name.to_lowercase() } else { member.name.clone() };
            named.push((name, fixed, member));
        }
        crate::order::sort_by(&mut named, |(a, ..), (b, ..)| a.cmp(b));
        for pair in named.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let again = pair[1].2;
            self.problems.error(again.node, "map-value-twice", told!(vec![("found", again.name.clone())]));
        }
        named.into_iter().map(|(name, fixed, _)| (name, fixed)).collect()
    }

    fn shifts(&mut self, value: &ValueSource, place: Place) -> Vec<(i64, Box<ValuePlan>)> {
        let place = Place { wanted: Wanted::Number, splits: false, derives: false, ..place };
        let shifts = [(-1, &value.minus_days), (1, &value.plus_days)];
        shifts
            .into_iter()
            .filter_map(|(sign, days)| days.as_ref().and_then(|days| self.value(&days.0, place)).map(|days| (sign, Box::new(days))))
            .collect()
    }

    fn dates(&mut self, value: &ValueSource, kind: Type, place: Place) -> DateRule {
        let mut rule = DateRule {
            formats: Vec::new(),
            written: Vec::new(),
            zone: self.defaults.zone.clone(),
            day: value.day.unwrap_or(DayOfMonth::First),
            in_order: None,
        };
        if kind != Type::Date {
            return rule;
        }
        if let Some(zone) = &value.zone {
            rule.zone = self.zone(zone, value.node);
        }
        let formats = match &value.format {
            Some(formats) => self.formats(formats),
            None => self.defaults.formats.clone(),
        };
        (rule.written, rule.formats) = formats.into_iter().unzip();
        let says: Vec<Says> = rule.formats.iter().map(Format::says).collect();
        if rule.zone.is_none() && says.iter().any(|says| says.time && !says.offset) {
            self.problems.error(value.node, "map-zone-missing", Vec::new());
        }
        if let Some(text) = value.in_order_from.as_ref().filter(|_| place.derives) {
            let start = year_and_month(text);
            let unfit = says.is_empty() || says.iter().any(|says| says.year);
            if unfit || start.is_none() {
                self.problems.error(value.node, "map-in-order", told!(vec![("found", text.clone())]));
            } else if let Some(start) = start {
                rule.in_order = Some(self.orders.len());
                self.orders.push(start);
            }
        } else if value.format.is_some() && says.iter().any(|says| !says.year) {
            self.problems.error(value.node, "map-year-missing", Vec::new());
        }
        rule
    }

    pub(super) fn formats(&mut self, formats: &Formats) -> Vec<(String, Format)> {
        if formats.0.is_empty() {
            return Vec::new();
        }
        let read = formats.0.iter().filter_map(|(text, node)| {
            let format = Format::parse(text);
            if format.is_none() {
                self.problems.error(*node, "map-format", told!(vec![("found", text.clone())]));
            }
            format.map(|format| (text.clone(), format))
        });
        read.collect()
    }

    pub(super) fn zone(&mut self, text: &str, node: Node) -> Option<Zone> {
        let zone = Zone::parse(text);
        if zone.is_none() {
            let node = self.problems.tree().member(node, "zone").unwrap_or(node);
            self.problems.error(node, "map-zone", told!(vec![("found", text.to_owned())]));
        }
        zone
    }

    pub(super) fn tests(&mut self, conditions: Option<&Vec<Condition>>, within_each: bool) -> Vec<TestPlan> {
        conditions.into_iter().flatten().filter_map(|condition| self.test(condition, within_each)).collect()
    }

    fn test(&mut self, condition: &Condition, within_each: bool) -> Option<TestPlan> {
        let test = &condition.0;
        let numeric = test.at_least.is_some() || test.at_most.is_some();
        if test.known.is_none() && test.is.is_none() && test.is_not.is_none() && !numeric {
            self.problems.error(test.node, "map-test-empty", told!(vec![("expected", "known, is, is_not, at_least, at_most".to_owned())]));
            return None;
        }
        let wanted = if numeric { Wanted::Number } else { Wanted::Any };
        let value = self.value(&test.value, Place { within_each, ..Place::of(wanted) })?;
        let kind = value.kind;
        let mut list = |literals: &Option<Vec<Literal>>| {
            literals.as_ref().map(|literals| literals.iter().filter_map(|literal| self.fixed(literal, kind, test.node).flatten()).collect())
        };
        let (is, is_not) = (list(&test.is), list(&test.is_not));
        let amount = |amount: Option<super::model_value::Amount>| amount.map(|amount| amount.0);
        Some(TestPlan { value, known: test.known, is, is_not, at_least: amount(test.at_least), at_most: amount(test.at_most) })
    }
}
