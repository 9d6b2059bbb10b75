//! From the mapping file to a plan; every problem is reported, each at its place.

use std::sync::Arc;

use super::compile_value::{Place, Wanted};
use super::fault::mended;
use super::formats::Format;
use super::model::{Account, Contact, DecimalMark, Encoding, FileFormat, FileShape, Grouping, MappingFile, Object, Rows, Selection};
use super::model_value::{Members, Type, Value};
use super::plan::{AccountPlan, ColumnPlan, ContactPlan, FilePlan, ObjectPlan, Plan, Slot, ValuePlan, pointer_steps};
use super::zones::Zone;
use crate::diagnostic::{Problems, told};
use crate::json::Node;

/// What the whole file says for values that do not say otherwise.
#[derive(Debug)]
pub(super) struct Defaults {
    pub(super) empty: Vec<String>,
    pub(super) decimal: DecimalMark,
    pub(super) grouping: Grouping,
    pub(super) formats: Vec<(String, Format)>,
    pub(super) zone: Option<Zone>,
}

/// Compiles one object; what it gathers on the way.
pub(super) struct Compiler<'c, 'p> {
    pub(super) problems: &'c mut Problems<'p>,
    pub(super) defaults: Defaults,
    pub(super) json: bool,
    pub(super) columns: Vec<ColumnPlan>,
    pub(super) one_of: Vec<Vec<Slot>>,
    pub(super) orders: Vec<(i64, i64)>,
    pub(super) dated: Vec<Slot>,
    pub(super) derived: Vec<(String, Type)>,
    /// Which of them are used.
    pub(super) used: Vec<bool>,
}

/// The plan of a file that was read; `None` if there are errors.
pub(super) fn compile(file: &MappingFile, problems: &mut Problems<'_>) -> Option<Plan> {
    if file.format.0 != 1 {
        problems.error(
            file.format_node(problems),
            "map-format-number",
            told!(vec![("found", file.format.0.to_string()), ("expected", "1".into())]),
        );
    }
    identifier(&file.id, file.node, problems);
    if file.objects.is_empty() {
        problems.error(file.node, "map-empty-list", told!(vec![("found", "objects".to_owned())]));
    }
    let mut compiler = Compiler::new(problems);
    compiler.defaults(file);
    let mut objects = Vec::new();
    for (place, object) in file.objects.iter().enumerate() {
        identifier(&object.id, object.node, compiler.problems);
        if file.objects[..place].iter().any(|other| other.id == object.id) {
            compiler.problems.error(object.node, "map-id-twice", told!(vec![("found", object.id.clone())]));
        }
        objects.push(compiler.object(object, file));
    }
    let rules = rules(file, problems);
    let names_account = file.objects.iter().any(|object| object.account.is_some());
    let joined = match file.rows {
        Some(rows) => rows == Rows::Joined,
        None => file.objects.len() > 1 || names_account,
    };
    if !joined {
        for object in file.objects.iter().filter(|object| object.joins == Some(true) || object.contact.is_none()) {
            problems.error(object.node, "map-rows-alone", told!(vec![("found", object.id.clone())]));
        }
    }
    let objects: Option<Vec<ObjectPlan>> = objects.into_iter().collect();
    if !joined && names_account {
        problems.warning(file.node, "map-accounts-apart", Vec::new());
    }
    if problems.has_errors() {
        return None;
    }
    Some(Plan { id: file.id.clone(), joined, objects: objects?, rules })
}

impl MappingFile {
    fn format_node(&self, problems: &Problems<'_>) -> Node {
        problems.tree().member(self.node, "format").unwrap_or(self.node)
    }
}

fn identifier(id: &str, node: Node, problems: &mut Problems<'_>) {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    if id.is_empty() || id.len() > 64 || !id.as_bytes()[0].is_ascii_lowercase() || !id.bytes().all(good) {
        let node = problems.tree().member(node, "id").unwrap_or(node);
        problems.error(node, "map-id", told!(vec![("found", id.to_owned())]));
    }
}

/// The ids of rule files that `select` names, in order, each once.
fn rules(file: &MappingFile, problems: &mut Problems<'_>) -> Vec<String> {
    let mut rules: Vec<String> = Vec::new();
    for selection in file.select.iter().flatten() {
        if !rules.contains(&selection.rules) {
            rules.push(selection.rules.clone());
        }
        match &selection.object {
            Some(id) if file.objects.iter().all(|object| object.id != *id) => {
                let known = file.objects.iter().map(|object| object.id.as_str());
                let codes = ("map-object-unknown", "map-object-near");
                let (code, arguments) = mended(codes, id, told!(vec![("found", id.clone())]), known);
                problems.error(selection.node, code, arguments);
            }
            None if file.objects.len() > 1 => problems.error(selection.node, "map-object-missing", Vec::new()),
            _ => {}
        }
    }
    rules
}

