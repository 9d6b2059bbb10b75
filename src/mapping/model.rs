//! The mapping file, format 1: what each object of an export says, column by column.
//!
//! The types here are the format: the strict reader, the JSON Schema and the pages of documentation come from them.

use super::model_value::{Condition, Formats, Members, Value};
use crate::record::{choice, record};

choice! {
    /// Whether rows belong together.
    pub enum Rows {
        /// Each row is a contact of its own; evidence comes out as rows come in, in bounded memory.
        Alone = "alone",
        /// Rows of one contact and contacts of one account are brought together, in memory.
        Joined = "joined",
    }
}

choice! {
    /// How a file is written.
    pub enum FileFormat {
        /// Rows of cells: CSV and its relatives.
        Csv = "csv",
        /// One JSON value a line.
        Ndjson = "ndjson",
        /// One JSON document.
        Json = "json",
    }
}

choice! {
    /// How the letters of a file are written as bytes.
    pub enum Encoding {
        /// Found out: a byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is, else Windows-1252.
        Auto = "auto",
        /// UTF-8, with or without a byte order mark.
        Utf8 = "utf-8",
        /// UTF-16, little endian unless a byte order mark says otherwise.
        Utf16 = "utf-16",
        /// Windows-1252, the usual one of western European Excel.
        Windows1252 = "windows-1252",
    }
}

choice! {
    /// What stands before the decimals of a number.
    pub enum DecimalMark {
        /// 1.5
        Point = ".",
        /// 1,5
        Comma = ",",
    }
}

choice! {
    /// What stands between groups of three digits.
    pub enum Grouping {
        /// 1234567
        None = "",
        /// 1.234.567
        Point = ".",
        /// 1,234,567
        Comma = ",",
        /// 1 234 567, with any kind of blank
        Blank = " ",
        /// 1'234'567, with a straight or a typographic apostrophe
        Apostrophe = "'",
    }
}

record! {
    /// A mapping: how the exports of one CRM become evidence and outcomes.
    pub struct MappingFile {
        /// Where the JSON Schema of this file is.
        optional schema as "$schema": String,
        /// The version of the format: 1.
        required format: super::model_value::Whole,
        /// The mapping's id.
        required id: String,
        /// Its name, per language.
        optional label: Members<String>,
        /// A remark, per language.
        optional note: Members<String>,
        /// The IANA zone (or an offset such as `+02:00`, or `UTC`) of moments that carry no offset.
        optional zone: String,
        /// Texts that mean "no answer" in every column, such as `Select` or `unknown`; an empty cell always does.
        optional empty: Vec<String>,
        /// How numbers are written.
        optional numbers: Numbers,
        /// How dates are written, in every column that does not say otherwise.
        optional dates: Formats,
        /// Whether rows belong together. Without it: `joined` if there are several objects or an account is named.
        optional rows: Rows,
        /// What the files hold.
        required objects: Vec<Object>,
        /// Which rule file applies to which record; where several apply, each is named.
        optional select: Vec<Selection>,
    }
}

record! {
    /// How numbers are written.
    pub struct Numbers {
        /// What stands before the decimals; `.` unless said.
        optional decimal: DecimalMark,
        /// What stands between groups of three digits; nothing unless said.
        optional grouping: Grouping,
    }
}

record! {
    /// One kind of file: its shape, how to know it, and what a row of it says.
    pub struct Object {
        /// Its id; made into ids of signals that have none.
        required id: String,
        /// Its name, per language.
        optional label: Members<String>,
        /// A remark, per language.
        optional note: Members<String>,
        /// How the file is written.
        optional file: FileShape,
        /// How to know such a file. Without it: by the columns it needs.
        optional recognise: Recognise,
        /// CSV: columns that are used for nothing, on purpose. With this list, any other column that nothing reads is named when a
        /// file is read.
        optional unused: Vec<String>,
        /// Rows that are meant; others are counted as skipped. All conditions must hold.
        optional only_if as "if": Vec<Condition>,
        /// Values by name, computed once for each row, in this order, for use in others.
        optional derived: Members<Value>,
        /// Whether its rows only add to contacts (or, without `contact`, accounts) that other objects define.
        optional joins: bool,
        /// The person the row is about. Without it the row is about an account.
        optional contact: Contact,
        /// The account the row is about or the contact belongs to.
        optional account: Account,
        /// What was observed.
        optional signals: Vec<Signal>,
        /// What the contact agreed to.
        optional consents: Vec<Consent>,
        /// What the contact objects to.
        optional objections: Vec<Objection>,
        /// By which ways the contact may be contacted: true or false.
        optional contactable: Members<Value>,
        /// Signals that a person says are not what they seem.
        optional disputes: Vec<Dispute>,
        /// Sales' checks.
        optional checks: Vec<Check>,
        /// A column that holds the contact's decisions as JSON, a list of them.
        optional decisions: Value,
        /// What came of it.
        optional outcomes: Vec<Outcome>,
    }
}