impl<'c, 'p> Compiler<'c, 'p> {
    fn new(problems: &'c mut Problems<'p>) -> Compiler<'c, 'p> {
        let defaults =
            Defaults { empty: Vec::new(), decimal: DecimalMark::Point, grouping: Grouping::None, formats: Vec::new(), zone: None };
        Compiler {
            problems,
            defaults,
            json: false,
            columns: Vec::new(),
            one_of: Vec::new(),
            orders: Vec::new(),
            dated: Vec::new(),
            derived: Vec::new(),
            used: Vec::new(),
        }
    }

    fn defaults(&mut self, file: &MappingFile) {
        self.defaults.empty = file.empty.clone().unwrap_or_default();
        self.defaults.zone = file.zone.as_ref().and_then(|zone| self.zone(zone, file.node));
        if let Some(numbers) = &file.numbers {
            self.defaults.decimal = numbers.decimal.unwrap_or(DecimalMark::Point);
            self.defaults.grouping = numbers.grouping.unwrap_or(Grouping::None);
            self.marks_differ(self.defaults.decimal, self.defaults.grouping, numbers.node);
        }
        if let Some(formats) = &file.dates {
            self.defaults.formats = self.formats(formats);
        }
    }

    fn object(&mut self, object: &Object, file: &MappingFile) -> Option<ObjectPlan> {
        let file_plan = self.file(object.file.as_ref());
        self.json = file_plan.format != FileFormat::Csv;
        (self.columns, self.one_of, self.orders, self.dated, self.derived, self.used) = Default::default();
        let mut derived = Vec::new();
        for member in object.derived.iter().flat_map(|derived| &derived.0) {
            let plan = self.value(&member.value, Place { derives: true, ..Place::of(Wanted::Any) });
            // A value that is wrong keeps its name, so that those who use it are not blamed.
            self.derived.push((member.name.clone(), plan.as_ref().map_or(Type::Text, |plan| plan.kind)));
            self.used.push(false);
            derived.push(plan);
        }
        let only_if = self.tests(object.only_if.as_ref(), false);
        let contact = object.contact.as_ref().map(|contact| self.contact(contact));
        let account = object.account.as_ref().map(|account| self.account(account));
        if object.contact.is_none() && object.account.is_none() {
            self.problems.error(object.node, "map-about-nobody", told!(vec![("found", object.id.clone())]));
        }
        let items = self.items(object);
        let contactable = self.members(object.contactable.as_ref(), Wanted::Boolean);
        let decisions = object.decisions.as_ref().map(|value| self.value(value, Place::of(Wanted::Text)));
        let says = items.len() + contactable.len() + usize::from(decisions.is_some());
        if object.contact.is_none() && says > 0 {
            self.problems.error(object.node, "map-contact-missing", told!(vec![("found", object.id.clone())]));
        }
        let select = self.select(object, file);
        for (member, _) in object.derived.iter().flat_map(|derived| &derived.0).zip(&self.used).filter(|(_, used)| !**used) {
            self.problems.warning(member.node, "map-derived-unused", told!(vec![("found", member.name.clone())]));
        }
        let known_by = object.recognise.as_ref().and_then(|recognise| recognise.columns.clone()).unwrap_or_default();
        let name = object.recognise.as_ref().and_then(|recognise| recognise.name.as_ref()).map(|name| name.to_lowercase());
        let about = object.contact.as_ref();
        let tells = object.outcomes.is_none()
            || object.account.is_some()
            || about.is_some_and(|contact| contact.attributes.is_some() || contact.owner.is_some() || contact.role.is_some())
            || says > object.outcomes.as_ref().map_or(0, Vec::len);
        self.unused(object);
        crate::order::sort(&mut self.dated);
        self.dated.dedup();
        Some(ObjectPlan {
            id: object.id.clone(),
            file: file_plan,
            name,
            known_by,
            only_if,
            derived: derived.into_iter().collect::<Option<_>>()?,
            joins: object.joins == Some(true),
            contact: contact.map_or(Some(None), |contact| contact.map(Some))?,
            account: account.map_or(Some(None), |account| account.map(Some))?,
            items: items.into_iter().collect::<Option<_>>()?,
            contactable,
            decisions: decisions.flatten(),
            tells,
            select,
            columns: std::mem::take(&mut self.columns),
            unused: object.unused.clone(),
            one_of: std::mem::take(&mut self.one_of),
            orders: std::mem::take(&mut self.orders),
            dated: std::mem::take(&mut self.dated),
        })
    }

    /// What is used for nothing is not read, and only tables tell their columns beforehand.
    fn unused(&mut self, object: &Object) {
        let Some(node) = self.problems.tree().member(object.node, "unused") else { return };
        if self.json {
            let arguments = told!(vec![("found", "unused".to_owned()), ("kind", "json".to_owned())]);
            return self.problems.error(node, "map-member-unfit", arguments);
        }
        for name in object.unused.iter().flatten().filter(|name| self.columns.iter().any(|column| column.name == **name)) {
            self.problems.error(node, "map-unused-read", told!(vec![("found", name.clone())]));
        }
    }