record! {
    /// How a file is written.
    pub struct FileShape {
        /// `csv` unless said.
        optional format: FileFormat,
        /// `auto` unless said. In the browser the host decodes.
        optional encoding: Encoding,
        /// CSV: what stands between cells. Without it: what gives the header its columns, else rows of equal width.
        optional separator: String,
        /// CSV: what encloses cells; `"` unless said.
        optional quote: String,
        /// CSV: whether a header names the columns; true unless said. Without one they are `1`, `2`, …
        optional header: bool,
        /// CSV: lines before the header that are none of the table.
        optional skip_lines: super::model_value::Whole,
        /// CSV: whether rows may lack cells at their end, which then are empty. Else such a row is refused.
        optional short_rows: bool,
        /// CSV: what ends the table.
        optional footer: Footer,
        /// JSON and NDJSON: JSON Pointer to the rows, a list or one object, in the document or line; the whole unless said.
        optional rows: String,
    }
}

record! {
    /// What ends a table: everything from there on is counted as footer, not read as rows.
    pub struct Footer {
        /// A line without any answer ends it.
        optional blank_line: bool,
        /// A first cell that starts with one of these ends it.
        optional starts_with: Vec<String>,
    }
}

record! {
    /// How to know a file. Both must fit if both are given.
    pub struct Recognise {
        /// The file's name without its folders; `*` stands for anything. Case does not matter.
        optional name: String,
        /// Columns it has.
        optional columns: Vec<String>,
    }
}

record! {
    /// A person.
    pub struct Contact {
        /// The CRM's id, exactly as written: no number, and never lower-cased.
        required id: Value,
        /// Ids the contact had before.
        optional former_ids: Vec<Value>,
        /// Who answers for the contact.
        optional owner: Value,
        /// The part played in the account: champion, economic_buyer, decision_maker, influencer, user, blocker, unknown.
        optional role: Value,
        /// Attributes by id.
        optional attributes: Members<Value>,
    }
}

record! {
    /// A firm or household.
    pub struct Account {
        /// The CRM's id, exactly as written.
        required id: Value,
        /// Attributes by id.
        optional attributes: Members<Value>,
    }
}

record! {
    /// Something observed.
    pub struct Signal {
        /// When the row says so; all conditions must hold. Then type and moment must be there.
        optional only_if as "if": Vec<Condition>,
        /// One signal for each part of a cell (`split`) or each item of a JSON list; `part` means that part.
        optional each: Value,
        /// Its type in the rule file.
        required kind as "type": Value,
        /// When it happened.
        required at: Value,
        /// Its id within source and contact; made from object and row unless said.
        optional id: Value,
        /// What it is about.
        optional topic: Value,
        /// Its value.
        optional value: Value,
        /// Where it comes from.
        optional source: Value,
        /// The campaign it belongs to.
        optional campaign: Value,
        /// The rep who heard it.
        optional reported_by: Value,
    }
}

record! {
    /// What the contact agreed to, or no longer.
    pub struct Consent {
        /// When the row says so.
        optional only_if as "if": Vec<Condition>,
        /// One for each part.
        optional each: Value,
        /// The purpose in the rule file.
        required purpose: Value,
        /// Whether it was given (true) or withdrawn.
        required given: Value,
        /// Since when.
        required at: Value,
        /// On what basis.
        optional basis: Value,
    }
}

record! {
    /// What the contact objects to. What cannot be read counts as an objection.
    pub struct Objection {
        /// When the row says so.
        optional only_if as "if": Vec<Condition>,
        /// profiling, direct_marketing or restriction.
        required scope: Value,
        /// Since when.
        required at: Value,
        /// Until when.
        optional withdrawn_at: Value,
    }
}

record! {
    /// Evidence that is not what it seems.
    pub struct Dispute {
        /// When the row says so.
        optional only_if as "if": Vec<Condition>,
        /// The source of the signal.
        optional source: Value,
        /// The id of the signal.
        required id: Value,
        /// Who says so.
        required by: Value,
        /// Since when.
        required at: Value,
        /// Why.
        optional reason: Value,
    }
}

record! {
    /// Sales' validation of one condition.
    pub struct Check {
        /// When the row says so.
        optional only_if as "if": Vec<Condition>,
        /// The check in the rule file.
        required check: Value,
        /// confirmed, refuted or open.
        required verdict: Value,
        /// Who gave it.
        required by: Value,
        /// When.
        required at: Value,
        /// A remark.
        optional note: Value,
    }
}

record! {
    /// What came of a contact.
    pub struct Outcome {
        /// When the row says so.
        optional only_if as "if": Vec<Condition>,
        /// accepted, rejected, won or lost.
        required outcome: Value,
        /// When.
        required at: Value,
        /// The reason's code.
        optional reason: Value,
        /// How much.
        optional amount: Value,
        /// Of which currency.
        optional currency: Value,
    }
}

record! {
    /// A rule file and the records it applies to.
    pub struct Selection {
        /// The id of the rule file.
        required rules: String,
        /// The object whose columns decide; may be left out if there is only one.
        optional object: String,
        /// All conditions must hold.
        optional only_if as "if": Vec<Condition>,
    }
}