    /// The slot of a column; the same column has one slot.
    pub(super) fn slot(&mut self, name: &str, nth: u32, needed: bool, node: Node) -> Option<Slot> {
        if let Some(slot) = self.columns.iter().position(|column| column.name == name && column.nth == nth) {
            self.columns[slot].needed |= needed;
            return Some(slot);
        }
        let steps = match (self.json, name.starts_with('/')) {
            (true, true) => pointer_steps(name)?,
            _ => vec![name.to_owned()],
        };
        if name.is_empty() {
            self.problems.error(node, "map-empty-text", told!(vec![("found", "column".to_owned())]));
            return None;
        }
        self.columns.push(ColumnPlan { name: name.to_owned(), nth, needed, steps });
        Some(self.columns.len() - 1)
    }

    fn file(&mut self, shape: Option<&FileShape>) -> FilePlan {
        let format = shape.and_then(|shape| shape.format).unwrap_or(FileFormat::Csv);
        let mut plan = FilePlan {
            format,
            encoding: shape.and_then(|shape| shape.encoding).unwrap_or(Encoding::Auto),
            separator: None,
            quote: b'"',
            header: true,
            skip_lines: 0,
            short_rows: false,
            blank_line_ends: false,
            footer_starts: Vec::new(),
            rows: Vec::new(),
        };
        let Some(shape) = shape else { return plan };
        plan.separator = shape.separator.as_ref().and_then(|text| self.mark(text, "separator", shape.node));
        plan.quote = shape.quote.as_ref().and_then(|text| self.mark(text, "quote", shape.node)).unwrap_or(b'"');
        plan.header = shape.header != Some(false);
        plan.skip_lines = shape.skip_lines.map_or(0, |lines| lines.0);
        plan.short_rows = shape.short_rows == Some(true);
        if let Some(footer) = &shape.footer {
            plan.blank_line_ends = footer.blank_line == Some(true);
            plan.footer_starts = footer.starts_with.clone().unwrap_or_default();
        }
        if let Some(rows) = &shape.rows {
            match pointer_steps(rows) {
                Some(steps) => plan.rows = steps,
                None => self.problems.error(shape.node, "map-pointer", told!(vec![("found", rows.clone())])),
            }
        }
        let csv_only = ["separator", "quote", "header", "skip_lines", "short_rows", "footer"];
        let unfit: &[&str] = if format == FileFormat::Csv { &["rows"] } else { &csv_only };
        for member in unfit {
            if let Some(node) = self.problems.tree().member(shape.node, member) {
                self.problems.error(
                    node,
                    "map-member-unfit",
                    told!(vec![("found", (*member).to_owned()), ("kind", format.id().to_owned())]),
                );
            }
        }
        plan
    }

    /// A character of one byte that can stand between or around cells.
    fn mark(&mut self, text: &str, member: &'static str, node: Node) -> Option<u8> {
        let byte = match text.as_bytes() {
            [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z') => Some(*byte),
            _ => None,
        };
        if byte.is_none() {
            let node = self.problems.tree().member(node, member).unwrap_or(node);
            self.problems.error(node, "map-mark", told!(vec![("found", text.to_owned())]));
        }
        byte
    }

    fn contact(&mut self, contact: &Contact) -> Option<ContactPlan> {
        let id = self.value(&contact.id, Place::of(Wanted::Text));
        let splits = Place { splits: true, ..Place::of(Wanted::Text) };
        let former_ids = contact.former_ids.iter().flatten().filter_map(|value| self.value(value, splits)).collect();
        let owner = contact.owner.as_ref().and_then(|value| self.value(value, Place::of(Wanted::Text)));
        let role = contact.role.as_ref().and_then(|value| self.value(value, Place::of(Wanted::Text)));
        let attributes = self.members(contact.attributes.as_ref(), Wanted::Any);
        Some(ContactPlan { id: id?, former_ids, owner, role, attributes })
    }

    fn account(&mut self, account: &Account) -> Option<AccountPlan> {
        let id = self.value(&account.id, Place::of(Wanted::Text));
        let attributes = self.members(account.attributes.as_ref(), Wanted::Any);
        Some(AccountPlan { id: id?, attributes })
    }

    fn members(&mut self, members: Option<&Members<Value>>, wanted: Wanted) -> Vec<(Arc<str>, ValuePlan)> {
        let members = members.into_iter().flat_map(|members| &members.0);
        members
            .filter_map(|member| self.value(&member.value, Place::of(wanted)).map(|plan| (Arc::from(member.name.as_str()), plan)))
            .collect()
    }

    fn select(&mut self, object: &Object, file: &MappingFile) -> Vec<(usize, Vec<super::plan::TestPlan>)> {
        let meant = |selection: &&Selection| selection.object.as_ref().is_none_or(|id| *id == object.id);
        let mut rules: Vec<&String> = Vec::new();
        for selection in file.select.iter().flatten() {
            if !rules.contains(&&selection.rules) {
                rules.push(&selection.rules);
            }
        }
        let place = |selection: &Selection| rules.iter().position(|rules| **rules == selection.rules).unwrap_or(0);
        let mut list = Vec::new();
        for selection in file.select.iter().flatten().filter(meant) {
            list.push((place(selection), self.tests(selection.only_if.as_ref(), false)));
        }
        list
    }
}
